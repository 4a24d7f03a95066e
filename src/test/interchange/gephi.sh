#!/usr/bin/env bash
# Writes the network of a store in each form that Gephi reads and opens the files with Gephi's own readers, which it fetches
# from Maven Central (about 80 MB).
#
#   src/test/interchange/gephi.sh [STORE, else the project's own]
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd -- "$here/../../.." && pwd -P)
work=$home/target/interchange
mkdir -p "$work"

version=0.10.1
mvn -B -ntp -q dependency:copy -Dartifact=org.gephi:gephi-toolkit:$version:jar:all -DoutputDirectory="$work"
store=()
(($# == 0)) || store=(--store "$1")
for form in graphml gexf pajek:net csv dot; do
  "$home/entente" network export "${store[@]}" --format "${form%:*}" --output "$work/network.${form#*:}"
done
exec java -Djava.awt.headless=true -cp "$work/gephi-toolkit-$version-all.jar" "$here/Gephi.java" \
  "$work"/network.{graphml,gexf,net,csv,dot}
