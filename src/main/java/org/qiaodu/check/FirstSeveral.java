package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds what is called the first three or so (甲、乙、丙三县居前三位) against the amounts told of each: told side by side these fall from
 * one to the next, what is told next of a place further down is less, and no other has more than one of those named.
 */
final class FirstSeveral implements Check {
    private static final String HELD = "(?:[居列占排]|位[居列于]|排名|分[居列]|名列|稳居)";
    private static final String SO_MANY = "前(?<n>[二三四五六七八九十])(?:[位名强席列甲]|(?=[,。;]))";

    /** 居前三位,分别为. */
    private static final Search BEFORE =
            Search.of(HELD + "[^,;。、\\d]{0,14}?" + SO_MANY + ",?[^,;。、\\d]{0,12}?(?:分别|依次)[^,;。、\\d]{0,6}\\z");

    /** 分列全市18个县(市、区)前三位. */
    private static final Search AFTER = Search.of("\\A,?(?:分别|依次|双双|继续|均)?" + HELD + "[^,;。]{0,18}?" + SO_MANY);

    /** 甲、乙、丙的数量居前三位. */
    private static final Search NAMED = Search.of("(?<names>(?:\\p{IsHan}{2,8}[、和与及]){1,9}\\p{IsHan}{2,8}?)"
            + "(?:[两二三四五六七八九十][省市县区镇家个])?(?:的|,)?[^,;。、]{0,12}?" + HELD + "[^,;。、\\d]{0,14}?" + SO_MANY);

    /** ,列第四位. */
    private static final Pattern FURTHER = Pattern.compile("\\A,?(?:[居列排]|位[居列于])[^,;。\\d]{0,6}第[四五六七八九十]");

    /** Most characters between two amounts of a list. */
    private static final int APART = 14;

    /** Most characters between an amount and its place. */
    private static final int NEAR = 12;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            if (s.chars().contains("前") && !Standings.LESS.isIn(s.chars())) {
                lists(s).stream()
                        .flatMap(list -> Stream.concat(Stream.of(list), beyond(s, list).stream()))
                        .filter(list -> !falls(list))
                        .findFirst()
                        .ifPresent(list -> found.add(finding(page, s, list)));
                named(page, s).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The lists of as many amounts as are called the first. */
    private static List<List<Quantity>> lists(Sentence s) {
        List<Quantity> all = s.quantities().stream()
                .filter(q -> Amounts.isAmount(q) || q.kind() == Quantity.Kind.PERCENT)
                .toList();
        List<List<Quantity>> lists = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Quantity q = all.get(i);
            Matcher before =
                    BEFORE.matcher(s.between(s.range().from(), q.range().from()));
            Matcher after = AFTER.matcher(s.between(q.range().to(), s.range().to()));
            if (before.find()) {
                list(s, all, i, i + Numerals.whole(before.group("n"))).ifPresent(lists::add);
            }
            if (after.find()) {
                list(s, all, i + 1 - Numerals.whole(after.group("n")), i + 1).ifPresent(lists::add);
            }
        }
        return lists;
    }

    /** Those of a sentence's amounts, {@code to} exclusive, if they are told side by side of one sort. */
    private static Optional<List<Quantity>> list(Sentence s, List<Quantity> all, int from, int to) {
        if (from < 0 || to > all.size()) {
            return Optional.empty();
        }
        List<Quantity> list = all.subList(from, to);
        for (int i = 1; i < list.size(); i++) {
            String between =
                    s.between(list.get(i - 1).range().to(), list.get(i).range().from());
            if (!Amounts.alike(list.get(i - 1), list.get(i))
                    || between.length() > APART
                    || between.contains(";")
                    || between.contains("。")) {
                return Optional.empty();
            }
        }
        return Optional.of(list);
    }

    /** A list with what is told right after it as of a place further down. */
    private static Optional<List<Quantity>> beyond(Sentence s, List<Quantity> list) {
        Quantity last = list.get(list.size() - 1);
        return s.quantities().stream()
                .filter(q -> q.range().from() > last.range().to() && Amounts.alike(last, q))
                .findFirst()
                .filter(q -> FURTHER.matcher(s.stretch(q.range()).after(NEAR)).find())
                .map(q -> Stream.concat(list.stream(), Stream.of(q)).toList());
    }

    private static boolean falls(List<Quantity> list) {
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
        List<String> names = List.of(m.group("names").split("[、和与及]"));
        List<Owned> all = Owned.owned(page.sentences(s.in())).stream()
                .filter(o ->
                        !o.isShare() && o.figure().range().to() <= s.range().from() + m.end())
                .toList();
        List<Owned> first = names.stream()
                .map(name -> Owned.owner(name, all))
                .filter(Objects::nonNull)
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
