package org.qiaodu.export;

import org.apache.jena.graph.Node;

/**
 * A property between two nodes.
 *
 * @param from an entity, or a statement that is a node itself
 * @param property of the ontology
 * @param to an entity
 */
record Tie(Node from, Node property, Node to) {
    /** Local name of the property. */
    String term() {
        return Described.local(property.getURI());
    }
}
