"""What a careful editor would flag in an article, by itself and against all others."""

import json

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from .asking import asked
from .settings import Settings

FINDINGS = "article STRING, kind STRING, p DOUBLE, finding STRING, statement STRING, elsewhere STRING"
# What findings ask of a statement elsewhere.
HIT = """
    id kind manner words speaker channel channel_kind said_from said_to article title published publisher url current
""".split()


def findings(articles: DataFrame, told: DataFrame, settings: Settings) -> DataFrame:
    """
    :param articles: `article` with its metadata, `text` and `reading`
    :param told: statements with the utterances that they give, and `label`, `misattributed`, `recycled`
    """
    speakers = told.select(F.col("id").alias("within_statement"), F.col("speaker").alias("within_speaker")).distinct()
    renamed = {"precision": "said_precision", "within": "within_statement", "start": "content_start", "end": "content_end"}
    hit = F.struct(*HIT, *[F.col(column).alias(name) for name, column in renamed.items()])
    row = F.struct(
        hit.alias("hit"), F.coalesce("label", F.lit("fullest")).alias("label"), F.coalesce("misattributed", F.lit(0)).alias("misattributed"),
        "recycled", "place", "within_speaker",
    )
    rows = told.join(speakers, "within_statement", "left").select(
        "utterance", F.to_json(row, {"ignoreNullFields": "false"}).alias("row")
    )
    utterances = rows.groupBy("utterance").agg(F.sort_array(F.collect_list("row")).alias("rows"))
    of = told.select("article", F.struct(F.col("id").alias("statement"), "utterance").alias("pair"), "utterance")
    pairs = of.groupBy("article").agg(F.collect_set("pair").alias("pairs"))
    beside = of.select("article", "utterance").distinct().join(utterances, "utterance").groupBy("article").agg(
        F.collect_list(F.struct("utterance", "rows")).alias("utterances")
    )
    whole = articles.join(pairs, "article").join(beside, "article")
    return asked(whole, settings, "findings", given, rows_of, FINDINGS)


def given(some: list) -> dict:
    [row] = some
    names = ("title", "published", "publisher", "byline", "url", "text")
    utterances = {one.utterance: [placed(json.loads(line)) for line in one.rows] for one in row.utterances}
    of: dict[str, list] = {}
    for statement, utterance in sorted(row.pairs):
        of.setdefault(statement, []).append(utterance)
    article = {"id": row.article, "language": json.loads(row.reading)["language"], **{name: row[name] for name in names}}
    return {"article": article, "reading": row.reading, "utterances": utterances, "utterancesOf": of}


def placed(told: dict) -> dict:
    return {**told, "place": json.loads(told["place"])}


def rows_of(some: list, found: list) -> list[tuple]:
    [row] = some
    return [(row.article, one["kind"], float(one["p"]), one["finding"], one["statement"], one["elsewhere"]) for one in found]
