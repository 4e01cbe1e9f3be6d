package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.entity.Owners.Named;
import org.qiaodu.entity.Owners.Told;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Claim;
import org.qiaodu.model.TextRange;

/**
 * What the model of owners sees of a figure and of one that it may be of: what rules say, the class and weight of the one, where it
 * is named, by which words, and what is told of it just before.
 */
final class OwnerFeatures {
    private static final String MARKS = ",;:。";

    /** From this on, breaks, sentences and names between are "many". */
    private static final int MANY = 4;

    /** From this on, ranks are "low" and names between a figure and its owner are "many". */
    private static final int VERY_MANY = 6;

    /** So many {@code char}s before a name, in its clause, and after it are features, two by two. */
    private static final int AROUND = 8;

    /** So many between a name and a figure in one clause are. */
    private static final int BETWEEN = 20;

    private final Clusters clusters;
    private final Map<Integer, List<Named>> byPassage;
    private final Map<Cluster, Integer> ranks = new HashMap<>();
    private final Set<Cluster> titled = new HashSet<>();
    private final Map<Two, Set<String>> related = new HashMap<>();
    private final Map<Cluster, String> types = new HashMap<>();
    private final IdentityHashMap<Named, Map<String, List<String>>> around = new IdentityHashMap<>();

    /** Two entities, in this order. */
    private record Two(Cluster one, Cluster other) {}

    /**
     * @param byPassage what each passage names, in order
     * @param byCount those named most first
     * @param claims what relations are told
     */
    OwnerFeatures(
            Clusters clusters,
            Map<Integer, List<Named>> byPassage,
            List<Cluster> byCount,
            List<Named> titles,
            List<Claim> claims) {
        this.clusters = clusters;
        this.byPassage = byPassage;
        byCount.forEach(c -> ranks.put(c, ranks.size()));
        titles.forEach(n -> titled.add(n.cluster()));
        for (Claim claim : claims) {
            if (claim instanceof Claim.Relation r) {
                relate(cluster(r.subject()), cluster(r.object()), r.predicate());
            }
        }
    }

    private @Nullable Cluster cluster(Argument argument) {
        return clusters.of(new Occurrence.Key(argument.passage(), argument.mention()));
    }

    private void relate(@Nullable Cluster subject, @Nullable Cluster object, String predicate) {
        if (subject != null && object != null) {
            related.computeIfAbsent(new Two(subject, object), k -> new TreeSet<>())
                    .add(predicate);
            related.computeIfAbsent(new Two(object, subject), k -> new TreeSet<>())
                    .add(predicate + "<");
        }
    }

    private String type(Cluster cluster) {
        return types.computeIfAbsent(cluster, c -> clusters.type(c).name());
    }

    /**
     * The features of a figure's owner.
     *
     * @param before the figure before it in its passage; null for the first
     * @param near where what is named near it is named nearest
     * @param last those of them that are named before it, the last one first
     */
    List<String> of(Told told, @Nullable Told before, Cluster owner, Map<Cluster, Named> near, List<Named> last) {
        Gathered to = new Gathered();
        kind(told, owner, to);
        read(told, owner, to);
        weight(told, owner, to);
        if (before != null) {
            before(told, before, owner, to);
        }
        Named named = near.get(owner);
        if (named == null) {
            to.add("place", "far");
            return to.list();
        }
        place(told, named, last, to);
        List<String> all = new ArrayList<>(to.list());
        all.addAll(around.computeIfAbsent(named, n -> new HashMap<>())
                .computeIfAbsent(rough(told, named), from -> around(named, from)));
        return all;
    }

    private void kind(Told told, Cluster owner, Gathered to) {
        String type = type(owner);
        String indicator = told.claim().indicator();
        String label = owner.label();
        to.add("class", type);
        to.add("class unit", type + " " + told.claim().unit());
        to.add("class indicator", type + " " + end(indicator, 2));
        to.add("class statistic", type + " " + told.claim().statistic());
        to.add("class kind", type + " " + told.passage().kind());
        to.add("class before", type + " " + wordsBefore(told));
        to.add("last unit", end(label, 1) + " " + told.claim().unit());
        to.add("last indicator", end(label, 1) + " " + end(indicator, 2));
        if (label.length() > 1 && indicator.contains(label)) {
            to.add("in indicator", type);
        }
    }

