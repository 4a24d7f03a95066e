#!/usr/bin/env bash
# The network's engine beside bare int arrays, JGraphT and Neo4j on generated networks of 1 and 10 million links with
# heavy-tailed degrees: routes, neighbourhoods, ranks, building, changing and memory; routes with their sentences, called and asked in
# SPARQL; neighbourhoods over HTTP. Prints the rows of a table. Fetches Neo4j (about 150 MB) from Maven Central.
#
#   src/test/benchmark/network.sh
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
cd -- "$here/../../.."
sources=$here/network
work=target/benchmark
mkdir -p "$work/classes" "$work/neo4j"

mvn -B -ntp -q compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$work/class-path" >&2
path=$work/classes:target/classes:$(< "$work/class-path")
javac -proc:none -d "$work/classes" -cp "$path" \
  "$sources"/{Contest,HeavyTail,PlainSearch,MadeNews,EngineBenchmark,ChangeBenchmark,ServedBenchmark}.java
run() { java -Xmx3g -XX:+UseParallelGC "$@"; }

echo '| what | by | time or rate | ratio |'
echo '|---|---|---:|---:|'
run -cp "$path" org.entente.network.EngineBenchmark 1000000 jgrapht

cat > "$work/neo4j/pom.xml" << 'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.entente</groupId>
  <artifactId>neo4j-benchmark</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>5.26.0</version></dependency>
  </dependencies>
</project>
END
if mvn -B -ntp -q -f "$work/neo4j/pom.xml" dependency:build-classpath -Dmdep.outputFile=class-path >&2; then
  path4=$work/classes:target/classes:$(< "$work/neo4j/class-path")
  javac -proc:none -nowarn -d "$work/classes" -cp "$path4" "$sources/Neo4jBenchmark.java" 2> /dev/null
  rm -rf -- "$work/neo4j/data"
  run --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
    -cp "$path4" org.entente.network.Neo4jBenchmark 1000000 "$work/neo4j/data" | grep '^|'
else
  echo 'Neo4j cannot be had here, and is left out' >&2
fi

run -cp "$path" org.entente.network.EngineBenchmark 10000000
run -cp "$path" org.entente.network.ChangeBenchmark 1000000
run -cp "$path" org.entente.network.ChangeBenchmark 10000000 links
# As the server runs: with the collector that Java chooses.
java -Xmx3g -cp "$path" org.entente.service.ServedBenchmark 20000 1000000
