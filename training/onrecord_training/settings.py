"""Writes parts of `model/speakers.json`, or compares them with those that ship."""

import json
import sys
from pathlib import Path

# The encoder's int8 sums differ between processors in the last digits: two fits of the same recipe may be so far apart.
TOLERANCE = 0.05


def put(parts, where, is_check):
    """Puts some parts of the settings in the place of those before; with `is_check` compares them and writes nothing."""
    shipped = json.loads(Path(where).read_text())
    if is_check:
        check(parts, {name: shipped[name] for name in parts}, where)
    else:
        Path(where).write_text(json.dumps({**shipped, **parts}, indent=1) + "\n")


def check(parts, shipped, where):
    """Tells how far they are from those that ship; ends with 1 where that is more than `TOLERANCE`."""
    ours, theirs = numbers(parts), numbers(shipped)
    apart = {name: abs(ours.get(name, 0.0) - theirs.get(name, 0.0)) for name in ours.keys() | theirs.keys()}
    name = max(apart, key=apart.get)
    print(f"{where}: {len(theirs)} numbers, at most {apart[name]:.4f} apart ({name})")
    if apart[name] > TOLERANCE:
        sys.exit(1)


def numbers(value, name=""):
    """All numbers of some settings, by the names that lead to them."""
    if not isinstance(value, dict):
        return {name: value}
    return {k: x for key, inner in value.items() for k, x in numbers(inner, f"{name}.{key}").items()}
