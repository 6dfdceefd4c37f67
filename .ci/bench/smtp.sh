#!/usr/bin/env bash
# Measures SMTPCapture against aiosmtpd with uvloop, and SMTPMailer against smtplib, in pairs: .ci/bench/smtp.sh [PAIRS]
# The peers and the load generator stand where BENCH says. They are used from a prepared copy: PEERS
# (a copy after its setup.sh), or one that is made in .build/bench/smtp-peers with cc, python3 and pip.
set -euo pipefail
cd "$(dirname "$0")/../.."

bench=${BENCH:-}
pairs=${1:-5}
if [ ! -d "$bench" ]; then
  echo "skipped: no folder '$bench'; set BENCH to the folder of the peers"
  exit 0
fi

scratch=$PWD/.build/bench/smtp-mail
# SwiftPM keeps an old build plan when a file was added to a package that is depended on by path.
rm -f "$scratch/release.yaml"
swift build --package-path .ci/bench/smtp-mail --scratch-path "$scratch" -c release --quiet
ours=$(swift build --package-path .ci/bench/smtp-mail --scratch-path "$scratch" -c release --show-bin-path)/Benchmark

peers=${PEERS:-$PWD/.build/bench/smtp-peers}
if [ ! -x "$peers/bin/smtpload" ] || [ ! -x "$peers/venv/bin/python" ]; then
  mkdir -p "$peers/bin"
  cc -O2 -o "$peers/bin/smtpload" "$bench/servers/smtpload.c"
  cc -O2 -o "$peers/bin/smtp_limit" "$bench/servers/smtp_limit.c"
  python3 -m venv "$peers/venv"
  "$peers/venv/bin/pip" -q install aiosmtpd uvloop
fi
exec "$peers/venv/bin/python" .ci/bench/smtp.py "$ours" "$(cd "$bench" && pwd)" "$peers" "$pairs"
