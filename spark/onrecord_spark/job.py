"""The way from an archive to its tables."""

import json
import time
from collections.abc import Callable

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from . import copies, findings, people, reading, tables, tracing, versions
from .files import listed
from .schema import ARRIVALS, JUDGED, READINGS
from .settings import Settings
from .store import Manifest, Store
from .worker import Worker, Question


def run(spark: SparkSession, sources: list[str], output: str, settings: Settings, say: Callable[[str], None]) -> str:
    """
    Takes in what of the sources is new, and makes the tables anew of all.

    :returns: the folder of the tables
    """
    store = Store(spark, output)
    spark.sparkContext.setCheckpointDir(f"{store.root}/checkpoints")
    manifest = Manifest(store)
    version = told_version(settings)
    if manifest.value["version"] not in (None, version["version"]):
        raise SystemExit(f"{output}: was made by another version of onrecord; name another folder, and read all anew")
    manifest.value["version"] = version["version"]
    manifest.begin([file for source in sources for file in listed(source)])
    if manifest.is_done:
        return f"{store.root}/{manifest.value['tables']}"
    for batch in manifest.batches:
        name = f"arrivals/batch-{batch['number']:06}"
        if not store.is_whole(name):
            timed(f"taking in {len(batch['files'])} files", say, lambda b=batch, n=name: store.write(reading.arrivals(spark, settings, b), n))
    arrived = store.read(store.whole("arrivals"), ARRIVALS)
    read_what_is_due(store, arrived, settings, say)
    target = f"tables/{len(store.children('tables')) and int(store.children('tables')[-1]) + 1:06}"
    timed("making the tables", say, lambda: make(store, arrived, target, version["reader"], settings, say))
    manifest.value["tables"] = target
    manifest.value["of"] = len(manifest.batches)
    manifest.save()
    store.remove("checkpoints")
    for former in store.children("tables")[:-2]:
        store.remove(f"tables/{former}")
    return f"{store.root}/{target}"


def told_version(settings: Settings) -> dict:
    worker = Worker(settings.worker, settings.patience)
    try:
        [(_, version, error)] = worker.ask([Question(None, "version", {})])
    finally:
        worker.close()
    if error:
        raise SystemExit(f"{settings.worker}: {error['what']}; see that this command runs on the driver and on all executors")
    return version


def read_what_is_due(store: Store, arrived: DataFrame, settings: Settings, say: Callable[[str], None]) -> None:
    """Reads texts of which there is no reading by the day that they have now, some at a time: what is read stays read."""
    chosen = reading.dated(reading.appearances(arrived))
    while True:
        done = store.read(store.whole("readings"), READINGS).select("article", "seq")
        due = chosen.join(done, ["article", "seq"], "left_anti").cache()
        left = due.count()
        if left == 0:
            return
        # The same ones however often it is asked, of any day and length: a text is named by its hash.
        first = due.select("article").orderBy("article").limit(settings.part)
        some = due.join(first, "article", "left_semi").repartition(settings.tasks)
        number = len(store.children("readings"))
        timed(
            f"reading {min(left, settings.part)} of {left} articles", say,
            lambda s=some, n=number: store.write(reading.readings(s, settings), f"readings/part-{n:06}"),
        )
        due.unpersist()


def make(store: Store, arrived: DataFrame, target: str, reader: str, settings: Settings, say: Callable[[str], None]) -> None:
    """Brings all readings together."""
    appeared = reading.appearances(arrived)
    chosen = reading.dated(appeared)
    kept = store.read(store.whole("readings"), READINGS).join(chosen.select("article", "seq"), ["article", "seq"])
    was_read = kept.where("what IS NULL").drop("what", "place", "remedy").cache()
    good = was_read.select("article")
    shown = versions.with_current(appeared.join(good, "article", "left_semi").drop("text", "what", "place", "remedy"), settings).cache()
    texts = texts_of(shown, chosen, was_read)
    telling = copies.tellings(texts, settings)
    articles = (
        chosen.drop("what", "place", "remedy").join(was_read.select("article", "reading"), "article")
        .join(shown.groupBy("article").agg(F.max("current").alias("current")), "article")
        .join(telling, "article", "left")
        .withColumn("copy_of", F.when(F.col("telling") != F.col("article"), F.col("telling")))
        .withColumn("reader", F.lit(reader)).cache()
    )
    who, persons = people.people(texts, settings)
    statements = was_read.select("article", F.inline("statements")).cache()
    variants = traced(store, was_read, statements, articles, settings, say).cache()
    parts = tables.Parts(
        articles=articles,
        appearances=shown,
        statements=statements,
        stances=was_read.select("article", F.inline("stances")),
        actors=was_read.select("article", F.inline("actors")),
        people=who,
        persons=persons,
        variants=variants,
        errors=errors(arrived, kept, chosen),
    )
    standing = tables.statement_table(parts).cache()
    flagged = findings.findings(articles, tables.told_in(parts, standing), settings)
    for name, table in tables.tables(parts, standing, flagged).items():
        timed(f"table {name}", say, lambda t=table, n=name: store.write(t, f"{target}/{n}"))


def texts_of(shown: DataFrame, chosen: DataFrame, was_read: DataFrame) -> DataFrame:
    """What tells copies and people: texts with the addresses at which they stood, and their place in the order of adding."""
    places = shown.groupBy("article").agg(F.min("seq").alias("first"), F.collect_set("url").alias("urls"))
    dated = chosen.select("article", "published")
    return was_read.select("article", "sketch", "bands", "actors").join(dated, "article").join(places, "article").cache()


def traced(store: Store, was_read: DataFrame, statements: DataFrame, articles: DataFrame, settings: Settings, say) -> DataFrame:
    words = statements.select(F.col("id").alias("statement"), "words")
    current = articles.select("article", "current")
    sayings = was_read.select("article", F.inline("sayings")).join(words, "statement").join(current, "article")
    ranked = tracing.ranked(sayings).cache()
    pairs = tracing.candidates(ranked)
    known = store.read(store.whole("judged"), JUDGED)
    number = len(store.children("judged"))
    new = pairs.join(known, ["a", "b"], "left_anti")
    timed("comparing", say, lambda: store.write(tracing.judged(new, ranked, settings), f"judged/part-{number:06}"))
    known = store.read(store.whole("judged"), JUDGED)
    links = known.where("same IS NOT NULL").join(pairs, ["a", "b"])
    return tracing.variants(links, ranked, settings)


def errors(arrived: DataFrame, kept: DataFrame, chosen: DataFrame) -> DataFrame:
    """Why what could not be read could not be read."""
    told = ["what", F.col("place").alias("where"), "remedy"]
    unread = kept.where("what IS NOT NULL").select("article", "what", "remedy").join(chosen.select("article", "found"), "article")
    return arrived.where("what IS NOT NULL").select(F.lit(None).cast("string").alias("article"), *told).union(
        unread.select("article", "what", F.col("found").alias("where"), "remedy")
    )


def timed(what: str, say: Callable[[str], None], action: Callable[[], None]) -> None:
    begun = time.monotonic()
    action()
    say(json.dumps({"step": what, "seconds": round(time.monotonic() - begun, 2)}))
