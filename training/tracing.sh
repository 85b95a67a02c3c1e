#!/usr/bin/env bash
# Fits the tracer anew to what the reader reads now, in one go: reads PolNeAR with what is built, measures on articles held out, fits
# all and writes ../model/trace.json. Run from this folder, after `npm run build`; the reading takes most of the time.
#
#   ./tracing.sh ../../shared/data ../../shared/score/trace.py FOLDER [PYTHON]
#
# FOLDER gets what was read (read.jsonl, taken as it is if it is there already) and what heldout.sh writes.
set -euo pipefail
cd "$(dirname "$0")"
data=$1 score=$2 folder=$3 python=${4:-.venv/bin/python}
pairs=$data/trace/dev.jsonl
mkdir -p "$folder"
if [ ! -s "$folder/read.jsonl" ]; then
  node ../bench/polnear.mjs "$data/polnear" > "$folder/polnear.jsonl"
  node ../dist/cli/main.js read "$folder/polnear.jsonl" --format jsonl > "$folder/read.draft"
  mv "$folder/read.draft" "$folder/read.jsonl"
fi
for text in "$data/polnear/train/text"/*; do basename "$text" .txt; done > "$folder/train.list"
./heldout.sh "$folder/read.jsonl" "$pairs" "$folder" "$python"
for from in passages statements; do
  echo "articles held out, from $from"
  python3 "$score" "$pairs" "$folder/$from.jsonl"
done
./trace.sh "$folder/read.jsonl" "$folder/train.list" "$pairs" "$python"
