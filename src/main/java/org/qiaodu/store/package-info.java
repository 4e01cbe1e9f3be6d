/**
 * TDB2 and the embedded Fuseki behind one door; named queries from {@code queries/}.
 *
 * <p>In: quads, queries. Out: answers.
 */
@NullMarked
package org.qiaodu.store;

import org.jspecify.annotations.NullMarked;
