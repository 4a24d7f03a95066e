#!/usr/bin/env bash
# Writes a store as entities of FollowTheMoney and reads them with the model that its makers publish, which it fetches from npm:
# every schema and every property has to be one of theirs.
#
#   src/test/interchange/ftm.sh [STORE, else the project's own]
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd -- "$here/../../.." && pwd -P)
work=$home/target/interchange/ftm
mkdir -p "$work"

version=3.8.4
npm install --silent --no-audit --no-fund --prefix "$work" "@alephdata/followthemoney@$version"
store=()
(($# == 0)) || store=(--store "$1")
"$home/entente" dump "${store[@]}" --format ftm --output "$work/entities.json"
cd -- "$work"
exec node --input-type=module -e '
  import fs from "fs";
  const library = await import("@alephdata/followthemoney");
  const { Model, defaultModel } = library.default ?? library;
  const model = new Model(defaultModel);
  const wrong = new Map();
  const lines = fs.readFileSync("entities.json", "utf8").split("\n").filter(Boolean);
  for (const line of lines) {
    const entity = JSON.parse(line);
    try {
      const { schema } = model.getEntity(entity);
      if (schema.abstract) throw new Error("abstract");
      for (const name of Object.keys(entity.properties)) {
        if (schema.getProperty(name).stub) throw new Error("stub " + name);
      }
    } catch (error) {
      const what = entity.schema + ": " + error.message;
      wrong.set(what, (wrong.get(what) ?? 0) + 1);
    }
  }
  console.log(lines.length + " entities");
  wrong.forEach((count, what) => console.error(count + " × " + what));
  process.exit(wrong.size ? 1 : 0);
'
