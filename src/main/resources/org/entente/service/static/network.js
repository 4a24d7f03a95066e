// The network to move in. Everything here is also in the page's table and in its forms; this makes the drawing live.
// What is shown is always in the address, so that a copied address shows the same.

import { Raster, ink } from "./raster.js";

const net = document.getElementById("net");
const stage = document.getElementById("stage");
const panel = document.getElementById("panel");
const root = net.dataset.root;
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Parameters of the server's, which ask for another part of the network. */
const ASKED = ["around", "hops", "kind", "status", "area", "country", "agents", "avoid", "confidence", "since", "until"];

const state = {
  nodes: [], links: [], pairs: [], kinds: [], statuses: [],
  /** Who and what is not filtered away, the largest first. */
  seen: [], drawn: [],
  /** The drawn once more, as numbers that are quickly gone through. */
  lines: { ends: [], inks: [], thick: [] },
  view: { x: 0, y: 0, zoom: 1 },
  hidden: new Set(), year: null, years: [0, 0], color: "community", size: "partners", least: 0,
  hovered: null, selected: null, edge: null,
};

const canvas = element("canvas", { tabindex: "0", role: "img",
  "aria-label": "The network. Arrow keys move it, plus and minus zoom, Home shows all. Search for names in the form, or use the table below." });
const pen = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
let colors = {};
let raster = new Raster(1, 1);

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

function address() { return new URLSearchParams(location.search); }

function remember(change) {
  const now = address();
  change(now);
  const words = now.toString();
  history.replaceState(null, "", words ? "?" + words : location.pathname);
}

async function ask(path) {
  const answer = await fetch(root + path, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error((await answer.text()).trim());
  return answer.json();
}

// ---- Reading the network

async function load(keep) {
  const asked = new URLSearchParams();
  for (const [key, value] of address()) if (ASKED.includes(key) && value) asked.append(key, value);
  if (!asked.has("agents")) asked.set("agents", "institutions");
  const json = await ask("network/graph.json?" + asked);
  const before = new Map(state.nodes.map((node) => [node.iri, node]));
  state.kinds = json.kinds;
  state.statuses = json.statuses;
  state.nodes = json.nodes.map((node, at) => ({ ...node, at, goalX: node.x * 40, goalY: node.y * 40, links: [] }));
  if (keep) align(before);
  for (const node of state.nodes) {
    const old = keep && before.get(node.iri);
    node.x = old ? old.x : node.goalX;
    node.y = old ? old.y : node.goalY;
  }
  const pairs = new Map();
  state.links = json.links.map(([a, b, kind, status, from, until, sure]) => {
    const key = Math.min(a, b) * state.nodes.length + Math.max(a, b);
    if (!pairs.has(key)) pairs.set(key, { a: state.nodes[Math.min(a, b)], b: state.nodes[Math.max(a, b)], links: [] });
    const link = { kind, status, from, until, sure };
    pairs.get(key).links.push(link);
    return link;
  });
  state.pairs = [...pairs.values()];
  for (const pair of state.pairs) { pair.a.links.push(pair); pair.b.links.push(pair); }
  const known = state.links.filter((link) => link.from !== null).map((link) => year(link.from));
  state.years = known.length ? [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))] : [0, 0];
  sieve();
  tools();
  if (!keep) fit();
  move(keep);
}

function year(day) { return new Date(day * 86400000).getUTCFullYear(); }

/** Turns, mirrors and shifts the new places so that those who were there before stay near where they were. */
function align(before) {
  const both = state.nodes.filter((node) => before.has(node.iri));
  if (both.length < 2) return;
  const mean = (list, of) => list.reduce((sum, one) => sum + of(one), 0) / list.length;
  const gx = mean(both, (n) => n.goalX), gy = mean(both, (n) => n.goalY);
  const ox = mean(both, (n) => before.get(n.iri).x), oy = mean(both, (n) => before.get(n.iri).y);
  let best = null;
  for (const mirror of [1, -1]) {
    let real = 0, imaginary = 0;
    for (const node of both) {
      const x = (node.goalX - gx) * mirror, y = node.goalY - gy;
      const u = before.get(node.iri).x - ox, v = before.get(node.iri).y - oy;
      real += x * u + y * v;
      imaginary += x * v - y * u;
    }
    const fitness = Math.hypot(real, imaginary);
    if (!best || fitness > best.fitness) best = { mirror, fitness, angle: Math.atan2(imaginary, real) };
  }
  const cos = Math.cos(best.angle), sin = Math.sin(best.angle);
  for (const node of state.nodes) {
    const x = (node.goalX - gx) * best.mirror, y = node.goalY - gy;
    node.goalX = ox + x * cos - y * sin;
    node.goalY = oy + x * sin + y * cos;
  }
}

