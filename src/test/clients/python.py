"""Python with nothing but its standard library.

Arguments: the server's address, a file with a query, a file with its answer as CSV.
"""

import csv
import gzip
import json
import pathlib
import platform
import sys
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree

address, query_file, expected_file = sys.argv[1:]
query = pathlib.Path(query_file).read_text("utf-8")
with open(expected_file, encoding="utf-8", newline="") as lines:
    names, *expected = list(csv.reader(lines))


def get(where, accept="*/*", **form):
    """The body of an answer; what is given as form is posted."""
    data = urllib.parse.urlencode(form).encode() if form else None
    request = urllib.request.Request(urllib.parse.urljoin(address, where), data, {"Accept": accept})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def table(body):
    """The rows of SPARQL 1.1 Query Results JSON."""
    answer = json.loads(body)
    return [[row[name]["value"] for name in names] for row in answer["results"]["bindings"]]


JSON = "application/sparql-results+json"
rows = table(get("sparql", JSON, query=query))
assert rows == expected, f"posted: {rows}"
rows = table(get("sparql?" + urllib.parse.urlencode({"query": query}), JSON))
assert rows == expected, f"in the address: {rows}"

ns = {"r": "http://www.w3.org/2005/sparql-results#"}
results = xml.etree.ElementTree.fromstring(get("sparql", "application/sparql-results+xml", query=query))
rows = [
    ["".join(row.find(f"r:binding[@name='{name}']", ns).itertext()).strip() for name in names]
    for row in results.iterfind("r:results/r:result", ns)
]
assert rows == expected, f"as XML: {rows}"

for where, status in [("sparql?query=SELECT", 400), ("nowhere", 404), ("sparql?query=ASK%20%7B%20SERVICE%20%3Chttp://localhost/%3E%20%7B%7D%20%7D", 403)]:
    try:
        get(where)
        raise AssertionError(f"{where} is answered")
    except urllib.error.HTTPError as problem:
        assert problem.code == status, f"{where}: {problem}"
        assert b"\tat " not in problem.read()

# The IRI of a thing leads to what is known of it, by way of a redirect.
for row in expected[:5]:
    description = json.loads(get(row[0], "application/ld+json"))
    assert row[1] in json.dumps(description, ensure_ascii=False), f"no name in the description of {row[0]}"

# What a dump says of itself stands in a graph of its own.
quads = gzip.decompress(get("dumps/entente.nq.gz")).decode("utf-8").splitlines()
quads = [quad for quad in quads if not quad.endswith("/dumps/entente.nq.gz> .")]
count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
told = json.loads(get("sparql", JSON, query=count))["results"]["bindings"][0]["n"]["value"]
assert len(quads) == int(told), f"{len(quads)} quads in the dump, {told} in the store"

documents = json.loads(get("health"))["documents"]
stream = json.loads(get("changes", "application/activity+json"))
assert len(stream["orderedItems"]) == documents, "an activity for each document"
feed = xml.etree.ElementTree.fromstring(get("changes", "application/atom+xml"))
assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == documents, "an entry for each document"

print(f"Python {platform.python_version()}: JSON, XML, JSON-LD, a dump of {len(quads)} quads, feeds, errors")
