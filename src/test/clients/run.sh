#!/usr/bin/env bash
# Clients that others wrote, each asking a server of ours. Builds a store of data/documents, serves it on a free port, and prints
# for each client whether it got from the server what `entente query` gets from the store: ok, skip or fail, with the reason.
#
#   src/test/clients/run.sh [CLIENT…]      of curl, python, rdf4j, comunica, oxigraph; else all
#
# rdf4j is fetched by Maven; comunica and oxigraph by npm (that is Oxigraph for Node, which has no HTTP client of its own and is
# given dumps and descriptions). What was fetched stays in target/clients. ENTENTE names the program, else it is the launcher.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd -- "$here/../../.." && pwd -P)
entente=${ENTENTE:-$home/entente}
fetched=$home/target/clients
work=$(mktemp -d)
server=
finish() {
  if [[ -n $server ]]; then kill "$server" 2> /dev/null || true; wait "$server" || true; fi
  rm -rf -- "$work"
}
trap finish EXIT

# Whether commands are there; tells which is not.
have() {
  local command
  for command; do
    command -v "$command" > /dev/null || { echo "there is no $command"; return 1; }
  done
}

node_modules() {
  have node npm || return
  [[ -d $fetched/node_modules/@comunica/query-sparql && -d $fetched/node_modules/oxigraph ]] && return
  mkdir -p -- "$fetched"
  npm install --prefix "$fetched" --silent --no-audit --no-fund --no-save @comunica/query-sparql@4.5.0 oxigraph@0.5.11 \
    > "$work/npm.log" 2>&1 < /dev/null || { echo "npm cannot fetch it: $(tail -n 1 "$work/npm.log")"; return 1; }
}

rdf4j() {
  have java mvn || return
  [[ -s $fetched/rdf4j ]] && return
  mkdir -p -- "$fetched"
  mvn -B -q -f "$here/rdf4j.xml" dependency:build-classpath -Dmdep.outputFile="$fetched/rdf4j" > "$work/mvn.log" 2>&1 \
    < /dev/null || { echo "Maven cannot fetch it: $(grep -m 1 ERROR "$work/mvn.log")"; return 1; }
}

# Sees to what a client needs; where it cannot be had, tells why and fails.
prepare() {
  case $1 in
    curl) have curl gzip ;;
    python) have python3 ;;
    rdf4j) rdf4j ;;
    comunica | oxigraph) node_modules ;;
    *) echo "there is no such client" && return 1 ;;
  esac
}

ask() {
  case $1 in
    curl) bash "$here/curl.sh" "${@:2}" ;;
    python) timeout 120 python3 "$here/python.py" "${@:2}" ;;
    rdf4j) timeout 120 java -cp "$(< "$fetched/rdf4j")" "$here/Rdf4j.java" "${@:2}" ;;
    # Node looks for modules from where the script is.
    *) cp -- "$here/$1.mjs" "$fetched/" && timeout 240 node "$fetched/$1.mjs" "${@:2}" ;;
  esac
}

# A port that nobody answers on. The IRIs of the store begin with it, so that they lead to descriptions.
port=$((20000 + RANDOM % 12000))
while (: <> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do port=$((port + 1)); done
address=http://localhost:$port/

"$entente" build --store "$work/store" --base "$address" "$home/data/documents"
"$entente" query --store "$work/store" --format csv "$here/partners.rq" | tr -d '\r' > "$work/expected.csv"
(($(wc -l < "$work/expected.csv") > 10)) || { echo "the query finds too little to compare" >&2; exit 1; }

: > "$work/serve.log"
"$entente" serve --store "$work/store" --port "$port" > "$work/serve.log" 2>&1 &
server=$!
until grep -q '^SPARQL endpoint' "$work/serve.log"; do
  kill -0 "$server" 2> /dev/null || { cat -- "$work/serve.log" >&2; exit 1; }
  sleep 0.2
done

failed=0
for client in ${@:-curl python rdf4j comunica oxigraph}; do
  if ! reason=$(prepare "$client"); then
    printf 'skip  %-9s %s\n' "$client" "$reason"
  elif ask "$client" "$address" "$here/partners.rq" "$work/expected.csv" > "$work/said" 2>&1; then
    printf 'ok    %-9s %s\n' "$client" "$(tail -n 1 "$work/said")"
  else
    printf 'fail  %-9s %s\n' "$client" "$(tail -n 12 "$work/said")"
    failed=1
  fi
done
exit "$failed"
