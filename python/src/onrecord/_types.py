"""What the record answers. More fields may come; none is renamed. The guide of On Record says what each means."""

from typing import Any, Literal, TypedDict

Kind = Literal["direct", "mixed", "indirect", "act"]
Verdict = Literal["on record", "in part", "in other words", "not on record"]
#: Begin and end, in UTF-16 code units of the article's text, as JavaScript counts.
Span = list[int]


class Statement(TypedDict):
    """A statement as a list has it."""

    id: str
    kind: Kind
    manner: str
    words: str
    #: The sentences in which it stands.
    context: str
    #: None while it is open who said it.
    speaker: str | None
    person: str | None
    speaker_p: float | None
    addressee: str | None
    channel: str | None
    said_from: str | None
    said_to: str | None
    modality: str | None
    about: str | None
    #: Open fields, a space between them.
    open: str
    p: float
    code: str | None
    utterance: str | None
    label: str | None
    article: str
    title: str | None
    published: str | None
    publisher: str | None
    url: str | None
    start: int | None
    end: int | None


class Found(TypedDict):
    """A page of what a search finds, and how many there are in all."""

    total: int
    statements: list[Statement]


class Witness(TypedDict):
    """A statement that has the words which are checked, or some of them."""

    hit: Statement
    label: str
    utterances: list[str]
    #: Whether it is credited to the one who was asked for; None if nobody was, or if it is open.
    fits: bool | None
    relation: dict[str, Any]


Check = TypedDict(
    "Check",
    {
        "words": str,
        "by": str | None,
        "verdict": Verdict,
        "answer": dict[str, Any],
        "searched": dict[str, Any],
        "found": list[Witness],
        "near": list[Witness],
    },
)


class Bearer(TypedDict):
    """Somebody who bears a name."""

    identity: dict[str, Any]
    aliases: list[str]
    roles: list[str]
    articles: int
    said: int
    saidOf: int
    stances: dict[str, int]
    saidLately: list[Statement]
    saidOfLately: list[Statement]


class Finding(TypedDict):
    """What a careful editor would flag."""

    #: Id of the article that it flags.
    article: str
    kind: str
    statement: str | None
    message: str
    evidence: list[Span]
    p: float
    elsewhere: list[dict[str, Any]]


class Reading(TypedDict):
    """Who says what in an article, with the words that say so."""

    article: dict[str, Any]
    actors: list[dict[str, Any]]
    statements: list[dict[str, Any]]
    findings: list[dict[str, Any]]


class Report(TypedDict):
    """What became of an article that was to be put on record."""

    outcome: Literal["added", "version", "elsewhere", "known"]
    article: str
    statements: int
    where: str
    former: str | None
