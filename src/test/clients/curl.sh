#!/usr/bin/env bash
# curl: what people try first. Arguments: the server's address, a file with a query, a file with its answer as CSV.
set -euo pipefail

address=$1 query=$2 expected=$3
answer=$(mktemp -d)
trap 'rm -rf -- "$answer"' EXIT

fail() {
  echo "$1"
  exit 1
}

# Asks, leaves the answer in $answer/body and $answer/head, and fails if its status is another one.
get() {
  local status=$1
  shift
  [[ $(curl -sS -m 60 -D "$answer/head" -o "$answer/body" -w '%{http_code}' "$@") == "$status" ]] ||
    fail "curl $*: $(head -n 1 "$answer/head") instead of $status: $(head -c 300 "$answer/body")"
}

header() {
  tr -d '\r' < "$answer/head" | sed -n "s/^$1: //Ip"
}

rows() {
  tr -d '\r' < "$answer/body" | cmp -s - "$expected" || fail "other rows than those expected: $1"
}

get 200 -H 'Accept: text/csv' --data-urlencode "query@$query" "${address}sparql"
rows 'a form that is posted'
get 200 -G -H 'Accept: text/csv' --data-urlencode "query@$query" "${address}sparql"
rows 'an address'
tag=$(header ETag)
get 304 -G -H 'Accept: text/csv' -H "If-None-Match: $tag" --data-urlencode "query@$query" "${address}sparql"
get 200 -H 'Accept: text/csv' -H 'Content-Type: application/sparql-query' --data-binary "@$query" "${address}sparql"
rows 'a query that is posted'
get 200 --compressed -G -H 'Accept: text/csv' --data-urlencode "query@$query" "${address}sparql"
rows 'compressed'
get 200 --compressed "${address}ns.ttl"
[[ $(header Content-Encoding) == gzip ]] || fail 'the ontology is not compressed'

get 400 --data-urlencode 'query=SELECT * { ?s ?p }' "${address}sparql"
grep -q 'line 1, column' "$answer/body" || fail "no place in: $(< "$answer/body")"
get 406 -G -H 'Accept: image/png' --data-urlencode "query@$query" "${address}sparql"
get 403 --data-urlencode 'update=CLEAR ALL' "${address}sparql"
get 405 -X DELETE "${address}data?default"
get 204 -X OPTIONS "${address}sparql"

thing=$(sed -n 2p "$expected" | cut -d , -f 1)
get 303 -H 'Accept: text/turtle' "$thing"
get 200 -L -H 'Accept: text/turtle' "$thing"
[[ $(header Content-Type) == *text/turtle* ]] || fail "$thing is $(header Content-Type)"
get 200 -L -H 'Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' "$thing"
grep -qi '<!doctype html' "$answer/body" || fail "a browser gets no page of $thing"

get 200 "${address}dumps/entente.nq.gz"
gzip -t < "$answer/body" || fail 'the dump is no gzip'
get 200 -I "${address}dumps/entente.nq.gz"
get 200 "${address}health"
echo "$(curl --version | cut -d ' ' -f 1,2 | head -n 1): forms, addresses, bodies, tags, compression, redirects, errors, a dump"
