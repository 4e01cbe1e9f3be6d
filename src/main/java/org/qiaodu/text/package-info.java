/**
 * What a scan did to the text: repeats folded, broken columns joined, misprints repaired, width and script folded, always with the way back to the raw offsets.
 *
 * <p>In: a {@link org.qiaodu.model.Document}. Out: {@link org.qiaodu.model.Passage}s in reading order.
 */
@NullMarked
package org.qiaodu.text;

import org.jspecify.annotations.NullMarked;
