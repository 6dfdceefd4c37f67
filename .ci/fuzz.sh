#!/usr/bin/env bash
# Feeds each parser COUNT mutated inputs (10,000,000 unless told): .ci/fuzz.sh [COUNT [SEED]]
# A crash, a hang, a broken promise or memory that grows is repeated with the command that it prints.
set -euo pipefail
cd "$(dirname "$0")/.."

count=${1:-10000000}
seed=${2:-1}
swift build -c release --product fuzz
fuzz=$(swift build -c release --show-bin-path)/fuzz
for target in $("$fuzz" 2>&1 | sed 's/usage: fuzz //; s/ \[.*//; s/ | /\n/g'); do
  "$fuzz" "$target" --count "$count" --seed "$seed"
done
