package org.qiaodu.store;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Puts after the characters of a name how they sound: the pinyin of every run of its syllables, and their initials, so
 * that {@code jiangmen}, {@code menshi} and {@code jms} each find 江门市.
 */
final class PinyinFilter extends TokenFilter {
    /** Syllables of the longest run. */
    private static final int LONGEST = 12;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
    private final StringBuilder characters = new StringBuilder();
    private final Deque<String> sounds = new ArrayDeque<>();
    private int end;
    private boolean ended;

    /** @param input single Chinese characters among its tokens */
    PinyinFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!ended && input.incrementToken()) {
            if (type.type().equals(CJKBigramFilter.SINGLE_TYPE)) {
                characters.append(term);
            }
            end = offset.endOffset();
            return true;
        }
        if (!ended) {
            ended = true;
            spell(Spelling.syllables(characters.toString()));
        }
        if (sounds.isEmpty()) {
            return false;
        }
        clearAttributes();
        term.setEmpty().append(sounds.pop());
        offset.setOffset(end, end);
        step.setPositionIncrement(1);
        length.setPositionLength(1);
        return true;
    }

    private void spell(List<String> syllables) {
        for (int from = 0; from < syllables.size(); from++) {
            StringBuilder sound = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            for (int to = from; to < Math.min(syllables.size(), from + LONGEST); to++) {
                sounds.add(sound.append(syllables.get(to)).toString());
                initials.append(syllables.get(to).charAt(0));
                if (to > from) {
                    sounds.add(initials.toString());
                }
            }
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        characters.setLength(0);
        sounds.clear();
        end = 0;
        ended = false;
    }
}
