#!/usr/bin/env bash
# How long it takes until a curator's decision is in the graph, beside putting all together, in stores of made-up documents.
#
#   src/test/benchmark/deciding.sh [NUMBER of documents …, else 1000 4000]
set -euo pipefail

home=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.." && pwd -P)
"$home/entente" --version
sizes=("$@")
((${#sizes[@]})) || sizes=(1000 4000)
exec java ${JAVA_OPTIONS:--Xmx4g} -cp "$home/target/classes:$(< "$home/target/class-path")" \
  "$home/src/test/benchmark/Deciding.java" "${sizes[@]}"
