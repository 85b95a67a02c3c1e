"""What goes wrong, told in words."""


class OnRecordError(Exception):
    """What On Record says against what it was asked: what is wrong, and what to do about it."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        #: The command's exit code, or the service's HTTP status; 0 where nothing answered.
        self.code = code
