"""
python spark/bench/killed.py [--pages 400] [--folder DIR]: a web archive of pages as CC-NEWS has them, made of the example week and of
generated news, goes through the job on a cluster of two executors, of which one is killed while it reads. Then the same on a cluster of
which none is killed. Prints what each cost, and what of the tables differs: nothing may be lost, and nothing be there twice.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "spark/test"))
import corpus  # noqa: E402
import duckdb  # noqa: E402

NODE = os.environ.get("ONRECORD_NODE", "node")
WORKER = f"{NODE} {ROOT / 'dist/cli/main.js'} worker"
SUBMIT = (
    "--master local-cluster[2,1,1024] --driver-memory 1g --executor-memory 1g --conf spark.ui.enabled=false "
    "--conf spark.sql.shuffle.partitions=2 --conf spark.default.parallelism=2 --conf spark.ui.showConsoleProgress=false "
    "--conf spark.driver.bindAddress=127.0.0.1 --conf spark.driver.host=127.0.0.1 --driver-java-options '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=256m' "
    "--conf spark.sql.codegen.wholeStage=false --conf spark.sql.codegen.factoryMode=NO_CODEGEN --conf spark.sql.adaptive.enabled=false "
    "--conf 'spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=256m' pyspark-shell"
)
TABLES = "articles appearances statements about actors people utterances variants findings errors".split()
FIRST = "Runa Jonas Ada Martha Tomas Ilse Greta Joana Osric Lena".split()
LAST = "Feld Amdahl Lindqvist Quill Brandt Varga Rask Reis Hale Obuya".split()
WHAT = ["the quay", "the ferry", "the school", "the tower", "the market", "the road to Sarn", "the lighthouse", "the library"]
DOES = ["will be closed until the spring", "has cost more than anybody thought", "must be paid for by those who use it", "was never safe in a storm"]


def pages(count: int) -> list[tuple[str, str]]:
    """Pages of a week: paragraphs of the example week in a new order, one in six tells what another told, one in ten is an agency's report."""
    chance = random.Random(7)
    example = [part for file in sorted(corpus.EXAMPLES.glob("2026-*")) for part in file.read_text().split("\n\n")[2:]]
    out: list[tuple[str, str]] = []
    told: list[str] = []
    for i in range(count):
        who = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
        own = f"“{chance.choice(WHAT).capitalize()} {chance.choice(DOES)}, and {chance.choice(WHAT)} {chance.choice(DOES)},” said {who}."
        saying = chance.choice(told) if told and i % 6 == 0 else own
        told.append(saying)
        body = [corpus.WIRE] if i % 10 == 0 else chance.sample(example, 8)
        day = f"2026-03-{2 + i % 7:02}"
        out.append((f"https://paper{i % 40}.example/{day}/{i}", page(f"Notice {i}", day, f"Paper {i % 40}", [saying, *body, f"This is item {i}."])))
    return out


def page(title: str, day: str, publisher: str, paragraphs: list[str]) -> str:
    meta = f'<meta property="article:published_time" content="{day}"><meta property="og:site_name" content="{publisher}">'
    text = "".join(f"<p>{one}</p>" for one in paragraphs)
    return f"<html><head><title>{title}</title>{meta}</head><body><article><h1>{title}</h1>{text}</article></body></html>"


def executors(driver: int) -> list[int]:
    """Processes below the driver that are executors."""
    lines = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True).stdout.splitlines()[1:]
    all_ = [(int(pid), int(ppid), args) for pid, ppid, args in (line.split(None, 2) for line in lines)]
    below, found = {driver}, []
    for _ in range(8):
        below |= {pid for pid, ppid, _ in all_ if ppid in below}
    for pid, _, args in all_:
        if pid in below and "CoarseGrainedExecutorBackend" in args and "java" in args.split()[0]:
            found.append(pid)
    return found


def kill(job: subprocess.Popen, output: Path, killed: list) -> None:
    """Ends an executor as soon as a task of the reading is done, and others are not."""
    while job.poll() is None and not any(output.glob("readings/part-000000/_temporary/0/task_*")):
        time.sleep(0.02)
    if job.poll() is not None:
        return
    pid = executors(job.pid)[0]
    os.kill(pid, signal.SIGKILL)
    left = len(list(output.glob("readings/part-000000/_temporary/0/task_*")))
    killed.append({"executor": pid, "tasks done": left})


def run(archive: Path, output: Path, part: int, isKilled: bool) -> dict:
    env = {**os.environ, "PYSPARK_SUBMIT_ARGS": SUBMIT, "PYSPARK_PYTHON": sys.executable}
    command = [sys.executable, str(ROOT / "spark/archive.py"), str(archive), "--output", str(output), "--worker", WORKER, "--part", str(part)]
    begun = time.monotonic()
    job = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    steps, killed, said = [], [], deque(maxlen=20)
    if isKilled:
        threading.Thread(target=kill, args=(job, output, killed), daemon=True).start()
    for line in job.stderr:
        said.append(line)
        if line.startswith('{"step"'):
            steps.append(json.loads(line))
    tables = job.stdout.read().strip()
    if job.wait() != 0:
        raise SystemExit(f"the job failed with {job.returncode}:\n{''.join(said)}")
    return {"seconds": round(time.monotonic() - begun, 1), "killed": killed, "tables": tables, "steps": steps}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=400)
    options.add_argument("--folder")
    given = options.parse_args()
    folder = Path(given.folder or tempfile.mkdtemp(prefix="onrecord-killed-"))
    archive = folder / "archive"
    archive.mkdir(parents=True, exist_ok=True)
    made = pages(given.pages)
    half = len(made) // 2
    corpus.warc(archive / "a.warc.gz", made[:half])
    corpus.warc(archive / "b.warc.gz", made[half:])
    runs = [run(archive, folder / name, -(-given.pages // 2), name == "killed") for name in ("killed", "whole")]
    for one in runs:
        print(json.dumps(one))
    differ = 0
    for table in TABLES:
        a, b = (f"SELECT * FROM read_parquet('{one['tables']}/{table}/*.parquet')" for one in runs)
        count = duckdb.execute(f"SELECT count(*) FROM ({a})").fetchone()[0]
        apart = sum(duckdb.execute(f"SELECT count(*) FROM ({x} EXCEPT ALL {y})").fetchone()[0] for x, y in ((a, b), (b, a)))
        differ += apart
        print(json.dumps({"table": table, "rows": count, "that differ": apart}))
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
