"""
python spark/bench/cost.py [--pages 200] [--tables FOLDER]: what an article costs on its way, in CPU time of one core, which other work on the
machine does not change: taken out of a web archive, read, handed over between Python and the worker; and in bytes. With the
folder of tables of a job, also what each of its tables has a row and an article.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from pathlib import Path

import killed

sys.path.insert(0, str(killed.ROOT / "spark"))
import corpus  # noqa: E402
from onrecord_spark.worker import INTAKE, Question, Worker, line  # noqa: E402


def children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measured(questions: list[Question]) -> tuple[list, float, float, int, int]:
    """Answers, CPU seconds of the worker and of Python, bytes of answers, and of the largest."""
    worker = Worker(killed.WORKER, 600)
    before, own = children(), time.process_time()
    answers = [gives for _, gives, _ in worker.ask(questions)]
    own = time.process_time() - own
    worker.process.stdin.close()
    worker.process.wait()
    sizes = [len(line(one)) for one in answers]
    return answers, children() - before, own, sum(sizes), max(sizes, default=0)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=200)
    options.add_argument("--tables")
    given = options.parse_args()
    _, start, _, _, _ = measured([Question(0, "standing", {"appearances": []})])
    text = {"input": {"text": "“We will pay,” said Ilse Varga."}}
    _, loaded, _, _, _ = measured([Question(0, "read", text)])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.warc.gz"
        corpus.warc(file, killed.pages(given.pages))
        told = [Question(0, INTAKE, {"where": file.name}, file=str(file))]
        arrived, intake, own, size, _ = measured(told)
    articles = [one["article"] for one in arrived if "article" in one]
    count = len(articles)
    words = sum(len(one["text"].split()) for one in articles)
    # The parsers' own process is ended, and tells nobody what it used: bench/pages.mjs has what a page costs there.
    report("intake", ms_of_worker=1000 * (intake - start) / count, ms_of_python=1000 * own / count, bytes_of_answer=size / count)
    names = ("text", "title", "published", "publisher", "byline", "url")
    questions = [Question(i, "read", {"input": {name: one[name] for name in names}}) for i, one in enumerate(articles)]
    answers, reading, own, size, most = measured(questions)
    per = 1000 * (reading - loaded) / count
    report("reading", articles=count, words=words, ms_of_worker=per, words_a_second=words / (reading - loaded))
    report("hand-over", ms_of_python=1000 * own / count, bytes_of_answer=size / count, most_bytes=most, start_seconds=loaded)
    sayings = [(one["statement"], one["body"]) for answer in answers for one in answer["sayings"]]
    pairs = [[a, b] for a, b in zip(sayings, sayings[1:])]
    _, judging, own, _, _ = measured([Question(0, "judge", {"pairs": pairs})])
    report("judging", pairs=len(pairs), us_of_worker=1e6 * (judging - start) / len(pairs), us_of_python=1e6 * own / len(pairs))
    if given.tables:
        rows_of(given.tables)


def report(step: str, **values: float) -> None:
    print(json.dumps({"step": step, **{name: round(value, 2) for name, value in values.items()}}))


def rows_of(tables: str) -> None:
    import duckdb

    count = duckdb.execute(f"SELECT count(*) FROM read_parquet('{tables}/articles/*.parquet')").fetchone()[0]
    for name in killed.TABLES:
        size = sum(file.stat().st_size for file in (Path(tables) / name).glob("*.parquet"))
        rows = duckdb.execute(f"SELECT count(*) FROM read_parquet('{tables}/{name}/*.parquet')").fetchone()[0]
        report(name, rows_an_article=rows / count, bytes_an_article=size / count)


if __name__ == "__main__":
    main()
