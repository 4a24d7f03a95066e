#!/usr/bin/env bash
# How many documents a second Entente extracts and Stanford CoreNLP annotates, and the ratio: one thread and the same
# settings of the JVM for both, one after the other. Fetches CoreNLP and its models (about 450 MB) from Maven Central.
#
#   src/test/benchmark/corenlp.sh [DIRECTORY of documents, else data/documents]
set -euo pipefail

version=4.5.10
warm_up=20 # seconds; a pass over the documents at least
rounds=3
jvm=(-Xms3g -Xmx3g -XX:+UseSerialGC)

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd -- "$here/../../.." && pwd -P)
documents=$(cd -- "${1:-$home/data/documents}" && pwd -P)
work=$home/target/benchmark

mkdir -p -- "$work"
"$home/entente" --version
cat > "$work/pom.xml" << POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.entente</groupId>
  <artifactId>rival</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>edu.stanford.nlp</groupId>
      <artifactId>stanford-corenlp</artifactId>
      <version>$version</version>
    </dependency>
    <dependency>
      <groupId>edu.stanford.nlp</groupId>
      <artifactId>stanford-corenlp</artifactId>
      <version>$version</version>
      <classifier>models</classifier>
    </dependency>
  </dependencies>
</project>
POM
(cd -- "$work" && "${MAVEN:-mvn}" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  "-Dmdep.outputFile=$work/class-path")
run=$(ls -d -- "$home"/target/run/[0-9]*)
class_path=$(< "$work/class-path"):$run/entente.jar:$(< "$run/class-path")

measure() {
  java "${jvm[@]}" -cp "$class_path" "$here/Throughput.java" "$1" "$documents" "$warm_up" "$rounds" 2> "$work/$1.log" || {
    cat -- "$work/$1.log" >&2
    exit 1
  }
}

rival=$(measure corenlp)
own=$(measure entente)
printf 'CoreNLP %s  %8.2f documents a second\nEntente         %8.2f documents a second\nratio           %8.1f\n' \
  "$version" "$rival" "$own" "$(awk -v a="$own" -v b="$rival" 'BEGIN { print a / b }')"
