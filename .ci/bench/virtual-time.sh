#!/bin/sh
# Measures virtual time in a release build and compares each figure with its target.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
exec swift run --package-path "$root/.ci/bench/virtual-time" \
  --scratch-path "$root/.build/bench/virtual-time" -c release --quiet Benchmark
