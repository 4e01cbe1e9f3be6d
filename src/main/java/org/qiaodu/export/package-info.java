/**
 * Files for other programs, from a store.
 *
 * <p>In: a store and a choice of its statements. Out: files for Gephi, Cytoscape, yEd, Graphviz, Neo4j, Protégé,
 * spreadsheets and RDF tools, in which the evidence stays attached; and releases that can be cited and verified. All is
 * read one statement at a time and written in a fixed order: equal graphs are equal bytes.
 */
@NullMarked
package org.qiaodu.export;

import org.jspecify.annotations.NullMarked;
