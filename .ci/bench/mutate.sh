#!/usr/bin/env bash
# kata mutate on JSONWebToken beside one `swift test --skip-build` of the same tests per mutant.
# Prints the time per mutant of each and their ratio; fails where kata is less than 20 times as fast.
# The tests run on the same woven build, so that both pay for its switches.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
rounds=${ROUNDS:-5}
swift build --product kata >/dev/null
report=$(mktemp)
trap 'rm -f "$report"' EXIT
NO_COLOR=1 .build/debug/kata mutate . --target JSONWebToken --fresh >"$report" || [ $? -eq 1 ]
cat "$report"
copy=$(ls -td "$root"/.build/katas/scratch/mutate-RedGreen-*/ | head -1)
cd "$copy"
swift test --skip-build --filter JSONWebTokenTests >/dev/null 2>&1
python3 - "$report" "$rounds" <<'PY'
import re, subprocess, sys, time
text = open(sys.argv[1]).read()
ours = float(re.search(r"judged in ([\d.]+) s", text).group(1))
viable = int(re.search(r"caught\s+\d+ of (\d+)", text).group(1))
times = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    subprocess.run(["swift", "test", "--skip-build", "--filter", "JSONWebTokenTests"],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    times.append(time.perf_counter() - start)
theirs = sorted(times)[len(times) // 2]
each = ours / viable
print(f"kata mutate {each * 1000:8.1f} ms a mutant ({viable} mutants, proofs included)")
print(f"swift test  {theirs * 1000:8.1f} ms a mutant (median of {len(times)}, smallest {min(times) * 1000:.1f})")
print(f"ratio       {theirs / each:8.1f}   goal 20")
sys.exit(0 if theirs / each >= 20 else 1)
PY
