"""Which of the texts that stood at an address stands there now."""

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from .asking import asked
from .settings import Settings


def with_current(appeared: DataFrame, settings: Settings) -> DataFrame:
    """Appearances with `current`: 1, or 0 where another text replaced it."""
    by_url = appeared.where("url IS NOT NULL").groupBy("url").agg(
        F.sort_array(F.collect_list(F.struct("seq", "published", "found"))).alias("own")
    )
    former = asked(by_url.where("size(own) > 1"), settings, "standing", given, rows, "seq BIGINT")
    return appeared.join(former.withColumn("former", F.lit(1)), "seq", "left").withColumn(
        "current", 1 - F.coalesce("former", F.lit(0))
    ).drop("former")


def given(some: list) -> dict:
    [row] = some
    return {"appearances": [{"url": row.url, "published": one.published, "found": one.found} for one in row.own]}


def rows(some: list, standing: list[int]) -> list[tuple]:
    """Those that do not stand."""
    [row] = some
    return [(one.seq,) for place, one in enumerate(row.own) if place not in standing]
