#!/usr/bin/env bash
# Grows a small corpus and runs the whole comparison on it: smoke.sh DIRECTORY-OF-PROGRAMS FEEDS
# The program fails by itself if an answer of newshound is wrong.
set -euo pipefail
compare=$1/newshound-compare
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
corpus=$scratch/grown.jsonl

fail() {
  echo "FAILED: $1"
  exit 1
}

"$compare" --grow 200 --seed 3 "$2"/*.jsonl >"$corpus"
[[ $(wc -l <"$corpus") == 200 ]] || fail "not 200 articles"
"$compare" --grow 50 --seed 3 "$2"/*.jsonl | cmp - <(head -n 50 "$corpus") || fail "growing differs"

engines=newshound,snippets,positions,xapian
[[ -e $1/compare-sqlite ]] && engines+=,sqlite
"$compare" "$corpus" --engines $engines --indexes "$scratch/indexes" --per-kind 20 --rounds 1 \
  --json "$scratch/figures.json" | tee "$scratch/table"
for kind in term or2 or3_5 and2 and3_5 phrase or_year or_month or_long; do
  grep -q "^$kind " "$scratch/table" || fail "no row of $kind"
done
grep -q '"engine": "plain Xapian"' "$scratch/figures.json" || fail "no figures of Xapian"

"$compare" "$corpus" "$scratch/indexes/queries.tsv" --scale 50,200 --rounds 1 \
  --svg "$scratch/plot.svg"
grep -q '</svg>' "$scratch/plot.svg" || fail "no plot"

"$compare" "$corpus" --engines nothing 2>/dev/null && fail "an engine that is none"
"$compare" "$scratch/none.jsonl" --engines xapian 2>/dev/null && fail "a corpus that is none"
echo ok
