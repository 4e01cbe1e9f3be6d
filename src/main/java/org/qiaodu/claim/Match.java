package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.TextRange;

/**
 * A place where a rule's pattern matched.
 *
 * @param passage the passage
 * @param range the matched words
 * @param slots what fills each named slot, in order of the text; a slot of an optional part may be missing
 */
record Match(AnnotatedPassage passage, TextRange range, Map<String, List<Filler>> slots) {
    /** The fillers of a slot; empty where the pattern did not fill it. */
    List<Filler> fillers(String slot) {
        return slots.getOrDefault(slot, List.of());
    }

    /** Every chunk that fills a slot. */
    Set<Chunk> taken() {
        List<Chunk> chunks = new ArrayList<>();
        for (List<Filler> fillers : slots.values()) {
            for (Filler filler : fillers) {
                if (filler instanceof Filler.Recognised r) {
                    chunks.add(r.chunk());
                }
            }
        }
        return Set.copyOf(chunks);
    }

    /** The words between two places of the passage. */
    String words(TextRange words) {
        return words.of(passage.passage().chars());
    }
}
