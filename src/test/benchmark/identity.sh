#!/usr/bin/env bash
# How the time of finding what is one across documents grows with the number of names, and how much is found, on made-up names.
#
#   src/test/benchmark/identity.sh [NUMBER of names …, else 10000 100000]        (a million names want JAVA_OPTIONS=-Xmx8g)
set -euo pipefail

home=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.." && pwd -P)
"$home/entente" --version
sizes=("$@")
((${#sizes[@]})) || sizes=(10000 100000)
exec java ${JAVA_OPTIONS:--Xmx4g} -cp "$home/target/classes:$(< "$home/target/class-path")" \
  "$home/src/test/benchmark/Identity.java" "${sizes[@]}"
