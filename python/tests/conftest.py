"""Records over the example week: one in a file, one behind an address."""

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import Ledger, Record, Service

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    made = Ledger(tmp_path_factory.mktemp("record") / "week.db")
    made.add(*sorted(EXAMPLES.glob("2026-03-0[23]*")))
    return made


@pytest.fixture(scope="session")
def service(ledger: Ledger) -> Iterator[Service]:
    command = [*shlex.split(os.environ.get("ONRECORD_COMMAND", "onrecord")), "serve", "--port", "0", "--no-open"]
    with subprocess.Popen([*command, "--ledger", str(ledger.file)], stdout=subprocess.PIPE, text=True) as site:
        assert site.stdout is not None
        opened = re.search(r"http://\S+", site.stdout.readline())
        assert opened is not None
        yield Service(opened[0])
        site.terminate()


@pytest.fixture(params=["ledger", "service"])
def record(request: pytest.FixtureRequest) -> Record:
    """Each in turn: they answer alike."""
    found: Record = request.getfixturevalue(request.param)
    return found
