package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;

/** The figures of a document, each with whose it may be: whoever is named in its sentence, shortly before, in the title, or most. */
final class Owners {
    /** How many passages back one may be named. */
    private static final int BACK = 2;

    /** Of those named before a figure and around it, how many it may be of: those named last. */
    private static final int MOST = 12;

    /** How many of those named most in the document it may be of, wherever they are named. */
    private static final int MOST_NAMED = 2;

    private static final Comparator<Named> LAST_FIRST = Comparator.comparingInt(Named::passage)
            .thenComparing(n -> n.range().from())
            .reversed();

    private static final Comparator<Told> IN_TEXT_ORDER = Comparator.comparingInt(Told::index)
            .thenComparing(t -> t.words())
            .thenComparing(t -> t.claim().reading().rule())
            .thenComparing(t -> t.claim().indicator())
            .thenComparing(t -> t.claim().value());

    /** Of a long passage, how many of its mentions up to the end of a figure's sentence are looked at. */
    private static final int WINDOW = 200;

    private final Clusters clusters;
    private final Map<Integer, Passage> passages = new HashMap<>();
    private final Map<Integer, List<Named>> byPassage = new HashMap<>();
    private final List<Named> titles = new ArrayList<>();
    private final Map<Cluster, Named> firsts = new LinkedHashMap<>();
    private final List<Cluster> byCount;

    /**
     * A mention of an entity.
     *
     * @param place its place among those of its passage
     */
    record Named(Occurrence occurrence, Cluster cluster, int place) {
        int passage() {
            return occurrence.passage().index();
        }

        TextRange range() {
            return occurrence.mention().range();
        }

        /** The words of its passage. */
        String text() {
            return occurrence.passage().chars();
        }

        boolean isInTitle() {
            return occurrence.passage().kind() == PassageKind.TITLE;
        }
    }

