"""From files to readings: what arrives, which appearance of a text it is read with, and the reading itself."""

import json
from collections.abc import Iterable, Iterator

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.window import Window

from .schema import ARRIVALS, DERIVED
from .settings import Settings
from .worker import INTAKE, Question, shared

# An appearance is numbered by its batch, its file and its place in the file, in bits.
FILE_BITS, ITEM_BITS = 20, 22


def arrivals(spark, settings: Settings, batch: dict) -> DataFrame:
    """The articles of a batch's files, each with where it was found; in the place of one that can't be read, why."""
    numbered = [(batch["number"] << FILE_BITS | i, path) for i, (path, *_) in enumerate(batch["files"])]
    files = spark.sparkContext.parallelize(numbered, min(len(numbered), settings.most_tasks))
    return spark.createDataFrame(files.mapPartitions(lambda some: taken_in(some, settings)), ARRIVALS)


def taken_in(files: Iterable, settings: Settings) -> Iterator[tuple]:
    worker = shared(settings.worker, settings.patience)
    place, item = None, 0
    asked = (Question(file, INTAKE, {"where": file[1]}, file=file[1]) for file in files)
    for file, gives, error in worker.ask(asked):
        item = item + 1 if place == file else 0
        place = file
        error = error or gives.get("error")
        if error:
            yield row_of(ARRIVALS, seq_of(file[0], item), error)
        elif article := gives.get("article"):
            fields = {**article, "article": article["id"], "found": gives["found"]}
            for name in ("origins", "markup"):
                fields[name] = json.dumps(article[name], ensure_ascii=False) if name in article else None
            yield row_of(ARRIVALS, seq_of(file[0], item), fields)


def seq_of(file: int, item: int) -> int:
    if item >> ITEM_BITS:
        raise ValueError(f"a file holds more than {1 << ITEM_BITS} articles; split it")
    return file << ITEM_BITS | item


def row_of(schema: str, seq: int, fields: dict) -> tuple:
    """A row of a stage by the names of its columns; `where` is `place`, which SQL has no other meaning for."""
    known = {**fields, "seq": seq, "place": fields.get("where")}
    names = [column.split()[0] for column in schema.replace("\n", " ").split(",")]
    return tuple(known.get(name) for name in names)


def appearances(arrived: DataFrame) -> DataFrame:
    """Each text at a place, with what it had there, as it arrived first."""
    same = ["article", "url", "title", "byline", "published", "publisher"]
    first = Window.partitionBy(*same).orderBy("seq")
    return arrived.where("what IS NULL").withColumn("nth", F.row_number().over(first)).where("nth = 1").drop("nth")


def dated(appeared: DataFrame) -> DataFrame:
    """Of each text the appearance that its statements are dated by: the earliest, else the first."""
    order = Window.partitionBy("article").orderBy(F.col("published").isNull(), "published", "seq")
    return appeared.withColumn("nth", F.row_number().over(order)).where("nth = 1").drop("nth")


def readings(chosen: DataFrame, settings: Settings) -> DataFrame:
    """The readings of articles, each with what is made of it."""
    names = ["article", "seq", "title", "byline", "published", "publisher", "url", "markup", "text"]
    rows = chosen.select(*names).rdd.mapPartitions(lambda some: read(some, settings))
    answers = chosen.sparkSession.createDataFrame(rows, "article STRING, seq BIGINT, answer STRING, error STRING")
    error = F.from_json("error", "what STRING, `where` STRING, remedy STRING")
    told = answers.select("article", "seq", F.from_json("answer", DERIVED).alias("gives"), error.alias("error"))
    return told.select(
        "article", "seq", "gives.*", "error.what", F.col("error.where").alias("place"), "error.remedy"
    )


def read(rows: Iterable, settings: Settings) -> Iterator[tuple]:
    worker = shared(settings.worker, settings.patience)
    asked = (Question((row.article, row.seq), "read", {"input": input_of(row), **settings.reading}) for row in rows)
    for (article, seq), gives, error in worker.ask(asked):
        yield article, seq, json.dumps(gives, ensure_ascii=False) if gives else None, json.dumps(error) if error else None


def input_of(row) -> dict:
    given = {name: row[name] for name in ("text", "title", "byline", "published", "publisher", "url")}
    return {**given, "markup": json.loads(row.markup)} if row.markup else given
