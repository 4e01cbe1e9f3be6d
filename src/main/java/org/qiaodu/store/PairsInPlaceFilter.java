package org.qiaodu.store;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Counts the last character of every run of pairs as a place of its own, as the index does, where single characters stand
 * beside the pairs: otherwise 江门GDP would not be found as it stands.
 */
final class PairsInPlaceFilter extends TokenFilter {
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int endOfPair;

    PairsInPlaceFilter(TokenStream pairs) {
        super(pairs);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (endOfPair > 0 && offset.startOffset() >= endOfPair) {
            step.setPositionIncrement(step.getPositionIncrement() + 1);
        }
        endOfPair = type.type().equals(CJKBigramFilter.DOUBLE_TYPE) ? offset.endOffset() : 0;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        endOfPair = 0;
    }
}