/** Which links count, and with them which nodes are seen. */
function sieve() {
  for (const node of state.nodes) node.degree = 0;
  for (const pair of state.pairs) {
    pair.shown = pair.links.filter((link) => !state.hidden.has(link.kind) && link.sure >= state.least
      && (state.year === null || (link.from !== null && year(link.from) <= state.year)));
    if (pair.shown.length) { pair.a.degree++; pair.b.degree++; }
  }
  const largest = state.nodes.reduce((most, node) => Math.max(most, node.rank), 1e-9);
  for (const node of state.nodes) {
    node.radius = state.size === "rank" ? 4 + 16 * Math.sqrt(node.rank / largest) : 3.5 + 2.2 * Math.sqrt(node.degree);
  }
  state.seen = state.nodes.filter((node) => node.degree > 0 || state.nodes.length === 1).sort((a, b) => b.radius - a.radius);
  state.drawn = state.pairs.filter((pair) => pair.shown.length);
  paint();
}

// ---- Drawing

function palette() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  colors = { ink: read("--ink"), sheet: read("--sheet"), gold: read("--gold"), faint: read("--faint"), kinds: {}, groups: [] };
  for (const kind of ["agreement", "visit", "meeting", "event", "post", "unit"]) colors.kinds[kind] = read("--k-" + kind);
  for (let i = 0; i < 8; i++) colors.groups.push(read("--c" + i));
  colors.other = read("--c-other");
}

/** Gives everything that is seen its colour. */
function paint() {
  const of = (node) => (state.color === "country" ? node.country : node.kind) ?? "";
  const count = new Map();
  if (state.color !== "community") for (const node of state.nodes) if (of(node)) count.set(of(node), (count.get(of(node)) ?? 0) + 1);
  const most = new Map([...count].sort((a, b) => b[1] - a[1]).slice(0, 8).map(([name], i) => [name, colors.groups[i]]));
  for (const node of state.nodes) {
    node.color = (state.color === "community" ? colors.groups[node.community] : most.get(of(node))) ?? colors.other;
    node.ink = ink(node.color);
    node.name = null;
  }
  state.lines = { ends: new Int32Array(2 * state.drawn.length), inks: new Int32Array(state.drawn.length), thick: new Float64Array(state.drawn.length) };
  state.drawn.forEach((pair, at) => {
    pair.color = colors.kinds[state.kinds[pair.shown[0].kind]] ?? colors.other;
    pair.line = at;
    state.lines.ends[2 * at] = pair.a.at;
    state.lines.ends[2 * at + 1] = pair.b.at;
    state.lines.inks[at] = ink(pair.color);
    state.lines.thick[at] = Math.min(3, Math.round(Math.log2(pair.shown.length + 1)));
  });
}

let wanted = false;
function redraw() {
  if (!wanted) { wanted = true; requestAnimationFrame(() => { wanted = false; draw(); }); }
}

const screenX = (x) => canvas.clientWidth / 2 + (x - state.view.x) * state.view.zoom;
const screenY = (y) => canvas.clientHeight / 2 + (y - state.view.y) * state.view.zoom;
const scale = () => Math.max(0.42, Math.min(1.6, Math.sqrt(state.view.zoom) * 1.15));

