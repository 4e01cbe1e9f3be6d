package org.qiaodu.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/**
 * Something that happened.
 *
 * @param range where its time is told
 * @param words where its time and, if that is told with a time first, it is told
 * @param time the parts of its time, those not told as XXXX
 */
record Telling(Sentence in, TextRange range, TextRange words, String event, List<String> time) {
    /** Words of a stage, a second time or a plan, which make it another event. */
    private static final Search OTHER = Search.of(
            "[一二三四五]期|复线|支线|延长|扩建|改建|重建|重新|再[次度一]|又|(?<![批复])复(?!印)|分[公校院厂会]|前身|预计|计划|拟|将|力争|有望|目标|原定|应[在于]|第[二三四五六七八九十\\d]|[二三四五六七八九]批");

    /** Classes of what happens to one thing and not to another. */
    static final Set<String> THINGS = Set.of(
            "Company",
            "Factory",
            "University",
            "School",
            "Project",
            "Infrastructure",
            "Product",
            "Brand",
            "Hospital",
            "Organisation");

    /** Pairs of characters that two tellings of one thing have in common at least, what happened to it left out. */
    private static final int ALIKE = 3;

    private static final Search HAN = Search.of("(?=(\\p{IsHan}{2}))");

    Telling {
        time = List.copyOf(time);
    }

    static Telling of(Sentence in, TextRange range, String event, List<String> time) {
        return new Telling(in, range, range, event, time);
    }

    Stretch clause() {
        return in.stretch(words).clause();
    }

    /** Whether words of a stage or a second time, or the names in their clauses, make them two. */
    boolean isOther(Telling other) {
        return !stages().equals(other.stages()) || isNamedApart(names(), other.names());
    }

    /** Whether both are told in much the same words. */
    boolean isLike(Telling other) {
        Set<String> shared = pairs();
        shared.retainAll(other.pairs());
        return shared.size() >= ALIKE || isNamedAlike(other);
    }

    /** Whether the two characters that begin a name in the clause of one stand in that of the other, but for names of places. */
    private boolean isNamedAlike(Telling other) {
        return begins().anyMatch(other.clause().words()::contains)
                || other.begins().anyMatch(clause().words()::contains);
    }

    private Stream<String> begins() {
        return in.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME
                        && clause().range().contains(m.range())
                        && THINGS.contains(m.type().name()))
                .map(m -> m.range().of(in.in().passage().chars()).substring(0, 2));
    }

    private Set<String> pairs() {
        return HAN.matcher(clause().words().replace(event, " "))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> stages() {
        return OTHER.matcher(clause().words()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private Set<String> names() {
        return in.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME
                        && clause().range().contains(m.range())
                        && m.name().length() > 2
                        && THINGS.contains(m.type().name()))
                .map(Mention::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether both name things, and none of one is named in the other. */
    static boolean isNamedApart(Set<String> one, Set<String> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.stream().noneMatch(n -> other.stream().anyMatch(o -> n.contains(o) || o.contains(n)));
    }

    /** Whether two times differ in one part that both tell, the year by one slip, the month or the day; in any where surely told of one. */
    boolean isSlip(Telling known, boolean sure) {
        int apart = apart(known);
        return apart == 1 || (sure && apart > 0);
    }

    /** In how many parts that both tell two times differ, a year that is no slip counted twice. */
    int apart(Telling other) {
        int apart = 0;
        for (int i = 0; i < Math.min(time.size(), other.time.size()); i++) {
            String here = time.get(i);
            String there = other.time.get(i);
            if (!here.equals("XXXX") && !there.equals("XXXX") && !here.equals(there)) {
                apart += i > 0 || Digits.oneSlip(here, there) ? 1 : 2;
            }
        }
        return apart;
    }
}
