#!/usr/bin/env bash
# All figures of the web tier beside its peers, in one run: requests a second of a constant and of a route behind a
# token, WebSocket echo over sockets at windows 1 and 16, idle connections, start and shutdown. Prints the tables of
# the peers' own scripts, then each goal, met or missed; fails where one is missed. A busy machine spoils all figures.
# Usage: .ci/bench/web.sh [http] [websocket] [life]; see peers.sh for the peers. QUIET is how many per cent of the
# machine others may use before a run waits. LOOPS sets the threads of our server.
set -euo pipefail
. "$(dirname "$0")/peers.sh"
python=$bench/venv/bin/python
[ -x "$python" ] || { echo "skipped: no $python; setup.sh makes it in a copy of the folder"; exit 0; }
parts=${*:-http websocket life}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

swift build --package-path "$root" -c release --product conformance 2>&1 | grep -E "error:|Build of" | sort -u >&2
conformance=$(swift build --package-path "$root" -c release --show-bin-path)/conformance
loops=${LOOPS:+--loops $LOOPS}
common=(--ref redgreen --rounds "$rounds" --secs "${SECONDS_EACH:-3}" --quiet "${QUIET:-12}")
for part in $parts; do
  case $part in
    http)
      "$python" "$bench/bench_http.py" "${common[@]}" --routes hello,jwt --conns 64 --csv "$scratch/http.csv" \
        --only "redgreen,nginx-1w,go-nethttp,node-http,node24-http,node-http-cl2,express,express-n24,express-n24-two,express-cl2,flask-guni-gthr" \
        --add "redgreen=$conformance http --port {port} --secret-file {root}/data/jwt.json $loops" \
        --add "express-n24-two={node24} {root}/servers/express_app.js {port} 2" || true ;;
    websocket)
      "$python" "$bench/bench_ws.py" "${common[@]}" --cells 16:1:125,16:16:125 --csv "$scratch/websocket.csv" \
        --only "redgreen,c-epoll-limit,go-gorilla,node-ws,node24-ws,aiohttp-uvloop,picows,websockets" \
        --add "redgreen=$conformance websocket --port {port} $loops" || true ;;
    life) life=$(ours ServerLifeBenchmark) ;;
    *) echo "no such part: $part" >&2; exit 64 ;;
  esac
done
echo
failed=0
"$python" "$root/.ci/bench/web_goals.py" "$scratch" "$conformance" ${life:+--idle} || failed=1
if [ -n "${life:-}" ]; then "$life" | tee "$scratch/life"; fi
if grep -qs MISSED "$scratch/life"; then failed=1; fi
exit "$failed"
