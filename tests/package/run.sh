#!/usr/bin/env bash
# Installs a build, and compiles and runs the program that README.md shows against what was installed:
# run.sh BUILD SOURCE. Through find_package() and through pkg-config it must print what README.md says.
set -euo pipefail
build=$(realpath "$1") source=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The text of the N-th block of README.md that is fenced as LANGUAGE.
block() {
  awk -v fence='```'"$1" -v wanted="$2" '
    $0 == "```" && inside { inside = 0 }
    inside && count == wanted { print }
    $0 == fence { inside = 1; ++count }' "$source/README.md"
}

# Checks an installed package: check NAME PREFIX
check() {
  local name=$1 prefix=$2
  local work=$scratch/$name-use
  mkdir -p "$work"
  block cpp 1 >"$work/quickstart.cpp"
  cmake -S "$source/tests/package" -B "$work" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" >/dev/null
  cmake --build "$work" >/dev/null
  run "$name, find_package" "$work/quickstart"
  local flags
  flags=$(PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name newshound.pc)") \
    pkg-config --cflags --libs newshound)
  # shellcheck disable=SC2086
  c++ -std=c++20 "$work/quickstart.cpp" $flags -Wl,-rpath,"$(dirname "$(find "$prefix" -name 'libnewshound.*' | head -n 1)")" -o "$work/by-pkg-config"
  run "$name, pkg-config" "$work/by-pkg-config"
}

# Runs the program as README.md does, and compares.
run() {
  (cd "$source" && "$2" corpus "$scratch/index" '"paper fish" date:2020-09..2020-12') >"$scratch/printed"
  rm -rf "$scratch/index"
  block text 1 | tail -n +2 >"$scratch/expected"
  diff "$scratch/expected" "$scratch/printed" || { echo "FAILED: $1"; exit 1; }
  echo "ok: $1"
}

cmake --install "$build" --prefix "$scratch/static" >/dev/null
check static "$scratch/static"
"$scratch/static/bin/newshound-query" --version

cmake -S "$source" -B "$scratch/shared-build" -G Ninja -DBUILD_SHARED_LIBS=ON \
  -DNEWSHOUND_DEVELOPER=OFF -DCMAKE_BUILD_TYPE=Debug >/dev/null
cmake --build "$scratch/shared-build" >/dev/null
cmake --install "$scratch/shared-build" --prefix "$scratch/shared" >/dev/null
check shared "$scratch/shared"
