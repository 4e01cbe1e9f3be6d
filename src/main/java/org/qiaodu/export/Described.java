package org.qiaodu.export;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * All that the graphs say of one node.
 *
 * @param node the subject
 * @param said objects by property, both in the order of their text; each object once
 */
record Described(Node node, SortedMap<String, List<Node>> said) {
    /** The objects of a property; empty where there are none. */
    List<Node> all(Node property) {
        return said.getOrDefault(property.getURI(), List.of());
    }

    /** The first object of a property; null where there is none. */
    @Nullable
    Node one(Node property) {
        List<Node> all = all(property);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Text of the first object, or the local name of its IRI; empty where there is none. */
    String text(Node property) {
        Node one = one(property);
        return one == null ? "" : textOf(one);
    }

    /** The literal of a property in a language; null where there is none. */
    @Nullable
    String in(Node property, String language) {
        for (Node node : all(property)) {
            if (node.isLiteral() && node.getLiteralLanguage().equals(language)) {
                return node.getLiteralLexicalForm();
            }
        }
        return null;
    }

    /** Whether the graphs say anything of the node. */
    boolean known() {
        return !said.isEmpty();
    }

    /** The properties and their objects. */
    Map<String, List<Node>> properties() {
        return said;
    }

    /** The text of a literal, or the local name of an IRI. */
    static String textOf(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? local(node.getURI()) : node.toString();
    }

    /** What follows the last {@code /} or {@code #} of an IRI. */
    static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
