#!/usr/bin/env bash
# kata class on N clones of which some are solutions, weak, unfinished, broken, hanging, crashing or hostile.
# Prints clones a minute and how much of the processors was used; fails where a clone stopped the others,
# where a sound solution lost a point, where a hostile one changed what it does not own, or where a second
# run graded anything again.
#
#   CLONES=30 KATAS=FirstRed,RomanNumerals .ci/bench/class.sh      KATAS=all takes every kata
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
swift build --product kata >/dev/null
exec python3 - "$root" "${CLONES:-30}" "${KATAS:-FirstRed,RomanNumerals,TokenAnatomy,WelcomeMail}" <<'PY'
import json, os, pathlib, resource, shutil, subprocess, sys, tempfile, time

root, count, names = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
KINDS = ["solution", "weak", "start", "solution", "broken", "hanging", "crashing", "hostile",
         "flooding", "latin1"]
katas = sorted(p.parent for p in (root / "Katas").glob("*/*/kata.json"))
if names != "all":
    katas = [k for k in katas if k.name in names.split(",")]
folder = pathlib.Path(tempfile.mkdtemp(prefix="redgreen-class-"))


def copy(source, target):
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)


def make(clone, kind, kata):
    target = clone / "Workspace" / kata.parent.name / kata.name
    target.mkdir(parents=True)
    shutil.copy(kata / "Package.swift", target)
    for part in ("Sources", "Tests"):
        copy(kata / part, target / part)
        if kind not in ("weak", "start") and (kata / "Solution" / part).is_dir():
            shutil.rmtree(target / part)
            copy(kata / "Solution" / part, target / part)
    if kind == "weak":
        copy(kata / "Solution/Sources", target / "Sources")
        if (kata / "Weak/Tests").is_dir():
            shutil.rmtree(target / "Tests")
            copy(kata / "Weak/Tests", target / "Tests")
    extra = {
        "broken": "import Testing\n@Test func half( {\n",
        "hanging": "import Testing\n@Test func `never ends`() { while true {} }\n",
        "crashing": "import Testing\n@Test func `falls over`() { fatalError(\"over\") }\n",
        "flooding": "import Testing\n@Test func `prints for ever`() {\n"
                    "  while true { print(String(repeating: \"x\", count: 4096)) }\n}\n",
        "hostile": "import Foundation\nimport Testing\n@Test func `writes where it should not`() {\n"
                   f"  for path in [\"{folder}/HIT\", \"{root}/HIT\", \"{folder}/00-solution/HIT\"] {{\n"
                   "    try? Data([1]).write(to: URL(fileURLWithPath: path))\n  }\n"
                   f"  try? FileManager.default.removeItem(atPath: \"{folder}/00-solution/Workspace\")\n"
                   "  #expect(Bool(true))\n}\n",
    }.get(kind)
    # In a kata to implement the learner's own tests do not run, so the mischief goes into the code.
    tests, sources = target / f"Tests/{kata.name}Tests", target / f"Sources/{kata.name}"
    if kind == "latin1":
        (sources / "Latin.swift").write_bytes(b"// caf\xe9\n")
    if extra:
        (tests / "Extra.swift").write_text(extra)
        if kind == "broken":
            (sources / "Extra.swift").write_text("func half( {\n")


for index in range(count):
    kind = KINDS[index % len(KINDS)]
    for kata in katas:
        make(folder / f"{index:02d}-{kind}", kind, kata)
before = {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
# NB: the shared modules are built before the clock starts: they are built once for ever.
command = [str(root / ".build/debug/kata"), "class", str(folder), "--json"]


def grade():
    start, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    load = os.getloadavg()[0]
    done = subprocess.run(command, capture_output=True, text=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    if not done.stdout:
        sys.exit(f"kata class printed nothing:\n{done.stderr}")
    return json.loads(done.stdout), done.stderr, wall, cpu, load


try:
    table, said, wall, cpu, load = grade()
    cores = os.cpu_count()
    copies = count * len(katas)
    print(f"clones        {count} with {len(katas)} katas each, {copies} copies")
    print(f"wall          {wall:8.1f} s (load before {load:.1f}, {cores} cores)")
    print(f"clones/minute {count / wall * 60:8.1f}   copies/minute {copies / wall * 60:.0f}")
    print(f"processor     {cpu:8.1f} s, {100 * cpu / wall / cores:.0f} % of {cores} cores, {cpu / copies:.2f} s a copy")
    faults = []
    for row in table["rows"]:
        kind = row["learner"].split("-", 1)[1]
        if kind == "solution" and row["score"] != row["maximum"]:
            faults.append(f"{row['learner']}: {[(g['kata'], g['verdict']) for g in row['grades'] if not g['passed']]}")
        if kind == "start" and row["score"] == row["maximum"]:
            faults.append(f"{row['learner']} has all points")
    kinds = {}
    for row in table["rows"]:
        kinds.setdefault(row["learner"].split("-", 1)[1], []).append(row["score"])
    for kind, scores in kinds.items():
        print(f"  {kind:10} {min(scores)} to {max(scores)} of {10 * len(katas)} points")
    if "left" not in said:
        faults.append("no time left was told")
    after = {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file() and ".grades" not in p.parts}
    if after != before or (root / "HIT").exists():
        faults.append("a clone or the checkout was changed")
    again, said, wall, _, _ = grade()
    print(f"a second run  {wall:8.1f} s")
    if f" 0 of {copies} copies were graded just now" not in said:
        faults.append("a second run graded something again")
    if again != table:
        faults.append("a second run says something else")
    for fault in faults:
        print("FAULT", fault)
    sys.exit(1 if faults else 0)
finally:
    if os.environ.get("KEEP"):
        print(folder)
    else:
        shutil.rmtree(folder, ignore_errors=True)
PY
