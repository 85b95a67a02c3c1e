"""A small archive of invented news: the example week, and what is hard about archives."""

import gzip
import json
import shutil
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

QUAY = "“The old quay will be closed from Monday until the divers have seen every pile of it,” said Runa Feld, the harbour master."
WIRE = (
    "Two trawlers ran aground off the Skerries in thick fog on Tuesday night, and all nineteen men aboard were brought ashore "
    "by lifeboats before dawn. “We heard the rocks before we saw them,” said Jonas Amdahl, the skipper of the first. "
    "The coastguard said that both ships had lost their radar within an hour of one another. “It is far too early to say why,” "
    "said Ada Lindqvist, who leads the inquiry. The union of seamen told reporters that it had warned of the new sets in March."
)


def article(text: str, **fields) -> dict:
    return {"title": None, "published": None, "publisher": None, "url": None, **fields, "text": text}


FIRST = [
    article(QUAY, title="Quay closes", published="2026-03-02", publisher="Harbour Post", url="https://post.example/quay"),
    # The same text elsewhere, with a later day; then with an earlier one, by which it is dated.
    article(QUAY, title="Quay", published="2026-03-03", publisher="Daily Lantern", url="https://lantern.example/quay"),
    article(WIRE, title="Trawlers aground", published="2026-03-04", publisher="Island Wire", url="https://wire.example/fog"),
    article("Rien n'est décidé, a dit la ministre hier soir devant les députés de la commission, et rien ne le sera avant mardi."),
]
SECOND = [
    article(QUAY, title="Closure", published="2026-03-01", publisher="Sarn Courier", url="https://courier.example/quay"),
    # A later version of a page, which turns what was said.
    article(
        QUAY.replace("until the divers have seen every pile", "unless the divers have seen every pile")
        + " “Nobody asked us,” said Tomas Brandt of the anglers.",
        title="Quay closes", published="2026-03-04", publisher="Harbour Post", url="https://post.example/quay",
    ),
    # Papers print the agency's report, one of them with a head of its own and less of it.
    article("FOG: " + WIRE, title="Fog", published="2026-03-04", publisher="Harbour Post", url="https://post.example/fog"),
    article(WIRE[: WIRE.rindex(" The union")], title="Saved", published="2026-03-05", publisher="Daily Lantern", url="https://lantern.example/fog"),
    # Another of a name, and one of whom two articles say the same.
    article(
        "“The vaults leak,” said Runa Feld, the archivist of the University of Sarn. Jonas Amdahl, a poet, said that he "
        "had seen water on the floor. “We will keep the ferry running until spring,” Ilse Varga told the council.",
        title="Water", published="2026-03-05", publisher="Sarn Courier", url="https://courier.example/vaults",
    ),
]
PAGE = """<html><head><title>Bells</title><meta property="article:published_time" content="2026-03-06T08:00:00Z">
<meta property="og:site_name" content="Sarn Courier"></head><body><article><h1>Bells are to ring again</h1>
<p>The bells of Saint Osyth will ring again at Easter, the parish said on Friday. “They were silent for too long,” said
Martha Quill, the warden, who told the Sarn Courier that the tower had been made safe in the winter.</p>
<p>Ilse Varga said she would come. “The old quay will be closed from Monday,” she added.</p></article></body></html>"""


def first(folder: Path) -> None:
    folder.mkdir(parents=True)
    for file in sorted(EXAMPLES.glob("2026-03-0[234]*")):
        shutil.copy(file, folder / file.name)
    lines = [json.dumps(one) for one in FIRST]
    # A line that is cut off costs itself alone.
    (folder / "a-first.jsonl").write_text("\n".join([*lines[:2], lines[2][:200], *lines[2:]]) + "\n")


def second(folder: Path) -> None:
    for file in sorted(EXAMPLES.glob("2026-03-0[5678]*")):
        shutil.copy(file, folder / file.name)
    (folder / "b-second.jsonl").write_text("\n".join(json.dumps(one) for one in SECOND) + "\n")
    warc(folder / "c-pages.warc.gz", [("https://courier.example/bells", PAGE)])


def warc(file: Path, pages: list[tuple[str, str]]) -> None:
    """A web archive, each record compressed by itself as crawlers do."""
    with file.open("wb") as out:
        for url, html in pages:
            body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html.encode()
            head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(body)}\r\n\r\n"
            out.write(gzip.compress(head.encode() + body + b"\r\n\r\n"))
