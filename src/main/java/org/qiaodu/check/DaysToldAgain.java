package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Holds a day that is told again, in other words (次日,也就是9日) or in a record, against the day that the passage has told of. */
final class DaysToldAgain implements Check {
    private static final int SHORTEST_MONTH = 28;

    /** The next day, also told by its number. */
    private static final Search NEXT_DAY =
            Search.of("(?:次日|翌日|第二天)(?:,?(?:也?就是|[也亦]?即)|[(]即?)(?:\\d{1,2}月)?(?<day>\\d{1,2})[日号]");

    private static final Search DAY_OF_MONTH = Search.of("(?<!\\d)(\\d{1,2})[日号]");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        page.passages().forEach(passage -> nextDays(page, passage, found));
        page.sentences().forEach(s -> records(page, s, found));
        return found;
    }

    /** 签约次日,也就是9日, where the passage has told of the 18th, and not of the day before that one. */
    private static void nextDays(Page page, AnnotatedPassage passage, List<Finding> found) {
        Matcher next = NEXT_DAY.matcher(passage.passage().chars());
        while (next.find()) {
            Stretch words = Stretch.of(passage, next.start(), next.end());
            int day = Integer.parseInt(next.group("day"));
            List<Integer> before = DAY_OF_MONTH
                    .matcher(words.before(next.start()))
                    .results()
                    .map(d -> Integer.valueOf(d.group(1)))
                    .toList();
            boolean fits = before.stream().anyMatch(d -> d + 1 == day || (d >= SHORTEST_MONTH && day == 1));
            if (!before.isEmpty() && !fits) {
                String told = before.get(before.size() - 1) + "日";
                found.add(new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                        .at(words.clause())
                        .because(
                                "前文说的是" + told + "，次日不是" + day + "日",
                                "the day after the " + told.replace("日", "th") + " is not the " + day + "th"));
            }
        }
    }

    /** 落款处写着2012年12月1日: a day that the passage tells with another year, where no length told makes the difference. */
    private static void records(Page page, Sentence s, List<Finding> found) {
        List<Timeline.Point> days = page.timeline(s.in()).events().stream()
                .filter(p -> p.from().equals(p.to()))
                .toList();
        for (Timeline.Point p : days) {
            boolean record = s.range().contains(p.range())
                    && Recollections.RECORD
                            .matcher(s.between(s.range().from(), p.range().from()))
                            .find();
            days.stream()
                    .filter(o -> record
                            && o.year() != p.year()
                            && o.range().to() <= p.range().from()
                            && o.from().withYear(p.year()).equals(p.from())
                            && page.sentences(s.in()).stream()
                                    .flatMap(x -> x.quantities().stream())
                                    .noneMatch(q -> q.unit().equals("a")
                                            && Math.abs(q.value().intValue() - Math.abs(p.year() - o.year())) <= 1))
                    .findFirst()
                    .ifPresent(o -> found.add(new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.MEDIUM)
                            .at(s.stretch(o.range()).clause())
                            .at(s.stretch(p.range()).clause())
                            .because(
                                    "前文说的是" + o.from() + "，此处记作" + p.from(),
                                    "the text tells of " + o.from() + ", the record of " + p.from())));
        }
    }
}