function draw() {
  // Finer than two pixels a point nobody sees, and a phone would have to reckon for it.
  const ratio = Math.min(2, devicePixelRatio || 1);
  const width = Math.max(1, Math.round(canvas.clientWidth * ratio)), height = Math.max(1, Math.round(canvas.clientHeight * ratio));
  if (canvas.width !== width || canvas.height !== height || raster.width !== width || raster.height !== height) {
    canvas.width = width;
    canvas.height = height;
    raster = new Raster(width, height);
  }
  const focus = state.hovered ?? state.selected, size = scale() * ratio, many = state.pairs.length > 4000;
  const near = new Set();
  if (focus) { near.add(focus); for (const pair of focus.links) if (pair.shown.length) { near.add(pair.a); near.add(pair.b); } }
  const places = new Float64Array(2 * state.nodes.length), zoomed = state.view.zoom * ratio;
  const middleX = width / 2 - state.view.x * zoomed, middleY = height / 2 - state.view.y * zoomed;
  state.nodes.forEach((node, at) => {
    places[2 * at] = middleX + node.x * zoomed;
    places[2 * at + 1] = middleY + node.y * zoomed;
  });
  const sheet = ink(colors.sheet);
  raster.clear(sheet);
  const { ends, inks, thick } = state.lines;
  const line = (at, width, opacity) => raster.line(places[2 * ends[2 * at]], places[2 * ends[2 * at] + 1],
    places[2 * ends[2 * at + 1]], places[2 * ends[2 * at + 1] + 1], Math.max(0.5, width * thick[at]), inks[at], opacity);
  const opacity = focus ? 0.14 : many ? 0.22 : 0.62, thin = (many ? 0.6 : 1.1) * size;
  for (let at = 0; at < inks.length; at++) line(at, thin, opacity);
  if (focus) for (const pair of focus.links) if (pair.shown.length) line(pair.line, 2 * size, 0.95);
  if (state.edge?.shown.length) line(state.edge.line, 2 * size, 0.95);
  const alone = state.selected && !state.selected.degree ? [state.selected] : [];
  const dot = (node, strength) => {
    const r = node.radius * size, x = places[2 * node.at], y = places[2 * node.at + 1];
    if (x < -r || y < -r || x > width + r || y > height + r) return;
    if (!many) raster.disc(x, y, r + 1.2 * ratio, sheet, strength);
    raster.disc(x, y, r, node.ink, strength);
  };
  if (focus) for (const node of state.seen) if (!near.has(node)) dot(node, 0.22);
  for (const node of [...state.seen, ...alone]) if (!focus || near.has(node)) dot(node, 1);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.putImageData(raster.image, 0, 0);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (state.selected) {
    pen.strokeStyle = colors.gold;
    pen.lineWidth = 3;
    pen.beginPath();
    pen.arc(screenX(state.selected.x), screenY(state.selected.y), state.selected.radius * scale() + 3, 0, 7);
    pen.stroke();
  }
  names(focus, near, ratio, places);
}

/** Names that are looked at for room; what a name takes of the drawing; discs that no name may cover. */
const CANDIDATES = 300, ROOM = 16000, UNCOVERED = 60;
/** So many of the largest get their name, though it covers the discs of others. */
const ALWAYS = 2;

/** The names of the largest, and of those around whoever is looked at, where there is room. */
function names(focus, near, ratio, places) {
  const right = canvas.clientWidth, bottom = canvas.clientHeight;
  const order = focus ? [focus, ...state.seen.filter((one) => one !== focus && near.has(one))] : state.seen;
  const whole = (n) => Math.round(n * ratio) / ratio;
  const taken = [];
  let looked = 0, left = Math.max(8, right * bottom / ROOM);
  const on = [];
  for (const node of order) {
    const x = places[2 * node.at] / ratio, y = places[2 * node.at + 1] / ratio;
    if (x < 0 || y < 0 || x > right || y > bottom) continue;
    if (++looked > CANDIDATES) break;
    const r = node.radius * scale();
    on.push({ node, x, y, r });
    if (on.length <= UNCOVERED) taken.push({ node, box: [x - r, y - r, x + r, y + r] });
  }
  for (const [at, { node, x, y, r }] of on.entries()) {
    if (left <= 0) break;
    const name = (node.name ??= written(node.label, ratio));
    const wide = name.width / ratio, high = name.height / ratio;
    const spots = [[x - wide / 2, y - r - high], [x - wide / 2, y + r], [x + r, y - high / 2], [x - r - wide, y - high / 2]];
    const room = (discs) => spots.find(([l, t]) => l >= 0 && t >= 0 && l + wide <= right && t + high <= bottom
      && !taken.some((other) => (discs ? other.node !== node : other.name)
        && l < other.box[2] && other.box[0] < l + wide && t + 3 < other.box[3] && other.box[1] < t + high - 3));
    const free = room(true) ?? (at < ALWAYS ? room(false) : undefined);
    if (!free && node !== focus) continue;
    const [l, t] = free ?? [Math.max(0, Math.min(right - wide, x - wide / 2)), Math.max(0, y - r - high)];
    taken.push({ node, name: true, box: [l, t + 3, l + wide, t + high - 3] });
    left--;
    pen.drawImage(name, whole(l), whole(t), wide, high);
  }
}

