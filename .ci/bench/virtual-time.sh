#!/bin/sh
# Measures virtual time in a release build and compares each figure with its target.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$root/.build/bench/virtual-time
# SwiftPM keeps an old build plan when a file was added to a package that is depended on by path.
rm -f "$scratch/release.yaml"
exec swift run --package-path "$root/.ci/bench/virtual-time" \
  --scratch-path "$scratch" -c release --quiet Benchmark
