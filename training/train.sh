#!/usr/bin/env bash
# From PolNeAR, GUM, the reader's corpus and the weights that ship to ../model: ./train.sh DATA ENCODER SCORER [PYTHON]; see README.md.
set -euo pipefail
data=$(realpath "$1") encoder=$(realpath "$2") scorer=$(realpath "$3")
cd "$(dirname "$0")"
python=${4:-.venv/bin/python} run=runs/tagger polnear=$data/polnear gum=$data/gum
mkdir -p "$run"
export OMP_NUM_THREADS=1
# On the processor one process a core; a GPU is fed by one.
processes=$("$python" -c 'import torch; print(1 if torch.cuda.is_available() else 2)')

(cd .. && npm ci && npm run build)
./corpus.sh "$data" "$run" "$python"
node spurious.mjs "$run/corpus.jsonl" > "$run/spurious.jsonl"
# What is most like the texts that the product is asked to read counts twice.
grep '"doc": "twins' "$run/corpus.jsonl" > "$run/new.jsonl"
cat "$run/corpus.jsonl" "$run/new.jsonl" > "$run/learnt.jsonl"
"$python" -m onrecord_training.shipped --model ../model --out "$run/shipped.pt" --hints "$run/shipped-hints.pt" --mentions "$run/shipped-mentions.pt"
"$python" -m onrecord_training.train --data "$polnear/train" --chains "$polnear/train.corenlp.jsonl" --gum "$gum" \
  --corpus "$run/learnt.jsonl" --spurious "$run/spurious.jsonl" --share 0.35 --encoder "$encoder" --vocabulary ../model/vocab.txt \
  --init "$run/shipped.pt" --init-hints "$run/shipped-hints.pt" --init-mentions ../model/tagger.onnx --layers 12 \
  --epochs 1 --rate 4e-5 --head-rate 5e-4 --processes "$processes" --seed 23 --out "$run"
# The mean of the weights before and after stays near what the rules were made with (docs/decisions/0016-twins-learnt.md).
average() { "$python" -m onrecord_training.average "$run/shipped$1.pt" "$run/$2.pt" --out "$run/mean$1.pt"; }
average "" tagger
average -hints hints
average -mentions mentions
"$python" -m onrecord_training.export --checkpoint "$run/mean.pt" --out ../model --name onrecord-tagger-8 --corpus "$run/corpus.jsonl" --bias "$(cat bias.json)"
"$python" -m onrecord_training.attach --tagger ../model/tagger.onnx --head mentions --checkpoint "$run/mean-mentions.pt"
"$python" -m onrecord_training.attach --tagger ../model/tagger.onnx --head hints --checkpoint "$run/mean-hints.pt" --settings ../model/tagger.json
node ../dev/weights.mjs

node ../dist/cli/main.js evaluate "$polnear/dev" --predictions "$run/dev.jsonl"
"$python" -m onrecord_training.calibrate --data "$polnear/dev" --predictions "$run/dev.jsonl" --scorer "$scorer" \
  --settings ../model/tagger.json
(cd .. && npm run build && node bench/sources.mjs "$polnear/dev" --write)
./weights.sh "$polnear" "$run/corpus.jsonl" "$python"
"$python" -m onrecord_training.fixture
node ../dist/cli/main.js evaluate "$polnear/dev" --reliability
node ../bench/records.mjs "$run/corpus.jsonl" --part dev
