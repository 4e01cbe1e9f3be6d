/**
 * Graph files from query results.
 *
 * <p>In: a store. Out: files for Gephi, Cytoscape, yEd, Neo4j, Protégé.
 */
@NullMarked
package org.qiaodu.export;

import org.jspecify.annotations.NullMarked;
