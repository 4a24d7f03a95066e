#!/usr/bin/env bash
# How many frames a second the drawing of /network reaches in headless Chromium without a graphics card, while it is moved.
# Needs a program named chromium, or the one that ENTENTE_CHROMIUM names.
#
#   src/test/benchmark/frames.sh
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
cd -- "$here/../../.."

browser=${ENTENTE_CHROMIUM:-$(command -v chromium)}
mvn -B -ntp -q compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-class-path
exec java -cp "target/classes:$(< target/test-class-path)" "$here/Frames.java" "$browser"
