# Read by http.sh and styles.sh, which put wrk to one server after another: sets `rounds`, `seconds`, `scratch` and
# `ours`, the path of our conformance program, which CONFORMANCE may name. `stop` ends the server whose process is
# `running`; so does the end of the script.
cd "$(dirname "$0")/../.."
rounds=${1:-$default_rounds}
seconds=${2:-$default_seconds}
scratch=$(mktemp -d)
running=
stop() {
  [ -n "$running" ] || return 0
  kill "$running" 2>/dev/null || true
  wait "$running" 2>/dev/null || true
  running=
}
trap 'stop; rm -rf "$scratch"' EXIT

ours=${CONFORMANCE:-}
if [ -z "$ours" ]; then
  swift build -c release --product conformance 2>&1 | grep -E "error:|Build of" | sort -u
  ours=$(swift build -c release --show-bin-path)/conformance
fi
