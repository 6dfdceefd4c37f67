#!/usr/bin/env bash
# Feeds parsers COUNT mutated inputs each (10,000,000 unless told): .ci/fuzz.sh [COUNT [SEED [TARGET…]]]
# Without a TARGET all are run. A crash, a hang, a broken promise or memory that grows is repeated
# with the command that it prints.
set -euo pipefail
cd "$(dirname "$0")/.."

count=${1:-10000000}
seed=${2:-1}
shift $(($# < 2 ? $# : 2))
swift build -c release --product fuzz
fuzz=$(swift build -c release --show-bin-path)/fuzz
for target in ${@:-$("$fuzz" --list)}; do
  "$fuzz" "$target" --count "$count" --seed "$seed"
done
