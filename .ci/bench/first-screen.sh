#!/usr/bin/env bash
# From a fresh clone to the first screen: seconds for the first and the second `swift run kata`, milliseconds and memory for
# the built program. Needs what the kit itself needs, and perl (which git brings) for the memory.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone -q "$root" "$work/clone"
cd "$work/clone"

milliseconds() {
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

echo "fresh clone to first screen    $(milliseconds swift run kata) ms   (at most 60000)"
echo "second \`swift run kata\`        $(for _ in 1 2 3 4 5; do milliseconds swift run kata; done | median) ms   (at most 1000)"
echo "the built program, median of 9 $(for _ in 1 2 3 4 5 6 7 8 9; do milliseconds .build/debug/kata; done | median) ms   (at most 50)"

.build/debug/kata start FirstRed >/dev/null
.build/debug/kata watch >/dev/null 2>&1 &
watch=$!
for _ in $(seq 100); do
  grep -q VmHWM "/proc/$watch/status" 2>/dev/null && sleep 0.1
done
awk '/VmHWM/ { printf "resident memory of kata watch  %d MB   (at most 60)\n", $2 / 1024 }' "/proc/$watch/status"
kill "$watch"
