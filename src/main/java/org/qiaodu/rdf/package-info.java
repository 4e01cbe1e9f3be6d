/**
 * The vocabulary, and statements as quads with their provenance; SHACL.
 *
 * <p>In: what was read from a document. Out: quads in a fixed order.
 */
@NullMarked
package org.qiaodu.rdf;

import org.jspecify.annotations.NullMarked;
