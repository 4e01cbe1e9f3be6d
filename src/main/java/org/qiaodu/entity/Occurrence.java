package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Claim;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Passage;
import org.qiaodu.model.RawText;
import org.qiaodu.model.Span;

/**
 * A mention at its place in the document.
 *
 * @param passage where it stands
 * @param mention the words
 * @param nested whether it stands inside another name, such as 江门 in 江门双碳实验室
 */
record Occurrence(Passage passage, Mention mention, boolean nested) {
    static final Comparator<Occurrence> IN_TEXT_ORDER = Comparator.comparingInt(
                    (Occurrence o) -> o.passage().index())
            .thenComparing(o -> o.mention().range().from())
            .thenComparing(o -> -o.mention().range().to())
            .thenComparing(o -> o.mention().name())
            .thenComparing(o -> o.mention().type())
            .thenComparing(o -> o.mention().form())
            .thenComparing(o -> o.mention().source());

    /** What tells one occurrence from another, whoever recognised it. */
    record Key(int passage, Mention mention) {}

    Key key() {
        return new Key(passage.index(), mention);
    }

    /** The words as they are read there. */
    String words() {
        return mention.range().of(passage.chars());
    }

    /** The words as they are printed; null where a break runs through them or where they only point to a name. */
    @Nullable
    String printed(RawText raw) {
        List<Span> spans = passage.text().spans(mention.range());
        return mention.form() == Mention.Form.NAME && spans.size() == 1
                ? raw.slice(spans.get(0)).strip()
                : null;
    }

    /** Every mention of a document, nested ones and those only claims know included, in order of the text. */
    static List<Occurrence> all(List<AnnotatedPassage> passages, List<Claim> claims) {
        Map<Integer, Passage> byIndex = new HashMap<>();
        TreeSet<Occurrence> all = new TreeSet<>(IN_TEXT_ORDER);
        for (AnnotatedPassage annotated : passages) {
            byIndex.put(annotated.passage().index(), annotated.passage());
            for (Chunk chunk : annotated.chunks()) {
                if (chunk instanceof Mention m) {
                    add(annotated.passage(), m, false, all);
                } else if (chunk instanceof IndicatorTerm i) {
                    i.nested().forEach(m -> add(annotated.passage(), m, true, all));
                }
            }
        }
        for (Claim claim : claims) {
            for (Argument argument : arguments(claim)) {
                Passage passage = byIndex.get(argument.passage());
                if (passage != null) {
                    add(passage, argument.mention(), false, all);
                }
            }
        }
        return List.copyOf(all);
    }

    private static void add(Passage passage, Mention mention, boolean nested, TreeSet<Occurrence> all) {
        if (mention.range().to() <= passage.chars().length()) {
            all.add(new Occurrence(passage, mention, nested));
            mention.nested().forEach(n -> add(passage, n, true, all));
        }
    }

    /** Everything that fills a slot of a claim. */
    static List<Argument> arguments(Claim claim) {
        List<Argument> arguments = new ArrayList<>();
        if (claim instanceof Claim.Observation o) {
            arguments.add(o.of());
            addIfGiven(o.scope(), arguments);
            addIfGiven(o.comparedWith(), arguments);
        } else if (claim instanceof Claim.Relation r) {
            arguments.add(r.subject());
            arguments.add(r.object());
        } else if (claim instanceof Claim.Event e) {
            e.participants().forEach(p -> arguments.add(p.who()));
            addIfGiven(e.place(), arguments);
        }
        return arguments;
    }

    private static void addIfGiven(@Nullable Argument argument, List<Argument> arguments) {
        if (argument != null) {
            arguments.add(argument);
        }
    }
}
