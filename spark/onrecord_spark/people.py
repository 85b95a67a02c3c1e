"""Who is one person over all articles: names are parted, and each is told apart by the worker."""

import json

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from .asking import asked
from .components import components
from .settings import Settings

# Actors of one question, more or less.
MANY = 4000
PERSONS = "kind STRING, article STRING, actor STRING, id STRING, name STRING, type STRING, why STRING"


def people(texts: DataFrame, settings: Settings) -> tuple[DataFrame, DataFrame]:
    """
    :param texts: `article`, `first` (the order of adding), `published`, `urls`, `actors`
    :returns: who is who (`id`, `name`, `type`), and who is whom (`article`, `actor`, `person`, `why`)
    """
    named = texts.select("article", F.explode("actors").alias("actor")).where("actor.scope IS NOT NULL")
    scopes = named.select("article", "actor.scope", "actor.keys")
    grouped = scopes.join(groups(scopes), "scope", "left").withColumn("group", F.coalesce("group", "scope"))
    count = max(1, named.count() // MANY)
    placed = grouped.select("article", "scope", F.pmod(F.xxhash64("group"), F.lit(count)).alias("lot"))
    asked_of = placed.groupBy("lot", "article").agg(F.collect_set("scope").alias("scopes"))
    actors = F.transform("actors", lambda one: F.to_json(one))
    own = texts.select("article", "first", "published", "urls", actors.alias("actors"))
    lots = asked_of.join(own, "article").groupBy("lot").agg(
        F.flatten(F.collect_list("scopes")).alias("scopes"),
        F.sort_array(F.collect_list(F.struct("first", "article", "published", "urls", "actors"))).alias("articles"),
    )
    told = asked(lots, settings, "people", given, rows, PERSONS).cache()
    who = told.where("kind = 'person'").select("id", "name", "type")
    return who, told.where("kind = 'actor'").select("article", "actor", F.col("id").alias("person"), "why")


def groups(scopes: DataFrame) -> DataFrame:
    """Names that share a key, as ids or registers have it, under the least of them: they are told apart together."""
    keys = scopes.select("scope", F.explode("keys").alias("key")).where("key <> scope").distinct()
    shared = keys.groupBy("key").agg(F.min("scope").alias("least"), F.count("*").alias("several")).where("several > 1")
    edges = keys.join(shared, "key").select(F.col("scope").alias("u"), F.col("least").alias("v"))
    return components(edges).select(F.col("node").alias("scope"), F.col("component").alias("group"))


def given(some: list) -> dict:
    [row] = some
    articles = [
        {"id": one.article, "published": one.published, "urls": one.urls, "actors": [nulled(json.loads(a)) for a in one.actors]}
        for one in row.articles
    ]
    return {"scopes": sorted(set(row.scopes)), "articles": articles}


def nulled(actor: dict) -> dict:
    """Spark leaves out what is null."""
    return {"identity": None, **actor}


def rows(_: list, told: dict) -> list[tuple]:
    who = [("person", None, None, one["id"], one["name"], one["type"], None) for one in told["people"]]
    actors = [("actor", one["article"], one["actor"], one["person"], None, None, one["why"]) for one in told["actors"]]
    return who + actors
