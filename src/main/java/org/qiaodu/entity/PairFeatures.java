package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiaodu.model.Entity;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.ReadDocument.EntityMention;
import org.qiaodu.model.Statement.Relation;
import org.qiaodu.model.TextRange;

/**
 * What the model of relations sees of two entities: their classes and their weight in the text, what rules read between
 * them, how far apart they stand, and the words between and around them.
 */
final class PairFeatures {
    /** The class of a document that speaks of itself. */
    static final String DOCUMENT = "Document";

    /** Up to this many {@code char}s, words between two mentions are a feature as they are. */
    private static final int WHOLE = 6;

    /** Up to this many, every two neighbouring ones are. */
    private static final int IN_PAIRS = 40;

    /** Where numbers are taken together: 4 to 6, 7 to 10, 11 to 18, 19 to 30, 31 and more; smaller ones stand alone. */
    private static final int[] STEPS = {4, 7, 11, 19, 31};

    /** From this on, things of one class between the two, partners in common, rules and places are "many". */
    private static final int MANY = 3;

    /** From this on, ranks by number of mentions, partners and breaks are "many". */
    private static final int VERY_MANY = 5;

    private final Map<String, String> typeOf = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> titled = new HashSet<>();
    private final Map<String, Set<String>> partners = new HashMap<>();

    /** @param related the pairs that rules relate */
    PairFeatures(List<Passage> passages, Resolution resolved, Collection<Pairs.Key> related) {
        Set<Integer> titles = passages.stream()
                .filter(p -> p.kind() == PassageKind.TITLE)
                .map(Passage::index)
                .collect(Collectors.toSet());
        for (Entity entity : resolved.entities()) {
            typeOf.put(entity.id(), entity.type().name());
        }
        Map<String, Integer> counts = new HashMap<>();
        LinkedHashSet<String> inOrder = new LinkedHashSet<>();
        for (EntityMention mention : resolved.mentions()) {
            counts.merge(mention.entity(), 1, Integer::sum);
            inOrder.add(mention.entity());
            if (titles.contains(mention.passage())) {
                titled.add(mention.entity());
            }
        }
        List<String> byCount = new ArrayList<>(inOrder);
        byCount.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
        byCount.forEach(id -> ranks.put(id, ranks.size()));
        for (Pairs.Key key : related) {
            partners.computeIfAbsent(key.one(), id -> new HashSet<>()).add(key.another());
            partners.computeIfAbsent(key.another(), id -> new HashSet<>()).add(key.one());
        }
    }

    /** Of a pair that a rule relates though no sentence mentions both. */
    List<String> apart(Relation relation, List<Relation> read) {
        Gathered to = new Gathered();
        entities(relation.subject(), relation.object(), "apart", to);
        rules(relation.subject(), relation.object(), read, to);
        return to.list();
    }

    /** Of two mentions in one sentence. */
    List<String> of(Pairs.Meeting meeting, List<Relation> read) {
        Gathered to = new Gathered();
        TextRange one = meeting.one().mention().range();
        TextRange another = meeting.another().mention().range();
        entities(meeting.one().entity(), meeting.another().entity(), meeting.inside() ? "inside" : "beside", to);
        rules(meeting.one().entity(), meeting.another().entity(), read, to);
        around(meeting, to);
        String text = meeting.sentence().passage().chars();
        if (meeting.inside()) {
            to.add("before inside", another.from() == one.from());
            String after = text.substring(another.to(), one.to());
            to.add("after inside", after.substring(0, Math.min(2, after.length())));
        } else {
            between(text.substring(one.to(), Math.max(one.to(), another.from())), meeting, to);
        }
        return to.list();
    }

    private String type(String entity) {
        return typeOf.getOrDefault(entity, DOCUMENT);
    }

    /** The classes of two entities, in this order. */
    String classes(String a, String b) {
        return type(a) + "|" + type(b);
    }

    private void entities(String a, String b, String place, Gathered to) {
        String classes = classes(a, b);
        to.add("place", place);
        to.add("classes", classes);
        to.add("classes " + place, classes);
        to.add("first", type(a));
        to.add("other", type(b));
        entity("first", a, classes, to);
        entity("other", b, classes, to);
        Set<String> common = new HashSet<>(partners.getOrDefault(a, Set.of()));
        common.retainAll(partners.getOrDefault(b, Set.of()));
        to.add("common", Math.min(MANY, common.size()));
        common.forEach(c -> to.add("via", type(c)));
    }

