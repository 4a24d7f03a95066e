#!/usr/bin/env bash
# Eight analysts' queries on a generated graph in the shape of the project's: Entente beside plain Fuseki of the same version,
# which has the same triples in its default graph. First checks that both answer alike; prints medians and how many a second
# four clients get answered.
#
#   src/test/benchmark/analysts.sh [TRIPLES, else 1000000] [SECONDS for each query, else 10]
set -euo pipefail

triples=${1:-1000000}
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
source "$here/service/common.sh"
load_both
serve_both
run_java Analysts "${ports[@]}" "${2:-10}" "$triples"
