package org.qiaodu.rdf;

import java.util.LinkedHashMap;
import java.util.Map;

/** The short names that graphs are written and queries are shown with, in the order they are declared. */
public final class Prefixes {
    private Prefixes() {}

    /** Prefix to namespace. */
    public static Map<String, String> of(Names names) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("qd", Vocabulary.QD);
        prefixes.put("id", names.base() + "id/");
        prefixes.put("ind", names.base() + "indicator/");
        prefixes.put("doc", names.base() + "doc/");
        prefixes.put("st", names.base() + "st/");
        prefixes.put("graph", names.base() + "graph/");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("prov", Vocabulary.PROV);
        prefixes.put("oa", "http://www.w3.org/ns/oa#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("sem", Vocabulary.SEM);
        prefixes.put("qb", Vocabulary.QB);
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("wd", "http://www.wikidata.org/entity/");
        return prefixes;
    }
}
