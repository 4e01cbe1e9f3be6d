package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds what is called the first three or so (甲、乙、丙三县居前三位) against the amounts told of each: side by side these fall from one
 * to the next, and no other has more.
 */
final class FirstSeveral implements Check {
    private static final String FIRST =
            "(?:[居列占排]|位[居列于]|排名|分[居列]|名列|稳居)[^,;。、\\d]{0,14}?前(?<n>[二三四五六七八九十])(?:[位名强席列甲]|(?=[,。;]))";

    /** 居前三位,分别为. */
    private static final Search BEFORE = Search.of(FIRST + ",?[^,;。、\\d]{0,12}?(?:分别|依次)[^,;。、\\d]{0,6}\\z");

    /** 分列全市前三位. */
    private static final Search AFTER =
            Search.of("\\A,?(?:(?:分别|依次|双双|继续|均)?" + FIRST.replace("、\\\\d]{0,14}", "]{0,18}") + ")");

    /** 甲、乙、丙的数量居前三位. */
    private static final Search NAMED = Search.of(
            "(?<names>(?:[\\p{IsHan}]{2,8}[、和与及]){1,9}\\p{IsHan}{2,8}?)(?:[两二三四五六七八九十][省市县区镇家个])?(?:的|,)?[^,;。、]{0,12}?"
                    + FIRST);

    private static final Pattern FURTHER = Pattern.compile("\\A,?(?:[居列排]|位[居列于])[^,;。\\d]{0,6}第[四五六七八九十]");

    /** Most characters between two amounts of a list. */
    private static final int APART = 14;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            if (s.chars().contains("前") && !Standings.LESS.isIn(s.chars())) {
                lists(s).stream()
                        .filter(list -> !falls(s, list))
                        .findFirst()
                        .ifPresent(list -> found.add(finding(page, s, list)));
                lists(s).stream()
                        .flatMap(list -> beyond(s, list).stream())
                        .findFirst()
                        .ifPresent(list -> found.add(finding(page, s, list)));
                named(page, s).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The amounts of each list of as many as are called the first. */
    private static List<List<Quantity>> lists(Sentence s) {
        List<Quantity> all = s.quantities().stream()
                .filter(q -> Amounts.isAmount(q) || q.kind() == Quantity.Kind.PERCENT)
                .toList();
        List<List<Quantity>> lists = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Matcher before = BEFORE.matcher(
                    s.between(s.range().from(), all.get(i).range().from()));
            Matcher after =
                    AFTER.matcher(s.between(all.get(i).range().to(), s.range().to()));
            if (before.find()) {
                add(s, all, i, i + Numerals.whole(before.group("n")), lists);
            }
            if (after.find()) {
                add(s, all, i + 1 - Numerals.whole(after.group("n")), i + 1, lists);
            }
        }
        return lists;
    }

    /** A list with what is told right after it as of a place further down, and is more than its last. */
    private static Optional<List<Quantity>> beyond(Sentence s, List<Quantity> list) {
        Quantity last = list.get(list.size() - 1);
        return s.quantities().stream()
                .filter(q -> q.range().from() > last.range().to() && Amounts.alike(last, q))
                .findFirst()
                .filter(q -> FURTHER.matcher(s.stretch(q.range()).after(12)).find()
                        && q.value().compareTo(last.value()) > 0)
                .map(q -> Stream.concat(list.stream(), Stream.of(q)).toList());
    }

    private static void add(Sentence s, List<Quantity> all, int from, int to, List<List<Quantity>> lists) {
        if (from < 0 || to > all.size()) {
            return;
        }
        List<Quantity> list = all.subList(from, to);
        boolean together = true;
        for (int i = 1; i < list.size(); i++) {
            String between =
                    s.between(list.get(i - 1).range().to(), list.get(i).range().from());
            together &= Amounts.alike(list.get(i - 1), list.get(i))
                    && between.length() <= APART
                    && !between.matches(".*[;。].*");
        }
        if (together) {
            lists.add(list);
        }
    }

    private static boolean falls(Sentence s, List<Quantity> list) {
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i).value().compareTo(list.get(i - 1).value()) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Finding finding(Page page, Sentence s, List<Quantity> list) {
        String told = list.stream().map(Quantity::statedAs).collect(Collectors.joining("、"));
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(s.stretch(list.get(0)
                                .range()
                                .cover(list.get(list.size() - 1).range()))
                        .clause())
                .because(
                        "依次居前者，数值却不是由大到小：" + told,
                        "told as the first of an order, but the amounts do not fall: " + told);
    }

    /** One that has more than one of those named as the first several. */
    private static Optional<Finding> named(Page page, Sentence s) {
        Matcher m = NAMED.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        List<String> names = Arrays.asList(m.group("names").split("[、和与及]"));
        List<Sentence> sentences = page.sentences(s.in());
        List<Owned> all = Owned.owned(sentences).stream()
                .filter(o ->
                        !o.isShare() && o.figure().range().to() <= s.range().from() + m.end())
                .toList();
        List<Owned> first = names.stream()
                .map(name -> Owned.owner(name, all))
                .filter(o -> o != null)
                .distinct()
                .toList();
        if (names.size() != Numerals.whole(m.group("n")) || first.size() != names.size()) {
            return Optional.empty();
        }
        return first.stream()
                .flatMap(one -> Owned.group(page, one, all).stream()
                        .filter(o -> !first.contains(o) && o.more(one) && o.in().equals(one.in()))
                        .map(o -> Standings.finding(page, Standings.words(s, m), one, List.of(o))))
                .findFirst();
    }
}
