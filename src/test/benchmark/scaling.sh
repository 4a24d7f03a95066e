#!/usr/bin/env bash
# How the time to read one document grows with its length, from 100 KB to 10 MB, for news and for texts that are hard on
# the rules, with a heap of 512 MB. Linear growth shows as seconds a megabyte that stay the same.
#
#   src/test/benchmark/scaling.sh [KIND of text…, else all]
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd -- "$here/../../.." && pwd -P)

"$home/entente" --version
run=$(ls -d -- "$home"/target/run/[0-9]*)
exec java -Xmx512m -XX:+UseSerialGC -cp "$run/entente.jar:$(< "$run/class-path")" \
  "$here/Scaling.java" "$home/data/documents" "$@"
