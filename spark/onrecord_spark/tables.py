"""The tables that a job leaves: of the columns and names that a ledger exports, so that both go into one another."""

from dataclasses import dataclass

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.window import Window

SAID = "manner IN ('said', 'wrote', 'displayed')"
DAYS = ("published", "said_from", "said_to", "first_published", "last_published")


@dataclass(frozen=True)
class Parts:
    """What the tables are made of."""

    # Articles as they are dated: `article`, `seq`, metadata, `text`, `reader`, `current`, `copy_of`.
    articles: DataFrame
    # All appearances, with `current`.
    appearances: DataFrame
    # `article` with a statement's columns.
    statements: DataFrame
    stances: DataFrame
    actors: DataFrame
    people: DataFrame
    persons: DataFrame
    variants: DataFrame
    errors: DataFrame


def tables(parts: Parts, statements: DataFrame, findings: DataFrame) -> dict[str, DataFrame]:
    """
    :param statements: what `statement_table` gives
    :returns: each by its name
    """
    return {
        "articles": article_table(parts),
        "appearances": with_days(parts.appearances.select(*APPEARANCE)),
        "statements": with_days(statements.select(*STATEMENT)),
        "about": with_days(about_table(parts, statements)),
        "actors": actor_table(parts, statements),
        "people": people_table(parts, statements),
        "utterances": with_days(utterance_table(parts, statements)),
        "variants": with_days(variant_table(parts, statements)),
        "findings": with_days(finding_table(parts, findings)),
        "errors": parts.errors,
    }


APPEARANCE = "seq article title byline published publisher url found origins current".split()
STATEMENT = """
    id kind manner words context speaker person speaker_identity speaker_p addressee channel channel_kind said_from said_to
    said_precision modality within_statement on_behalf_of cue source p code open_fields about corrected utterance label article
    title published publisher url also copy_of current content_start content_end
""".split()
META = ["title", "published", "publisher", "url"]


def with_days(frame: DataFrame) -> DataFrame:
    """Days as dates."""
    return frame.withColumns({name: F.to_date(F.substring(name, 1, 10)) for name in DAYS if name in frame.columns})


def article_table(parts: Parts) -> DataFrame:
    said = parts.statements.where(SAID).groupBy("article").agg(F.count("*").cast("int").alias("statements"))
    places = parts.appearances.groupBy("article").agg(F.count("*").cast("int").alias("appearances"))
    counted = parts.articles.join(said, "article", "left").join(places, "article", "left").fillna(0, ["statements"])
    columns = "title byline published publisher url found reader current copy_of statements appearances markup text reading"
    return with_days(counted.select(F.col("article").alias("id"), *columns.split()))


def statement_table(parts: Parts) -> DataFrame:
    articles = parts.articles.select("article", "seq", *META, "current", "copy_of")
    place = Window.partitionBy("article")
    elsewhere = (
        parts.appearances.join(articles.select("article", F.col("seq").alias("own")), "article")
        .where("seq <> own AND current = 1 AND coalesce(publisher, url) IS NOT NULL")
        .withColumn("one", F.concat(F.coalesce("publisher", "url"), F.coalesce(F.concat(F.lit(" ("), "published", F.lit(")")), F.lit(""))))
    )
    also = elsewhere.groupBy("article").agg(joined("seq", "one", "; ").alias("also"))
    told = parts.variants.groupBy("statement").agg(
        joined("utterance", "utterance", " ").alias("utterances"), joined("utterance", "label", "; ").alias("label")
    )
    return (
        parts.statements.join(articles, "article")
        .join(also, "article", "left")
        .join(told.withColumnRenamed("statement", "id"), "id", "left")
        .withColumn("utterance", F.coalesce("utterances", F.when(F.col("worded"), F.col("id"))))
        .join(
            parts.persons.select("article", F.col("actor").alias("speaker_actor"), "person"), ["article", "speaker_actor"], "left"
        )
    )


def joined(order: str, value: str, between: str):
    """The values of a group as one text, in an order."""
    rows = F.sort_array(F.collect_list(F.struct(F.col(order).alias("order"), F.col(value).alias("value"))))
    return F.array_join(F.transform(rows, lambda one: one["value"]), between)


def about_table(parts: Parts, statements: DataFrame) -> DataFrame:
    own = statements.where(SAID).select(
        F.col("id").alias("statement"), F.col("speaker").alias("actor"), F.col("person").alias("actor_person"), "kind", "code",
        "words", "context", "said_from", "said_to", "article", *META, "current",
    )
    whom = parts.persons.select("article", F.col("actor").alias("target_actor"), F.col("person").alias("target_person"))
    columns = """statement actor actor_person target target_person stance stance_sign stance_p kind code words context said_from
        said_to article title published publisher url current"""
    return parts.stances.drop("article").join(own, "statement").join(whom, ["article", "target_actor"], "left").select(*columns.split())


