/**
 * Compares what was read from a document with what people read in it.
 *
 * <p>In: gold annotations and a {@link org.qiaodu.model.ReadDocument}. Out: precision, recall and F1, misses and extras.
 */
@NullMarked
package org.qiaodu.run.score;

import org.jspecify.annotations.NullMarked;
