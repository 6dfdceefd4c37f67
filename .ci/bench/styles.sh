#!/usr/bin/env bash
# Requests a second of the bare router, the Express style and the Flask style: in memory, and with wrk over a socket.
# Usage: .ci/bench/styles.sh [rounds] [seconds]. Prints medians, and the ratio of each style to the bare router.
set -euo pipefail
default_rounds=5 default_seconds=2
. "$(dirname "$0")/load.sh"

echo "in memory"
"$ours" styles-in-memory

command -v wrk >/dev/null || { echo "over a socket: wrk is not installed"; exit 0; }
echo "over a socket"
for round in $(seq "$rounds"); do
  for style in bare express flask; do
    "$ours" styles --style "$style" >"$scratch/line" &
    running=$!
    for _ in $(seq 200); do grep -q listening "$scratch/line" && break; sleep 0.02; done
    port=$(sed 's/.*://' "$scratch/line")
    for path in hello orders/7; do
      wrk -t1 -c64 -d"${seconds}s" "http://127.0.0.1:$port/$path" >"$scratch/wrk"
      if grep -q "Non-2xx" "$scratch/wrk"; then echo "$style answers errors" >&2; exit 1; fi
      awk -v style="$style" -v path="$path" '/Requests\/sec/ { print style, path, $2 }' "$scratch/wrk" >>"$scratch/results"
    done
    stop
  done
done

python3 - "$scratch/results" <<'PY'
import statistics, sys
rows = {}
for line in open(sys.argv[1]):
    style, path, rate = line.split()
    rows.setdefault((path, style), []).append(float(rate))
for (path, style), rates in sorted(rows.items()):
    # Rounds lie side by side in time: the ratio of each round is fairer than that of all.
    ratio = statistics.median(rate / bare for rate, bare in zip(rates, rows[path, "bare"]))
    print(f"{style:8} {path:9} {statistics.median(rates):9,.0f} req/s  {ratio:.2f} of bare")
PY
