"""Statements, findings or reports as a table of pandas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped, unused-ignore]

#: Columns that hold days.
DAYS = ("published", "said_from", "said_to")


def to_pandas(rows: Iterable[Mapping[str, Any]]) -> pandas.DataFrame:
    """Whatever a record lists, a row each; days are dates, and what the text does not tell is missing.

    :raises ImportError: if pandas is not there: ``pip install 'onrecord[pandas]'``
    """
    try:
        import pandas
    except ImportError as error:
        raise ImportError("to_pandas needs pandas: pip install 'onrecord[pandas]'") from error
    frame = pandas.DataFrame(list(rows))
    for day in DAYS:
        if day in frame:
            frame[day] = pandas.to_datetime(frame[day], errors="coerce")
    return frame
