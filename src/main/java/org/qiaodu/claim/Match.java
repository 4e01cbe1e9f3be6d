package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Values;

/**
 * A place where a rule's pattern matched.
 *
 * @param passage the passage
 * @param values the values stated in it, those inside a mention's words too
 * @param range the matched words
 * @param slots what fills each named slot, in order of the text; a slot of an optional part may be missing
 */
record Match(AnnotatedPassage passage, Values values, TextRange range, Map<String, List<Filler>> slots) {
    /** The fillers of a slot; empty where the pattern did not fill it. */
    List<Filler> fillers(String slot) {
        return slots.getOrDefault(slot, List.of());
    }

    /**
     * The quantities that a filler states: the quantity itself, the length of a time, or those inside a name or words.
     *
     * @param kind the kind they must have, as patterns name it; null where any will do
     */
    List<Quantity> quantities(Filler filler, @Nullable String kind) {
        if (filler instanceof Filler.Recognised r && r.chunk() instanceof Quantity q) {
            return List.of(q);
        } else if (filler instanceof Filler.Recognised r && r.chunk() instanceof TimeExpression t) {
            return t.length() == null ? List.of() : List.of(t.length());
        }
        return values.quantities().stream()
                .filter(q -> filler.range().contains(q.range()))
                .filter(q -> kind == null || Alphabet.typeOf(q).equals(kind))
                .toList();
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