/** A name as a picture: to write it anew in every frame would be slow. */
function written(label, ratio) {
  const words = label.length > 40 ? label.slice(0, 39) + "…" : label;
  const font = "500 13px " + getComputedStyle(document.body).fontFamily;
  const picture = document.createElement("canvas"), brush = picture.getContext("2d");
  brush.font = font;
  picture.width = Math.ceil((brush.measureText(words).width + 8) * ratio);
  picture.height = Math.ceil(20 * ratio);
  brush.scale(ratio, ratio);
  brush.font = font;
  brush.textAlign = "center";
  brush.lineJoin = "round";
  brush.strokeStyle = colors.sheet;
  brush.lineWidth = 3.5;
  brush.strokeText(words, picture.width / 2 / ratio, 14);
  brush.fillStyle = colors.ink;
  brush.fillText(words, picture.width / 2 / ratio, 14);
  return picture;
}

function fit() {
  touched = false;
  const seen = state.nodes.filter((node) => node.degree > 0);
  const nodes = seen.length ? seen : state.nodes;
  if (!nodes.length) return;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    left = Math.min(left, node.goalX); right = Math.max(right, node.goalX);
    top = Math.min(top, node.goalY); bottom = Math.max(bottom, node.goalY);
  }
  state.view = { x: (left + right) / 2, y: (top + bottom) / 2,
    zoom: Math.min(2.5, (canvas.clientWidth - 90) / Math.max(1, right - left), (canvas.clientHeight - 80) / Math.max(1, bottom - top)) };
  redraw();
}

/** To their places, at once or in half a second. */
function move(slowly) {
  const from = state.nodes.map((node) => [node.x, node.y]);
  const begin = performance.now(), lasts = slowly && !still.matches ? 600 : 0;
  const step = (now) => {
    const t = lasts ? Math.min(1, Math.max(0, (now - begin) / lasts)) : 1, ease = t * t * (3 - 2 * t);
    state.nodes.forEach((node, i) => {
      node.x = from[i][0] + (node.goalX - from[i][0]) * ease;
      node.y = from[i][1] + (node.goalY - from[i][1]) * ease;
    });
    draw();
    if (t < 1) requestAnimationFrame(step);
    else { fitIfLost(); stage.dataset.ready = "yes"; }
  };
  step(begin);
}

function fitIfLost() {
  const inside = state.nodes.filter((node) => {
    const x = screenX(node.x), y = screenY(node.y);
    return x > 0 && y > 0 && x < canvas.clientWidth && y < canvas.clientHeight;
  });
  if (inside.length < state.nodes.length) fit();
}

// ---- Pointing

function nodeAt(x, y) {
  let best = null, least = Infinity;
  for (const node of state.nodes) {
    if (!node.degree && node !== state.selected) continue;
    const distance = Math.hypot(screenX(node.x) - x, screenY(node.y) - y) - node.radius * scale();
    if (distance < 8 && distance < least) { best = node; least = distance; }
  }
  return best;
}

function pairAt(x, y) {
  let best = null, least = 6;
  for (const pair of state.pairs) {
    if (!pair.shown.length) continue;
    const ax = screenX(pair.a.x), ay = screenY(pair.a.y), dx = screenX(pair.b.x) - ax, dy = screenY(pair.b.y) - ay;
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    const distance = Math.hypot(ax + t * dx - x, ay + t * dy - y);
    if (distance < least) { best = pair; least = distance; }
  }
  return best;
}

