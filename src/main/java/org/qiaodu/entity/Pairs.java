package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Passage;
import org.qiaodu.model.ReadDocument.EntityMention;
import org.qiaodu.model.Statement;
import org.qiaodu.model.Statement.Relation;
import org.qiaodu.model.TextRange;

/** The pairs of entities that a document may relate, each once, where the two stand nearest. */
public final class Pairs {
    private static final Comparator<EntityMention> IN_TEXT_ORDER = Comparator.comparingInt(EntityMention::passage)
            .thenComparing(m -> m.mention().range().from())
            .thenComparing(m -> -m.mention().range().to());

    /** Two mentions of a sentence with this many between them, or more, are not held to be a pair: a list of thousands stays cheap. */
    private static final int FAR = 20;

    private final Map<Key, Meeting> meetings = new LinkedHashMap<>();
    private final Map<Key, List<Relation>> read = new LinkedHashMap<>();

    private Pairs() {}

    /** Two entities, whichever comes first. */
    record Key(String one, String another) {
        static Key of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Key(a, b) : new Key(b, a);
        }
    }

    /**
     * The mentions of a sentence.
     *
     * @param passage whose sentence it is
     * @param range where it stands there
     * @param mentions in order; of two that begin alike the longer first
     */
    record Sentence(Passage passage, TextRange range, List<EntityMention> mentions) {}

    /**
     * Two mentions in one sentence.
     *
     * @param sentence which
     * @param first place of the first among its mentions
     * @param other place of the other, which is greater
     */
    record Meeting(Sentence sentence, int first, int other) {
        EntityMention one() {
            return sentence.mentions().get(first);
        }

        EntityMention another() {
            return sentence.mentions().get(other);
        }

        /** Whether the other stands inside the first. */
        boolean inside() {
            return another().mention().range().to() <= one().mention().range().to();
        }

        /** Characters between the two; 0 where one stands inside the other. */
        int distance() {
            return Math.max(
                    0,
                    another().mention().range().from() - one().mention().range().to());
        }
    }

    /**
     * The pairs, one after the other, as their features take room.
     *
     * @param resolved what was read in the passages
     * @param classes which classes two entities must have that no rule relates, as {@link Pair#classes} has them
     */
    public static Stream<Pair> of(List<Passage> passages, Resolution resolved, Predicate<String> classes) {
        Pairs pairs = new Pairs();
        for (Statement statement : resolved.statements()) {
            if (statement instanceof Relation r && r.references().assertion() != Assertion.DENIED) {
                pairs.read
                        .computeIfAbsent(Key.of(r.subject(), r.object()), key -> new ArrayList<>())
                        .add(r);
            }
        }
        sentences(passages, resolved.mentions()).forEach(pairs::meet);
        PairFeatures features = new PairFeatures(passages, resolved, pairs.read.keySet());
        Stream<Pair> together = pairs.meetings.entrySet().stream()
                .filter(e -> pairs.read.containsKey(e.getKey())
                        || classes.test(features.classes(
                                e.getValue().one().entity(),
                                e.getValue().another().entity())))
                .map(e -> pairs.pair(e.getKey(), e.getValue(), features));
        Stream<Pair> apart = pairs.read.entrySet().stream()
                .filter(e -> !pairs.meetings.containsKey(e.getKey()))
                .map(e -> apart(e.getValue(), features));
        return Stream.concat(together, apart);
    }

    private static Pair apart(List<Relation> relations, PairFeatures features) {
        Relation first = relations.get(0);
        return new Pair(
                first.subject(),
                first.object(),
                features.classes(first.subject(), first.object()),
                null,
                relations,
                features.apart(first, relations));
    }

    private static List<Sentence> sentences(List<Passage> passages, List<EntityMention> mentions) {
        Map<Integer, List<EntityMention>> byPassage = new HashMap<>();
        mentions.stream()
                .sorted(IN_TEXT_ORDER)
                .forEach(m -> byPassage
                        .computeIfAbsent(m.passage(), index -> new ArrayList<>())
                        .add(m));
        List<Sentence> sentences = new ArrayList<>();
        for (Passage passage : passages) {
            List<EntityMention> inside = byPassage.getOrDefault(passage.index(), List.of());
            for (TextRange range : passage.sentences()) {
                sentences.add(new Sentence(
                        passage,
                        range,
                        inside.stream()
                                .filter(m -> range.contains(m.mention().range()))
                                .toList()));
            }
        }
        return sentences;
    }

    private void meet(Sentence sentence) {
        int size = sentence.mentions().size();
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < Math.min(size, i + 1 + FAR); j++) {
                Meeting meeting = new Meeting(sentence, i, j);
                String one = meeting.one().entity();
                String another = meeting.another().entity();
                if (!one.equals(another)) {
                    meetings.merge(Key.of(one, another), meeting, (a, b) -> b.distance() < a.distance() ? b : a);
                }
            }
        }
    }

    private Pair pair(Key key, Meeting meeting, PairFeatures features) {
        List<Relation> relations = read.getOrDefault(key, List.of());
        TextRange one = meeting.one().mention().range();
        TextRange another = meeting.another().mention().range();
        TextRange words = new TextRange(one.from(), Math.max(one.to(), another.to()));
        return new Pair(
                meeting.one().entity(),
                meeting.another().entity(),
                features.classes(meeting.one().entity(), meeting.another().entity()),
                new Pair.Place(meeting.sentence().passage().index(), words, meeting.inside()),
                relations,
                features.of(meeting, relations));
    }
}
