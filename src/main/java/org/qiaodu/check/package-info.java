/**
 * Findings about statements: disagreements, arithmetic, reference values, suspected misprints, doubtful identities; and the ranks that follow.
 *
 * <p>In: statements and reference values. Out: {@link org.qiaodu.model.Finding}s and re-ranked statements.
 */
@NullMarked
package org.qiaodu.check;

import org.jspecify.annotations.NullMarked;
