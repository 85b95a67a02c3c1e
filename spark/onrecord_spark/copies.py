"""Which texts are copies of one report: what shares a band of its sketch is held against one another."""

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.window import Window

from .asking import asked
from .components import components
from .settings import Settings


def tellings(texts: DataFrame, settings: Settings) -> DataFrame:
    """
    Of each text that has copies, the one that was published first.

    :param texts: `article`, `published`, `urls`, `sketch`, `bands`
    :returns: `article` and `telling`
    """
    bands = texts.select("article", F.explode("bands").alias("band"))
    groups = bands.groupBy("band").agg(F.sort_array(F.collect_list("article")).alias("articles"))
    # The same texts often share several bands.
    groups = groups.where("size(articles) > 1").select("articles").distinct()
    members = groups.select(F.xxhash64("articles").alias("group"), F.explode("articles").alias("article"))
    sketched = members.join(texts.select("article", "published", "urls", "sketch"), "article")
    together = sketched.groupBy("group").agg(F.collect_list(F.struct("article", "published", "urls", "sketch")).alias("own"))
    pairs = asked(together, settings, "copies", given, rows, "u STRING, v STRING")
    grouped = components(pairs).join(texts.select(F.col("article").alias("node"), "published"), "node")
    order = Window.partitionBy("component").orderBy(F.coalesce("published", F.lit("~")), "node")
    return grouped.select(F.col("node").alias("article"), F.first("node").over(order).alias("telling"))


def given(some: list) -> dict:
    [row] = some
    return {"texts": [{"sketch": one.sketch, "published": one.published, "urls": one.urls} for one in row.own]}


def rows(some: list, pairs: list) -> list[tuple]:
    [row] = some
    return [(row.own[a].article, row.own[b].article) for a, b in pairs]
