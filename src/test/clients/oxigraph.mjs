// Oxigraph reads what the server writes and answers as the server does. (Its build for Node makes no requests: SERVICE and LOAD
// are only in its server, so that the files are fetched here.)
// Arguments: the server's address, a file with a query, a file with its answer as CSV.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import oxigraph from 'oxigraph';

const [address, queryFile, expectedFile] = process.argv.slice(2);
const query = readFileSync(queryFile, 'utf8');
const expected = readFileSync(expectedFile, 'utf8');

async function fetched(where, accept = '*/*') {
  const answer = await fetch(new URL(where, address), { headers: { Accept: accept } });
  assert.equal(answer.status, 200, `${where} as ${accept}`);
  return Buffer.from(await answer.arrayBuffer());
}

function loaded(text, format, base) {
  const store = new oxigraph.Store();
  store.load(text, { format, base_iri: base });
  return store;
}

const csv = store =>
  store.query(query, { use_default_graph_as_union: true, results_format: 'text/csv' }).replaceAll('\r', '');

const sizes = [];
for (const [name, type] of [['nq', 'application/n-quads'], ['trig', 'application/trig']]) {
  const store = loaded(gunzipSync(await fetched(`dumps/entente.${name}.gz`)).toString(), type);
  sizes.push(store.size);
  assert.equal(csv(store), expected, `the answer from ${name}`);
}
assert.equal(sizes[0], sizes[1], 'both dumps hold the same');

// One thing in every form that Oxigraph reads.
const party = expected.split('\n')[1].split(',')[0];
const forms = ['text/turtle', 'application/n-triples', 'application/rdf+xml', 'application/ld+json'];
const counts = [];
for (const form of forms) {
  counts.push(loaded((await fetched(party, form)).toString(), form, party).size);
}
assert.ok(counts[0] > 5, `${counts[0]} triples of ${party}`);
assert.deepEqual(counts, counts.map(() => counts[0]), forms.join(', '));

const { version } = createRequire(import.meta.url)('oxigraph/package.json');
console.log(`Oxigraph ${version}: dumps of ${sizes[0]} quads, ${forms.length} forms of ${counts[0]} triples; equal answers`);
