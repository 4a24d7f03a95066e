#!/usr/bin/env bash
# Eight analysts' queries on a generated graph in the shape of the project's: Entente beside plain Fuseki of the same version,
# which has the same triples in its default graph. First checks that both answer alike; prints medians and how many a second
# four clients get answered. The store is kept below target/benchmark for further runs.
#
#   src/test/benchmark/analysts.sh [TRIPLES, else 1000000] [SECONDS for each query, else 10]
set -euo pipefail

triples=${1:-1000000}
seconds=${2:-10}
port=${PORT:-3981}
jvm=(-Xmx6g -XX:+UseParallelGC)

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd -- "$here/../../.." && pwd -P)
work=$home/target/benchmark/analysts-$triples

"$home/entente" --version
run=$(ls -d -- "$home"/target/run/[0-9]*)
run_java() {
  java "${jvm[@]}" -cp "$run/entente.jar:$(< "$run/class-path")" "$here/Analysts.java" "$@"
}

if [[ ! -f $work/loaded ]]; then
  rm -rf -- "$work"
  mkdir -p -- "$work/fuseki"
  run_java generate "$triples" "$work/graph.nq"
  run_java load entente "$work/graph.nq" "$work/entente"
  run_java load fuseki "$work/graph.nq" "$work/fuseki"
  rm -- "$work/graph.nq"
  touch -- "$work/loaded"
fi

servers=()
trap 'kill "${servers[@]}"' EXIT
for kind in entente fuseki; do
  run_java serve "$kind" "$work/$kind" "$port" > "$work/$kind.log" 2>&1 &
  servers+=($!)
  until curl -s -o "$work/health" "http://localhost:$port/"; do
    kill -0 "${servers[-1]}" || { cat -- "$work/$kind.log" >&2; exit 1; }
    sleep 0.5
  done
  port=$((port + 1))
done
run_java ask "$((port - 2))" "$((port - 1))" "$seconds" "$triples"
