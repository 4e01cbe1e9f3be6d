"""Reads exports with programs that did not write them; prints what each found, one line a file.

python3 peers.py FOLDER: kind nodes edges chinese-labels quotes, or kind triples.
"""
import os
import sys

import networkx
import rdflib


def chinese(text):
    return any("\u4e00" <= c <= "\u9fff" for c in text or "")


def network(kind, graph):
    nodes = graph.nodes(data=True)
    edges = graph.edges(data=True)
    labels = sum(chinese(data.get("label")) for _, data in nodes)
    quotes = sum(bool(data.get("quote")) for _, _, data in edges)
    print(kind, len(nodes), len(edges), labels, quotes)


def triples(kind, file, syntax):
    graph = rdflib.Graph()
    graph.parse(file, format=syntax)
    print(kind, len(graph))


def quads(kind, file, syntax):
    graph = rdflib.ConjunctiveGraph()
    graph.parse(file, format=syntax)
    print(kind, sum(1 for _ in graph.quads((None, None, None, None))))


folder = sys.argv[1]
network("graphml", networkx.read_graphml(os.path.join(folder, "qiaodu.graphml")))
triples("turtle", os.path.join(folder, "qiaodu.ttl"), "turtle")
triples("json-ld", os.path.join(folder, "qiaodu.jsonld"), "json-ld")
triples("owl", os.path.join(folder, "qiaodu.owl"), "xml")
quads("nquads", os.path.join(folder, "qiaodu.nq"), "nquads")
quads("trig", os.path.join(folder, "qiaodu.trig"), "trig")
