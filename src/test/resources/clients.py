"""Asks a Qiaodu server as Python's clients do: clients.py BASE. Says what it got; fails where that is wrong."""

import sys
from urllib.parse import quote

from rdflib import RDFS, ConjunctiveGraph, Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLWrapper

base = sys.argv[1]
endpoint = base + "/kg/sparql"
city = "https://w3id.org/qiaodu/id/江门市"
names = f"SELECT ?name {{ <{city}> <{RDFS.label}> ?name }}"


def wrapped(query, form, method="GET", directly=False):
    client = SPARQLWrapper(endpoint)
    client.setQuery(query)
    client.setReturnFormat(form)
    client.setMethod(method)
    if directly:
        client.setRequestMethod(POSTDIRECTLY)
    return client.query().convert()


for form in (JSON, XML, CSV, TSV):
    assert wrapped(names, form), form
assert {row["name"]["value"] for row in wrapped(names, JSON, POST)["results"]["bindings"]} == {"江门市", "Jiangmen"}
assert wrapped(names, JSON, POST, True)["results"]["bindings"]
for form in (TURTLE, N3, RDFXML, XML):
    assert wrapped(f"DESCRIBE <{city}>", form), form
print("SPARQLWrapper")

for method, form in (("GET", "xml"), ("POST", "json"), ("POST_FORM", "csv")):
    graph = ConjunctiveGraph(SPARQLStore(endpoint, method=method, returnFormat=form))
    assert {str(name) for name in graph.objects(URIRef(city), RDFS.label)} == {"江门市", "Jiangmen"}
    assert len(list(graph.query(names))) == 2
assert len(Graph().parse(base + "/id/" + quote("江门市"))) > 2
assert len(Graph().parse(base + "/kg/data?default")) > 100
assert len(Graph().parse(base + "/.well-known/void")) > 5
print("rdflib")

try:
    import pandas
except ImportError:
    sys.exit()
table = pandas.read_csv(f"{endpoint}?query={quote(names)}&output=csv")
assert sorted(table["name"]) == ["Jiangmen", "江门市"]
assert len(pandas.read_csv(base + "/api/queries/find-names?words=jiangmen&format=csv")) == 2
print("pandas")
