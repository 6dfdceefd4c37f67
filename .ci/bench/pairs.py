#!/usr/bin/env python3
"""Runs a program of ours and its peers in turn and prints the ratios.

pairs.py --ours COMMAND --peer NAME=COMMAND... [--rounds N] [--env NAME=VALUE...] [--goal OPERATION=RATIO@PEER...]
         [--like OURS=THEIRS...]

Each program prints one JSON line an operation: {"op": NAME, "n": COUNT, "wall": SECONDS, "cpu": SECONDS}.
In each round every peer runs just after ours, and a ratio is taken of that pair alone, so a machine that is
busy for a while spoils both sides alike. The medians over the rounds are printed: by wall time, and by CPU time,
which other programs on the machine disturb less, but which also counts the helper threads of Go and node. A goal
is reached when both reach it. --like compares an operation of ours with one of another name that does the same.
"""
import argparse
import json
import os
import shlex
import statistics
import subprocess
import sys


def measure(command, environment):
    done = subprocess.run(shlex.split(command), capture_output=True, text=True, env=environment)
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["it printed nothing"]
        raise RuntimeError(next((line for line in lines if "Error" in line), lines[-1]))
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {line["op"]: (line["n"] / line["wall"], line["n"] / max(line["cpu"], 1e-9)) for line in lines}


def short(rate):
    return f"{rate / 1e6:.2f} M" if rate >= 1e6 else f"{rate / 1e3:.1f} k" if rate >= 1e4 else f"{rate:,.0f}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ours", required=True)
    parser.add_argument("--peer", action="append", default=[])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--env", action="append", default=[])
    parser.add_argument("--goal", action="append", default=[])
    parser.add_argument("--like", action="append", default=[])
    options = parser.parse_args()
    environment = dict(os.environ, **dict(pair.split("=", 1) for pair in options.env))
    peers = dict(pair.split("=", 1) for pair in options.peer)
    pairs = {}
    alone = {}
    for round in range(options.rounds):
        for name in list(peers):
            ours = measure(options.ours, environment)
            try:
                theirs = measure(peers[name], environment)
            except (RuntimeError, OSError) as error:
                print(f"skipped: {name} does not run: {error}")
                del peers[name]
                continue
            for ours_name, theirs_name in (pair.split("=", 1) for pair in options.like):
                if theirs_name in theirs:
                    theirs.setdefault(ours_name, theirs[theirs_name])
            for operation in ours:
                alone.setdefault(operation, []).append(ours[operation])
            for operation in theirs:
                if operation in ours:
                    pairs.setdefault((operation, name), []).append((ours[operation], theirs[operation]))
    if not pairs:
        ours = measure(options.ours, environment)
        print("no peer is there; ours alone, a second")
        for operation, (wall, cpu) in ours.items():
            print(f"  {operation:<24} {short(wall):>9}   by CPU time {short(cpu):>9}")
        return 0
    goals = {}
    for goal in options.goal:
        operation, rest = goal.split("=", 1)
        ratio, peer = rest.split("@", 1)
        goals[operation, peer] = float(ratio)
    print(f"medians of {options.rounds} pairs, run in turn; ratio = ours / theirs, by CPU time in brackets")
    missed = 0
    for operation, name in sorted(pairs, key=lambda key: (key[0], key[1])):
        rows = pairs[operation, name]
        median = lambda values: statistics.median(list(values))
        ratio = median(ours[0] / theirs[0] for ours, theirs in rows)
        by_cpu = median(ours[1] / theirs[1] for ours, theirs in rows)
        mine, its = median(ours[0] for ours, _ in rows), median(theirs[0] for _, theirs in rows)
        goal = goals.get((operation, name))
        verdict = ""
        if goal is not None:
            verdict = f"   at least {goal:g}: " + ("reached" if min(ratio, by_cpu) >= goal else "MISSED")
            missed += min(ratio, by_cpu) < goal
        print(
            f"  {operation:<22} {short(mine):>9}   {name:<20} {short(its):>9}   "
            f"{ratio:6.2f} ({by_cpu:.2f}){verdict}")
    for operation, rates in alone.items():
        if all(operation != paired for paired, _ in pairs):
            wall, cpu = (statistics.median(rate[side] for rate in rates) for side in (0, 1))
            print(f"  {operation:<22} {short(wall):>9}   no peer does this; by CPU time {short(cpu)}")
    return 1 if missed else 0


sys.exit(main())