    /**
     * A figure where it stands.
     *
     * @param read whose the rule took it for
     * @param sentence its sentence
     * @param clause from the mark before it to the mark after it
     * @param words the words of the number
     */
    record Told(
            Claim.Observation claim,
            Cluster read,
            Passage passage,
            TextRange sentence,
            TextRange clause,
            TextRange words) {
        private static final String MARKS = ",;:。";
        private static final String NUMERALS = "0123456789.一二两三四五六七八九十百千万亿";

        static Told of(Claim.Observation claim, Cluster read, Passage passage) {
            String text = passage.chars();
            TextRange words = words(text, claim);
            TextRange sentence = passage.sentences().stream()
                    .filter(s -> s.from() <= words.from() && words.from() < s.to())
                    .findFirst()
                    .orElse(new TextRange(0, text.length()));
            int from = words.from();
            while (from > sentence.from() && MARKS.indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            int to = words.to();
            while (to < sentence.to() && MARKS.indexOf(text.charAt(to)) < 0) {
                to++;
            }
            return new Told(claim, read, passage, sentence, new TextRange(from, to), words);
        }

        /** Where the number stands among the words read; no part of another number: not 5亿元 in 15亿元. */
        private static TextRange words(String text, Claim.Observation claim) {
            String number = claim.statedAs();
            for (TextRange range : claim.reading().ranges()) {
                for (int at = text.indexOf(number, range.from());
                        at >= 0 && at + number.length() <= range.to();
                        at = text.indexOf(number, at + 1)) {
                    if (at == 0 || NUMERALS.indexOf(text.charAt(at - 1)) < 0) {
                        return new TextRange(at, at + number.length());
                    }
                }
            }
            return claim.reading().ranges().get(0);
        }

        int index() {
            return passage.index();
        }

        /** Whether it stands earlier in the same passage. */
        boolean isBefore(Told other) {
            return index() == other.index() && words.from() < other.words.from();
        }

        /** Whether something is named before the figure, in its passage or an earlier one. */
        boolean isAfter(Named named) {
            return named.passage() < index()
                    || (named.passage() == index() && named.range().from() < words.from());
        }
    }

    /** @param occurrences in order of the text */
    Owners(List<Occurrence> occurrences, Clusters clusters) {
        this.clusters = clusters;
        Map<Cluster, Integer> counts = new HashMap<>();
        for (Occurrence occurrence : occurrences) {
            passages.put(occurrence.passage().index(), occurrence.passage());
            Cluster cluster = clusters.of(occurrence.key());
            if (cluster == null) {
                continue;
            }
            List<Named> own = byPassage.computeIfAbsent(occurrence.passage().index(), p -> new ArrayList<>());
            Named named = new Named(occurrence, cluster, own.size());
            own.add(named);
            counts.merge(cluster, 1, Integer::sum);
            firsts.putIfAbsent(cluster, named);
            if (named.isInTitle()) {
                titles.add(named);
            }
        }
        byCount = new ArrayList<>(firsts.keySet());
        byCount.sort(Comparator.comparing((Cluster c) -> -counts.getOrDefault(c, 0)));
    }

    /** The figures of some claims, in order of the text; those that are denied left out, and those of passages that name nothing. */
    List<Figure> figures(List<Claim> claims) {
        List<Told> told = claims.stream()
                .filter(Claim.Observation.class::isInstance)
                .map(c -> told((Claim.Observation) c))
                .flatMap(Stream::ofNullable)
                .sorted(IN_TEXT_ORDER)
                .toList();
        OwnerFeatures features = new OwnerFeatures(clusters, byPassage, byCount, titles, claims);
        List<Figure> figures = new ArrayList<>();
        Told last = null;
        Told before = null;
        for (Told next : told) {
            before = last != null && last.isBefore(next) ? last : before;
            figures.add(figure(next, before != null && before.isBefore(next) ? before : null, features));
            last = next;
        }
        return figures;
    }

    private @Nullable Told told(Claim.Observation claim) {
        Cluster read =
                clusters.of(new Occurrence.Key(claim.of().passage(), claim.of().mention()));
        Passage passage = passages.get(claim.reading().passage());
        boolean denied = claim.reading().assertion() == Assertion.DENIED;
        return read == null || passage == null || denied ? null : Told.of(claim, read, passage);
    }

    private Figure figure(Told told, @Nullable Told before, OwnerFeatures features) {
        Map<Cluster, Named> near = near(told);
        List<Named> last =
                near.values().stream().filter(told::isAfter).sorted(LAST_FIRST).toList();
        List<Figure.Owner> owners = new ArrayList<>();
        owners.add(new Figure.Owner(
                told.read().id(), told.claim().of(), features.of(told, before, told.read(), near, last)));
        Map<Cluster, Named> others = new LinkedHashMap<>();
        near.values().stream().sorted(LAST_FIRST).limit(MOST).forEach(n -> others.put(n.cluster(), n));
        byCount.stream().limit(MOST_NAMED).forEach(c -> others.computeIfAbsent(c, firsts::get));
        others.keySet().removeAll(besides(told));
        others.forEach((cluster, named) -> owners.add(new Figure.Owner(
                cluster.id(),
                new Argument(named.passage(), named.occurrence().mention(), LikelyOwners.LIKELY),
                features.of(told, before, cluster, near, last))));
        List<Span> printed = told.passage().text().spans(told.words());
        return new Figure(told.claim(), printed.isEmpty() ? null : printed.get(0), owners);
    }

    /** Whom a figure is not given to: whose it is read as, whom it is counted among or compared with. */
    private Set<Cluster> besides(Told told) {
        return Stream.of(told.claim().of(), told.claim().scope(), told.claim().comparedWith())
                .flatMap(Stream::ofNullable)
                .map(a -> clusters.of(new Occurrence.Key(a.passage(), a.mention())))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** Everything that is named in the figure's sentence, before it, or in the title: where it is named last before it, else first after it. */
    private Map<Cluster, Named> near(Told told) {
        Map<Cluster, Named> near = new LinkedHashMap<>();
        titles.stream().filter(n -> n.passage() != told.index()).forEach(n -> near.put(n.cluster(), n));
        for (int i = told.index() - BACK; i < told.index(); i++) {
            byPassage.getOrDefault(i, List.of()).forEach(n -> near.put(n.cluster(), n));
        }
        for (Named named : window(told, byPassage.getOrDefault(told.index(), List.of()))) {
            if (told.isAfter(named)) {
                near.put(named.cluster(), named);
            } else {
                near.putIfAbsent(named.cluster(), named);
            }
        }
        return near;
    }

    /** The last of a passage's mentions up to the end of a figure's sentence, in order. */
    static List<Named> window(Told told, List<Named> own) {
        int low = 0;
        int high = own.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (own.get(middle).range().from() < told.sentence().to()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return own.subList(Math.max(0, low - WINDOW), low);
    }
}
