#!/bin/sh
# Feeds random streams of frames, sound and broken, at once and cut, and compares: COUNT [SEED].
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$root/.build/fuzz/websocket
# SwiftPM keeps an old build plan when a file was added to a package that is depended on by path.
rm -f "$scratch/release.yaml"
exec swift run --package-path "$root/.ci/fuzz/websocket" \
  --scratch-path "$scratch" -c release --quiet Fuzz "${1:-10000000}" ${2:+"$2"}