def actor_table(parts: Parts, statements: DataFrame) -> DataFrame:
    said = statements.where(SAID).groupBy("article", F.col("speaker_actor").alias("id")).agg(
        F.count("*").cast("int").alias("statements")
    )
    persons = parts.persons.withColumnRenamed("actor", "id")
    columns = "person why identity name type aliases roles identifiers id article statements"
    return (
        parts.actors.join(persons, ["article", "id"], "left").join(said, ["article", "id"], "left")
        .fillna(0, ["statements"]).select(*columns.split())
    )


def people_table(parts: Parts, statements: DataFrame) -> DataFrame:
    dated = parts.articles.select("article", "published", "current")
    known = parts.people.withColumnRenamed("name", "own")
    actors = (
        parts.actors.join(parts.persons.withColumnRenamed("actor", "id"), ["article", "id"])
        .drop("id").join(known.select(F.col("id").alias("person"), "own"), "person").join(dated, "article")
    )
    listed = F.from_json("aliases", "ARRAY<STRING>")
    names = actors.select("person", "own", F.explode(F.concat(F.array("name"), listed)).alias("value")).where("value <> own")
    aliases = names.groupBy("person", "value").count().groupBy("person").agg(most("count", "value").alias("aliases"))
    roles = actors.select("person", "published", F.explode(F.from_json("roles", "ARRAY<STRING>")).alias("role"))
    held = roles.groupBy("person", "role").agg(
        F.min("published").alias("from"), F.max("published").alias("to"), F.count("*").alias("articles")
    )
    role = F.struct("role", "from", "to", "articles")
    whole = {"ignoreNullFields": "false"}
    listed_roles = held.groupBy("person").agg(
        F.sort_array(F.collect_list(F.struct((-F.col("articles")).alias("order"), "role", role.alias("value")))).alias("all")
    ).select("person", F.to_json(F.transform("all", lambda one: one["value"]), whole).alias("roles"))
    register = F.explode(F.from_json("identifiers", "MAP<STRING, STRING>")).alias("register", "number")
    numbers = actors.select("person", register).distinct().groupBy("person").agg(
        F.to_json(F.map_from_entries(F.sort_array(F.collect_list(F.struct("register", "number"))))).alias("identifiers")
    )
    counts = actors.where("current = 1").groupBy("person").agg(F.countDistinct("article").cast("int").alias("articles"))
    said = statements.where(f"{SAID} AND current = 1 AND person IS NOT NULL").groupBy("person").agg(
        F.count("*").cast("int").alias("statements")
    )
    table = parts.people.withColumnRenamed("id", "person")
    for one in (aliases, listed_roles, numbers, counts, said):
        table = table.join(one, "person", "left")
    table = table.fillna("[]", ["aliases", "roles"]).fillna("{}", ["identifiers"]).fillna(0, ["articles", "statements"])
    columns = "name type aliases roles identifiers articles statements"
    return table.select(F.col("person").alias("id"), *columns.split())


def most(count: str, value: str):
    """The values of a group as JSON, the most frequent first."""
    rows = F.sort_array(F.collect_list(F.struct((-F.col(count)).alias("order"), F.col(value).alias("value"))))
    return F.to_json(F.transform(rows, lambda one: one["value"]))


def told_in(parts: Parts, statements: DataFrame) -> DataFrame:
    """Statements with the utterances that they give, their own where they are told nowhere else."""
    variants = parts.variants.withColumnRenamed("statement", "id").drop("article")
    own = statements.drop("utterance", "label").join(variants, "id", "left")
    return own.withColumn("utterance", F.coalesce("utterance", "id"))


def utterance_table(parts: Parts, statements: DataFrame) -> DataFrame:
    told = told_in(parts, statements).where(f"{SAID} AND current = 1 AND worded")
    label = F.coalesce("label", F.lit("fullest"))
    fullest = F.max(F.when(label == "fullest", F.col("words")))
    return told.groupBy(F.col("utterance").alias("id")).agg(
        F.coalesce(fullest, F.max(F.when(F.col("label") == "same", F.col("words"))), F.min("words")).alias("words"),
        F.count("*").cast("int").alias("statements"),
        F.countDistinct("article").cast("int").alias("articles"),
        F.countDistinct(F.coalesce("copy_of", "article")).cast("int").alias("tellings"),
        F.min("published").alias("first_published"),
        F.max("published").alias("last_published"),
        F.array_join(F.array_sort(F.collect_set("speaker")), ",").alias("speakers"),
    ).withColumn("speakers", F.when(F.col("speakers") != "", F.col("speakers")))


def variant_table(parts: Parts, statements: DataFrame) -> DataFrame:
    own = statements.select(F.col("id").alias("statement"), "words", "speaker", "published", "publisher", "article", "current")
    columns = "utterance statement label misattributed recycled words speaker published publisher article current"
    return parts.variants.join(own, "statement").select(*columns.split())


def finding_table(parts: Parts, findings: DataFrame) -> DataFrame:
    meta = parts.articles.select("article", *META)
    columns = "kind p finding statement elsewhere article title published publisher url"
    return findings.join(meta, "article").select(*columns.split())
