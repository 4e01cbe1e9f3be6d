package org.qiaodu.check;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiaodu.check.CheckWords.PartOfYear;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TextRange;

/**
 * Holds the season, quarter, festival or solar term told for what happened once, 封关那天正逢谷雨, against the date its passage tells for
 * the same.
 */
final class PartsOfYears implements Check {
    private static final int DAY = 3;

    /** Most days of what is named like a day. */
    private static final int FEW = 60;

    private static final int LEAP = 2000;

    /** 封关那天, 奠基仪式: what is known to have happened. */
    private static final Pattern KNOWN =
            Pattern.compile("(?<event>\\p{IsHan}{2})(?:那[一]?[天日]|当[天日]|之[日际]|时(?![间代期任])|仪式|典礼)");

    private static final Pattern CEREMONY = Pattern.compile("仪式|典礼|[选定放]在");

    /** 劳动节,桥通车: the clause after one that tells only the time. */
    private static final Pattern ALONE = Pattern.compile("(?s)\\A[,，]([^,，;；。]*).*");

    private final Recollections recollections;
    private final Pattern once;
    private final List<PartOfYear> parts;
    /** The words of all parts: most sentences have none. */
    private final Search any;

    PartsOfYears(CheckWords words) {
        parts = words.partsOfYear();
        any = Search.of(parts.stream().map(p -> p.words().toString()).collect(Collectors.joining("|")));
        recollections = new Recollections(words);
        once = Pattern.compile("(?<event>" + String.join("|", words.once()) + ")");
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            for (PartOfYear part : any.isIn(s.chars()) ? parts : List.<PartOfYear>of()) {
                part.words()
                        .matcher(s.chars())
                        .results()
                        .forEach(m -> check(page, s, part, m).ifPresent(found::add));
            }
        }
        return found;
    }

    private Optional<Finding> check(Page page, Sentence s, PartOfYear part, MatchResult m) {
        int from = s.range().from();
        Stretch words = Stretch.of(s.in(), from + m.start(), from + m.end());
        TextRange clause = words.clause().range();
        List<String> own = s.times().stream()
                .filter(t -> t.basis() == null && clause.contains(t.range()))
                .map(t -> t.value().edtf())
                .toList();
        return first(page, s, words)
                .or(() -> days(part) > FEW ? Optional.empty() : next(page, s, words))
                .filter(t -> own.stream().allMatch(y -> y.equals(t.time().get(0))) && !holds(part, t.time()))
                .map(t -> finding(page, words, t));
    }

    /** The one date that the passage tells for what happened then. */
    private Optional<Telling> first(Page page, Sentence s, Stretch words) {
        Set<String> events = new LinkedHashSet<>();
        String clause = words.clause().words();
        boolean alone = clause.length() <= words.range().length() + 1;
        String told = alone ? clause + ALONE.matcher(words.after(FEW)).replaceFirst("$1") : clause;
        for (Pattern pattern : List.of(KNOWN, Recollections.FIRST, once)) {
            Matcher m = pattern.matcher(told);
            while (m.find()) {
                events.add(pattern.equals(KNOWN) ? m.group("event") : m.group());
            }
        }
        return events.stream()
                .flatMap(e -> recollections.only(page, s, words.range(), e).stream())
                .filter(t -> t.time().size() > 1)
                .findFirst();
    }

    /** The date that opens the next sentence after a ceremony told by a feast. */
    private static Optional<Telling> next(Page page, Sentence s, Stretch words) {
        List<Sentence> all = page.sentences(s.in());
        int at = all.indexOf(s) + 1;
        if (at >= all.size() || !CEREMONY.matcher(words.clause().words()).find()) {
            return Optional.empty();
        }
        Sentence next = all.get(at);
        return next.times().stream()
                .filter(t -> t.range().from() == next.range().from())
                .flatMap(t -> Recollections.telling(next, t, words.words()).stream())
                .filter(t -> t.time().size() == DAY)
                .findFirst();
    }

    private static int days(PartOfYear part) {
        return Math.floorMod(day(part.last()) - day(part.first()), day(MonthDay.of(12, 31))) + 1;
    }

    private static int day(MonthDay day) {
        return day.atYear(LEAP).getDayOfYear();
    }

    /** Whether a date, year, month and perhaps day, lies in a part of the year, or may. */
    private static boolean holds(PartOfYear part, List<String> date) {
        int month = Integer.parseInt(date.get(1));
        boolean told = date.size() == DAY;
        MonthDay from = MonthDay.of(month, told ? Integer.parseInt(date.get(2)) : 1);
        MonthDay to = told
                ? from
                : MonthDay.from(LocalDate.of(LEAP, month, 1).plusMonths(1).minusDays(1));
        boolean begun = !to.isBefore(part.first());
        boolean goesOn = !from.isAfter(part.last());
        return part.first().isAfter(part.last()) ? begun || goesOn : begun && goesOn;
    }

    private static Finding finding(Page page, Stretch words, Telling first) {
        Stretch date = first.in().stretch(first.range());
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .at(date.clause())
                .at(words.clause())
                .because(
                        date.words() + "不在“" + words.words() + "”，而文中以为一事",
                        "the text tells of one event with two times: " + date.words() + " / " + words.words());
    }
}
