/**
 * The nouns: records and typed ids that check themselves when they are made and do nothing else.
 *
 * <p>In: nothing. Out: every other room's words.
 */
@NullMarked
package org.qiaodu.model;

import org.jspecify.annotations.NullMarked;
