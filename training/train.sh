#!/usr/bin/env bash
# From PolNeAR, the reader's corpus and the weights that ship to ../model: ./train.sh DATA ENCODER SCORER [PYTHON]; see README.md.
set -euo pipefail
data=$(realpath "$1") encoder=$(realpath "$2") scorer=$(realpath "$3")
cd "$(dirname "$0")"
python=${4:-.venv/bin/python} run=runs/tagger polnear=$data/polnear
mkdir -p "$run"
export OMP_NUM_THREADS=1
# On the processor one process a core; a GPU is fed by one.
processes=$("$python" -c 'import torch; print(1 if torch.cuda.is_available() else 2)')

(cd .. && npm ci && npm run build)
./corpus.sh "$data" "$run" "$python"
node spurious.mjs "$run/corpus.jsonl" > "$run/spurious.jsonl"
"$python" -m onrecord_training.shipped --model ../model --out "$run/shipped.pt" --hints "$run/shipped-hints.pt"
"$python" -m onrecord_training.train --data "$polnear/train" --corpus "$run/corpus.jsonl" --spurious "$run/spurious.jsonl" --share 0.5 \
  --encoder "$encoder" --vocabulary ../model/vocab.txt --init "$run/shipped.pt" --init-hints "$run/shipped-hints.pt" --layers 12 \
  --epochs 3 --rate 5e-5 --head-rate 3e-4 --processes "$processes" --seed 3 --out "$run"
cp ../model/tagger.onnx "$run/before.onnx"
# The mean of the weights before and after reads better than either, and stays near what the rules were made with.
average() { "$python" -m onrecord_training.average "$@"; }
average "$run/shipped.pt" "$run/tagger.pt" --out "$run/mean.pt"
average "$run/shipped-hints.pt" "$run/hints.pt" --out "$run/mean-hints.pt"
"$python" -m onrecord_training.export --checkpoint "$run/mean.pt" --out ../model --name onrecord-tagger-4 --bias "$(cat bias.json)"
# What the tagger finds does not hang on the heads over mentions, which speakers.sh trains anew for it.
"$python" -m onrecord_training.attach --tagger ../model/tagger.onnx --head mentions --from "$run/before.onnx"
"$python" -m onrecord_training.attach --tagger ../model/tagger.onnx --head hints --checkpoint "$run/mean-hints.pt" --settings ../model/tagger.json
node ../dev/weights.mjs

node ../dist/cli/main.js evaluate "$polnear/dev" --predictions "$run/dev.jsonl"
"$python" -m onrecord_training.calibrate --data "$polnear/dev" --predictions "$run/dev.jsonl" --scorer "$scorer" \
  --settings ../model/tagger.json
(cd .. && npm run build && node bench/sources.mjs "$polnear/dev" --write)
"$python" -m onrecord_training.fixture
node ../dist/cli/main.js evaluate "$polnear/dev" --reliability
node ../bench/records.mjs "$run/corpus.jsonl" --part dev
