#!/usr/bin/env bash
# The weights by which candidates for a speaker are weighed, fitted to what the tagger that ships finds:
# ./weights.sh POLNEAR CORPUS.jsonl [PYTHON] [--check]; see README.md. --check compares with those that ship and writes nothing.
set -euo pipefail
polnear=$(realpath "$1") corpus=$(realpath "$2")
cd "$(dirname "$0")"
python=${3:-.venv/bin/python} run=runs/weights before=speakers.before.json
mkdir -p "$run"

# Whose names are persons' comes first: by it those are told who may be meant.
node candidates.mjs --weights "$before" "$corpus" > "$run/named.jsonl"
"$python" -m onrecord_training.named --candidates "$run/named.jsonl" --corpus "$corpus" --settings ../model/speakers.json "${@:4}"

for part in train dev; do
  node candidates.mjs --weights "$before" "$polnear/$part/text" \
    $(cut -f1 readings.tsv | sed -n "s#^$part/##p" | sort -u) > "$run/$part.jsonl"
done
node candidates.mjs --weights "$before" "$corpus" > "$run/corpus.jsonl"
"$python" -m onrecord_training.rank --candidates "$run/train.jsonl" "$run/dev.jsonl" --corpus "$run/corpus.jsonl" "$corpus" \
  --readings readings.tsv --polnear "$polnear" --before "$before" --settings ../model/speakers.json --keep they unnamed "${@:4}"
