#!/usr/bin/env bash
# How long suggestions, pages of a search and text:query take on a generated store of a million names, over HTTP. Prints the
# median, the 95th and the 99th percentile and the maximum, and the processor time of client and server together, by how much
# was typed. The store is kept below target/benchmark.
#
#   src/test/benchmark/search.sh [NAMES, else 1000000] [REQUESTS of each kind, else 300]
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd -- "$here/../../.." && pwd -P)
names=${1:-1000000}

"$home/entente" --version
run=$(ls -d -- "$home"/target/run/[0-9]*)
exec java -Xmx4g -cp "$run/entente.jar:$(< "$run/class-path")" "$here/Search.java" \
  "$home/target/benchmark/search-$names" "$names" "${2:-300}"
