#!/usr/bin/env bash
# Requests a second of a constant answer, ours beside what is installed: nginx, Go, node. Needs wrk and curl.
# Usage: .ci/bench/http.sh [rounds] [seconds]. Prints medians, processor time a request and our ratio to each peer.
set -euo pipefail
command -v wrk >/dev/null || { echo "wrk is not installed" >&2; exit 1; }
default_rounds=3 default_seconds=3
. "$(dirname "$0")/load.sh"

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

cat >"$scratch/hello.go" <<'GO'
package main

import (
	"net/http"
	"os"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.Write([]byte("Hello, World!"))
	})
	panic(http.ListenAndServe("127.0.0.1:"+os.Args[1], nil))
}
GO
cat >"$scratch/hello.js" <<'JS'
require('http').createServer((request, response) => {
  response.writeHead(200, {'Content-Type': 'text/plain', 'Content-Length': 13})
  response.end('Hello, World!')
}).listen(+process.argv[2], '127.0.0.1')
JS

peers=(redgreen)
if command -v nginx >/dev/null || [ -x /usr/sbin/nginx ]; then peers+=(nginx); fi
if command -v go >/dev/null && (cd "$scratch" && GO111MODULE=off GOCACHE="$scratch/cache" go build -o hello hello.go); then
  peers+=(go)
fi
if command -v node >/dev/null; then peers+=(node); fi

start() { # name port
  case $1 in
    redgreen) "$ours" http --port "$2" >/dev/null & ;;
    nginx)
      mkdir -p "$scratch/nginx"
      cat >"$scratch/nginx/nginx.conf" <<CONF
worker_processes 1; daemon off; pid $scratch/nginx/pid; error_log $scratch/nginx/error.log;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 100000000;
  client_body_temp_path $scratch/nginx; proxy_temp_path $scratch/nginx; fastcgi_temp_path $scratch/nginx;
  uwsgi_temp_path $scratch/nginx; scgi_temp_path $scratch/nginx;
  server { listen 127.0.0.1:$2; location / { default_type text/plain; return 200 "Hello, World!"; } }
}
CONF
      PATH=$PATH:/usr/sbin nginx -e "$scratch/nginx/error.log" -p "$scratch/nginx" -c "$scratch/nginx/nginx.conf" & ;;
    go) "$scratch/hello" "$2" & ;;
    node) node "$scratch/hello.js" "$2" & ;;
  esac
  running=$!
  for _ in $(seq 200); do
    curl -fsS -o "$scratch/answer" "http://127.0.0.1:$2/" 2>/dev/null && break
    sleep 0.02
  done
  grep -q '^Hello, World!' "$scratch/answer"
}

# Processor time that a process and its children have used, in clock ticks.
ticks() {
  local all=0 process
  for process in "$1" $(pgrep -P "$1" || true); do
    all=$((all + $(awk '{print $14 + $15}' "/proc/$process/stat" 2>/dev/null || echo 0)))
  done
  echo "$all"
}

for round in $(seq "$rounds"); do
  for peer in "${peers[@]}"; do
    port=$(free_port)
    start "$peer" "$port"
    wrk -t1 -c64 -d1s "http://127.0.0.1:$port/" >/dev/null
    before=$(ticks "$running")
    wrk -t1 -c64 -d"${seconds}s" --latency "http://127.0.0.1:$port/" >"$scratch/wrk"
    after=$(ticks "$running")
    awk -v peer="$peer" -v ticks=$((after - before)) -v hertz="$(getconf CLK_TCK)" '
      /99%/ { p99 = $2 } /requests in/ { n = $1 } /Requests\/sec/ { rate = $2 }
      END { printf "%s %.0f %.2f %s\n", peer, rate, ticks / hertz * 1e6 / n, p99 }' "$scratch/wrk" >>"$scratch/results"
    stop
  done
done

python3 - "$scratch/results" <<'PY'
import statistics, sys
rows = {}
for line in open(sys.argv[1]):
    peer, rate, cpu, p99 = line.split()
    rows.setdefault(peer, []).append((float(rate), float(cpu), p99))
median = lambda peer, column: statistics.median(row[column] for row in rows[peer])
print(f"{'server':10} {'req/s':>9} {'CPU us/req':>11} {'ours/this':>10} {'CPU this/ours':>14}  p99 of each round")
for peer in rows:
    print(f"{peer:10} {median(peer, 0):9,.0f} {median(peer, 1):11.1f} {median('redgreen', 0) / median(peer, 0):10.2f}"
          f" {median(peer, 1) / median('redgreen', 1):14.2f}  {' '.join(row[2] for row in rows[peer])}")
PY
