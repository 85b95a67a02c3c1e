"""One utterance across articles: statements that share keys are compared, and the linked ones parted into utterances."""

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.window import Window

from .asking import TOGETHER, asked
from .components import components
from .schema import JUDGED
from .settings import Settings

# As src/trace has them: how many holders of a key apart two may stand, how many keys they must share, from which probability
# on they are one, and how many copies count.
REACH = 8
SHARED = 2
LINKED = 0.5
MOST_COPIES = 100

VARIANTS = "utterance STRING, statement STRING, label STRING, misattributed INT, recycled STRING"


def ranked(sayings: DataFrame) -> DataFrame:
    """Sayings with the first of their copies, which stands for all, and their place among them."""
    stands = F.coalesce(F.col("copies").cast("string"), F.col("statement"))
    order = Window.partitionBy(stands).orderBy("moment", "statement")
    return sayings.withColumn("nth", F.row_number().over(order)).withColumn("first", F.first("statement").over(order))


def candidates(sayings: DataFrame) -> DataFrame:
    """Pairs that share keys enough, among whose holders they are near; the earlier before the later."""
    keys = sayings.where("nth = 1").select("statement", "moment", F.explode("keys").alias("key"))
    near = Window.partitionBy("key").orderBy("moment", "statement").rowsBetween(1, REACH)
    later = keys.select("statement", F.collect_list("statement").over(near).alias("near"))
    pairs = later.select(F.col("statement").alias("a"), F.explode("near").alias("b"))
    return pairs.groupBy("a", "b").count().where(F.col("count") >= SHARED).select("a", "b")


def judged(pairs: DataFrame, sayings: DataFrame, settings: Settings) -> DataFrame:
    """What the tracer holds of each pair; nulls where they don't fit."""
    bodies = sayings.select("statement", "body")
    one = bodies.select(F.col("statement").alias("a"), F.col("body").alias("body_a"))
    other = bodies.select(F.col("statement").alias("b"), F.col("body").alias("body_b"))
    return asked(pairs.join(one, "a").join(other, "b"), settings, "judge", pairs_of, fits_of, JUDGED, TOGETHER)


def pairs_of(some: list) -> dict:
    return {"pairs": [[[row.a, row.body_a], [row.b, row.body_b]] for row in some]}


def fits_of(some: list, fits: list) -> list[tuple]:
    # JSON has no mark of what is no whole number.
    return [(row.a, row.b, *(map(float, fit) if fit else (None, None))) for row, fit in zip(some, fits, strict=True)]


def variants(links: DataFrame, sayings: DataFrame, settings: Settings) -> DataFrame:
    """
    What became of each statement that is told in several.

    :param links: `a`, `b`, `same`, `repeated`
    :param sayings: as `ranked` gives them, with `words` and `current`
    """
    held = sayings.where(F.col("nth") <= MOST_COPIES).groupBy("first").agg(
        F.count("*").cast("int").alias("copies"), F.sum("current").cast("int").alias("standing")
    )
    linked = components(links.where(F.col("same") >= LINKED).select(F.col("a").alias("u"), F.col("b").alias("v")))
    several = held.where("copies > 1").select(F.col("first").alias("node"))
    alone = several.join(linked, "node", "left_anti").withColumn("component", F.col("node"))
    family = linked.union(alone.select("node", "component"))
    firsts = sayings.where("nth = 1").drop("first", "copies").withColumnRenamed("statement", "node")
    told = family.join(firsts, "node").join(held.withColumnRenamed("first", "node"), "node")
    members = told.groupBy("component").agg(
        F.sort_array(F.collect_list(F.struct("moment", "node", "body", "words", "copies", "standing"))).alias("members")
    )
    of = family.select(F.col("node").alias("a"), "component").join(links, "a")
    inside = of.join(family.select(F.col("node").alias("b"), F.col("component").alias("other")), "b").where(
        "component = other"
    )
    edges = inside.groupBy("component").agg(F.collect_list(F.struct("a", "b", "same", "repeated")).alias("links"))
    families = members.join(edges, "component", "left")
    own = asked(families, settings, "family", family_of, variants_of, VARIANTS)
    return own.union(copied(own, sayings))


def family_of(some: list) -> dict:
    [row] = some
    place = {one.node: i for i, one in enumerate(row.members)}
    members = [
        {"saying": [one.node, one.body], "words": one.words, "copies": one.copies, "standing": one.standing}
        for one in row.members
    ]
    links = [[place[one.a], place[one.b], one.same, one.repeated] for one in row.links or []]
    return {"members": members, "links": links}


def variants_of(some: list, told: list) -> list[tuple]:
    [row] = some
    return [
        (one["utterance"], row.members[one["member"]].node, one["label"], one["misattributed"], one["recycled"])
        for one in told
    ]


def copied(own: DataFrame, sayings: DataFrame) -> DataFrame:
    """The same of the copies, for which the first of them stood."""
    copies = sayings.where("nth > 1").select(F.col("first").alias("statement"), F.col("statement").alias("copy"))
    label = F.when(F.col("label") == "fullest", "same").otherwise(F.col("label"))
    return own.join(copies, "statement").select("utterance", F.col("copy").alias("statement"), label.alias("label"), "misattributed", "recycled")
