#!/usr/bin/env bash
# The head over hints, from the reader's corpus, for a trained tagger: ./hints.sh DATA [PYTHON]; see README.md.
set -euo pipefail
data=$(realpath "$1")
cd "$(dirname "$0")"
python=${2:-.venv/bin/python} run=runs/hints
mkdir -p "$run"

corpus() { "$python" -m onrecord_training.corpus "$@"; }
corpus texts "$data" "$run/texts"
corpus compile corpus "$run/written.jsonl"
corpus fill real.jsonl "$run/real.jsonl" --texts "$run/texts"
cat "$run/written.jsonl" "$run/real.jsonl" > "$run/corpus.jsonl"

(cd .. && npm ci && npm run build)
node spurious.mjs "$run/corpus.jsonl" > "$run/spurious.jsonl"
"$python" -m onrecord_training.hints --corpus "$run/corpus.jsonl" --spurious "$run/spurious.jsonl" \
  --tagger ../model/tagger.onnx --vocabulary ../model/vocab.txt --epochs 10 --out "$run/hints.pt"
"$python" -m onrecord_training.attach --tagger ../model/tagger.onnx --head hints --checkpoint "$run/hints.pt" \
  --settings ../model/tagger.json

(cd .. && npm run build)
node ../bench/records.mjs "$run/corpus.jsonl" --part dev
