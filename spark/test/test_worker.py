"""A worker that ends or hangs costs the article that it was at, and no other; one that never begins costs none in silence."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from onrecord_spark.worker import Question, Worker  # noqa: E402

# Gives what it is given; ends at `end`, says nothing more at `hang`.
STAND_IN = """
import json, sys, time
for line in sys.stdin:
    given = json.loads(line)["with"]
    if given.get("n") == "end": sys.exit(3)
    if given.get("n") == "hang": time.sleep(60)
    print(json.dumps({"id": 1, "gives": given.get("n")}))
    print(json.dumps({"id": 1, "end": True}), flush=True)
"""


def asked(values: list, patience: float = 30) -> list:
    with tempfile.NamedTemporaryFile("w", suffix=".py") as program:
        program.write(STAND_IN)
        program.flush()
        worker = Worker(f"{sys.executable} {program.name}", patience)
        try:
            told = worker.ask(Question(value, "read", {"n": value}) for value in values)
            return [(about, gives, error and error["what"]) for about, gives, error in told]
        finally:
            worker.close()


class WorkerTest(unittest.TestCase):
    def test_answers_come_in_order(self) -> None:
        self.assertEqual(asked(list(range(50))), [(i, i, None) for i in range(50)])

    def test_one_that_ends_is_begun_anew(self) -> None:
        told = asked([0, 1, "end", 3, "end", "end", 6])
        self.assertEqual([about for about, _, _ in told], [0, 1, "end", 3, "end", "end", 6])
        self.assertEqual([gives for _, gives, _ in told], [0, 1, None, 3, None, None, 6])
        self.assertEqual([error is None for _, _, error in told], [True, True, False, True, False, False, True])

    def test_one_that_hangs_is_ended(self) -> None:
        told = asked([0, "hang", 2], patience=2)
        self.assertEqual([gives for _, gives, _ in told], [0, None, 2])

    def test_one_that_never_begins_is_told(self) -> None:
        with self.assertRaisesRegex(RuntimeError, "does not begin"):
            list(Worker("false", 5).ask([Question(1, "read", {})]))

    def test_what_fails_in_asking_is_told(self) -> None:
        def questions():
            yield Question(1, "read", {"n": 1})
            raise ValueError("no text")

        with self.assertRaisesRegex(ValueError, "no text"), tempfile.NamedTemporaryFile("w", suffix=".py") as program:
            program.write(STAND_IN)
            program.flush()
            list(Worker(f"{sys.executable} {program.name}", 30).ask(questions()))


if __name__ == "__main__":
    unittest.main()
