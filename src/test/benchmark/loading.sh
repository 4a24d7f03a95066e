#!/usr/bin/env bash
# How long it takes to make a store of a generated graph's quads: 'entente restore' beside each of TDB2's own loaders, which read
# the same compressed file into an empty database of their own layout. Prints seconds, those of the processor, and how many times
# as long as Entente each takes. Fetches Log4j from Maven Central, which xloader's commands want.
#
#   src/test/benchmark/loading.sh [TRIPLES, else 1000000]
set -euo pipefail

triples=${1:-1000000}
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
source "$here/service/common.sh"
TIMEFORMAT='%R %U %S'

# row NAME COMMAND…: the store goes to $work/loaded
row() {
  local name=$1 seconds
  shift
  rm -rf -- "$work/loaded" "$work/sorting"
  mkdir -- "$work/sorting"
  seconds=$({ time "$@" > "$work/loading.log" 2>&1; } 2>&1) || { tail -n 5 -- "$work/loading.log" >&2; exit 1; }
  own=${own:-${seconds%% *}}
  awk -v name="$name" -v own="$own" '{ printf "| %s | %.1f | %.1f | %.2f |\n", name, $1, $2 + $3, $1 / own }' <<< "$seconds"
}

printf '| loader | seconds | of the processor | times as long |\n|---|---:|---:|---:|\n'
row 'Entente, `restore`' run_java org.entente.app.Entente restore --store "$work/loaded" "$work/graph.nq.gz"
for loader in basic sequential phased parallel; do
  row "TDB2, \`tdbloader\`, $loader" run_java tdb2.tdbloader "--loader=$loader" --loc "$work/loaded" "$work/graph.nq.gz"
done

# What the script tdb2.xloader of Jena's distribution does.
xloader() {
  local index places=(--tmpdir "$work/sorting" --loc "$work/loaded")
  mkdir -- "$work/loaded"
  run_java tdb2.xloader.CmdxBuildNodeTable "${places[@]}" "$work/graph.nq.gz"
  run_java tdb2.xloader.CmdxIngestData "${places[@]}" "$work/graph.nq.gz"
  for index in SPO POS OSP GSPO GPOS GOSP SPOG POSG OSPG; do
    run_java tdb2.xloader.CmdxBuildIndex "${places[@]}" --index "$index"
  done
}
mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=org.apache.logging.log4j:log4j-core:2.24.3 -DoutputDirectory="$work/lib" >&2
path=$path:$work/lib/log4j-core-2.24.3.jar
row 'TDB2, `xloader`' xloader
rm -rf -- "$work/loaded" "$work/sorting"
