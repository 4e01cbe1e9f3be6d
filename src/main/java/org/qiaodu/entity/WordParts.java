package org.qiaodu.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.lexicon.NameWords.Part;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Token;

/**
 * Which common words stand only inside larger ones: 葡萄 in 葡萄基地, 路灯 in 路灯工程. A text that says nothing of them does
 * not speak of them; 葡萄 in 葡萄产量 and 葡萄等 it does.
 */
final class WordParts {
    private static final Set<String> COMMON = Set.of("Product", "Topic");
    /** From this length on the name of a product is its own rather than a word: 新会陈皮. */
    private static final int SPECIFIC = 4;
    /** What makes an industry of a word, and is still about it: 家电业. */
    private static final String TRADE = "业";

    private final Map<Integer, AnnotatedPassage> passages = new HashMap<>();
    private final NameWords words;

    WordParts(List<AnnotatedPassage> passages, NameWords words) {
        passages.forEach(p -> this.passages.put(p.passage().index(), p));
        this.words = words;
    }

    /** Whether a known common word is nowhere more than the beginning of a larger one. */
    boolean only(Cluster cluster) {
        return cluster.occurrences().stream().allMatch(this::isPart);
    }

    private boolean isPart(Occurrence occurrence) {
        Mention mention = occurrence.mention();
        AnnotatedPassage passage = passages.get(occurrence.passage().index());
        return passage != null
                && !occurrence.nested()
                && mention.source().equals(Mention.GAZETTEER)
                && (mention.type().name().equals("Industry")
                        || (COMMON.contains(mention.type().name())
                                && mention.name().length() < SPECIFIC))
                && goesOn(passage, mention.range().to());
    }

    /** Whether a noun or a name begins right at {@code at}, other than the last word of an indicator. */
    private boolean goesOn(AnnotatedPassage passage, int at) {
        Token next = tokenAt(passage.tokens(), at);
        if (next == null || !next.tag().startsWith("n")) {
            return false;
        }
        boolean indicator = passage.chunks().stream()
                .anyMatch(c -> c.range().from() <= at && at < c.range().to() && !(c instanceof Mention));
        String noun = next.range().of(passage.passage().chars());
        return !indicator && !noun.endsWith(TRADE) && !words.is(Part.INDICATOR_HEAD, noun);
    }

    private static @Nullable Token tokenAt(List<Token> tokens, int at) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int from = tokens.get(middle).range().from();
            if (from == at) {
                return tokens.get(middle);
            }
            if (from < at) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
