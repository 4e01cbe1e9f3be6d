package org.qiaodu.claim;

import java.util.List;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** What fills a slot of a pattern. */
sealed interface Filler {
    /** Where it stands in the passage as read. */
    TextRange range();

    /**
     * A recognised chunk.
     *
     * @param chunk the chunk
     */
    record Recognised(Chunk chunk) implements Filler {
        @Override
        public TextRange range() {
            return chunk.range();
        }
    }

    /**
     * One of those that were named side by side before.
     *
     * @param argument where
     */
    record Party(Argument argument) implements Filler {
        @Override
        public TextRange range() {
            return argument.mention().range();
        }
    }

    /**
     * Free words.
     *
     * @param range where they stand
     * @param words the words
     * @param type the class they are taken for
     * @param inside the names among them
     */
    record Words(TextRange range, String words, EntityClass type, List<Mention> inside) implements Filler {
        private static final double CONFIDENCE = 0.6;

        /** The words as a mention that the rule itself recognised. */
        Mention mention(String rule) {
            return new Mention(range, type, words, Mention.Form.NAME, "rule:" + rule, CONFIDENCE, inside);
        }
    }
}
