#!/usr/bin/env bash
# How right the tracer is on articles that it saw no pair of: fits it once for each of eight parts of the annotator's documents,
# without any pair of theirs, and prints two files for the scorer, of the annotator's passages and of the statements as they
# were read. Run from this folder, after `npm run build`.
#
#   ./heldout.sh READ.jsonl PAIRS.jsonl FOLDER [PYTHON]      FOLDER/passages.jsonl, FOLDER/statements.jsonl
set -euo pipefail
cd "$(dirname "$0")"
read=$1 pairs=$2 folder=$3 python=${4:-.venv/bin/python}
mkdir -p "$folder/parts"
node -e 'console.log(JSON.stringify(JSON.parse(require("node:fs").readFileSync("../model/trace.json", "utf8")).words))' > "$folder/words.json"
node pairs.mjs "$read" pairs.tsv > "$folder/read-features.jsonl"
node pairs.mjs "$read" "$pairs" > "$folder/marked-features.jsonl"
node retellings.mjs > "$folder/own-features.jsonl"
"$python" -m onrecord_training.pairs --words "$folder/words.json" --features "$folder/read-features.jsonl" "$folder/marked-features.jsonl" \
  "$folder/own-features.jsonl" \
  --held 8 "$folder/parts"
node ../bench/trace.mjs "$read" "$pairs" --held "$folder/parts" > "$folder/passages.jsonl"
node ../bench/trace.mjs "$read" --held "$folder/parts" > "$folder/statements.jsonl"
