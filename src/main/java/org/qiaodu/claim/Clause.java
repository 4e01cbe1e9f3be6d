package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;

/**
 * A part of a sentence between commas, semicolons and colons.
 *
 * @param passage index of its passage
 * @param sentence number of its sentence in the passage
 * @param range where it stands in the passage as read
 * @param chunks what is recognised in it
 * @param words its tokens outside all that is recognised
 */
record Clause(int passage, int sentence, TextRange range, List<Chunk> chunks, List<Token> words) {
    /** Most characters between brackets that do not part a clause. */
    private static final int REMARK = 12;

    private static final String BREAKS = ",;:。!?";

    /** The clauses of a passage, in order. */
    static List<Clause> of(AnnotatedPassage passage) {
        String text = passage.passage().chars();
        List<Clause> clauses = new ArrayList<>();
        List<TextRange> sentences = passage.passage().sentences();
        BitSet recognised = new BitSet(text.length());
        passage.chunks().forEach(c -> recognised.set(c.range().from(), c.range().to()));
        for (int s = 0; s < sentences.size(); s++) {
            int from = sentences.get(s).from();
            for (int i = from; i < sentences.get(s).to(); i++) {
                boolean last = i + 1 == sentences.get(s).to();
                if (last
                        || (BREAKS.indexOf(text.charAt(i)) >= 0
                                && !recognised.get(i)
                                && !isInNumbers(text, i)
                                && !isInRemark(text, i))) {
                    clauses.add(clause(passage, s, new TextRange(from, i + 1)));
                    from = i + 1;
                }
            }
        }
        return clauses;
    }

    /** Where a mention ends, with the one that stands right after it, where one does: 某省国资委, exclusive. */
    int endWithNext(Mention mention) {
        int to = mention.range().to();
        return chunks.stream()
                .filter(c -> c instanceof Mention && c.range().from() == to)
                .mapToInt(c -> c.range().to())
                .findFirst()
                .orElse(to);
    }

    /** Whether a place stands in a remark of a few words in brackets: 欧盟(27国,不含英国)、韩国. */
    private static boolean isInRemark(String text, int at) {
        int from = Math.max(0, at - REMARK);
        String near = text.substring(from, Math.min(text.length(), at + REMARK + 1));
        int open = near.lastIndexOf('(', at - from);
        int close = near.indexOf(')', at - from);
        return open >= 0
                && close >= 0
                && close - open <= REMARK
                && near.lastIndexOf(')', at - from) < open
                && near.substring(open, close).indexOf('。') < 0;
    }

    /** Whether a place stands between two digits: the colons of a proportion (8.7:41.2:50.1). */
    private static boolean isInNumbers(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static Clause clause(AnnotatedPassage passage, int sentence, TextRange range) {
        List<Chunk> inside =
                passage.chunks().stream().filter(c -> range.contains(c.range())).toList();
        List<Token> words = passage.tokens().stream()
                .filter(t -> range.contains(t.range())
                        && inside.stream().noneMatch(c -> c.range().contains(t.range())))
                .toList();
        return new Clause(passage.passage().index(), sentence, range, inside, words);
    }
}
