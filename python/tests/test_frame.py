"""Statements as a table."""

import sys

import pytest

from onrecord import Ledger, to_pandas


def test_a_table_of_statements(ledger: Ledger) -> None:
    pytest.importorskip("pandas")
    frame = to_pandas(ledger.every(speaker="Varga"))
    assert len(frame) == ledger.search(speaker="Varga")["total"]
    assert str(frame["published"].dtype).startswith("datetime64")
    assert frame.groupby("publisher", dropna=False).size().sum() == len(frame)


def test_without_pandas_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r"pip install 'onrecord\[pandas\]'"):
        to_pandas([])
