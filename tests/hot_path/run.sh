#!/usr/bin/env bash
# Counts the instructions of searches and holds them to within 5 % of those written down.
#   run.sh PROGRAM FIGURES          checks
#   run.sh PROGRAM FIGURES --write  writes them down
set -euo pipefail
program=$1 figures=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$program" make "$folder/file"

count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no \
    --toggle-collect='newshound::rank::search(*' "$program" "$1" "$folder/file" 2>&1 >/dev/null |
    sed -n 's/.*Collected : //p'
}

failed=0 written=''
for kind in term or2 or4 or10 and2 phrase2 or3_days; do
  now=$(count "$kind")
  written+="$kind $now"$'\n'
  then=$(sed -n "s/^$kind //p" "$figures")
  if [[ ${3:-} != --write ]] && { [[ -z $then ]] || ((now * 20 > then * 21 || now * 20 < then * 19)); }; then
    echo "$kind: $now instructions, not $then as written in $figures"
    failed=1
  fi
done
if [[ ${3:-} == --write ]]; then printf '%s' "$written" >"$figures"; fi
((failed == 0)) || echo "if that is meant, write the new figures down: $0 $program $figures --write"
exit "$failed"
