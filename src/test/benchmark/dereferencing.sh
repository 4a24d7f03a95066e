#!/usr/bin/env bash
# Descriptions of things of a generated graph by HTTP, beside plain Fuseki that CONSTRUCTs the same descriptions. First checks that
# both give the same triples; then each gets the same list of things from 32 clients at once (wrk, of the package of that name),
# as Turtle. Prints how many a second are answered, the median and the 99th percentile in milliseconds (of a request), and the
# ratio.
#
#   src/test/benchmark/dereferencing.sh [TRIPLES, else 1000000] [SECONDS for each figure, else 15]
set -euo pipefail

triples=${1:-1000000}
seconds=${2:-15}
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
collector=(-XX:+UseParallelGC -Xms4g -Xmn96m) # many short pauses, as a garbage collector for short answers has
source "$here/service/common.sh"
command -v wrk > /dev/null || { echo 'dereferencing.sh: install wrk' >&2; exit 1; }
load_both
serve_both
run_java Dereferencing "${ports[@]}" "$work"

# ask PORT LIST SECONDS: "rate median p99 failed", all of the list at most
ask() { wrk -t1 -c32 -d"$3s" --timeout 60s -s "$here/service/list.lua" "http://localhost:$1" -- "$work/$2" | tail -1; }

printf '| what 32 clients ask for | Entente: a second | median, ms | p99, ms | Fuseki: a second | median, ms | p99, ms | ratio |\n'
printf '|---|---:|---:|---:|---:|---:|---:|---:|\n'
# row TITLE LIST of Entente's, LIST of Fuseki's, REQUESTS to Entente for each thing, else 1
row() {
  local own other
  read -r -a own <<< "$(ask "${ports[0]}" "$2" "$seconds")"
  own[0]=$((own[0] / ${4:-1}))
  read -r -a other <<< "$(ask "${ports[1]}" "$3" "$seconds")"
  printf '| %s | %s | %s | %s | %s | %s | %s | %.1f |\n' "$1" "${own[@]:0:3}" "${other[@]:0:3}" \
    "$(bc -l <<< "${own[0]} / ${other[0]}")"
  [[ ${own[3]} == 0 && ${other[3]} == 0 ]] || printf 'failed: %s, %s\n' "${own[3]}" "${other[3]}" >&2
}
for port in 0 1; do ask "${ports[port]}" "warm-$port" "$seconds" > "$work/warm"; done
row 'things, each once' "once-0" "once-1"
row 'things as often as they are in the news' "drawn-0" "drawn-1"
row 'the same by `/id/`, with the redirect' "followed-0" "drawn-1" 2
row 'the same, unchanged (304)' "known-0" "drawn-1"
