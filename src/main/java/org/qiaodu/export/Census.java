package org.qiaodu.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.qiaodu.rdf.Vocabulary;

/**
 * What a file of quads holds, counted while it is read.
 *
 * @param quads by IRI of their graph
 * @param statements of each kind: {@code Relation}, {@code Event}, {@code Observation}
 * @param classes other things of each class of the ontology, by its local name; one told of in two graphs counts in each
 */
record Census(SortedMap<String, Long> quads, SortedMap<String, Long> statements, SortedMap<String, Long> classes) {
    private static final String STATEMENTS = "/st/";

    /** Quads of all graphs. */
    long size() {
        return quads.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Statements of a kind. */
    long of(Told.Kind kind) {
        return statements.getOrDefault(kind.term(), 0L);
    }

    /**
     * Counts a file.
     *
     * @throws IOException if it cannot be read, or breaks the rules of its language
     */
    static Census of(Path file, Lang lang) throws IOException {
        Census census = new Census(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        try (InputStream in = Files.newInputStream(file)) {
            RDFParser.source(in)
                    .lang(lang)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void quad(Quad quad) {
                            census.add(quad);
                        }
                    });
        } catch (RiotException e) {
            throw new IOException(e.getMessage(), e);
        }
        return census;
    }

    private void add(Quad quad) {
        quads.merge(quad.getGraph().toString(), 1L, Long::sum);
        Node type = quad.getObject();
        if (quad.getPredicate().equals(Vocabulary.TYPE)
                && type.isURI()
                && type.getURI().startsWith(Vocabulary.QD)) {
            boolean statement = quad.getSubject().toString().contains(STATEMENTS);
            (statement ? statements : classes).merge(Described.local(type.getURI()), 1L, Long::sum);
        }
    }

    /** In words where another census differs; empty where it does not. */
    String difference(Census other) {
        StringBuilder out = new StringBuilder();
        differences(quads, other.quads, "quads of ", out);
        differences(statements, other.statements, "statements: ", out);
        differences(classes, other.classes, "", out);
        return out.toString();
    }

    private static void differences(Map<String, Long> mine, Map<String, Long> others, String what, StringBuilder out) {
        SortedMap<String, Long> all = new TreeMap<>(mine);
        all.putAll(others);
        for (String key : all.keySet()) {
            long one = mine.getOrDefault(key, 0L);
            long other = others.getOrDefault(key, 0L);
            if (one != other) {
                out.append(out.isEmpty() ? "" : "; ").append(what).append(key).append(": ");
                out.append(one).append(" against ").append(other);
            }
        }
    }
}
