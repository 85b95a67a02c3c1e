"""What stands in the stages, in Spark's words."""

ARRIVALS = """
    seq BIGINT, article STRING, title STRING, byline STRING, published STRING, publisher STRING, url STRING, found STRING,
    origins STRING, markup STRING, text STRING, what STRING, place STRING, remedy STRING
"""

# A statement's columns as the worker gives them; those of the table are made of them in tables.py.
STATEMENT = """
    id STRING, kind STRING, manner STRING, words STRING, context STRING, speaker STRING, speaker_actor STRING,
    speaker_identity STRING, speaker_p DOUBLE, addressee STRING, channel STRING, channel_kind STRING, said_from STRING,
    said_to STRING, said_precision STRING, modality STRING, within_statement STRING, on_behalf_of STRING, cue STRING,
    source STRING, p DOUBLE, code STRING, open_fields STRING, about STRING, corrected STRING, content_start INT,
    content_end INT, worded BOOLEAN, place STRING
"""
STANCE = """
    statement STRING, target_actor STRING, target STRING, stance STRING, stance_sign INT, stance_p DOUBLE
"""
ACTOR = """
    id STRING, name STRING, type STRING, identity STRING, aliases STRING, roles STRING, identifiers STRING, scope STRING,
    keys ARRAY<STRING>
"""
SAYING = "statement STRING, moment BIGINT, copies BIGINT, keys ARRAY<BIGINT>, body STRING"


def structs(columns: str) -> str:
    """A list of rows as a column."""
    return "ARRAY<STRUCT<" + ", ".join(":".join(one.split(None, 1)) for one in columns.replace("\n", " ").split(", ")) + ">>"


# What the worker gives of an article.
DERIVED = f"""
    reading STRING, statements {structs(STATEMENT)}, stances {structs(STANCE)}, actors {structs(ACTOR)},
    sayings {structs(SAYING)}, sketch STRING, bands ARRAY<BIGINT>
"""
READINGS = f"article STRING, seq BIGINT, {DERIVED}, what STRING, place STRING, remedy STRING"
JUDGED = "a STRING, b STRING, same DOUBLE, repeated DOUBLE"
