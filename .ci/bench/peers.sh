# Read by the scripts beside it: builds our programs and finds the peers, which are no part of the repository.
# They stand where BENCH says, as its setup.sh leaves them; a missing one is skipped.
root=$(cd "$(dirname "$0")/../.." && pwd)
bench=${BENCH:-}
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-0.5}
if [ -z "$bench" ] || [ ! -d "$bench/data" ]; then
  echo "skipped: no data in '$bench'; set BENCH to the folder of the peers"
  exit 0
fi
bench=$(cd "$bench" && pwd)
peers=()

# peer NAME NEEDED COMMAND: takes a peer whose needed file is there.
peer() {
  if [ -e "$2" ]; then
    peers+=(--peer "$1=$3")
  else
    echo "skipped: $1, there is no $2 (setup.sh, run in a copy of the folder, installs most peers)"
  fi
}

# ours NAME: builds one of our programs and prints its path.
ours() {
  local package=$root/.ci/bench/libraries scratch=$root/.build/bench/libraries
  # SwiftPM keeps an old build plan when a file was added to a package that is depended on by path.
  rm -f "$scratch/release.yaml"
  swift build --package-path "$package" --scratch-path "$scratch" -c release --product "$1" --quiet >&2
  echo "$scratch/release/$1"
}
