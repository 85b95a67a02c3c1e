#!/usr/bin/env bash
# From PolNeAR and an encoder to ../model: ./train.sh DATA ENCODER SCORER [PYTHON]; see README.md.
set -euo pipefail
data=$(realpath "$1") encoder=$(realpath "$2") scorer=$(realpath "$3")
cd "$(dirname "$0")"
python=${4:-.venv/bin/python} run=runs/tagger
export OMP_NUM_THREADS=1
# On the processor one process a core; a GPU is fed by one.
processes=$("$python" -c 'import torch; print(1 if torch.cuda.is_available() else 2)')

"$python" -m onrecord_training.train --data "$data/train" --encoder "$encoder" --vocabulary ../model/vocab.txt \
  --layers 12 --epochs 3.5 --rate 1.5e-4 --processes "$processes" --seed 1 --out "$run"
"$python" -m onrecord_training.export --checkpoint "$run/tagger.pt" --out ../model --name onrecord-tagger-1 \
  --bias "$(cat bias.json)"

(cd .. && npm ci && npm run build)
node ../dist/cli/main.js evaluate "$data/dev" --predictions "$run/dev.jsonl"
"$python" -m onrecord_training.calibrate --data "$data/dev" --predictions "$run/dev.jsonl" --scorer "$scorer" \
  --settings ../model/tagger.json
(cd .. && node bench/sources.mjs "$data/dev" --write)
"$python" -m onrecord_training.fixture
node ../dist/cli/main.js evaluate "$data/dev" --reliability
