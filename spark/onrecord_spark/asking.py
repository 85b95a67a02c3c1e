"""Rows that the worker makes of rows: how all stages but reading ask it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from pyspark.sql import DataFrame

from .settings import Settings
from .worker import Question, shared

# Small questions are asked so many at once: a line costs more than what is in it.
TOGETHER = 256


def asked(
    frame: DataFrame,
    settings: Settings,
    task: str,
    given: Callable[[list], dict],
    rows: Callable[[list, object], Iterable[tuple]],
    schema: str,
    together: int = 1,
) -> DataFrame:
    """
    Asks the worker of rows, some together, and makes rows of its answers.

    :param given: what a question has, of its rows
    :param rows: the rows, of a question's rows and its answer
    """

    def answered(some: Iterable) -> Iterator[tuple]:
        worker = shared(settings.worker, settings.patience)
        questions = (Question(own, task, given(own)) for own in lots(some, together))
        for own, gives, error in worker.ask(questions):
            if error:
                # Of what was read before nothing is left out without a word.
                raise RuntimeError(f"{task}: {error['where']}: {error['what']}; {error['remedy']}")
            yield from rows(own, gives)

    return frame.sparkSession.createDataFrame(frame.rdd.mapPartitions(answered), schema)


def lots(rows: Iterable, size: int) -> Iterator[list]:
    left = iter(rows)
    while own := list(islice(left, size)):
        yield own
