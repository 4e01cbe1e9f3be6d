package org.qiaodu.claim;

import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Token;

/** Finds the parts of which a text goes on to tell an indicator: 电子行业 in 工业增加值增长7%,其中,电子行业增长5.5%. */
final class PartPhrases {
    /** What a clause about parts may begin with. */
    private static final Pattern OPENING = Pattern.compile("(其中|其|而|按[^,;。]{1,8}[分看]|分[^,;。]{1,8}看)[,:]?");

    /** Last words of what is a part of a whole economy, population or trade. */
    private static final Pattern SORT = Pattern.compile(".*(类|业|产业|企业|居民|人口|商品|产品|用品|制品|部门|经济|领域|户)");

    /** What sounds like a sort and is none, or is the whole of what was told of. */
    private static final Pattern NO_SORT = Pattern.compile(".*(就业|创业|作业|毕业|开业|营业|(规模以上|规上)(工业)?企业)|产品|居民|产业|行业|经济|用户");

    /** Words of a phrase: nouns, nouns made of verbs, and what tells sorts apart. */
    private static final Pattern INSIDE = Pattern.compile("n(?!r).*|vn|b|j|an|g[a-z]*");

    /** Other words of a phrase, whatever their tag. */
    private static final Set<String> PIECES = Set.of("和", "与", "及", "类");

    /** Adverbs of comparison that HanLP takes for nouns. */
    private static final Set<String> COMPARES = Set.of("同比", "环比", "上年", "同期", "平均", "累计");

    private static final int LONGEST = 16;

    /** Most characters between a part and its figure. */
    private static final int NEAR = 12;

    private PartPhrases() {}

    /**
     * Where a clause that names no indicator tells of a part.
     *
     * @param text the passage's words
     * @param before where its figure stands at the earliest, exclusive end of the phrase
     * @return null where it does not begin with a part and its figure
     */
    static @Nullable TextRange of(Clause clause, String text, int before) {
        int from = begin(clause, text, before);
        int to = from;
        TreeMap<Integer, TextRange> pieces = new TreeMap<>();
        for (Token word : clause.words()) {
            if (isInside(word, text)) {
                pieces.put(word.range().from(), word.range());
            }
        }
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m
                    && (Roles.KINDS.contains(m.type().name()) || chunk.range().from() > from)) {
                pieces.put(chunk.range().from(), chunk.range());
            }
        }
        for (TextRange piece = pieces.get(to); piece != null; piece = pieces.get(to)) {
            to = piece.to();
        }
        String words = text.substring(from, to);
        boolean phrase = words.length() > 1
                && words.length() <= LONGEST
                && !NO_SORT.matcher(words).matches();
        return phrase && to <= before && hasFigure(clause, to) ? new TextRange(from, to) : null;
    }

    /** Whether a phrase is a sort of a whole economy, population or trade; of an output any thing may be a part. */
    static boolean isSort(String phrase) {
        return SORT.matcher(phrase).matches();
    }

    /** Where what a figure is of begins: after the figure listed before it, or after an opening, a time and the place it is said of. */
    private static int begin(Clause clause, String text, int before) {
        Matcher opening = OPENING.matcher(text)
                .region(clause.range().from(), clause.range().to());
        int from = opening.lookingAt() ? opening.end() : clause.range().from();
        for (Chunk chunk : clause.chunks()) {
            boolean passed = chunk instanceof TimeExpression
                    || (chunk instanceof Mention m
                            && !Roles.KINDS.contains(m.type().name()));
            if (passed && chunk.range().from() == from) {
                from = chunk.range().to();
            }
            if (chunk instanceof Quantity
                    && chunk.range().to() < before
                    && text.charAt(chunk.range().to()) == '、') {
                from = chunk.range().to() + 1;
            }
        }
        return from;
    }

    private static boolean isInside(Token word, String text) {
        String words = word.range().of(text);
        return PIECES.contains(words) || (INSIDE.matcher(word.tag()).matches() && !COMPARES.contains(words));
    }

    /** Whether the clause's next figure is near, and nothing else is named before it. */
    private static boolean hasFigure(Clause clause, int from) {
        for (Chunk chunk : clause.chunks()) {
            if (chunk.range().from() >= from && !(chunk instanceof TimeExpression)) {
                return chunk instanceof Quantity && chunk.range().from() - from <= NEAR;
            }
        }
        return false;
    }
}
