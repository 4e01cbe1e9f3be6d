package org.qiaodu.store;

import org.apache.jena.graph.Node;

/**
 * A thing and one of its names.
 *
 * @param thing an IRI
 * @param name a label or an alias
 */
public record Named(Node thing, String name) {}
