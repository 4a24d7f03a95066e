// Turns the plain form of /query into an editor, and adds ways to look at a result: chart, timeline, map, graph.
(() => {
  "use strict";
  const place = document.getElementById("editor");
  if (!place || !window.Yasgui || !window.echarts) {
    return;
  }
  const root = new URL(place.dataset.root, location.href).href;
  const plain = document.getElementById("plain");
  const query = document.getElementById("query").value;

  // ---- What a result is made of

  const NUMBER = /XMLSchema#(integer|decimal|double|float|long|int|nonNegativeInteger)$/;
  const DATE = /^\d{4}(-\d{2}(-\d{2})?)?/;

  const isNumber = (term) => term && term.type !== "uri" && (NUMBER.test(term.datatype || "")
    || /^-?\d+(\.\d+)?$/.test(term.value) && !isDate(term));
  const isDate = (term) => term && term.type !== "uri"
    && (/#(date|dateTime|gYear|gYearMonth)$/.test(term.datatype || "") || /^\d{4}-\d{2}(-\d{2})?$/.test(term.value));
  const isThing = (term) => term && term.type === "uri";
  const short = (term) => !term ? ""
    : term.type === "uri" ? decodeURIComponent(term.value.replace(/[/#]$/, "").replace(/^.*[/#]/, "")) : term.value;

  // Country codes and names as the map writes them.
  const ON_MAP = {
    "Czechia": "Czech Rep.", "South Korea": "Korea", "North Korea": "Dem. Rep. Korea", "Laos": "Lao PDR",
    "Bosnia & Herzegovina": "Bosnia and Herz.", "Dominican Republic": "Dominican Rep.", "North Macedonia": "Macedonia",
    "Central African Republic": "Central African Rep.", "Congo - Kinshasa": "Dem. Rep. Congo", "Congo - Brazzaville": "Congo",
    "South Sudan": "S. Sudan", "Western Sahara": "W. Sahara", "Myanmar (Burma)": "Myanmar", "Türkiye": "Turkey",
    "Eswatini": "Swaziland", "Solomon Islands": "Solomon Is.", "Equatorial Guinea": "Eq. Guinea",
    "United States of America": "United States", "Russian Federation": "Russia",
  };
  const regions = new Intl.DisplayNames(["en"], { type: "region" });
  const countryOf = (term) => {
    if (!term) {
      return "";
    }
    const code = isThing(term) ? (term.value.match(/\/country\/([A-Z]{2})$/) || [])[1]
      : /^[A-Z]{2}$/.test(term.value) ? term.value : "";
    const name = code ? regions.of(code) : isThing(term) ? "" : term.value;
    return ON_MAP[name] || name;
  };
  const mapNames = new Set(echarts.getMap("world").geoJson.features
    .map((feature) => feature.properties.name).filter(Boolean)); // what is disputed has no name there

  // ---- Ways to look at it

  /** A plugin of the result's part of the editor; `options` makes what ECharts draws of rows, or nothing. */
  const drawing = (label, help, shape, options) => class {
    constructor(yasr) {
      this.yasr = yasr;
      this.label = label;
      this.priority = 3;
      this.helpReference = null;
    }
    rows() {
      const results = this.yasr.results;
      return results && results.getBindings ? results.getBindings() || [] : [];
    }
    canHandleResults() {
      return this.rows().length > 0 && options(this.rows(), this.yasr.results.getVariables()) !== null;
    }
    getIcon() {
      const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      icon.setAttribute("class", "own");
      icon.setAttribute("viewBox", "0 0 16 16");
      icon.setAttribute("aria-hidden", "true");
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", shape);
      icon.append(path);
      return icon;
    }
    draw() {
      const box = document.createElement("div");
      box.className = "drawing";
      box.setAttribute("role", "img");
      box.setAttribute("aria-label", label + " of the result; the table has the same");
      const note = document.createElement("p");
      note.textContent = help;
      this.yasr.resultsEl.append(box, note);
      const chart = echarts.init(box);
      chart.setOption(options(this.rows(), this.yasr.results.getVariables()));
      chart.on("click", (event) => {
        if (event.data && event.data.href) {
          window.open(event.data.href, "_blank", "noopener");
        }
      });
      new ResizeObserver(() => chart.resize()).observe(box);
    }
  };

  const column = (rows, names, test) => names.find((name) => {
    const values = rows.map((row) => row[name]).filter(Boolean);
    return values.length > 0 && values.every(test);
  });
  /** The column that names what a row is about. */
  const naming = (rows, names, not) => names.find((name) => !not.includes(name) && column(rows, [name],
    (term) => !isThing(term) && !isNumber(term) && !isDate(term)))
    || names.find((name) => !not.includes(name) && rows.some((row) => row[name]));
  const hrefOf = (row, names) => {
    const thing = names.map((name) => row[name]).find((term) => isThing(term) && term.value.includes("/id/"));
    return thing ? root + "doc/" + thing.value.replace(/^.*?\/id\//, "") : undefined;
  };
  // Words of documents are shown as text, never as markup.
  const tooltip = { renderMode: "html", confine: true, formatter: (p) => echarts.format.encodeHTML(
    [p.name, Array.isArray(p.value) ? p.value[0] : p.value].filter((v) => v !== undefined && v !== "").join(": ")) };
  const COLOURS = ["#0a5a5f", "#b9821b", "#855a00", "#3d7c9a", "#8b4a6b", "#5b7f3a"];

  const chart = (rows, names) => {
    const numbers = names.filter((name) => column(rows, [name], isNumber));
    const label = naming(rows, names, numbers);
    if (numbers.length === 0 || !label) {
      return null;
    }
    const few = rows.slice(0, 60);
    return {
      color: COLOURS, tooltip: { ...tooltip, trigger: "item" }, legend: numbers.length > 1 ? {} : undefined,
      grid: { left: few.length > 6 ? 48 : 8, right: 16, top: 32, bottom: 8, containLabel: true },
      xAxis: { type: "category", data: few.map((row) => short(row[label])), axisLabel: few.length > 6
        ? { rotate: 40, formatter: (name) => name.length > 28 ? name.slice(0, 27) + "…" : name } : {} },
      yAxis: { type: "value" },
      series: numbers.map((name) => ({ name, type: "bar",
        data: few.map((row) => ({ value: row[name] ? Number(row[name].value) : null, href: hrefOf(row, names) })) })),
    };
  };

  const timeline = (rows, names) => {
    const date = column(rows, names, isDate);
    if (!date) {
      return null;
    }
    const label = naming(rows, names, [date]);
    const dated = rows.filter((row) => row[date]).sort((a, b) => a[date].value.localeCompare(b[date].value)).slice(0, 400);
    const lanes = Math.min(12, Math.max(1, dated.length));
    return {
      color: COLOURS, tooltip: { ...tooltip, trigger: "item" },
      grid: { left: 32, right: 32, top: 16, bottom: 8, containLabel: true },
      xAxis: { type: "time", scale: true, axisLabel: { formatter: (time) => new Date(time).toISOString().slice(0, 10) } },
      yAxis: { show: false, min: -1, max: lanes },
      dataZoom: [{ type: "inside" }],
      series: [{ type: "scatter", symbolSize: 11,
        label: { show: dated.length <= 40, position: "right", formatter: (p) => p.name.slice(0, 40), color: "#1c2431" },
        data: dated.map((row, i) => ({ name: label ? short(row[label]) : "", value: [row[date].value.match(DATE)[0], i % lanes],
          href: hrefOf(row, names) })) }],
    };
  };

  const map = (rows, names) => {
    const country = names.find((name) => rows.some((row) => mapNames.has(countryOf(row[name]))));
    if (!country) {
      return null;
    }
    const number = names.find((name) => column(rows, [name], isNumber));
    const counts = new Map();
    rows.forEach((row) => {
      const name = countryOf(row[country]);
      if (mapNames.has(name)) {
        counts.set(name, (counts.get(name) || 0) + (number && row[number] ? Number(row[number].value) : 1));
      }
    });
    return {
      tooltip: { ...tooltip, trigger: "item" },
      visualMap: { min: 0, max: Math.max(...counts.values()), left: 8, bottom: 8, calculable: true,
        inRange: { color: ["#e6efed", "#0a5a5f"] } },
      series: [{ type: "map", map: "world", roam: true, itemStyle: { areaColor: "#f4f1e8", borderColor: "#b9b4a6" },
        data: [...counts].map(([name, value]) => ({ name, value })) }],
    };
  };

  const graph = (rows, names) => {
    const things = names.filter((name) => rows.some((row) => isThing(row[name])));
    const ends = names.includes("subject") && names.includes("object") ? ["subject", "object"] : things.slice(0, 2);
    if (ends.length < 2) {
      return null;
    }
    const nodes = new Map();
    const node = (term, row) => {
      if (!nodes.has(term.value) && nodes.size < 600) {
        nodes.set(term.value, { id: term.value, name: short(term), href: hrefOf({ one: term }, ["one"]), symbolSize: 8 });
      }
      const known = nodes.get(term.value);
      if (known) {
        known.symbolSize = Math.min(32, known.symbolSize + 1);
      }
      return known;
    };
    const links = [];
    rows.slice(0, 2000).forEach((row) => {
      if (row[ends[0]] && row[ends[1]] && node(row[ends[0]], row) && node(row[ends[1]], row)) {
        links.push({ source: row[ends[0]].value, target: row[ends[1]].value });
      }
    });
    return {
      color: COLOURS, tooltip,
      series: [{ type: "graph", layout: "force", roam: true, draggable: true, data: [...nodes.values()], links,
        force: { repulsion: Math.max(12, Math.min(90, 3000 / nodes.size)), gravity: 0.12, edgeLength: 40 },
        lineStyle: { color: "#b9b4a6", opacity: 0.8 },
        label: { show: nodes.size <= 60, position: "right", color: "#1c2431" } }],
    };
  };

  Yasr.registerPlugin("chart", drawing("Chart", "Bars for each column of numbers, the first 60 rows.", "M1 15V8h3v7zM6 15V2h3v13zM11 15V5h3v10z", chart));
  Yasr.registerPlugin("timeline", drawing("Timeline", "A mark for each row with a date; scroll to zoom.", "M0 7h16v2H0zM2 3h3v3H2zM7 10h3v3H7zM11 3h3v3h-3z", timeline));
  Yasr.registerPlugin("map", drawing("Map", "Rows by country: codes, names, or things of /id/country.", "M8 0a5 5 0 0 0-5 5c0 4 5 11 5 11s5-7 5-11a5 5 0 0 0-5-5zm0 7a2 2 0 1 1 0-4 2 2 0 0 1 0 4z", map));
  Yasr.registerPlugin("graph", drawing("Graph", "A line for each row, between its first two things; drag to move.", "M3 1a2 2 0 0 1 1.9 2.6l3.2 2.6a2.5 2.5 0 0 1 2.2-.2l1.3-1.5a2 2 0 1 1 1.1 1l-1.3 1.5a2.5 2.5 0 0 1-4 2.700l-2.600 2a2 2 0 1 1-.9-1.200l2.600-2a2.500 2.500 0 0 1 .4-1.800l-3-2.400a2 2 0 1 1-.9-3.300z", graph));
  Yasr.defaults.pluginOrder = ["table", "chart", "timeline", "map", "graph", "response"];

  // ---- Completion from the ontology and the store, not from servers elsewhere

  const terms = fetch(root + "editor/terms.json").then((answer) => answer.json());
  Yasqe.defaults.prefixCcApi = root + "editor/prefixes.json";
  ["class", "property"].forEach((kind) => {
    Object.assign(Yasqe.Autocompleters[kind], {
      bulk: true,
      persistenceId: null,
      get: () => terms.then((all) => kind === "class" ? all.classes : all.properties),
    });
  });

  // ---- The editor

  const shared = location.hash.includes("query=");
  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint: root + "sparql", method: "POST" },
    yasqe: { value: query, resizeable: true },
    persistenceId: "entente",
    copyEndpointOnNewTab: false,
    populateFromUrl: shared,
    endpointCatalogueOptions: { getData: () => [], keys: [] },
  });
  if (!shared && (place.dataset.run === "true" || place.dataset.name)) {
    // A question opens in a tab of its own name, which is used again.
    const name = place.dataset.name.slice(0, 40) || "Query";
    const known = Object.values(yasgui._tabs).find((tab) => tab.getName() === name);
    const tab = known || yasgui.addTab(true, { name, yasqe: { value: query } });
    yasgui.selectTabId(tab.getId());
    yasgui.getTab().setQuery(query);
    yasgui.getTab().query().catch(() => {});
  }

  // What the editor leaves unnamed, or out of reach of the keyboard, in every tab and result.
  const name = (selector, attributes) => place.querySelectorAll(selector).forEach((found) => {
    Object.entries(attributes).forEach(([key, value]) => {
      if (found.getAttribute(key) !== value) {
        found.setAttribute(key, value);
      }
    });
  });
  const nameAll = () => {
    name(".yasqe .CodeMirror textarea", { "aria-label": "The query, in SPARQL" });
    name(".yasr .CodeMirror textarea", { "aria-label": "The answer as it was sent" });
    name(".yasr .tableSizer", { "aria-label": "Rows a page" });
    name(".CodeMirror-scroll", { tabindex: "0" });
    name(".tabsList .addTab", { role: "tab", "aria-selected": "false" });
  };
  new MutationObserver(nameAll).observe(place, { childList: true, subtree: true });
  nameAll();

  const tools = document.createElement("p");
  tools.className = "editing";
  const permalink = document.createElement("a");
  permalink.textContent = "Link to this query";
  permalink.href = location.href;
  const update = () => {
    permalink.href = root + "query?query=" + encodeURIComponent(yasgui.getTab().getQuery());
  };
  const download = (label, format, graphs) => {
    const link = document.createElement("a");
    link.textContent = label;
    link.href = "#";
    link.addEventListener("focus", () => aim(link, format, graphs));
    link.addEventListener("pointerenter", () => aim(link, format, graphs));
    return link;
  };
  const aim = (link, format, graphs) => {
    const text = yasgui.getTab().getQuery();
    const isGraph = /^\s*(construct|describe)\b/im.test(text);
    link.href = root + "sparql?format=" + (isGraph ? graphs : format) + "&query=" + encodeURIComponent(text);
  };
  permalink.addEventListener("focus", update);
  permalink.addEventListener("pointerenter", update);
  // How the query is done, below the editor.
  const explain = document.createElement("button");
  explain.type = "button";
  explain.className = "quiet";
  explain.textContent = "Explain";
  const plan = document.createElement("pre");
  plan.className = "plan";
  plan.tabIndex = 0;
  plan.setAttribute("role", "region");
  plan.setAttribute("aria-label", "How the query is done");
  plan.setAttribute("aria-live", "polite");
  plan.hidden = true;
  explain.addEventListener("click", async () => {
    plan.hidden = false;
    plan.textContent = "The query is run to count what each step finds …";
    try {
      const answer = await fetch(root + "sparql?explain=yes",
        { method: "POST", headers: { "Content-Type": "application/sparql-query" }, body: yasgui.getTab().getQuery() });
      plan.textContent = await answer.text();
    } catch (error) {
      plan.textContent = "The server does not answer.";
    }
  });
  tools.append(explain, permalink, download("CSV", "csv", "nt"), download("JSON", "json", "jsonld"), download("XML", "xml", "rdf"));
  place.append(tools, plan);
  plain.hidden = true;
})();
