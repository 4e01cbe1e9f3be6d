/**
 * Rules over clauses: observations, relations and events, each with its evidence and its inherited slots.
 *
 * <p>In: annotated passages and rules. Out: {@link org.qiaodu.model.Claim}s.
 */
@NullMarked
package org.qiaodu.claim;

import org.jspecify.annotations.NullMarked;
