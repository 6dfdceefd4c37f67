#!/usr/bin/env bash
# How fast bugs are judged, against the other ways to do it, all in one run on one machine.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
swift build --product kata >/dev/null 2>&1

# A checkout of its own with one kata: 12 test cases, and 200 bugs in one expression.
git clone -q "$root" "$work/kit"
cd "$work/kit"
mkdir -p .build/debug && ln -sf "$root/.build/debug/kata" .build/debug/kata
rm -rf Katas/0[1-9]-*/*
.build/debug/kata new 01-unit-tests Bench --form write-tests >/dev/null
kata=Katas/01-unit-tests/Bench
python3 - "$kata" <<'PY'
import json, pathlib, sys
kata = pathlib.Path(sys.argv[1])
code = "public func add(_ a: Int, _ b: Int) -> Int {\n  a + b\n}\n"
suite = "import Bench\nimport Testing\n\n@Suite struct BenchTests {\n" + "".join(
    f"  @Test func `adds {n}`() {{\n    #expect(add({n}, 1) == {n + 1})\n  }}\n\n" for n in range(12)) + "}\n"
for base in ["", "Solution/"]:
    (kata / f"{base}Sources/Bench").mkdir(parents=True, exist_ok=True)
    (kata / f"{base}Sources/Bench/Bench.swift").write_text(code)
    (kata / f"{base}Tests/BenchTests/BenchTests.swift").write_text(suite)
for old in [*kata.glob("Bugs/*"), *kata.glob("Refactorings/*")]:
    old.unlink()
for n in range(200):
    edit = {"file": "Sources/Bench/Bench.swift", "kind": "expression", "replace": "a + b", "with": f"a + b + {n + 1}"}
    bug = {"name": f"bug-{n}", "story": "s", "lesson": "l", "edits": [edit], "witness": "w"}
    (kata / f"Bugs/bug-{n}.json").write_text(json.dumps(bug))
manifest = json.loads((kata / "kata.json").read_text())
manifest["budget"]["tests"] = 12
(kata / "kata.json").write_text(json.dumps(manifest))
PY
.build/debug/kata start Bench >/dev/null
mine=Workspace/01-unit-tests/Bench
cp -r $kata/Solution/Tests $mine/

now() { date +%s%N; }
ms() { echo $((($(now) - $1) / 1000000)); }
line() { printf '%-44s %10s   %s\n' "$1" "$2" "$3"; }
seconds() { .build/debug/kata check Bench "$@" | grep -oE 'judged in [0-9.]+' | grep -oE '[0-9.]+'; }
rate() { awk "BEGIN { printf \"%.1f\", $1 / $2 }"; }

.build/debug/kata check Bench >/dev/null || true
together=$(rate 200 "$(seconds)")
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
git -C "$work/kit" checkout -q -- . 2>/dev/null || true

line "bugs a second, 12 test cases" "" ""
line "  in process, proofs and repeats included" "$together" "(at least 500)"
line "  a process for each run" "$apart" "in process is $(rate "$together" "$apart") times as fast"
line "  swift test --skip-build for each" "$skip" "$(rate "$together" "$skip") times"
line "  swift test for each, rebuilding" "$rebuild" "$(rate "$together" "$rebuild") times"

# A whole check against one `swift test`: a first check, and one after a change of the tests.
one=$((whole / 3))
for part in "Sources/Bench/Bench.swift" "Tests/BenchTests/BenchTests.swift"; do
  echo "// again" >>"$mine/$part"
  [[ $part == Tests/* ]] && tests=yes || tests=no
  start=$(now)
  .build/debug/kata check Bench >/dev/null || true
  took=$(ms "$start")
  limit=$([[ $tests == yes ]] && echo 1.5 || echo 3)
  line "kata check, ${part%%/*} changed" "$took ms" "$(rate "$took" "$one") of one swift test ($one ms; at most $limit)"
done
