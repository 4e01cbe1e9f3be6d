"""Reads exports with programs that did not write them; prints what each found, one line a file.

python3 peers.py FOLDER: kind nodes edges chinese-labels quotes, or kind triples, or kind rows.
"""
import csv
import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

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


def sdmx(data, structure):
    """Holds SDMX-CSV against its structure: columns, keys, and every value against its type."""
    space = "{http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure}"
    root = ElementTree.parse(structure)
    components = {}
    keys = []
    for kind in ("Dimension", "TimeDimension", "Measure", "Attribute"):
        for component in root.iter(space + kind):
            components[component.get("id")] = component.find(".//" + space + "TextFormat").get("textType")
            if kind in ("Dimension", "TimeDimension"):
                keys.append(component.get("id"))
    time = r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?|-Q[1-4]|-S[12])?|\d{4}-\d\d-\d\d/P\d+[YMDW]\S*"
    types = {
        "String": lambda v: True,
        "Boolean": lambda v: v in ("true", "false"),
        "Decimal": lambda v: re.fullmatch(r"-?\d+(\.\d+)?", v),
        "Double": lambda v: re.fullmatch(r"-?\d+(\.\d+)?|NaN", v),
        "ObservationalTimePeriod": lambda v: re.fullmatch(time, v),
    }
    structures = list(root.iter(space + "DataStructure"))
    assert len(structures) == 1, structures
    name = "{agencyID}:{id}({version})".format(**structures[0].attrib)
    seen = set()
    with open(data, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, strict=True)
        assert rows.fieldnames[:3] == ["STRUCTURE", "STRUCTURE_ID", "ACTION"], rows.fieldnames
        assert sorted(rows.fieldnames[3:]) == sorted(components), rows.fieldnames
        for row in rows:
            assert None not in row and None not in row.values(), row
            assert (row["STRUCTURE"], row["STRUCTURE_ID"], row["ACTION"]) == ("datastructure", name, "I"), row
            key = tuple(row[k] for k in keys)
            assert all(key) and key not in seen, key
            seen.add(key)
            for column, kind in components.items():
                assert not row[column] or types[kind](row[column]), (column, row[column])
            missing = row["OBS_VALUE"] == "NaN"
            assert missing == (bool(row["LOWER_BOUND"]) != bool(row["UPPER_BOUND"])), row
            assert missing or row["OBS_STATUS"] != "M", row
    print("sdmx-csv", len(seen))


def csvw(folder):
    """Holds a table against its CSV on the Web metadata: header, primary key, datatypes."""
    with open(os.path.join(folder, "observations.csv-metadata.json"), encoding="utf-8") as file:
        metadata = json.load(file)
    columns = [c for c in metadata["tableSchema"]["columns"] if not c.get("virtual")]
    types = {
        "decimal": lambda v: re.fullmatch(r"-?\d+(\.\d+)?", v),
        "date": lambda v: re.fullmatch(r"\d{4}-\d\d-\d\d", v),
        "boolean": lambda v: v in ("true", "false"),
    }
    keys = set()
    with open(os.path.join(folder, metadata["url"]), encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, strict=True)
        assert rows.fieldnames == [c["titles"] for c in columns], rows.fieldnames
        for row in rows:
            keys.add(row[metadata["tableSchema"]["primaryKey"]])
            for column in columns:
                value = row[column["name"]]
                assert not value or types.get(column.get("datatype"), lambda v: True)(value), (column["name"], value)
    print("csvw", len(keys), rows.line_num - 1)


folder = sys.argv[1]
network("graphml", networkx.read_graphml(os.path.join(folder, "qiaodu.graphml")))
triples("turtle", os.path.join(folder, "qiaodu.ttl"), "turtle")
triples("json-ld", os.path.join(folder, "qiaodu.jsonld"), "json-ld")
triples("owl", os.path.join(folder, "qiaodu.owl"), "xml")
quads("nquads", os.path.join(folder, "qiaodu.nq"), "nquads")
quads("trig", os.path.join(folder, "qiaodu.trig"), "trig")
sdmx(os.path.join(folder, "sdmx-csv", "observations.csv"), os.path.join(folder, "sdmx-csv", "structure.xml"))
csvw(os.path.join(folder, "csvw"))
