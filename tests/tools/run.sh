#!/usr/bin/env bash
# Runs a file of command-line tests: run.sh FOLDER-OF-PROGRAMS CORPUS FILE.test
#
#   $ command          run by bash in a fresh folder that all commands of the file share
#   output             what it must print, line by line
#   ? 2                the exit code it must have; 0 if this line is missing
#
# $CORPUS is the corpus. Standard error only counts where the command says 2>&1.
set -uo pipefail
export PATH=$(realpath "$1"):$PATH CORPUS=$(realpath "$2")
file=$(realpath "$3")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
unset NO_COLOR

# Waits until a writer holds the index.
wait_for_lock() {
  local tries
  for ((tries = 0; tries < 600; ++tries)); do
    grep -q ":$(stat -c %i "$1/lock") " /proc/locks && return
    sleep 0.1
  done
}
export -f wait_for_lock

passed=0 failed=0 command='' expected='' code=0

check() {
  [[ -n $command ]] || return 0
  local printed actual=0
  printed=$(bash -c "$command" 2>errors </dev/null) || actual=$?
  while [[ $expected == *$'\n' ]]; do expected=${expected%$'\n'}; done
  if [[ $printed == "$expected" && $actual == "$code" ]]; then
    passed=$((passed + 1))
    return 0
  fi
  failed=$((failed + 1))
  printf 'FAILED %s\n$ %s\n' "${file##*/}" "$command"
  diff <(echo "$expected") <(echo "$printed") | sed 's/^/    /'
  [[ $actual == "$code" ]] || printf '    exit code %s, not %s\n' "$actual" "$code"
  sed 's/^/    stderr: /' errors
}

while IFS= read -r line; do
  case $line in
    '$ '*) check && command=${line#'$ '} expected='' code=0 ;;
    '? '*) code=${line#'? '} ;;
    '#'*) ;;
    *) expected+=$line$'\n' ;;
  esac
done <"$file"
check
echo "$passed passed, $failed failed"
((failed == 0 && passed > 0))
