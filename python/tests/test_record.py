"""What is asked of a record is answered alike, whether it is a file or a service."""

from pathlib import Path

import pytest

from onrecord import Ledger, OnRecordError, Record, Service


def test_search(record: Record) -> None:
    found = record.search("ferry", speaker="Varga", limit=2)
    assert found["total"] >= 2
    assert len(found["statements"]) == 2
    assert {one["speaker"] for one in found["statements"]} == {"Ilse Varga"}


def test_search_by_days_and_outlet(record: Record) -> None:
    found = record.search(outlet="Lantern", published_from="2026-03-03", published_to="2026-03-03", limit=50)
    assert found["total"] > 0
    assert {one["published"] for one in found["statements"]} == {"2026-03-03"}


def test_every_statement_comes_once(record: Record) -> None:
    ids = [one["id"] for one in record.every()]
    assert len(ids) == len(set(ids)) == record.search(limit=1)["total"]


def test_check(record: Record) -> None:
    checked = record.check("keep the ferry running", by="Ilse Varga")
    assert checked["verdict"] == "on record"
    assert checked["words"] == "keep the ferry running"
    assert any(one["fits"] for one in checked["found"])
    assert record.check("sell the lighthouse to the moon")["verdict"] == "not on record"


def test_what_is_the_name_of_a_file_is_checked_as_words(record: Record) -> None:
    checked = record.check(str(Path(__file__)))
    assert (checked["verdict"], checked["words"]) == ("not on record", str(Path(__file__)))


def test_who(record: Record) -> None:
    (bearer, *_) = record.who("Brandt", latest=1)
    assert bearer["identity"]["name"] == "Tomas Brandt"
    assert len(bearer["saidLately"]) == 1


def test_findings(record: Record) -> None:
    found = record.findings(kind="cut", limit=3)
    assert 0 < len(found) <= 3
    assert {one["kind"] for one in found} == {"cut"}
    assert all(len(one["article"]) == 64 for one in found)


def test_read(record: Record) -> None:
    reading = record.read("“We will pay the men,” said Dagny Holt.", title="Wages", published="2026-03-02")
    assert reading["article"]["title"] == "Wages"
    (statement,) = reading["statements"]
    names = {actor["id"]: actor["name"] for actor in reading["actors"]}
    assert names[statement["speaker"]["actor"]] == "Dagny Holt"
    (start, end) = statement["content"][0]
    assert reading["article"]["text"][start:end].startswith("“We will pay")


def test_both_answer_alike(ledger: Ledger, service: Service) -> None:
    assert ledger.search("ferry", limit=5) == {
        key: value for key, value in service.search("ferry", limit=5).items() if key in ("total", "statements")
    }
    assert ledger.check("keep the ferry running")["found"] == service.check("keep the ferry running")["found"]
    assert ledger.findings(limit=5) == service.findings(limit=5)


@pytest.mark.parametrize("words", ["-ferry", "…"])
def test_what_cannot_be_looked_for_is_told(record: Record, words: str) -> None:
    with pytest.raises(OnRecordError, match="word"):
        record.search(words)


def test_what_is_no_filter(record: Record) -> None:
    with pytest.raises(TypeError, match="speker is no filter"):
        record.search(speker="Varga")


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OnRecordError, match="does not exist") as told:
        Ledger(tmp_path / "none.db").search("ferry")
    assert told.value.code == 4
    with pytest.raises(OnRecordError, match="does not answer"):
        Service("http://127.0.0.1:9").search("ferry")
    with pytest.raises(OnRecordError, match="is not there; install On Record"):
        Ledger(command=["no-such-command"]).search("ferry")
    with pytest.raises(ValueError, match="no http or https"):
        Service("file:///etc/passwd")


def test_words_are_no_options(ledger: Ledger) -> None:
    with pytest.raises(OnRecordError, match="word"):
        ledger.search("--help")
    assert ledger.search("ferry", speaker="--help")["total"] == 0


def test_adding_again_changes_nothing(ledger: Ledger) -> None:
    article = Path(__file__).parents[2] / "examples" / "2026-03-02-harbour-post-ferry.md"
    assert [one["outcome"] for one in ledger.add(article)] == ["known"]
    with pytest.raises(OnRecordError, match="no/such/file"):
        ledger.add("no/such/file.txt")
