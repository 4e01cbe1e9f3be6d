/**
 * The knowledge in {@code seeds/}: gazetteer, indicators, units, eras, triggers, rules; every line checked when it is loaded.
 *
 * <p>In: seed folders. Out: typed entries, or every problem with file and line.
 */
@NullMarked
package org.qiaodu.lexicon;

import org.jspecify.annotations.NullMarked;
