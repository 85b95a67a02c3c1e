#!/usr/bin/env bash
# The reader's corpus with its texts and offsets, as FOLDER/corpus.jsonl: ./corpus.sh DATA FOLDER [PYTHON]; see README.md.
set -euo pipefail
data=$(realpath "$1") folder=$(realpath "$2")
cd "$(dirname "$0")"
python=${3:-.venv/bin/python}

corpus() { "$python" -m onrecord_training.corpus "$@"; }
corpus texts "$data" "$folder/texts"
corpus compile corpus "$folder/written.jsonl"
corpus fill real.jsonl "$folder/real.jsonl" --texts "$folder/texts"
cat "$folder/written.jsonl" "$folder/real.jsonl" > "$folder/corpus.jsonl"
