#!/usr/bin/env bash
# Uses the page of the example server in a real browser: sign up, confirm, sign in, see notices come.
# Needs Chromium or Chrome, and Python; without one of them it says so and skips.
# usage: .ci/browser.sh [FOLDER FOR PICTURES]
set -euo pipefail
cd "$(dirname "$0")/.."

chromium=
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if chromium=$(command -v "$name"); then break; fi
done
if [ -z "$chromium" ]; then echo "SKIPPED: no Chromium or Chrome is installed (Debian: apt-get install chromium)"; exit 0; fi
if ! command -v python3 >/dev/null; then echo "SKIPPED: no python3 is installed"; exit 0; fi

swift build --product example-server >&2
output=$(mktemp)
.build/debug/example-server >"$output" 2>&1 &
server=$!
trap 'kill -INT $server 2>/dev/null; wait $server 2>/dev/null || true; rm -f "$output"' EXIT
for _ in $(seq 600); do
  address=$(sed -n 's/^Open \(http[^ ]*\).*/\1/p' "$output")
  [ -n "$address" ] && break
  kill -0 $server 2>/dev/null || { cat "$output" >&2; exit 1; }
  sleep 0.1
done
python3 .ci/browser.py "$chromium" "$address" ${1:+"$1"}
