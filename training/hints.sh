#!/usr/bin/env bash
# The head over hints alone, from the reader's corpus, on a trained tagger's frozen states: ./hints.sh DATA [PYTHON]; see README.md.
set -euo pipefail
data=$(realpath "$1")
cd "$(dirname "$0")"
python=${2:-.venv/bin/python} run=runs/hints
mkdir -p "$run"

(cd .. && npm ci && npm run build)
./corpus.sh "$data" "$run" "$python"
node spurious.mjs "$run/corpus.jsonl" > "$run/spurious.jsonl"
"$python" -m onrecord_training.hints --corpus "$run/corpus.jsonl" --spurious "$run/spurious.jsonl" \
  --tagger ../model/tagger.onnx --vocabulary ../model/vocab.txt --epochs 10 --out "$run/hints.pt"
"$python" -m onrecord_training.attach --tagger ../model/tagger.onnx --head hints --checkpoint "$run/hints.pt" \
  --settings ../model/tagger.json
node ../dev/weights.mjs

(cd .. && npm run build)
node ../bench/records.mjs "$run/corpus.jsonl" --part dev
