"""A record behind an address, where ``onrecord serve`` answers."""

import json
from typing import Any, cast
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from ._errors import OnRecordError
from ._record import FILTERS, Record, chosen
from ._types import Bearer, Check, Finding, Found, Reading


class Service(Record):
    """A site of On Record.

    :param url: its address, for instance ``http://127.0.0.1:7373``
    :param token: what it wants to be given, where it wants something
    :param timeout: seconds; a long text takes its time to be read
    """

    def __init__(self, url: str = "http://127.0.0.1:7373", *, token: str | None = None, timeout: float = 120) -> None:
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"{url} is no http or https address")
        self.url = url.rstrip("/")
        self._token = token
        self._timeout = timeout

    def search(self, words: str | None = None, *, limit: int = 20, page: int = 1, **filters: str | None) -> Found:
        named = {FILTERS[name]: value for name, value in chosen(filters).items()}
        asked = {**({} if words is None else {"words": words}), **named, "limit": limit, "page": page}
        found: Found = self._get("/search.json", asked)
        return found

    def check(self, words: str, *, by: str | None = None) -> Check:
        checked: Check = self._get("/check.json", {"words": words, **({} if by is None else {"by": by})})["check"]
        return checked

    def who(self, name: str, *, latest: int = 5) -> list[Bearer]:
        bearers: list[Bearer] = self._get("/actors.json", {"name": name, "latest": latest})["bearers"]
        return bearers

    def findings(self, *, kind: str | None = None, least: float = 0.3, limit: int = 50) -> list[Finding]:
        asked = {"least": least, **({} if kind is None else {"kind": kind})}
        found: list[Finding] = []
        start, articles = 0, 1
        while start < articles and len(found) < limit:
            page = self._get("/findings.json", {**asked, "from": start})
            found += [cast(Finding, {**one["finding"], "article": one["article"]["id"]}) for one in page["findings"]]
            start, articles = page["looked"], page["articles"]
        return found[:limit]

    def _read(self, article: dict[str, str]) -> Reading:
        answer = self._ask(Request(f"{self.url}/read.json", json.dumps(article).encode(), self._headers()))
        readings: list[Reading] = answer["articles"]
        if not readings:
            raise OnRecordError(" ".join(answer["errors"][0].values()), 400)
        return readings[0]

    def _get(self, path: str, asked: dict[str, Any]) -> Any:
        return self._ask(Request(f"{self.url}{path}?{urlencode(asked)}", headers=self._headers()))

    def _headers(self) -> dict[str, str]:
        token = {} if self._token is None else {"authorization": f"Bearer {self._token}"}
        return {"accept": "application/json", "content-type": "application/json", **token}

    def _ask(self, request: Request) -> Any:
        try:
            with urlopen(request, timeout=self._timeout) as response:
                return json.load(response)
        except HTTPError as error:
            raise OnRecordError(_detail(error), error.code) from error
        except URLError as error:
            what = f"{self.url} does not answer ({error.reason}); start onrecord serve, or check the address"
            raise OnRecordError(what, 0) from error


def _detail(error: HTTPError) -> str:
    """What the service says, which is a problem of RFC 9457; else what HTTP does."""
    try:
        return str(json.load(error)["detail"])
    except (ValueError, KeyError):
        return f"{error.code} {error.reason}"
