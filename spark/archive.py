"""spark-submit archive.py SOURCE… --output FOLDER: who said what in an archive of news, as Parquet tables (docs/spark.md)."""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from pyspark.sql import SparkSession

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from onrecord_spark.job import run  # noqa: E402
from onrecord_spark.settings import Settings  # noqa: E402


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("source", nargs="+", help="a folder, file or object-store path with WARC, JSONL, Parquet and the like")
    options.add_argument("--output", required=True, help="where the tables are kept, with what is read; the same again goes on from there")
    options.add_argument("--worker", default="onrecord worker", help="how the worker is called on an executor (default: %(default)s)")
    options.add_argument("--part", type=int, default=Settings.part, help="articles from one commit to the next (default: %(default)s)")
    options.add_argument("--patience", type=float, default=Settings.patience, help="seconds after which a worker hangs (default: %(default)s)")
    options.add_argument("--force", action="store_true", help="read texts of other languages than English all the same")
    given = options.parse_args()
    spark = SparkSession.builder.appName("onrecord archive").getOrCreate()
    with tempfile.TemporaryDirectory() as folder:
        package = shutil.make_archive(f"{folder}/onrecord_spark", "zip", HERE, "onrecord_spark")
        spark.sparkContext.addPyFile(package)
        settings = Settings(
            worker=given.worker, patience=given.patience, part=given.part,
            tasks=4 * spark.sparkContext.defaultParallelism, reading={"force": True} if given.force else {},
        )
        print(run(spark, given.source, given.output, settings, lambda line: print(line, file=sys.stderr, flush=True)))
    spark.stop()


if __name__ == "__main__":
    main()
