// Comunica, which plans queries over sources of many kinds: the endpoint, fragments, and descriptions on the web.
// Arguments: the server's address, a file with a query, a file with its answer as CSV.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { QueryEngine } from '@comunica/query-sparql';

const [address, queryFile, expectedFile] = process.argv.slice(2);
const query = readFileSync(queryFile, 'utf8');
const [head, ...expected] = readFileSync(expectedFile, 'utf8').trimEnd().split('\n');
const names = head.split(',');
const engine = new QueryEngine();
const sparql = [{ type: 'sparql', value: `${address}sparql` }];
const fragments = [`${address}fragments`];

async function rows(text, sources, variables) {
  const found = await (await engine.queryBindings(text, { sources })).toArray();
  return found.map(row => variables.map(name => row.get(name)?.value ?? '').join(','));
}

const unquoted = line => line.replace(/"((?:[^"]|"")*)"/g, (_, words) => words.replaceAll('""', '"'));
assert.deepEqual(await rows(query, sparql, names), expected.map(unquoted), 'the endpoint');

// Everything that follows is worked out by Comunica from what it fetches, and compared with the endpoint's own answer.
const party = expected[0].split(',')[0];
const partners = `
  PREFIX ent: <https://w3id.org/entente/ns#>
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  SELECT DISTINCT ?partner ?name {
    ?agreement ent:party <${party}>, ?partner . ?partner rdfs:label ?name FILTER (?partner != <${party}>)
  }`;
const told = (await rows(partners, sparql, ['partner', 'name'])).sort();
assert.ok(told.length > 3, `${told.length} partners of ${party}`);
assert.deepEqual((await rows(partners, fragments, ['partner', 'name'])).sort(), told, 'fragments');

const named = `PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?name { <${party}> rdfs:label ?name }`;
assert.deepEqual(
  (await rows(named, [party], ['name'])).sort(),
  (await rows(named, sparql, ['name'])).sort(),
  'the description behind the IRI');

assert.equal(await engine.queryBoolean(`ASK { <${party}> ?p ?o }`, { sources: sparql }), true);
const construct = `CONSTRUCT { <${party}> ?p ?o } WHERE { <${party}> ?p ?o }`;
const count = async sources => (await (await engine.queryQuads(construct, { sources })).toArray()).length;
assert.equal(await count(fragments), await count(sparql), 'triples of one thing');
await assert.rejects(async () => rows('SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }', sparql, []));

const { version } = createRequire(import.meta.url)('@comunica/query-sparql/package.json');
console.log(`Comunica ${version}: the endpoint, fragments (${told.length} partners joined by the client), descriptions`);
