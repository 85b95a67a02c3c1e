#!/usr/bin/env bash
# Heads over mentions and the weights of candidates, for a trained tagger: ./speakers.sh DATA GUM [PYTHON]; see README.md.
set -euo pipefail
data=$(realpath "$1") gum=$(realpath "$2")
cd "$(dirname "$0")"
python=${3:-.venv/bin/python} run=runs/speakers
mkdir -p "$run"

"$python" -m onrecord_training.heads --gum "$gum" --polnear "$data" --tagger ../model/tagger.onnx --init ../model/tagger.onnx \
  --vocabulary ../model/vocab.txt --epochs 14 --out "$run/heads.pt"
"$python" -m onrecord_training.attach --tagger ../model/tagger.onnx --head mentions --checkpoint "$run/heads.pt"
node ../dev/weights.mjs

(cd .. && npm ci && npm run build)
for part in train dev; do
  node candidates.mjs "$data/$part/text" $(cut -f1 readings.tsv | sed -n "s#^$part/##p" | sort -u) > "$run/$part.jsonl"
done
node candidates.mjs "$data/train/text" > "$run/silver.jsonl"
"$python" -m onrecord_training.rank --train "$run/train.jsonl" --dev "$run/dev.jsonl" --silver "$run/silver.jsonl" \
  --chains "$data/train.corenlp.jsonl" --readings readings.tsv --polnear "$data" --ridge 3 --settings ../model/speakers.json

node ../dist/cli/main.js read --format jsonl "$data"/dev/text/*.txt > "$run/dev.read.jsonl"
ls "$data/dev/text" | sed 's/\.txt$//' > "$run/dev.list"
"$python" -m onrecord_training.coverage --readings readings.tsv --polnear "$data" --read "$run/dev.read.jsonl" \
  --list "$run/dev.list"