const pointers = new Map();
let held = null, travelled = 0, spread = 0;

canvas.addEventListener("pointerdown", (event) => {
  canvas.setPointerCapture(event.pointerId);
  pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
  held = pointers.size === 1 ? nodeAt(event.offsetX, event.offsetY) : null;
  travelled = 0;
  spread = 0;
});
canvas.addEventListener("pointermove", (event) => {
  const last = pointers.get(event.pointerId);
  if (!last) {
    const over = nodeAt(event.offsetX, event.offsetY);
    canvas.style.cursor = over || pairAt(event.offsetX, event.offsetY) ? "pointer" : "";
    if (over !== state.hovered) { state.hovered = over; redraw(); }
    return;
  }
  const dx = event.offsetX - last[0], dy = event.offsetY - last[1];
  travelled += Math.abs(dx) + Math.abs(dy);
  pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
  if (pointers.size === 2) {
    const [one, other] = [...pointers.values()];
    const now = Math.hypot(one[0] - other[0], one[1] - other[1]);
    if (spread) zoom(now / spread, (one[0] + other[0]) / 2, (one[1] + other[1]) / 2);
    spread = now;
  } else if (held) {
    held.x = held.goalX = held.x + dx / state.view.zoom;
    held.y = held.goalY = held.y + dy / state.view.zoom;
  } else {
    touched = true;
    state.view.x -= dx / state.view.zoom;
    state.view.y -= dy / state.view.zoom;
  }
  redraw();
});
canvas.addEventListener("pointerup", (event) => {
  pointers.delete(event.pointerId);
  if (travelled > 5) return;
  const node = nodeAt(event.offsetX, event.offsetY), pair = node ? null : pairAt(event.offsetX, event.offsetY);
  if (node) select(node);
  else if (pair) open(pair);
  else { state.selected = state.edge = null; redraw(); }
});
canvas.addEventListener("pointercancel", (event) => pointers.delete(event.pointerId));
canvas.addEventListener("pointerleave", () => { state.hovered = null; redraw(); });
canvas.addEventListener("wheel", (event) => {
  event.preventDefault();
  zoom(Math.exp(-event.deltaY / 400), event.offsetX, event.offsetY);
}, { passive: false });
canvas.addEventListener("dblclick", (event) => { const node = nodeAt(event.offsetX, event.offsetY); if (node) expand(node); });
canvas.addEventListener("keydown", (event) => {
  const step = 60 / state.view.zoom;
  const keys = {
    ArrowLeft: () => (state.view.x -= step), ArrowRight: () => (state.view.x += step),
    ArrowUp: () => (state.view.y -= step), ArrowDown: () => (state.view.y += step),
    "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), Home: fit,
  };
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); redraw(); }
});

/** Whether somebody has chosen what part of the drawing to look at. */
let touched = false;

function zoom(by, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
  touched = true;
  const before = state.view.zoom;
  state.view.zoom = Math.max(0.02, Math.min(12, before * by));
  const left = x - canvas.clientWidth / 2, top = y - canvas.clientHeight / 2;
  state.view.x += left / before - left / state.view.zoom;
  state.view.y += top / before - top / state.view.zoom;
  redraw();
}

// ---- What is selected

