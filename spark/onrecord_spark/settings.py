"""What a run of the job is told."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Settings:
    # How the worker is called on an executor.
    worker: str
    # Seconds without an answer after which a worker is taken to hang.
    patience: float = 300
    # Articles that are read between one commit and the next.
    part: int = 20_000
    most_tasks: int = 10_000
    # Into how many tasks the articles of a part are divided.
    tasks: int = 8
    reading: dict = field(default_factory=dict)
