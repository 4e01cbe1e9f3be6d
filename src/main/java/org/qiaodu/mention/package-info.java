/**
 * Entity mentions and indicator terms: gazetteer, name patterns, tagger; overlaps resolved.
 *
 * <p>In: passages with their times and quantities. Out: {@link org.qiaodu.model.AnnotatedPassage}s.
 */
@NullMarked
package org.qiaodu.mention;

import org.jspecify.annotations.NullMarked;
