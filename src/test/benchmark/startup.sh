#!/usr/bin/env bash
# How long it takes from the command to the first answered query: with an empty store, which is built first, and with a
# built one. Prints the median of several runs in seconds.
#
#   src/test/benchmark/startup.sh [DIRECTORY of documents, else data/documents]
set -euo pipefail

runs=5
port=${PORT:-3977}

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd -- "$here/../../.." && pwd -P)
documents=$(cd -- "${1:-$home/data/documents}" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
query='query=PREFIX ent: <https://w3id.org/entente/ns%23> SELECT (COUNT(*) AS ?n) { ?d a ent:Document }'

"$home/entente" --version
mkdir -- "$work/home" "$work/home/data"
ln -s -- "$documents" "$work/home/data/documents"

# Starts to serve the store below $work/home, prints the seconds until a query is answered with all documents.
first_answer() {
  local start=$EPOCHREALTIME pid answer=
  ENTENTE_JAVA_OPTIONS="-Dentente.home=$work/home" "$home/entente" serve --port "$port" > "$work/out" 2>&1 &
  pid=$!
  until answer=$(curl -s -f --data-raw "$query" -H 'Accept: text/csv' "http://localhost:$port/sparql"); do
    kill -0 "$pid" 2> /dev/null || {
      cat -- "$work/out" >&2
      exit 1
    }
    sleep 0.1
  done
  awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", b - a }'
  kill "$pid"
  wait "$pid" || true
}

measure() {
  local label=$1 i
  shift
  for ((i = 0; i < runs; i++)); do
    "$@"
    first_answer
  done | sort -n | awk -v label="$label" '{ t[NR] = $1 } END { printf "%-14s %s s (of %s)\n", label, t[int((NR + 1) / 2)], NR }'
}

measure 'empty store' rm -rf -- "$work/home/var"
measure 'built store' true
