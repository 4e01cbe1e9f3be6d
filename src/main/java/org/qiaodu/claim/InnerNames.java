package org.qiaodu.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;
import org.qiaodu.text.WordTrie;

/** The names inside the names of a document: those that were recognised there, and those that the document uses by themselves. */
final class InnerNames {
    /** What follows a place's name in the name of a bay, a river, a hill that is called after it. */
    private static final String NATURE = "湾江河湖山岛";

    /** What names begin with without lying there: 中国银行, 东亚银行. */
    private static final Set<String> WIDE = Set.of("Country", "Region");

    private final List<AnnotatedPassage> passages;
    private final WordTrie<Mention> used;
    private final Set<String> told;

    /** @param passages a whole document's, in order of their index */
    InnerNames(List<AnnotatedPassage> passages) {
        this.passages = passages;
        Map<String, Mention> used = new HashMap<>();
        for (AnnotatedPassage passage : passages) {
            mentions(passage)
                    .filter(m -> m.form() == Mention.Form.NAME && m.range().length() > 1)
                    .forEach(
                            m -> used.putIfAbsent(m.range().of(passage.passage().chars()), m));
        }
        this.used = new WordTrie<>(used);
        this.told = used.values().stream().map(Mention::name).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Mention> mentions(AnnotatedPassage passage) {
        return passage.chunks().stream().filter(Mention.class::isInstance).map(Mention.class::cast);
    }

    /**
     * The outermost name of one of some classes inside a name.
     *
     * @param passage index of the passage it stands in
     * @param outer that name
     * @return null where there is none
     */
    @Nullable
    Mention of(int passage, Mention outer, Set<String> types) {
        Mention recognised = recognised(passage, outer.range(), types);
        Mention inner = recognised != null ? recognised : usedElsewhere(passage, outer.range(), types);
        return inner == null || isOfNature(passage, outer, inner) ? null : inner;
    }

    /** Whether a place is only the beginning of a feature's name: 杭州 in 杭州湾开发区. */
    private boolean isOfNature(int passage, Mention outer, Mention inner) {
        int to = inner.range().to();
        return to < outer.range().to() - 1
                && NATURE.indexOf(passages.get(passage).passage().chars().charAt(to)) >= 0
                && !isOfWholeWords(passage, inner.range());
    }

    private @Nullable Mention recognised(int passage, TextRange outer, Set<String> types) {
        for (Chunk chunk : passages.get(passage).chunks()) {
            if (chunk instanceof Mention name && name.range().contains(outer)) {
                for (Mention m : name.nested()) {
                    boolean inside = outer.contains(m.range()) && !m.range().equals(outer);
                    if (inside && types.contains(m.type().name())) {
                        return m;
                    }
                }
            }
        }
        return null;
    }

    /**
     * Whether the document speaks of a thing and does not just spell another's name with it (武汉 in 武汉大学): it names it by
     * itself somewhere, or it is a country, which a name tells of (美国 in 美国某某公司).
     */
    boolean isTold(Mention inner) {
        return inner.type().name().equals("Country") || told.contains(inner.name());
    }

    private @Nullable Mention usedElsewhere(int passage, TextRange outer, Set<String> types) {
        return used.in(outer.of(passages.get(passage).passage().chars())).stream()
                .filter(hit -> types.contains(hit.value().type().name())
                        && !WIDE.contains(hit.value().type().name()))
                .map(hit -> at(hit.value(), outer.from() + hit.range().from()))
                .filter(m -> m.range().to() < outer.to()
                        && (isOfWholeWords(passage, m.range()) || opensWord(passage, outer, m.range())))
                .max(Comparator.comparing(m -> m.range().length()))
                .orElse(null);
    }

    private static Mention at(Mention name, int from) {
        TextRange range = new TextRange(from, from + name.range().length());
        return new Mention(range, name.type(), name.name(), name.form(), "consistency", name.confidence(), List.of());
    }

    /** Whether a name is one word, which the words begin: 唐山 in 唐山港. */
    private boolean opensWord(int passage, TextRange outer, TextRange words) {
        return words.from() == outer.from()
                && passages.get(passage).tokens().stream()
                        .anyMatch(t -> t.range().equals(outer));
    }

    /** Whether words begin and end where tokens do. */
    private boolean isOfWholeWords(int passage, TextRange words) {
        boolean begins = false;
        boolean ends = false;
        for (Token token : passages.get(passage).tokens()) {
            begins |= token.range().from() == words.from();
            ends |= token.range().to() == words.to();
        }
        return begins && ends;
    }
}