    private static String end(String words, int count) {
        return words.substring(Math.max(0, words.length() - count));
    }

    /** The two characters before the number, in its clause. */
    private static String wordsBefore(Told told) {
        int from = told.words().from();
        return told.passage().chars().substring(Math.max(told.clause().from(), from - 2), from);
    }

    private void read(Told told, Cluster owner, Gathered to) {
        Claim.Observation claim = told.claim();
        if (owner == told.read()) {
            String how = claim.of().inherited() == null ? "own" : claim.of().inherited();
            to.add("read", how);
            to.add("read by", claim.reading().rule());
            to.add("read class", type(owner));
            to.add("read how", how + " " + type(owner));
            to.add("read unit", claim.unit());
            to.add("read statistic", claim.statistic());
        }
        for (String predicate : related.getOrDefault(new Two(owner, told.read()), Set.of())) {
            to.add("related", predicate);
            to.add("related class", predicate + " " + type(owner));
        }
        if (claim.scope() != null && cluster(claim.scope()) == owner) {
            to.add("scope", true);
        }
        if (claim.comparedWith() != null && cluster(claim.comparedWith()) == owner) {
            to.add("compared", true);
        }
    }

    private void weight(Told told, Cluster owner, Gathered to) {
        int rank = Math.min(VERY_MANY, ranks.getOrDefault(owner, VERY_MANY));
        to.add("rank", rank);
        to.add("rank unit", Math.min(MANY, rank) + " " + told.claim().unit());
        if (titled.contains(owner)) {
            to.add("in title", type(owner));
        }
    }

    private void before(Told told, Told before, Cluster owner, Gathered to) {
        boolean near = before.words().from() >= told.sentence().from();
        if (before.read() == owner) {
            to.add("before", near);
            to.add("before class", near + " " + type(owner));
            to.add("before opening", opening(told));
        }
        related.getOrDefault(new Two(owner, before.read()), Set.of()).forEach(p -> to.add("related before", p));
    }

    /** The first two characters of the figure's clause. */
    private static String opening(Told told) {
        TextRange clause = told.clause();
        return told.passage().chars().substring(clause.from(), Math.min(clause.to(), clause.from() + 2));
    }

    private void place(Told told, Named named, List<Named> last, Gathered to) {
        String place = exact(told, named);
        String rough = rough(told, named);
        String type = type(named.cluster());
        Claim.Observation claim = told.claim();
        to.add("place", place);
        to.add("place class", place + " " + type);
        to.add("place unit", place + " " + claim.unit());
        to.add("place statistic", place + " " + claim.statistic());
        to.add("place opening", place + " " + opening(told));
        to.add("place form", place + " " + named.occurrence().mention().form());
        to.add("place before", rough + " " + wordsBefore(told));
        int nearer = last.indexOf(named);
        int names = Math.min(VERY_MANY, nearer);
        to.add("names between", names);
        to.add("names between class", names + " " + type);
        to.add(
                "like it between",
                Math.min(
                        MANY - 1,
                        last.stream()
                                .limit(Math.max(0, nearer))
                                .filter(n -> type(n.cluster()).equals(type))
                                .count()));
        to.add("in clause", rough + " " + namesIn(told, told.clause().from()));
        if (told.passage().index() == named.passage()) {
            here(told, named, rough, to);
        }
    }

    /** How many are named before the figure from some place in its passage on. */
    private long namesIn(Told told, int from) {
        return Math.min(
                MANY,
                here(told)
                        .filter(n -> n.range().from() >= from)
                        .map(Named::cluster)
                        .distinct()
                        .count());
    }

    private Stream<Named> here(Told told) {
        return Owners.window(told, byPassage.getOrDefault(told.index(), List.of())).stream()
                .filter(told::isAfter);
    }

