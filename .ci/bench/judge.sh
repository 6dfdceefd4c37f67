#!/usr/bin/env bash
# How fast bugs are judged, against the other ways to do it, all in one run on one machine.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
swift build --product kata >/dev/null 2>&1

# A checkout of its own with one more kata: 12 test cases, and 200 bugs in one statement. Each bug is
# caught by one test, as bugs are, or by all: a red test takes twice the time of a green one.
git clone -q "$root" "$work/kit"
cd "$work/kit"
mkdir -p .build/debug && ln -sf "$root/.build/debug/kata" .build/debug/kata
.build/debug/kata new 01-unit-tests Bench --form write-tests >/dev/null
kata=Katas/01-unit-tests/Bench
python3 - "$kata" <<'PY'
import json, pathlib, sys
kata = pathlib.Path(sys.argv[1])
code = "public func add(_ a: Int, _ b: Int) -> Int {\n  return a + b\n}\n"
suite = "import Bench\nimport Testing\n\n@Suite struct BenchTests {\n" + "".join(
    f"  @Test func `adds {n}`() {{\n    #expect(add({n}, 1) == {n + 1})\n  }}\n\n" for n in range(12)) + "}\n"
for base in ["", "Solution/"]:
    (kata / f"{base}Sources/Bench").mkdir(parents=True, exist_ok=True)
    (kata / f"{base}Sources/Bench/Bench.swift").write_text(code)
    (kata / f"{base}Tests/BenchTests/BenchTests.swift").write_text(suite)
for old in [*kata.glob("Bugs/*"), *kata.glob("Refactorings/*")]:
    old.unlink()
manifest = json.loads((kata / "kata.json").read_text())
manifest["budget"]["tests"] = 12
(kata / "kata.json").write_text(json.dumps(manifest))
PY
bugs() {
  python3 - "$kata" "$1" <<'PY'
import json, pathlib, sys
for n in range(200):
    wrong = f"a + b + {n + 1}"
    code = f"return {wrong}" if sys.argv[2] == "all" else f"return a == {n % 12} ? {wrong} : a + b"
    edit = {"file": "Sources/Bench/Bench.swift", "kind": "statements", "replace": "return a + b", "with": code}
    bug = {"name": f"bug-{n}", "story": "s", "lesson": "l", "edits": [edit], "witness": "w"}
    (pathlib.Path(sys.argv[1]) / f"Bugs/bug-{n}.json").write_text(json.dumps(bug))
PY
}
bugs all
.build/debug/kata start Bench >/dev/null
mine=Workspace/01-unit-tests/Bench
cp -r $kata/Solution/Tests $mine/

now() { date +%s%N; }
ms() { echo $((($(now) - $1) / 1000000)); }
line() { printf '%-44s %10s   %s\n' "$1" "$2" "$3"; }
seconds() { .build/debug/kata check Bench "$@" | grep -oE 'judged in [0-9.]+' | grep -oE '[0-9.]+'; }
rate() { awk "BEGIN { printf \"%.1f\\n\", $1 / $2 }"; }

# The processor time of a whole command, which depends little on what else the machine does.
processor() {
  local TIMEFORMAT='%U %S'
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
}

.build/debug/kata check Bench >/dev/null || true
every=$(rate 200 "$(seconds)")
every_effort=$(processor .build/debug/kata check Bench)
bugs one
.build/debug/kata check Bench >/dev/null || true
together=$(rate 200 "$(seconds)")
effort=$(processor .build/debug/kata check Bench)
apart=$(rate 200 "$(seconds --spawn)")

cd "$mine"
swift test >/dev/null 2>&1 || true
start=$(now); for _ in 1 2 3; do swift test --skip-build >/dev/null 2>&1; done
skip=$(rate 3000 "$(ms "$start")")
start=$(now)
for n in 1 2 3; do
  echo "// $n" >>Sources/Bench/Bench.swift
  swift test >/dev/null 2>&1
done
whole=$(ms "$start")
rebuild=$(rate 3000 "$whole")
cd - >/dev/null

load=$(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo '?')
line "bugs a second, 12 test cases" "" "(load $load, $(getconf _NPROCESSORS_ONLN) cores)"
line "  in process, proofs and repeats included" "$together" "(at least 500; the check takes $effort s of processor time)"
line "  the same, where all 12 tests catch each" "$every" "($every_effort s of processor time)"
line "  a process for each run" "$apart" "in process is $(rate "$together" "$apart") times as fast"
line "  swift test --skip-build for each" "$skip" "$(rate "$together" "$skip") times"
line "  swift test for each, rebuilding" "$rebuild" "$(rate "$together" "$rebuild") times"

# A whole check against one `swift test` right before it: nothing built, then the tests changed alone.
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
pair() {
  local start theirs
  start=$(now)
  (cd "$mine" && swift test >/dev/null 2>&1) || true
  theirs=$(ms "$start")
  start=$(now)
  .build/debug/kata check Bench >/dev/null || true
  rate "$(ms "$start")" "$theirs"
}
for round in 1 2 3; do
  rm -rf "$mine/.build" .build/katas/products/Bench-*
  pair
done >"$work/whole"
for round in 1 2 3; do
  echo "// again" >>"$mine/Tests/BenchTests/BenchTests.swift"
  pair
done >"$work/tests"
line "kata check, nothing built yet" "$(median <"$work/whole")" "of one swift test, median of 3 pairs (at most 3)"
line "kata check, the tests changed" "$(median <"$work/tests")" "of one swift test, median of 3 pairs (at most 1.5)"
