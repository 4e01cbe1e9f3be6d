package org.qiaodu.store;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Meanings;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;

/**
 * What a ruling is keyed by, looked up in a store.
 *
 * @param document name of the document
 * @param quote the words
 * @param meaning what they were read as; for a finding its kind and key
 */
public record Keyed(String document, String quote, String meaning) {
    /**
     * The key of a statement or finding.
     *
     * @param target its IRI, whole or with a prefix, or the hash at its end
     * @throws UserMistake if it is none of these, or not in the store
     */
    public static Keyed of(GraphStore graphs, String target) {
        String hash = target.replaceFirst(".*[/:]", "");
        if (!hash.matches("[0-9a-f]{32}")) {
            throw new UserMistake(
                    "'" + target + "': a statement or finding is named by its IRI or the 32 hex digits at its end.");
        }
        ReadyQuery query = ReadyQuery.of(SavedQueries.bundled().get("key-of"), Map.of("hash", hash), graphs.names());
        Map<String, Node> values = new LinkedHashMap<>(query.values());
        if (target.startsWith(graphs.base())) {
            values.put("target", NodeFactory.createURI(target));
        }
        return graphs.query(new ReadyQuery(query.query(), values), exec -> {
            RowSet rows = exec.select();
            if (!rows.hasNext()) {
                throw new UserMistake("'" + target + "': not in this store; `query findings` lists findings.");
            }
            return of(rows.next(), graphs.names());
        });
    }

    private static Keyed of(Binding row, Names names) {
        String meaning = Stream.of("a", "b", "c", "d", "e", "f")
                .filter(v -> row.contains(Var.alloc(v)))
                .map(v -> part(row, v, names))
                .collect(Collectors.joining("|"));
        return new Keyed(text(row, "document", names), text(row, "quote", names), meaning);
    }

    /** A part of a meaning as {@link Meanings} writes it. */
    private static String part(Binding row, String variable, Names names) {
        var node = row.get(Var.alloc(variable));
        if (node.isLiteral() && node.getLiteralDatatype().equals(XSDDatatype.XSDdecimal)) {
            return Meanings.number(new BigDecimal(node.getLiteralLexicalForm()));
        }
        boolean document = node.isURI() && node.getURI().startsWith(names.base() + "doc/");
        String words = text(row, variable, names);
        return document ? new DocumentId(words).asEntity() : words;
    }

    /** A literal's words, or an IRI's last part decoded. */
    private static String text(Binding row, String variable, Names names) {
        var node = row.get(Var.alloc(variable));
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        String iri = node.getURI().replace(names.base(), "");
        String local = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        return URLDecoder.decode(local.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
