"""What can be asked of a record, however it is reached."""

from abc import ABC, abstractmethod
from collections.abc import Iterator

from ._types import Bearer, Check, Finding, Found, Reading, Statement

#: Fields of a search, as the command and the service call them.
FILTERS = {
    "speaker": "speaker",
    "addressee": "addressee",
    "about": "about",
    "stance": "stance",
    "channel": "channel",
    "outlet": "outlet",
    "kind": "kind",
    "modality": "modality",
    "said_from": "saidFrom",
    "said_to": "saidTo",
    "published_from": "publishedFrom",
    "published_to": "publishedTo",
}
#: So many statements are asked for at a time.
PAGE = 200


def chosen(filters: dict[str, str | None]) -> dict[str, str]:
    """The filters that were given.

    :raises TypeError: if one is none of a search
    """
    unknown = sorted(set(filters) - set(FILTERS))
    if unknown:
        raise TypeError(f"{unknown[0]} is no filter; there are {', '.join(FILTERS)}")
    return {name: value for name, value in filters.items() if value is not None}


class Record(ABC):
    """A record of who said what. A ``Ledger`` is one in a file, a ``Service`` one behind an address."""

    @abstractmethod
    def search(self, words: str | None = None, *, limit: int = 20, page: int = 1, **filters: str | None) -> Found:
        """A page of the statements that fit all of what is given.

        :param words: words of what was said; ``"a phrase"`` in quotation marks, ``a*`` for beginnings, ``-word`` for
            what must not be there
        :param page: 1 is the first
        :param filters: ``speaker``, ``addressee``, ``about``, ``stance``, ``channel``, ``outlet``, ``kind``, ``modality``,
            ``said_from``, ``said_to``, ``published_from``, ``published_to``; days as ``YYYY-MM-DD``
        :raises OnRecordError: if it can't be looked for
        """

    @abstractmethod
    def check(self, words: str, *, by: str | None = None) -> Check:
        """Whether words are on record, where first, and what became of them.

        :raises OnRecordError: if there is no word in them
        """

    @abstractmethod
    def who(self, name: str, *, latest: int = 5) -> list[Bearer]:
        """Who bears a name, with the latest of what they said and of what was said of them."""

    @abstractmethod
    def findings(self, *, kind: str | None = None, least: float = 0.3, limit: int = 50) -> list[Finding]:
        """What a careful editor would flag, in the latest articles first."""

    def read(
        self,
        text: str,
        *,
        title: str | None = None,
        publisher: str | None = None,
        published: str | None = None,
    ) -> Reading:
        """Who says what in a text, which is not kept."""
        article = {"text": text, "title": title, "publisher": publisher, "published": published}
        return self._read({name: value for name, value in article.items() if value is not None})

    @abstractmethod
    def _read(self, article: dict[str, str]) -> Reading: ...

    def every(self, words: str | None = None, **filters: str | None) -> Iterator[Statement]:
        """All statements that a search finds, fetched as they are asked for."""
        page = 1
        while True:
            found = self.search(words, limit=PAGE, page=page, **filters)
            yield from found["statements"]
            if page * PAGE >= found["total"]:
                return
            page += 1