    private void entity(String which, String id, String classes, Gathered to) {
        int rank = Math.min(VERY_MANY, ranks.getOrDefault(id, VERY_MANY));
        to.add(which + " rank", rank);
        to.add(which + " is topic", (rank == 0) + " " + classes);
        to.add(which + " in title", titled.contains(id));
    }

    private void rules(String a, String b, List<Relation> read, Gathered to) {
        for (String entity : List.of(a, b)) {
            int others = partners.getOrDefault(entity, Set.of()).size() - (read.isEmpty() ? 0 : 1);
            to.add(entity.equals(a) ? "first related" : "other related", Math.min(VERY_MANY, others));
        }
        if (read.isEmpty()) {
            return;
        }
        to.add("read", true);
        int rules = 0;
        int places = 0;
        for (Relation relation : read) {
            to.add("read", relation.predicate());
            to.add("read " + classes(a, b), relation.predicate());
            relation.references().rules().forEach(rule -> to.add("read by", rule));
            relation.references().inherited().forEach(i -> to.add("inherited", i));
            rules += relation.references().rules().size();
            places += relation.references().evidence().size();
        }
        to.add("rules", Math.min(MANY + 1, rules));
        to.add("places", Math.min(MANY + 1, places));
    }

    private void around(Pairs.Meeting meeting, Gathered to) {
        Pairs.Sentence sentence = meeting.sentence();
        String text = sentence.passage().chars();
        int from = meeting.one().mention().range().from();
        int end = Math.max(
                meeting.one().mention().range().to(),
                meeting.another().mention().range().to());
        String before = text.substring(Math.max(sentence.range().from(), from - 2), from);
        String after =
                text.substring(end, Math.max(end, Math.min(sentence.range().to(), end + 2)));
        to.add("first of mentions", meeting.first() == 0);
        to.add("first of words", before.isEmpty());
        to.add("one before", last(before, 1));
        to.add("two before", before);
        to.add("two before " + type(meeting.another().entity()), before);
        to.add("one after", after.substring(0, Math.min(1, after.length())));
        to.add("two after", after);
        PassageKind kind = sentence.passage().kind();
        to.add("kind", kind);
    }

    private void between(String words, Pairs.Meeting meeting, Gathered to) {
        String classes = classes(meeting.one().entity(), meeting.another().entity());
        List<String> mentioned = between(meeting);
        String count = step(mentioned.size());
        to.add("distance", step(words.length()));
        to.add("mentions between", count);
        to.add("mentions between " + classes, count);
        mentioned.forEach(type -> to.add("between", type));
        to.add("like other", like(mentioned, type(meeting.another().entity())));
        to.add("like first", like(mentioned, type(meeting.one().entity())));
        int breaks = (int) words.chars().filter(c -> ",;:".indexOf(c) >= 0).count();
        to.add("breaks", Math.min(VERY_MANY - 1, breaks));
        to.add("breaks " + classes, Math.min(VERY_MANY - 1, breaks));
        if (!words.isEmpty()) {
            to.add("begins", words.substring(0, 1));
            to.add("begins", words.substring(0, Math.min(2, words.length())));
            to.add("ends", last(words, 1));
            to.add("ends", last(words, 2));
        }
        if (words.length() <= WHOLE) {
            to.add("words", words);
        }
        if (words.length() <= IN_PAIRS) {
            to.addPairs("pair", words);
        }
    }

    /** The classes of what is mentioned between the two. */
    private List<String> between(Pairs.Meeting meeting) {
        int from = meeting.one().mention().range().to();
        int to = meeting.another().mention().range().from();
        return meeting.sentence().mentions().stream()
                .filter(m -> m.mention().range().from() >= from
                        && m.mention().range().to() <= to)
                .map(m -> type(m.entity()))
                .toList();
    }

    private static long like(List<String> types, String type) {
        return Math.min(MANY, types.stream().filter(type::equals).count());
    }

    private static String last(String words, int count) {
        return words.substring(Math.max(0, words.length() - count));
    }

    private static String step(int number) {
        int below = 0;
        for (int step : STEPS) {
            if (number < step) {
                return below == 0 ? Integer.toString(number) : below + "+";
            }
            below = step;
        }
        return below + "+";
    }
}
