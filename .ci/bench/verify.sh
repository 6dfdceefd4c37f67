#!/usr/bin/env bash
# How long `kata verify` of all katas takes: the first time, with nothing built, and again.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone -q "$root" "$work/clone"
cd "$work/clone"
swift build --product kata >/dev/null 2>&1
for run in first again; do
  start=$(date +%s%N)
  .build/debug/kata verify >/dev/null
  echo "kata verify, $run: $((($(date +%s%N) - start) / 1000000)) ms   (at most 60000)"
done
