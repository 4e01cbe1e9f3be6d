/**
 * The pipeline: the stages top to bottom, and the run report.
 *
 * <p>In: seeds and sources. Out: a graph, and what was counted, skipped and timed.
 */
@NullMarked
package org.qiaodu.run;

import org.jspecify.annotations.NullMarked;
