#!/usr/bin/env bash
# Heads over mentions and the weights of candidates, for a trained tagger: ./speakers.sh DATA GUM [PYTHON]; see README.md.
set -euo pipefail
data=$(realpath "$1") gum=$(realpath "$2")
cd "$(dirname "$0")"
python=${3:-.venv/bin/python} run=runs/speakers polnear=$data/polnear
mkdir -p "$run"

./corpus.sh "$data" "$run" "$python"
"$python" -m onrecord_training.heads --gum "$gum" --polnear "$polnear" --corpus "$run/corpus.jsonl" --tagger ../model/tagger.onnx \
  --init ../model/tagger.onnx --vocabulary ../model/vocab.txt --epochs 8 --out "$run/heads.pt"
"$python" -m onrecord_training.attach --tagger ../model/tagger.onnx --head mentions --checkpoint "$run/heads.pt"
node ../dev/weights.mjs

(cd .. && npm ci && npm run build)
./weights.sh "$polnear" "$run/corpus.jsonl" "$python"

node ../dist/cli/main.js read --format jsonl "$polnear"/dev/text/*.txt > "$run/dev.read.jsonl"
ls "$polnear/dev/text" | sed 's/\.txt$//' > "$run/dev.list"
"$python" -m onrecord_training.coverage --readings readings.tsv --polnear "$polnear" --read "$run/dev.read.jsonl" \
  --list "$run/dev.list"
