package org.qiaodu.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.qiaodu.rdf.Prefixes;

/** What the endpoint says of itself (SPARQL 1.1 Service Description) and of its graph (VoID). */
final class ServiceDescription {
    private static final String TEXT = """
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX formats: <http://www.w3.org/ns/formats/>
            <%1$s%2$s> a sd:Service ; sd:endpoint <%1$s%2$s> ; sd:supportedLanguage sd:SPARQL11Query ;
              sd:feature sd:UnionDefaultGraph ;
              sd:resultFormat formats:SPARQL_Results_JSON , formats:SPARQL_Results_XML , formats:SPARQL_Results_CSV ,
                formats:SPARQL_Results_TSV , formats:Turtle , formats:N-Triples , formats:JSON-LD , formats:RDF_XML ;
              sd:defaultDataset <%1$s/.well-known/void#graph> .
            <%1$s/.well-known/void> a void:DatasetDescription ; <http://xmlns.com/foaf/0.1/primaryTopic> <%1$s/.well-known/void#graph> .
            <%1$s/.well-known/void#graph> a void:Dataset , sd:Dataset ;
              dct:title "侨都知识图谱"@zh , "Qiaodu knowledge graph"@en ;
              dct:description "从文本读出的知识图谱，每个陈述都指向原文。"@zh ,
                "A knowledge graph read from texts; every statement points at its words."@en ;
              void:sparqlEndpoint <%1$s%2$s> ; void:uriSpace "%3$s" ; void:vocabulary <%4$s> ;
              void:triples %5$d ; void:documents %6$d .
            """;

    private final GraphStore store;

    ServiceDescription(GraphStore store) {
        this.store = store;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Freshness.isHeld(request, response, store.version())) {
            return;
        }
        String here = request.getRequestURL().toString().replaceFirst("(https?://[^/]+).*", "$1");
        String turtle = TEXT.formatted(
                here,
                Server.SPARQL,
                store.names().base(),
                Prefixes.of(store.names()).get("qd"),
                store.size(),
                store.documents().size());
        Lang lang = lang(String.valueOf(request.getHeader("Accept")));
        Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
        response.setContentType(lang.getHeaderString() + ";charset=" + StandardCharsets.UTF_8);
        RDFDataMgr.write(response.getOutputStream(), graph, lang);
    }

    private static Lang lang(String accept) {
        if (accept.contains("application/ld+json")) {
            return Lang.JSONLD;
        }
        if (accept.contains("application/n-triples")) {
            return Lang.NTRIPLES;
        }
        return accept.contains("application/rdf+xml") ? Lang.RDFXML : Lang.TURTLE;
    }
}
