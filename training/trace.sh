#!/usr/bin/env bash
# Fits the tracer: counts words, measures the labelled pairs, writes ../model/trace.json. Run from this folder, after `npm run build`.
#
#   ./trace.sh READ.jsonl TRAIN.list PAIRS.jsonl [PYTHON]
#
# READ.jsonl is what `onrecord read --format jsonl` printed of PolNeAR's training and dev texts as ../bench/polnear.mjs prints them;
# TRAIN.list has the names of the training part, a line each; PAIRS.jsonl are the annotator's pairs.
set -euo pipefail
cd "$(dirname "$0")"
read=$1 names=$2 pairs=$3 python=${4:-.venv/bin/python}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
node -e '
  const names = new Set(require("node:fs").readFileSync(process.argv[1], "utf8").split("\n"));
  require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
    if (names.has(JSON.parse(line).article.url.split("/").at(-1))) console.log(line);
  });
' "$names" < "$read" | node word-counts.mjs > "$out/words.json"
# The features weigh words by these counts.
node -e '
  const { readFileSync, writeFileSync } = require("node:fs");
  const model = JSON.parse(readFileSync("../model/trace.json", "utf8"));
  model.words = JSON.parse(readFileSync(process.argv[1], "utf8"));
  writeFileSync("../model/trace.json", `${JSON.stringify(model)}\n`);
' "$out/words.json"
node pairs.mjs "$read" pairs.tsv > "$out/read.jsonl"
node pairs.mjs "$read" "$pairs" > "$out/marked.jsonl"
node retellings.mjs > "$out/own.jsonl"
"$python" -m onrecord_training.pairs --words "$out/words.json" --features "$out/read.jsonl" "$out/marked.jsonl" "$out/own.jsonl" --model ../model
