#!/usr/bin/env bash
# Runs all tests under the thread sanitizer: red when one fails or a race is reported. Linux only.
set -euo pipefail
cd "$(dirname "$0")/../.."

build=.build/sanitize-thread
mkdir -p "$build"
swift build --build-tests --sanitize=thread --scratch-path "$build"
clang -shared -fPIC -O1 .ci/sanitize/mutex.c -o "$build/mutex.so" -ldl

# The sanitizer's frames are larger: what is tried on a small stack is tried without it.
LD_PRELOAD="$PWD/$build/mutex.so" "$build"/debug/*.xctest --testing-library swift-testing \
  --skip "small stack" 2>&1 |
  tee "$build/tests.log" | grep -E "WARNING: ThreadSanitizer|Test run with" || true

grep -qE "Test run with [1-9][0-9]* tests.* passed" "$build/tests.log"
if grep -q "WARNING: ThreadSanitizer" "$build/tests.log"; then
  echo "races were reported: see $build/tests.log" >&2
  exit 1
fi
echo "no race reported"
