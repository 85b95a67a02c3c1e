"""`onrecord worker` as a process that a core of an executor keeps: questions and answers are lines of JSON over pipes."""

import atexit
import base64
import contextlib
import json
import queue
import shlex
import subprocess
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

# Questions that are written before they are asked for, so that the worker need not wait for the next.
AHEAD = 4
PIECE = 1 << 18
# A worker that ends or hangs at the same question twice is not asked it again.
TRIES = 2

INTAKE = "intake"


@dataclass
class Question:
    """What is asked, and what became of it."""

    about: Any
    task: str
    given: dict
    # A file whose bytes follow, by its path.
    file: str | None = None
    tries: int = 0
    # Answers that were handed on already, before the worker ended.
    given_out: int = field(default=0, compare=False)


class Worker:
    """One process, one question after the other; begun anew where it ends before it has answered."""

    def __init__(self, command: str, patience: float) -> None:
        """:param patience: seconds without an answer after which it is taken to hang."""
        self.command = shlex.split(command)
        self.patience = patience
        self.process: subprocess.Popen | None = None

    def ask(self, questions: Iterable[Question]) -> Iterator[tuple[Any, Any, dict | None]]:
        """What each question is about, with an answer or an error; in the order of the questions."""
        left = iter(questions)
        again: list[Question] = []
        while True:
            asked, isDone = yield from self._ask(left, again)
            if isDone:
                return
            # It ended: the first of those that are open was its work.
            first, *others = asked
            first.tries += 1
            if first.tries >= TRIES:
                yield first.about, None, stopped(first)
                again = others
            else:
                again = [first, *others]

    def _ask(self, left: Iterator[Question], again: list[Question]):
        process = self._begun()
        open_: queue.Queue[Question | None] = queue.Queue(AHEAD)
        unanswered: list[Question] = list(again)
        lock = threading.Lock()
        failure: list[BaseException] = []

        def write() -> None:
            try:
                for question in again:
                    open_.put(question)
                    send(process.stdin, question)
                for question in left:
                    with lock:
                        unanswered.append(question)
                    open_.put(question)
                    send(process.stdin, question)
            except BrokenPipeError:
                pass
            except BaseException as error:  # what the questions are made of failed: it is told where they are asked
                failure.append(error)
            finally:
                open_.put(None)

        writer = threading.Thread(target=write, daemon=True)
        writer.start()
        while (question := open_.get()) is not None:
            given_out = 0
            while True:
                line = self._line(process)
                if line is None:
                    self.close()
                    # The writer may wait for room, or for the pipe.
                    while open_.get() is not None:
                        pass
                    writer.join()
                    if failure:
                        raise failure[0]
                    return unanswered, False
                answer = json.loads(line)
                if answer.get("end"):
                    break
                given_out += 1
                if given_out > question.given_out:
                    question.given_out = given_out
                    yield question.about, answer.get("gives"), answer.get("error")
            with lock:
                unanswered.pop(0)
        writer.join()
        if failure:
            raise failure[0]
        return [], not unanswered

    def _begun(self) -> subprocess.Popen:
        if self.process is None or self.process.poll() is not None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            # What never begins would otherwise be taken for what every article stops.
            with contextlib.suppress(BrokenPipeError):
                send(self.process.stdin, Question(None, "standing", {"appearances": []}))
            if self._line(self.process) is None or self._line(self.process) is None:
                self.close()
                raise RuntimeError(f"{shlex.join(self.command)} does not begin; see that it runs on every executor")
        return self.process

    def _line(self, process: subprocess.Popen) -> bytes | None:
        watch = threading.Timer(self.patience, process.kill)
        watch.start()
        try:
            line = process.stdout.readline()
        finally:
            watch.cancel()
        return line if line.endswith(b"\n") else None

    def close(self) -> None:
        """Ends the process."""
        if self.process is None:
            return
        self.process.kill()
        self.process.wait()
        # What is left in the buffer has nobody to read it.
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.stdout.close()
        self.process = None


def stopped(question: Question) -> dict:
    what = "stopped the worker twice, or took longer than it may"
    return {"what": what, "where": str(question.given.get("where", question.task)), "remedy": "read it alone: onrecord read"}


def send(pipe: BinaryIO, question: Question) -> None:
    """Asks a worker. One that was closed meanwhile, by who reads from it, is gone like one that ended."""
    try:
        write(pipe, question)
    except ValueError as error:
        if not pipe.closed:
            raise
        raise BrokenPipeError from error


def write(pipe: BinaryIO, question: Question) -> None:
    pipe.write(line({"id": 1, "do": question.task, "with": question.given}))
    if question.file is not None:
        from .files import opened

        with opened(question.file) as file:
            while piece := file.read(PIECE):
                pipe.write(line({"bytes": base64.b64encode(piece).decode("ascii")}))
        pipe.write(line({"bytes": None}))
    pipe.flush()


def line(value: dict) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


_shared: dict[str, Worker] = {}


def shared(command: str, patience: float) -> Worker:
    """The worker of this process: Spark keeps its Python processes, one a core, so the model is loaded once for each."""
    if command not in _shared:
        _shared[command] = Worker(command, patience)
        atexit.register(_shared[command].close)
    return _shared[command]
