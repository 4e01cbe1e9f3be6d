package org.qiaodu.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Indicators;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.source.Outcome;
import org.qiaodu.source.Sources;

/** Finds the frequent words of a corpus that the seeds do not know. */
public final class Suggestions {
    private static final Comparator<Suggestion> ORDER = Comparator.comparing(Suggestion::kind)
            .thenComparing(s -> s.kind() == Suggestion.Kind.NAME ? s.hint() : "")
            .thenComparing(s -> -s.count())
            .thenComparing(Suggestion::words);

    private final Pipeline pipeline;
    private final Set<String> listed = new HashSet<>();

    /** @throws org.qiaodu.model.UserMistake if the seeds have a mistake */
    public Suggestions(Seeds seeds) {
        pipeline = new Pipeline(seeds);
        Problems none = new Problems();
        NameLexicon names = NameLexicon.load(seeds, none);
        names.gazetteer().entries().stream().map(Gazetteer.Entry::surfaces).forEach(listed::addAll);
        names.gazetteer().entries().stream().map(Gazetteer.Entry::name).forEach(listed::add);
        names.indicators().entries().stream().map(Indicators.Entry::surfaces).forEach(listed::addAll);
        Triggers.load(seeds, none).lists().values().forEach(listed::addAll);
    }

    /** Words of one kind, found at some places. */
    private static final class Tally {
        private final String quote;
        private final Map<String, Integer> hints = new TreeMap<>();
        private int count;

        Tally(String quote) {
            this.quote = quote;
        }

        void add(String hint) {
            count++;
            hints.merge(hint, 1, Integer::sum);
        }

        /** The most frequent, the first in order of equals. */
        String hint() {
            return hints.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    private record Key(Suggestion.Kind kind, String words) {}

    /**
     * The words that stand in the documents at least {@code least} times; documents that cannot be read are passed over.
     *
     * @return by kind, names by class, then the most frequent first
     */
    public List<Suggestion> of(Sources sources, int least) {
        Map<Key, Tally> tallies = new HashMap<>();
        OrderedWork.run(
                sources.inputs().iterator(),
                input -> sources.read(input) instanceof Outcome.Read read
                        ? Unknown.in(pipeline.claims(read.document()))
                        : List.<Unknown>of(),
                found -> found.stream()
                        .filter(u -> !listed.contains(u.words()))
                        .forEach(u -> tallies.computeIfAbsent(new Key(u.kind(), u.words()), k -> new Tally(u.quote()))
                                .add(u.hint())));
        return tallies.entrySet().stream()
                .filter(e -> e.getValue().count >= least)
                .map(e -> new Suggestion(
                        e.getKey().kind, e.getKey().words, e.getValue().hint(), e.getValue().count, e.getValue().quote))
                .sorted(ORDER)
                .toList();
    }
}
