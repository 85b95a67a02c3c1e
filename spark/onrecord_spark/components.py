"""Connected components of a graph that no machine holds."""

import uuid

from pyspark.sql import DataFrame
from pyspark.sql import functions as F


def components(edges: DataFrame) -> DataFrame:
    """
    Of each node the least node that edges lead to: the name of its component (Kiveris et al. 2014, "Connected Components in
    MapReduce and Beyond", whose large and small stars come to one star a component in few rounds).

    :param edges: `u` and `v`, either way round
    :returns: `node` and `component`, of all nodes that have an edge
    """
    stars = kept(edges.where("u <> v").select(F.greatest("u", "v").alias("u"), F.least("u", "v").alias("v")).distinct())
    before = (0, None)
    while (now := sum_of(stars)) != before:
        before = now
        stars = kept(small_star(large_star(stars)))
    roots = stars.select(F.col("v").alias("node"), F.col("v").alias("component"))
    return stars.select(F.col("u").alias("node"), F.col("v").alias("component")).union(roots).distinct()


def large_star(edges: DataFrame) -> DataFrame:
    """Joins the greater neighbours of each node to the least of all."""
    both = edges.union(edges.select("v", "u"))
    least = both.groupBy("u").agg(F.min("v").alias("least")).select("u", F.least("u", "least").alias("least"))
    greater = both.where("v > u").join(least, "u")
    return greater.select(F.col("v").alias("u"), F.col("least").alias("v")).distinct()


def small_star(edges: DataFrame) -> DataFrame:
    """Joins each node and its lesser neighbours to the least of them."""
    least = edges.groupBy("u").agg(F.min("v").alias("least"))
    lesser = edges.join(least, "u").where("v <> least").select(F.col("v").alias("u"), F.col("least").alias("v"))
    return lesser.union(least.select("u", F.col("least").alias("v"))).distinct()


def sum_of(edges: DataFrame) -> tuple:
    """Stands for what the edges are."""
    return tuple(edges.agg(F.count("*"), F.bit_xor(F.xxhash64("u", "v"))).first())


def kept(edges: DataFrame) -> DataFrame:
    """The same edges, written down: else each round would do all rounds before it again, and a lost executor would lose them."""
    spark = edges.sparkSession
    place = f"{spark.sparkContext.getCheckpointDir()}/{uuid.uuid4()}"
    edges.write.parquet(place)
    return spark.read.schema(edges.schema).parquet(place)
