"""What the job leaves is what a ledger on one machine has, statement for statement and link for link."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import corpus
import duckdb

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "spark"))
NODE = os.environ.get("ONRECORD_NODE", "node")
MAIN = str(ROOT / "dist/cli/main.js")
WORKER = f"{NODE} {MAIN} worker"

# Two tasks, and a virtual machine for a short life: little is compiled, and one thread collects. Each plan runs once over a few
# rows, so that none is worth a program of its own.
SUBMIT = (
    "--master local[2] --driver-memory 1g --conf spark.ui.enabled=false --conf spark.ui.showConsoleProgress=false "
    "--conf spark.sql.shuffle.partitions=2 --conf spark.default.parallelism=2 --conf spark.sql.adaptive.enabled=false "
    "--conf spark.sql.codegen.wholeStage=false --conf spark.sql.codegen.factoryMode=NO_CODEGEN "
    "--conf spark.driver.bindAddress=127.0.0.1 --conf spark.driver.host=127.0.0.1 --driver-java-options "
    "'-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=256m' pyspark-shell"
)

# By table of the job: the ledger's view, and what of it has no part in what is compared.
VIEWS = {
    "articles": ("articles", {"added"}),
    "appearances": ("appearances", {"entry", "former", "added"}),
    "statements": ("attributions", set()),
    "about": ("stances", set()),
    "actors": ("actors", set()),
    "people": ("people", set()),
    "utterances": ("utterances", set()),
    "variants": ("variants", set()),
}


def onrecord(*args: str) -> str:
    done = subprocess.run([NODE, MAIN, *args], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise AssertionError(done.stderr)
    return done.stdout


def plain(name: str, value):
    """A value as both have it."""
    if value is None or isinstance(value, (int, float)):
        return value
    # SQLite puts those of a group in whatever order it meets them.
    return ",".join(sorted(str(value).split(","))) if name == "speakers" else str(value)


def rows(cursor) -> list[dict]:
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor.fetchall()]


class Job(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls) -> None:
        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["PYSPARK_SUBMIT_ARGS"] = SUBMIT
        os.environ["PYTHONPATH"] = str(ROOT / "spark")
        from pyspark.sql import SparkSession

        cls.folder = Path(tempfile.mkdtemp(prefix="onrecord-spark-"))
        cls.archive, cls.output = cls.folder / "archive", cls.folder / "out"
        cls.ledger = str(cls.folder / "onrecord.db")
        cls.spark = SparkSession.builder.getOrCreate()
        cls.spark.sparkContext.setLogLevel("ERROR")
        # In two batches, as days come; the ledger has the files of the first before it sees those of the second.
        corpus.first(cls.archive)
        cls.run_job(part=8)
        onrecord("add", str(cls.archive), "--force", "--ledger", cls.ledger)
        corpus.second(cls.archive)
        cls.tables, cls.steps = cls.run_job(part=8)
        onrecord("add", str(cls.archive), "--force", "--ledger", cls.ledger)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.spark.stop()
        shutil.rmtree(cls.folder)

    @classmethod
    def run_job(cls, part: int) -> tuple[str, list[str]]:
        from onrecord_spark.job import run
        from onrecord_spark.settings import Settings

        steps: list[str] = []
        settings = Settings(worker=WORKER, part=part, tasks=2, reading={"force": True})
        return run(cls.spark, [str(cls.archive)], str(cls.output), settings, steps.append), steps

    def table(self, name: str) -> list[dict]:
        return rows(duckdb.execute(f"SELECT * FROM read_parquet('{self.tables}/{name}/*.parquet')"))

    def assert_same(self, ours: list[dict], theirs: list[dict], without: set[str]) -> None:
        names = sorted(set(theirs[0]) - without)
        as_rows = lambda some: sorted(str([plain(name, row[name]) for name in names]) for row in some)  # noqa: E731
        self.assertEqual(as_rows(ours), as_rows(theirs))

    def test_tables_are_those_of_a_ledger(self) -> None:
        with sqlite3.connect(self.ledger) as database:
            for name, (view, without) in VIEWS.items():
                with self.subTest(table=name):
                    ours, theirs = self.table(name), rows(database.execute(f"SELECT * FROM {view}"))
                    self.assertGreater(len(theirs), 5)
                    self.assert_same(ours, theirs, without)

    def test_a_ledger_takes_the_tables(self) -> None:
        other = str(self.folder / "other.db")
        onrecord("add", "--parquet", self.tables, "--ledger", other)
        with sqlite3.connect(self.ledger) as ledger, sqlite3.connect(other) as database:
            for name, (view, without) in VIEWS.items():
                with self.subTest(table=name):
                    ours, theirs = (rows(one.execute(f"SELECT * FROM {view}")) for one in (database, ledger))
                    self.assert_same(ours, theirs, without)

    def test_findings_are_those_of_a_ledger(self) -> None:
        file = self.folder / "findings.parquet"
        onrecord(*"export --all --versions --table findings --format parquet --output".split(), str(file), "--ledger", self.ledger)
        theirs = rows(duckdb.execute(f"SELECT * FROM '{file}'"))
        self.assertGreater(len(theirs), 5)
        self.assert_same([row for row in self.table("findings") if row["statement"]], theirs, set())

    def test_the_corpus_has_what_is_hard(self) -> None:
        self.assertEqual(sum(row["copy_of"] is not None for row in self.table("articles")), 2)
        self.assertTrue(any(row["current"] == 0 for row in self.table("articles")))
        self.assertTrue(any(row["appearances"] == 3 and str(row["published"]) == "2026-03-01" for row in self.table("articles")))
        self.assertTrue(any(re.search(r"\.2$", row["id"]) for row in self.table("people")))
        self.assertGreater(max(row["articles"] for row in self.table("utterances")), 2)

    def test_what_cannot_be_read_is_told_and_the_rest_is_there(self) -> None:
        [error] = self.table("errors")
        self.assertIn("a-first.jsonl, line 3", error["where"])
        self.assertTrue(error["what"] and error["remedy"])

    def test_the_same_again_reads_nothing_and_comes_to_the_same(self) -> None:
        before = {name: self.table(name) for name in VIEWS}
        type(self).tables, steps = self.run_job(part=8)
        self.assertEqual([step for step in steps if "reading" in step or "taking in" in step], [])
        for name, theirs in before.items():
            self.assert_same(self.table(name), theirs, set())

    def test_queries_of_the_page_run(self) -> None:
        page = (ROOT / "docs/spark.md").read_text()
        queries = re.findall(r"```sql\n(.*?)```", page, re.S)
        self.assertGreater(len(queries), 2)
        for query in queries:
            with self.subTest(query=query.splitlines()[0]):
                self.assertGreater(len(duckdb.execute(query.replace("TABLES", self.tables)).fetchall()), 0)


if __name__ == "__main__":
    unittest.main()
