"""Who said what in news, from a ledger of On Record: by its command, or by its service."""

from ._errors import OnRecordError
from ._frame import to_pandas
from ._ledger import Ledger
from ._record import Record
from ._service import Service
from ._types import Bearer, Check, Finding, Found, Reading, Report, Statement, Witness

__all__ = [
    "Bearer",
    "Check",
    "Finding",
    "Found",
    "Ledger",
    "OnRecordError",
    "Reading",
    "Record",
    "Report",
    "Service",
    "Statement",
    "Witness",
    "to_pandas",
]
