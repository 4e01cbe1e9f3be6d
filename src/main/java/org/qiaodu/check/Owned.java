package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;

/**
 * A figure and the words that tell whose it is.
 *
 * @param in its sentence
 * @param figure the figure
 * @param from where these words begin in the passage
 */
record Owned(Sentence in, Quantity figure, int from) {
    /** Words before a figure that make it one of something else than the others are. */
    private static final Search ELSE = Search.of(
            "去年|上年|前年|往年|年前|此前|(?:计划|预计)(?!总?投资)|目标|(?<=[^。])其中|总(?!投资)|合计|共计?|平均|人均|每|占|同比|环比|增加|减少|新增|突破|不足|差距|比");

    private static final Pattern MARK = Pattern.compile("[,;、和与]");

    /** Fewest characters of a name. */
    private static final int NAME = 2;

    /** Sorts of things that a figure is told with, not of. */
    private static final Set<String> BESIDE = Set.of("Product", "Industry", "Project", "Person", "Topic");

    String label() {
        return in.between(from, figure.range().from());
    }

    boolean more(Owned other) {
        return figure.value().compareTo(other.figure().value()) > 0;
    }

    /** The exact amounts and shares of a passage, each with its words. */
    static List<Owned> owned(List<Sentence> sentences) {
        List<Owned> all = new ArrayList<>();
        for (Sentence s : sentences) {
            for (Quantity q : s.quantities()) {
                boolean told = Amounts.isAmount(q) || (q.kind() == Quantity.Kind.PERCENT && Amounts.isExact(q));
                Owned one = new Owned(s, q, from(s, q));
                if (told && !ELSE.isIn(one.label()) && !isAttribute(s, q)) {
                    all.add(one);
                }
            }
        }
        return all;
    }

    /** Whether a figure is told before what it is of: 52万吨的甲县. */
    private static boolean isAttribute(Sentence s, Quantity q) {
        int to = q.range().to();
        return names(s).anyMatch(m ->
                m.range().from() > to && s.between(to, m.range().from()).matches("的[^,;。、]{0,3}"));
    }

    /** Where the words that tell whose a figure is begin: with its sentence, or after the clause of the last one measured. */
    private static int from(Sentence s, Quantity q) {
        return s.quantities().stream()
                .filter(o -> o.range().to() <= q.range().from() && o.kind() != Quantity.Kind.RANK)
                .filter(o -> o.kind() != Quantity.Kind.COUNT || q.kind() == Quantity.Kind.COUNT)
                .mapToInt(o -> {
                    Matcher mark =
                            MARK.matcher(s.between(o.range().to(), q.range().from()));
                    return o.range().to() + (mark.find() ? mark.end() : 0);
                })
                .max()
                .orElse(s.range().from());
    }

    /** Those that can be told of the same as one is: in its unit, of its indicator where both name one, of its year. */
    static List<Owned> group(Page page, Owned own, List<Owned> all) {
        return all.stream()
                .filter(o -> Amounts.alike(o.figure(), own.figure()))
                .filter(o -> sameNoun(own, o) && sameYear(page, own, o))
                .toList();
    }

    private static boolean sameYear(Page page, Owned one, Owned other) {
        Integer here = new Told(one.in(), one.figure()).year(page);
        Integer there = new Told(other.in(), other.figure()).year(page);
        return here == null || there == null || here.equals(there);
    }

    private static boolean sameNoun(Owned one, Owned other) {
        String here = noun(one);
        String there = noun(other);
        return here.isEmpty() || there.isEmpty() || here.endsWith(there) || there.endsWith(here);
    }

    /** What is measured: the last indicator told before a figure, else the noun that it follows; empty where a name or nothing is. */
    static String noun(Owned one) {
        int to = one.figure().range().from();
        String indicator = one.in().indicators().stream()
                .filter(i -> i.range().from() >= one.from() && i.range().to() <= to)
                .map(i -> i.range().of(one.in().in().passage().chars()))
                .reduce((a, b) -> b)
                .orElse("");
        if (!indicator.isEmpty()) {
            return indicator;
        }
        return one.in().in().tokens().stream()
                .filter(t -> t.range().from() >= one.from() && t.range().to() <= to)
                .filter(t -> t.tag().matches("w|n.*|vn|j|t"))
                .reduce((a, b) -> b)
                .filter(t -> t.tag().matches("n|vn") && t.range().from() > one.from())
                .filter(t -> names(one.in()).noneMatch(m -> m.range().contains(t.range())))
                .map(t -> t.range().of(one.in().in().passage().chars()))
                .orElse("");
    }

    private static Stream<Mention> names(Sentence s) {
        return s.mentions().stream().filter(m -> m.form() == Mention.Form.NAME);
    }

    /** The one whose words name what some words do; null where none does, or several as well. */
    static @Nullable Owned owner(String words, List<Owned> all) {
        int most = all.stream().mapToInt(o -> common(o, words)).max().orElse(0);
        List<Owned> best = all.stream().filter(o -> common(o, words) == most).toList();
        return most >= NAME && best.size() == 1 ? best.get(0) : null;
    }

    /** Length of the longest name, or beginning of a clause, of a label that stands in some words, by as much as does. */
    private static int common(Owned one, String words) {
        Stream<String> clauses = Stream.of(one.label().split("[,;:、]", -1));
        Stream<String> mentions = names(one.in())
                .filter(m -> m.range().from() >= one.from()
                        && m.range().to() <= one.figure().range().from())
                .map(m -> m.range().of(one.in().in().passage().chars()));
        return Stream.concat(clauses, mentions)
                .mapToInt(name -> {
                    int length = name.length();
                    while (length > 0 && !words.contains(name.substring(0, length))) {
                        length--;
                    }
                    return length;
                })
                .max()
                .orElse(0);
    }

    /** Whether two figures are told of things of one sort: names of one type, or with the same ending. */
    static boolean isLike(Owned one, Owned other) {
        Set<String> types = types(one);
        return one.in().equals(other.in()) || types(other).stream().anyMatch(types::contains);
    }

    /** What the names before a figure are names of, and what these end with. */
    private static Set<String> types(Owned one) {
        return names(one.in())
                .filter(m -> m.range().from() >= one.from()
                        && m.range().to() <= one.figure().range().from())
                .filter(m -> !BESIDE.contains(m.type().name()))
                .map(m ->
                        Set.of("District", "CountyLevelCity").contains(m.type().name())
                                ? "County"
                                : m.type().name())
                .collect(Collectors.toSet());
    }
}