function page(iri) { return root + "doc/" + new URL(iri).pathname.replace(/^.*?\/id\//, ""); }

function select(node) {
  state.selected = node;
  state.edge = null;
  redraw();
  const partners = node.links.filter((pair) => pair.shown.length)
    .map((pair) => ({ pair, other: pair.a === node ? pair.b : pair.a }))
    .sort((a, b) => b.pair.shown.length - a.pair.shown.length || a.other.label.localeCompare(b.other.label));
  panel.replaceChildren(
    element("p", { class: "kind" }, node.kind + (node.country ? ", " + country(node.country) : "")),
    element("h2", {}, node.label),
    element("p", { class: "acts" },
      element("button", { type: "button", id: "expand", onclick: () => expand(node) }, "Expand"),
      element("button", { type: "button", onclick: () => alone(node) }, "Only around it"),
      element("button", { type: "button", onclick: () => end("f-from", node) }, "Route from"),
      element("button", { type: "button", onclick: () => end("f-to", node) }, "Route to"),
      element("a", { href: page(node.iri) }, "Its page")),
    element("p", { class: "note" }, `${node.partners} partner${node.partners === 1 ? "" : "s"} within these limits; ${partners.length} drawn.`),
    element("ul", { class: "partners" }, ...partners.slice(0, 60).map(({ pair, other }) =>
      element("li", {}, element("button", { type: "button", onclick: () => open(pair) }, other.label,
        element("small", {}, summary(pair)))))));
}

function summary(pair) {
  const kinds = new Map();
  for (const link of pair.shown) kinds.set(state.kinds[link.kind], (kinds.get(state.kinds[link.kind]) ?? 0) + 1);
  const first = pair.shown.map((link) => link.from).filter((day) => day !== null).sort((a, b) => a - b)[0];
  return [...kinds].map(([kind, n]) => (n > 1 ? `${n} ${kind}s` : kind)).join(", ") + (first === undefined ? "" : `, since ${year(first)}`);
}

const regions = new Intl.DisplayNames(["en"], { type: "region" });
function country(code) { try { return regions.of(code); } catch { return code; } }

function end(id, node) {
  const field = document.getElementById(id);
  field.value = node.iri;
  field.focus();
}

/** What is said of two. */
async function open(pair) {
  state.edge = pair;
  state.selected = null;
  redraw();
  const query = new URLSearchParams({ one: pair.a.iri, other: pair.b.iri });
  for (const [key, value] of address()) if (["kind", "status", "area", "since", "until", "confidence"].includes(key) && value) query.append(key, value);
  panel.replaceChildren(element("h2", {}, `${pair.a.label} and ${pair.b.label}`), element("p", { class: "note" }, "Reading …"));
  let said;
  try { said = await ask("network/links.json?" + query); } catch (problem) {
    panel.lastChild.textContent = problem.message;
    return;
  }
  panel.replaceChildren(
    element("h2", {}, element("a", { href: page(pair.a.iri) }, pair.a.label), " and ", element("a", { href: page(pair.b.iri) }, pair.b.label)),
    ...said.links.flatMap((link) => [
      element("h3", { class: "k-" + link.kind }, [link.kind, link.status && link.status.toLowerCase(), link.start].filter(Boolean).join(", "),
        element("span", { class: "size" }, ` ${Math.round(link.confidence * 100)} % certain`)),
      ...link.evidence.slice(0, 6).map(quotation)]));
}

function quotation(evidence) {
  const letters = [...evidence.sentence], words = element("p");
  let at = evidence.start;
  for (const [from, to] of evidence.words) {
    const slice = (a, b) => letters.slice(Math.max(0, a - evidence.start), Math.max(0, b - evidence.start)).join("");
    if (from < at) continue;
    words.append(slice(at, from), element("mark", {}, slice(from, to)));
    at = to;
  }
  words.append(letters.slice(at - evidence.start).join(""));
  const first = evidence.words[0];
  const href = `${page(evidence.document)}?start=${first[0]}&end=${first[1]}#said`;
  return element("figure", { class: "quotation" }, element("blockquote", {}, words),
    element("figcaption", {}, element("a", { href }, evidence.title), evidence.issued ? element("span", {}, evidence.issued) : null));
}

// ---- Another part of the network

async function again(keep, then) {
  stage.dataset.ready = "";
  try {
    await load(keep);
    note();
    if (then) { const node = state.nodes.find((one) => one.iri === then); if (node) select(node); }
  } catch (problem) {
    panel.replaceChildren(element("p", { class: "problem", role: "alert" }, problem.message));
    stage.dataset.ready = "yes";
  }
}

function expand(node) {
  remember((now) => {
    if (!now.getAll("around").includes(node.iri)) now.append("around", node.iri);
  });
  again(true, node.iri);
}

function alone(node) {
  remember((now) => { now.delete("around"); now.set("around", node.iri); });
  again(true, node.iri);
}

/** The plural ends in s. */
function counted(n, plural) { return `${n.toLocaleString("en")} ${n === 1 ? plural.slice(0, -1) : plural}`; }

function note() {
  const around = address().getAll("around").map((name) => state.nodes.find((node) => node.iri === name || node.label === name)?.label).filter(Boolean);
  document.getElementById("shown").replaceChildren(
    `${counted(state.nodes.length, state.nodes.some((node) => node.kind === "person") ? "people and institutions" : "institutions")}, ${counted(state.pairs.length, "ties")}.`,
    ...(around.length ? [` Around ${around.join(", ")}. `, element("a", { href: location.pathname }, "Show all")] : []));
  for (const link of document.querySelectorAll("a[href*='network/network.']")) {
    link.href = link.href.replace(/\?.*|$/, location.search);
  }
}

// ---- Tools

let playing = null;

function tools() {
  document.getElementById("tools")?.remove();
  const present = state.kinds.map((kind, at) => ({ kind, at })).filter(({ at }) => state.links.some((link) => link.kind === at));
  const [first, last] = state.years;
  const clock = element("output", { for: "year", id: "year-now" }, state.year === null ? "all" : String(state.year));
  const slider = element("input", { type: "range", id: "year", min: first, max: last + 1, value: state.year ?? last + 1, "aria-label": "Until which year",
    oninput: () => { stop(); until(Number(slider.value)); } });
  const until = (value) => {
    state.year = value > last ? null : value;
    slider.value = value;
    clock.value = state.year === null ? "all" : String(value);
    remember((now) => { if (state.year === null) now.delete("year"); else now.set("year", value); });
    sieve();
    redraw();
  };
  const play = element("button", { type: "button", class: "plain", onclick: () => {
    if (playing) { stop(); return; }
    play.textContent = "Pause";
    let value = state.year === null ? first - 1 : state.year;
    playing = setInterval(() => { value++; until(value); if (value > last) stop(); }, 700);
  } }, "Play");
  const stop = () => { clearInterval(playing); playing = null; play.textContent = "Play"; };
  const pick = (id, label, values, now, change) => element("label", {}, label,
    element("select", { id, onchange: (event) => { change(event.target.value); remember((a) => a.set(id, event.target.value)); sieve(); redraw(); } },
      ...values.map(([value, words]) => element("option", { value, selected: value === now ? "" : null }, words))));
  const box = element("div", { class: "tools", id: "tools" },
    element("fieldset", {}, element("legend", { class: "unseen" }, "Kinds of ties"),
      ...present.map(({ kind, at }) => element("label", { class: "k-" + kind },
        element("input", { type: "checkbox", checked: state.hidden.has(at) ? null : "", "data-kind": kind,
          onchange: (event) => {
            if (event.target.checked) state.hidden.delete(at); else state.hidden.add(at);
            remember((now) => { now.delete("hide"); for (const one of state.hidden) now.append("hide", state.kinds[one]); });
            sieve();
            redraw();
          } }), kind))),
    first < last ? element("label", {}, "Until", slider, clock) : null,
    first < last ? play : null,
    pick("color", "Colour", [["community", "by community"], ["country", "by country"], ["kind", "by kind"]], state.color, (value) => (state.color = value)),
    pick("size", "Size", [["partners", "by partners"], ["rank", "by PageRank"]], state.size, (value) => (state.size = value)),
    element("button", { type: "button", class: "plain", onclick: savePicture }, "Save PNG"),
    element("button", { type: "button", class: "plain", onclick: saveDrawing }, "Save SVG"));
  stage.after(box);
}

function save(blob, name) {
  const href = URL.createObjectURL(blob);
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

function savePicture() {
  const sheet = document.createElement("canvas");
  sheet.width = canvas.width;
  sheet.height = canvas.height;
  const copy = sheet.getContext("2d");
  copy.fillStyle = colors.sheet;
  copy.fillRect(0, 0, sheet.width, sheet.height);
  copy.drawImage(canvas, 0, 0);
  sheet.toBlob((blob) => save(blob, "entente.png"));
}

function saveDrawing() {
  const safe = (words) => words.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
  const at = (n) => n.toFixed(1);
  const lines = state.drawn.map((pair) =>
    `<line x1="${at(screenX(pair.a.x))}" y1="${at(screenY(pair.a.y))}" x2="${at(screenX(pair.b.x))}" y2="${at(screenY(pair.b.y))}" stroke="${pair.color}" stroke-opacity=".5"/>`);
  const dots = state.nodes.filter((node) => node.degree).map((node) =>
    `<circle cx="${at(screenX(node.x))}" cy="${at(screenY(node.y))}" r="${at(node.radius * scale())}" fill="${node.color}"><title>${safe(node.label)}</title></circle>`
    + (node.radius > 9 ? `<text x="${at(screenX(node.x))}" y="${at(screenY(node.y) - node.radius * scale() - 4)}" text-anchor="middle" font-family="sans-serif" font-size="12">${safe(node.label)}</text>` : ""));
  save(new Blob([`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${canvas.clientWidth} ${canvas.clientHeight}">${lines.join("")}${dots.join("")}</svg>`],
    { type: "image/svg+xml" }), "entente.svg");
}

// ---- Names while they are written

let asking = 0;
for (const field of document.querySelectorAll("input[list=names]")) {
  field.addEventListener("input", async () => {
    const turn = ++asking;
    if (field.value.trim().length < 2) return;
    const found = await ask("network/agents.json?" + new URLSearchParams({ q: field.value, most: 12 })).catch(() => ({ agents: [] }));
    if (turn === asking) document.getElementById("names").replaceChildren(...found.agents.map((agent) => element("option", { value: agent.label })));
  });
}
for (const form of document.querySelectorAll(".net-form")) {
  form.addEventListener("formdata", (event) => {
    for (const key of [...event.formData.keys()]) if (!event.formData.get(key) || (key === "hops" && event.formData.get(key) === "1")) event.formData.delete(key);
  });
}

// ---- Begin

async function begin() {
  const now = address();
  if (now.get("year")) state.year = Number(now.get("year"));
  if (now.get("color")) state.color = now.get("color");
  if (now.get("size")) state.size = now.get("size");
  palette();
  stage.classList.add("live");
  stage.prepend(canvas);
  stage.append(element("div", { class: "zoom" },
    element("button", { type: "button", "aria-label": "Larger", onclick: () => zoom(1.35) }, "+"),
    element("button", { type: "button", "aria-label": "Smaller", onclick: () => zoom(1 / 1.35) }, "−"),
    element("button", { type: "button", "aria-label": "Show all", onclick: fit }, "⤢")));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { palette(); paint(); redraw(); });
  new ResizeObserver(() => (touched ? redraw() : fit())).observe(stage);
  await again(false);
  for (const kind of now.getAll("hide")) { const at = state.kinds.indexOf(kind); if (at >= 0) state.hidden.add(at); }
  if (state.hidden.size) { sieve(); tools(); redraw(); }
  const around = now.getAll("around");
  if (around.length === 1) { const node = state.nodes.find((one) => one.iri === around[0] || one.label === around[0]); if (node) select(node); }
}

/** For tests and for measuring: where on the screen somebody is, or the tie of two; how many are seen; frames a second. */
globalThis.entente = {
  place(...names) {
    const ends = names.map((name) => state.nodes.find((node) => node.label === name));
    const { left, top } = canvas.getBoundingClientRect(), mean = (of) => ends.reduce((sum, end) => sum + of(end), 0) / ends.length;
    return [left + screenX(mean((end) => end.x)), top + screenY(mean((end) => end.y))];
  },
  visible: () => state.nodes.filter((node) => node.degree > 0).length,
  frames: (count) => new Promise((resolve) => {
    const begun = performance.now();
    let n = 0;
    const step = () => {
      state.view.x += Math.sin(n / 5) * 4 / state.view.zoom;
      state.view.zoom *= n % 2 ? 1.01 : 1 / 1.01;
      draw();
      if (++n < count) requestAnimationFrame(step);
      else resolve(1000 * n / (performance.now() - begun));
    };
    requestAnimationFrame(step);
  }),
};

begin();