    private void here(Told told, Named named, String rough, Gathered to) {
        String text = named.text();
        if (rough.equals("clause")) {
            String between = text.substring(
                    Math.min(named.range().to(), told.words().from()),
                    told.words().from());
            if (between.length() <= VERY_MANY) {
                to.add("words", between);
            }
            to.addPairs("between", between.substring(0, Math.min(BETWEEN, between.length())));
        } else if (rough.equals("sentence")
                && between(text, named.range().to(), told.words().from()).contains(";")) {
            to.add("part before", true);
        }
        long openings = here(told)
                .filter(n -> n.cluster() == named.cluster() && begins(n))
                .count();
        to.add("openings", rough + " " + Math.min(MANY - 1, openings));
        to.add(
                "times here",
                Math.min(
                        MANY,
                        here(told).filter(n -> n.cluster() == named.cluster()).count()));
        if (byPassage.getOrDefault(told.index(), List.of()).get(0).cluster() == named.cluster()) {
            to.add("topic", rough);
            to.add("topic class", type(named.cluster()));
        }
    }

    /** The words between two places; empty where the second is not behind the first. */
    private static String between(String text, int from, int to) {
        return from < to ? text.substring(from, to) : "";
    }

    private static boolean begins(Named named) {
        int from = named.range().from();
        return from == 0 || MARKS.indexOf(named.text().charAt(from - 1)) >= 0;
    }

    /** Where something is named, seen from a figure: how many breaks, sentences or passages before it, or after it. */
    private static String exact(Told told, Named named) {
        String rough = rough(told, named);
        return switch (rough) {
            case "sentence" -> rough + marks(named, told.clause().from(), ",;:");
            case "passage" -> rough + marks(named, told.sentence().from(), "。");
            default -> rough;
        };
    }

    /** How many marks stand between a mention and a place behind it; {@link #MANY} for more. */
    private static long marks(Named named, int to, String marks) {
        return Math.min(
                MANY,
                between(named.text(), named.range().to(), to)
                        .chars()
                        .filter(c -> marks.indexOf(c) >= 0)
                        .count());
    }

    private static String rough(Told told, Named named) {
        if (named.passage() != told.index()) {
            return named.isInTitle() ? "title" : "back" + (told.index() - named.passage());
        }
        int from = named.range().from();
        if (from >= told.words().from()) {
            return from < told.clause().to() ? "after" : "later";
        } else if (from >= told.clause().from()) {
            return "clause";
        }
        return from >= told.sentence().from() ? "sentence" : "passage";
    }

    /**
     * What is seen around a mention, wherever the figure is whose owner it may be.
     *
     * @param from where it stands, seen from the figure: clause, sentence, passage, ...
     */
    private List<String> around(Named named, String from) {
        Gathered to = new Gathered();
        String text = named.text();
        String type = type(named.cluster());
        TextRange range = named.range();
        int clause = range.from();
        while (clause > 0 && MARKS.indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        int end = range.to();
        while (end < text.length() && MARKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String lead = text.substring(clause, range.from());
        String before = text.substring(Math.max(0, range.from() - 2), range.from());
        String after = text.substring(range.to(), Math.min(text.length(), range.to() + 2));
        to.add("form class", named.occurrence().mention().form() + " " + type);
        to.add("source", named.occurrence().mention().source().split(":", -1)[0]);
        to.add("one before", from + " " + end(before, 1));
        to.add("two before", from + " " + before);
        to.add("two before class", type + " " + before);
        to.add("one after", from + " " + after.substring(0, Math.min(1, after.length())));
        to.add("two after", from + " " + after);
        to.add("two after class", type + " " + after);
        to.add("begins", from + " " + lead.isEmpty());
        if (lead.length() <= AROUND) {
            to.add("lead", from + " " + lead);
        }
        to.addPairs("leading " + from, end(lead, AROUND));
        to.addPairs("following " + from, text.substring(range.to(), Math.min(end, range.to() + AROUND + MANY)));
        to.add("first of sentence", from + " " + isFirst(named));
        if (named.occurrence().nested()) {
            to.add("nested", type);
        }
        return to.list();
    }

    /** Whether nothing is named before it in its sentence. */
    private boolean isFirst(Named named) {
        int sentence = named.text().lastIndexOf('。', Math.max(0, named.range().from() - 1)) + 1;
        int place = named.place();
        List<Named> own = byPassage.getOrDefault(named.passage(), List.of());
        while (place > 0 && own.get(place - 1).range().from() == named.range().from()) {
            place--;
        }
        return place == 0 || own.get(place - 1).range().from() < sentence;
    }
}
