#!/usr/bin/env python3
"""Edit to verdict: `kata watch` against `swift test` of the same kata and pytest of the like project.

One edit a round, the three in turn, medians and ratios. Needs Python; pytest is left out where it is
not installed (pip install pytest). Run it from anywhere: .ci/bench/save.py [ROUNDS]
"""
import os, pathlib, re, shutil, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 10
KATA = "FirstRed"
PLAIN = dict(os.environ, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")


def rewrite(path, number):
    """Puts another number into the one sentence of a file: green for 12, red for anything else."""
    path.write_text(re.sub(r'"\d* ?(seats left)?"', f'"{number} seats left"', path.read_text()))


def timed(command, folder, **more):
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, **more)
    return (time.perf_counter() - start) * 1000, done


class Watch:
    """A running `kata watch`, read line by line."""

    def __init__(self, clone):
        self.process = subprocess.Popen(
            [clone / ".build/debug/kata", "watch", KATA], cwd=clone, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def verdict(self) -> str:
        for line in self.process.stdout:
            found = re.match(r" (GREEN|RED|AMBER|HOLLOW) ", line)
            if found:
                return found[1]
        raise SystemExit("kata watch ended")

    def end(self):
        self.process.terminate()
        self.process.wait()


def main():
    work = pathlib.Path(tempfile.mkdtemp(prefix="redgreen-save-"))
    clone = work / "clone"
    subprocess.run(["git", "clone", "-q", ROOT, clone], check=True)
    subprocess.run(["swift", "build", "--product", "kata"], cwd=clone, check=True, capture_output=True)
    kata = [clone / ".build/debug/kata"]
    subprocess.run(kata + ["start", KATA], cwd=clone, check=True, capture_output=True)
    mine = clone / "Workspace/01-unit-tests" / KATA
    theirs = work / KATA
    shutil.copytree(mine, theirs)
    like = work / "python"
    like.mkdir()
    (like / "sign.py").write_text('def sign(seats_left):\n    return ""\n')
    (like / "test_sign.py").write_text(
        "from sign import sign\n\n\ndef test_says_how_many_seats_are_left():\n"
        '    assert sign(12) == "12 seats left"\n')
    files = {
        "the source": (f"Sources/{KATA}/{KATA}.swift", "sign.py"),
        "the tests": (f"Tests/{KATA}Tests/{KATA}Tests.swift", "test_sign.py"),
    }
    has_pytest = subprocess.run(
        [sys.executable, "-c", "import pytest"], capture_output=True).returncode == 0
    watch = Watch(clone)
    watch.verdict()
    timed(["swift", "test"], theirs)
    for what, (path, python) in files.items():
        measure(what, watch, mine / path, theirs, path, like / python if has_pytest else None)
    watch.end()
    shutil.rmtree(work)


def measure(what, watch, mine, theirs, path, python):
    times = {"kata watch": [], "swift test": [], "pytest": []}
    for round in range(ROUNDS + 2):
        number = 12 if round % 2 else 100 + round
        start = time.perf_counter()
        rewrite(mine, number)
        colour = watch.verdict()
        took = {"kata watch": (time.perf_counter() - start) * 1000}
        assert colour == ("GREEN" if number == 12 else "RED"), colour
        time.sleep(1.1)  # the package manager misses an edit in the second of its last build
        rewrite(theirs / path, number)
        took["swift test"], done = timed(["swift", "test"], theirs)
        assert (done.returncode == 0) == (number == 12), done.stdout
        if python:
            rewrite(python, number)
            took["pytest"], done = timed(
                [sys.executable, "-m", "pytest", "-q"], python.parent, env=PLAIN)
            assert (done.returncode == 0) == (number == 12), done.stdout
        if round > 1:  # the first two are a warm-up and leave both files green
            for name, value in took.items():
                times[name].append(value)
    ours = statistics.median(times["kata watch"])
    print(f"edit to verdict, {KATA}, {ROUNDS} edits of one line in {what}, milliseconds")
    for name, values in times.items():
        if values:
            median = statistics.median(values)
            print(f"  {name:12} median {median:7.0f}   min {min(values):6.0f}   max {max(values):6.0f}"
                  f"   kata watch is {ours / median:.2f} of it")


main()
