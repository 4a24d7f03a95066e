#!/usr/bin/env bash
# Writes the network of a store for Cytoscape and opens it in Chromium with Cytoscape's own library for the web and its reader
# of GraphML, which it fetches from npm: every institution, person and tie has to be there, with its data.
#
#   src/test/interchange/cytoscape.sh [STORE, else the project's own]
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd -- "$here/../../.." && pwd -P)
work=$home/target/interchange/cytoscape
mkdir -p "$work"

npm install --silent --no-audit --no-fund --prefix "$work" cytoscape@3.33.1 cytoscape-graphml@1.0.6 jquery@3.7.1
store=()
(($# == 0)) || store=(--store "$1")
for form in cytoscape:cyjs graphml csv; do
  "$home/entente" network export "${store[@]}" --format "${form%:*}" --output "$work/network.${form#*:}"
done
cd -- "$work"
node -e '
  const fs = require("fs");
  const inline = (name) => fs.readFileSync(name, "utf8").replaceAll("</script", "<\\/script");
  const given = { cyjs: fs.readFileSync("network.cyjs", "utf8"), graphml: fs.readFileSync("network.graphml", "utf8") };
  fs.writeFileSync("open.html", `<!DOCTYPE html><meta charset="utf-8"><pre id="found">nothing</pre>
    <script>${inline("node_modules/cytoscape/dist/cytoscape.umd.js")}</script>
    <script>${inline("node_modules/jquery/dist/jquery.min.js")}</script>
    <script>${inline("node_modules/cytoscape-graphml/cytoscape-graphml.js")}</script>
    <script>
      const given = ${JSON.stringify(given).replaceAll("<", "\\u003c")};
      cytoscapeGraphml(cytoscape, jQuery);
      const json = cytoscape({ headless: true, ...JSON.parse(given.cyjs) });
      const graphml = cytoscape({ headless: true });
      graphml.graphml({ layoutBy: () => {} });
      graphml.graphml(given.graphml);
      const said = (graph, key) => graph.edges().filter((edge) => edge.data(key)).length;
      document.getElementById("found").textContent = JSON.stringify({
        cyjs: [json.nodes().length, json.edges().length, said(json, "claim")],
        graphml: [graphml.nodes().length, graphml.edges().length, said(graphml, "e-claim")],
      });
    </script>`);
'
"${ENTENTE_CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --virtual-time-budget=60000 --dump-dom \
  "file://$work/open.html" > opened.html 2> chromium.log
node -e '
  const fs = require("fs");
  const found = JSON.parse(/<pre id="found">(.*?)<\/pre>/s.exec(fs.readFileSync("opened.html", "utf8"))[1]);
  const nodes = JSON.parse(fs.readFileSync("network.cyjs", "utf8")).elements.nodes.length;
  const links = fs.readFileSync("network.csv", "utf8").trimEnd().split("\r\n").length - 1;
  let good = links > 0;
  for (const [form, [n, e, said]] of Object.entries(found)) {
    console.log(`network.${form}: ${n} of ${nodes} nodes, ${e} of ${links} edges, ${said} of them with what draws them`);
    good &&= n === nodes && e === links && said === links;
  }
  process.exit(good ? 0 : 1);
'
