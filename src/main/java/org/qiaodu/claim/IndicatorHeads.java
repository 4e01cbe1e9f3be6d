package org.qiaodu.claim;

import static org.qiaodu.lexicon.NameWords.Part.INDICATOR_HEAD;

import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;

/** The last words of indicators, by which texts tell of several or of parts: 增加值 of 规模以上工业增加值. */
final class IndicatorHeads {
    /** What a region has, and its sectors add to it. */
    private static final String PRODUCT = "生产总值";

    private static final String VALUE_ADDED = "增加值";

    private final NameWords words;

    IndicatorHeads(NameWords words) {
        this.words = words;
    }

    /** The longest known last word of an indicator; null where none is known. */
    @Nullable
    String of(String indicator) {
        for (int from = 0; from < indicator.length(); from++) {
            if (words.is(INDICATOR_HEAD, indicator.substring(from))) {
                return indicator.substring(from);
            }
        }
        return null;
    }

    /** The same for a part of what an indicator is of: the product of a sector is its value added. */
    @Nullable
    String ofPart(String indicator) {
        String head = of(indicator);
        return head != null && head.endsWith(PRODUCT) ? VALUE_ADDED : head;
    }
}
