"""A record in a file, asked by the command ``onrecord``."""

import json
import os
import shlex
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ._errors import OnRecordError
from ._record import Record, chosen
from ._types import Bearer, Check, Finding, Found, Reading, Report

#: Exit codes that tell of what could not be read or found while the rest was done.
SOME_UNREAD = 1


class Ledger(Record):
    """A ledger's file.

    :param file: where it is; made by ``add``
    :param command: how ``onrecord`` is called; as ``ONRECORD_COMMAND`` says, if that is set
    """

    def __init__(self, file: str | os.PathLike[str] = "onrecord.db", *, command: Sequence[str] | None = None) -> None:
        self.file = Path(file)
        self._command = list(command) if command else shlex.split(os.environ.get("ONRECORD_COMMAND", "onrecord"))

    def search(self, words: str | None = None, *, limit: int = 20, page: int = 1, **filters: str | None) -> Found:
        options = [f"--{name.replace('_', '-')}={value}" for name, value in chosen(filters).items()]
        paged = ["--limit", str(limit), "--page", str(page)]
        found: Found = self._json("search", *options, *paged, "--", *([] if words is None else [words]))
        return found

    def check(self, words: str, *, by: str | None = None) -> Check:
        if not words.strip():
            raise OnRecordError("there is no word to check", SOME_UNREAD)
        # A single word may be the name of a file; between marks it is none.
        checked: Check = self._json("check", *([] if by is None else [f"--by={by}"]), "--", f"“{words.strip()}”")
        checked["words"] = words
        return checked

    def who(self, name: str, *, latest: int = 5) -> list[Bearer]:
        bearers: list[Bearer] = self._json("who", "--limit", str(latest), "--", name)
        return bearers

    def findings(self, *, kind: str | None = None, least: float = 0.3, limit: int = 50) -> list[Finding]:
        kinds = [] if kind is None else [f"--kind={kind}"]
        found: list[Finding] = self._json("findings", *kinds, "--least", str(least), "--limit", str(limit))
        return found

    def _read(self, article: dict[str, str]) -> Reading:
        readings: list[Reading] = json.loads(self._run("read", "-", "--format", "json", given=json.dumps(article)))
        return readings[0]

    def add(self, *sources: str | os.PathLike[str], follow: bool = False, published: str | None = None) -> list[Report]:
        """Reads files, folders or addresses, and puts them on record; what is there already is not read again.

        :raises OnRecordError: if some could not be read; the rest is on record then
        """
        options = [*(["--follow"] if follow else []), *([] if published is None else ["--published", published])]
        names = [os.fspath(source) for source in sources]
        out = self._run("add", "--format", "jsonl", "--ledger", str(self.file), *options, "--", *names)
        return [json.loads(line) for line in out.splitlines() if line.startswith('{"outcome"')]

    def _json(self, name: str, *arguments: str) -> Any:
        return json.loads(self._run(name, "--format", "json", "--ledger", str(self.file), *arguments))

    def _run(self, *arguments: str, given: str = "") -> str:
        try:
            done = subprocess.run(
                [*self._command, *arguments], input=given, capture_output=True, text=True, encoding="utf-8", check=False
            )
        except FileNotFoundError as error:
            what = f"{self._command[0]} is not there; install On Record, or name its command with ONRECORD_COMMAND"
            raise OnRecordError(what, 0) from error
        if done.returncode != 0:
            raise OnRecordError(done.stderr.strip() or f"onrecord ended with {done.returncode}", done.returncode)
        return done.stdout
