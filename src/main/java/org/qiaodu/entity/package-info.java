/**
 * Coreference and merging: mentions become entities, equal claims become one statement with many references; each merge and refusal has its reason.
 *
 * <p>In: annotated passages and claims. Out: {@link org.qiaodu.model.Entity}s and {@link org.qiaodu.model.Statement}s.
 */
@NullMarked
package org.qiaodu.entity;

import org.jspecify.annotations.NullMarked;
