/**
 * Time expressions and quantities.
 *
 * <p>In: {@link org.qiaodu.model.Passage}s. Out: {@link org.qiaodu.model.TimeExpression}s and {@link org.qiaodu.model.Quantity}s, and the document's date with its reason.
 */
@NullMarked
package org.qiaodu.value;

import org.jspecify.annotations.NullMarked;
