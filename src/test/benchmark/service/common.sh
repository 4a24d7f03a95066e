# Sourced by the benchmarks of the service: builds Entente, compiles what they have in common, makes the generated graph of
# $triples triples, and starts Entente and plain Fuseki with it. Stores are kept below target/benchmark for further runs.

home=$(cd -- "$here/../../.." && pwd -P)
work=$home/target/benchmark/service-$triples
[[ -v collector ]] || collector=(-XX:+UseParallelGC)
jvm=(-Xmx6g "${collector[@]}")
ports=("${PORT:-23981}" "$((${PORT:-23981} + 1))")
mkdir -p -- "$work/classes"

"$home/entente" --version
run=$(ls -d -- "$home"/target/run/[0-9]*)
path=$work/classes:$run/entente.jar:$(< "$run/class-path")
javac -proc:none -nowarn -d "$work/classes" -cp "$path" "$here"/service/*.java
run_java() { java "${jvm[@]}" -cp "$path" "$@"; }

if [[ ! -f $work/graph.done ]]; then
  run_java MadeGraph "$triples" "$work/graph.nq.gz"
  touch -- "$work/graph.done"
fi

load_both() {
  local kind
  for kind in entente fuseki; do
    [[ -f $work/$kind.done ]] && continue
    rm -rf -- "${work:?}/$kind"
    run_java Contestants load "$kind" "$work/graph.nq.gz" "$work/$kind"
    touch -- "$work/$kind.done"
  done
}

servers=()
# Both, each on a port of its own; returns when they answer.
serve_both() {
  local kind port=${ports[0]}
  trap 'kill "${servers[@]}"' EXIT
  for kind in entente fuseki; do
    # Not by run_java, of which a shell would be killed in the end and not the server.
    java "${jvm[@]}" -cp "$path" Contestants serve "$kind" "$work/$kind" "$port" > "$work/$kind.log" 2>&1 &
    servers+=($!)
    until curl -s -o "$work/health" "http://localhost:$port/"; do
      kill -0 "${servers[-1]}" || { cat -- "$work/$kind.log" >&2; exit 1; }
      sleep 0.5
    done
    port=$((port + 1))
  done
}
