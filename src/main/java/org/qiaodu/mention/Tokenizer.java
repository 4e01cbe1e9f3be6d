package org.qiaodu.mention;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Passage;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Token;

/** Cuts passages into words with HanLP's dictionary; values are one word each. Safe for several threads. */
final class Tokenizer {
    private final Segment segment =
            HanLP.newSegment().enableOffset(true).enableNameRecognize(true).enableTranslatedNameRecognize(true);

    /**
     * The words of a passage.
     *
     * @param values times and quantities, in order; they do not overlap
     */
    List<Token> tokens(Passage passage, List<? extends Chunk> values) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (Chunk value : values) {
            between(passage.chars(), at, value.range().from(), tokens);
            tokens.add(new Token(value.range(), value instanceof TimeExpression ? "t" : "m"));
            at = value.range().to();
        }
        between(passage.chars(), at, passage.chars().length(), tokens);
        return tokens;
    }

    private void between(String text, int from, int to, List<Token> tokens) {
        if (from >= to) {
            return;
        }
        for (Term term : segment.seg(text.substring(from, to))) {
            if (!term.word.isBlank()) {
                int start = from + term.offset;
                tokens.add(new Token(new TextRange(start, start + term.word.length()), term.nature.toString()));
            }
        }
    }
}
