package org.qiaodu.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.qiaodu.store.GraphStore;

/**
 * A thing as data, at the same path as its page: what is said of it, the statements about it, and their words. The format
 * is asked for by {@code Accept} or {@code ?format=ttl|jsonld|nt|rdf}; the answer is direct (200), without a redirect.
 */
final class ResourceData {
    /** The formats, in order of preference. */
    static final List<Format> FORMATS = List.of(
            new Format("ttl", "Turtle", "text/turtle", RDFFormat.TURTLE_PRETTY),
            new Format("jsonld", "JSON-LD", "application/ld+json", RDFFormat.JSONLD_PRETTY),
            new Format("nt", "N-Triples", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
            new Format("rdf", "RDF/XML", "application/rdf+xml", RDFFormat.RDFXML_PLAIN));

    /** Statements in one answer, which is put together in memory; a comment says if there are more. */
    private static final int MOST = 2_000;

    private static final List<String> ABOUT = List.of(
            "qd:of",
            "qd:indicator",
            "qd:scope",
            "rdf:subject",
            "rdf:object",
            "qd:agent",
            "qd:object",
            "qd:participant",
            "qd:place",
            "qd:involves");

    /**
     * A way of writing triples.
     *
     * @param name as {@code ?format=} has it
     */
    record Format(String name, String title, String mediaType, RDFFormat writer) {}

    private ResourceData() {}

    /** The format asked for; nothing where a page is wanted. */
    static Optional<Format> asked(Visit visit) {
        String name = visit.parameter("format");
        if (!name.isEmpty()) {
            return FORMATS.stream().filter(f -> f.name().equals(name)).findFirst();
        }
        String accept = visit.request().getHeader("Accept");
        double page = weight(accept, "text/html");
        Format best = null;
        double most = page;
        for (Format format : FORMATS) {
            double weight = weight(accept, format.mediaType());
            if (weight > most) {
                best = format;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How much a type is wanted, 0 to 1; a wildcard counts for pages alone. */
    private static double weight(@org.jspecify.annotations.Nullable String accept, String type) {
        if (accept == null) {
            return type.equals("text/html") ? 1 : 0;
        }
        double weight = 0;
        for (String range : accept.split(",", -1)) {
            String[] parts = range.strip().split("\\s*;\\s*", -1);
            boolean wild = type.equals("text/html") && parts[0].matches("\\*/\\*|text/\\*");
            if (parts[0].equalsIgnoreCase(type) || wild) {
                double q = 1;
                for (String part : parts) {
                    q = part.matches("q=[01](\\.\\d{1,3})?") ? Double.parseDouble(part.substring(2)) : q;
                }
                weight = Math.max(weight, q);
            }
        }
        return weight;
    }

    /** Writes the thing's data; returns false where the graph knows no such thing. */
    static boolean write(Visit visit, Format format, GraphStore store, HttpServletResponse response)
            throws IOException {
        Graph data = store.read(graphs -> visit.request().getRequestURI().equals(OntologyPage.PATH)
                ? ontology(graphs.getGraph(store.graph("ontology")))
                : about(NodeFactory.createURI(visit.iri()), new Facts(store, graphs, visit.language())));
        if (data.isEmpty()) {
            return false;
        }
        store.prefixes().forEach(data.getPrefixMapping()::setNsPrefix);
        response.setContentType(format.mediaType() + ";charset=utf-8");
        RDFDataMgr.write(response.getOutputStream(), data, format.writer());
        return true;
    }

    private static Graph ontology(Graph stored) {
        Graph out = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(out, stored);
        return out;
    }

    private static Graph about(Node thing, Facts facts) {
        List<Node> about = ABOUT.stream()
                .flatMap(property -> facts.stored(property, thing))
                .distinct()
                .limit(MOST + 1L)
                .toList();
        Set<Node> subjects = new LinkedHashSet<>(List.of(thing));
        about.stream().limit(MOST).forEach(subjects::add);
        for (Node subject : List.copyOf(subjects)) {
            for (Node span : facts.objects(subject, "prov:wasDerivedFrom")) {
                subjects.add(span);
                subjects.addAll(facts.objects(span, "oa:hasSelector"));
            }
        }
        Graph out = GraphFactory.createDefaultGraph();
        subjects.forEach(s -> facts.graph().find(s, Node.ANY, Node.ANY).forEachRemaining(out::add));
        if (about.size() > MOST) {
            String words = facts.language()
                    .say(
                            "只给出" + MOST + "条陈述；其余请用SPARQL查询",
                            "only " + MOST + " statements are given here; ask SPARQL for the others");
            Node comment = NodeFactory.createLiteralLang(words, facts.language().tag());
            out.add(Triple.create(thing, RDFS.comment.asNode(), comment));
        }
        return out;
    }
}
