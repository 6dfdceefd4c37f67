#!/bin/sh
# Measures the WebSocket machine without a socket, on one core, in a release build; .ci/bench/web.sh websocket
# measures echo over sockets, beside peers.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$root/.build/bench/websocket
# SwiftPM keeps an old build plan when a file was added to a package that is depended on by path.
rm -f "$scratch/release.yaml"
exec swift run --package-path "$root/.ci/bench/websocket" \
  --scratch-path "$scratch" -c release --quiet Benchmark
