package org.qiaodu.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, to be kept as long as one likes.
 *
 * @param values by variable, in the order of the query; unbound variables are missing
 */
public record Row(Map<String, Node> values) {
    static Row of(Binding binding) {
        Map<String, Node> values = new LinkedHashMap<>();
        binding.forEach((variable, node) -> values.put(variable.getVarName(), node));
        return new Row(values);
    }

    /** The value of a variable; null where it is unbound. */
    public @Nullable Node node(String variable) {
        return values.get(variable);
    }

    /** The text of a literal or the IRI of a node; empty where the variable is unbound. */
    public String text(String variable) {
        Node node = values.get(variable);
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
