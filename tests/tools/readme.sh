#!/usr/bin/env bash
# Checks that the sessions in README.md print what they say: readme.sh FOLDER-OF-PROGRAMS CORPUS README
set -euo pipefail
session=$(mktemp --suffix .test)
trap 'rm -f "$session"' EXIT
{
  echo '$ ln -s "$CORPUS" corpus'
  awk '/^```console$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$3" |
    sed 's/^\$ .*/& 2>\&1 || true/'
} >"$session"
"$(dirname "$0")/run.sh" "$1" "$2" "$session"
