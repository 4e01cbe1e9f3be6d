package org.qiaodu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/** Holds a day that is told again, as 当天, in other words (次日,也就是9日) or in a record, against the day that the passage has told of. */
final class DaysToldAgain implements Check {
    private static final Pattern NEXT = Pattern.compile("次日|翌日|第二天");

    /** What stands between a time and the same in other words. */
    private static final Pattern THAT_IS = Pattern.compile("[,(]?(?:也?就是|[也亦]?即|正?是)");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        page.passages().forEach(passage -> days(page, passage, found));
        page.sentences().forEach(s -> records(page, s, found));
        page.sentences().forEach(s -> inOtherWords(page, s, found));
        return found;
    }

    /** 签约次日,也就是9日, where the passage tells of no 8日. */
    private static void inOtherWords(Page page, Sentence s, List<Finding> found) {
        List<TimeExpression> times = s.times();
        for (int i = 1; i < times.size(); i++) {
            TextRange next = times.get(i - 1).range();
            TextRange same = times.get(i).range();
            LocalDate day = times.get(i).value().start();
            boolean told = day != null
                    && day.equals(times.get(i).value().end())
                    && NEXT.matcher(s.stretch(next).words()).matches()
                    && THAT_IS.matcher(s.between(next.to(), same.from())).matches();
            List<Timeline.Point> before = told ? days(page, s, next) : List.of();
            if (!before.isEmpty()
                    && before.stream().noneMatch(p -> p.from().plusDays(1).getDayOfMonth() == day.getDayOfMonth())) {
                found.add(finding(page, s, before.get(before.size() - 1).range(), same));
            }
        }
    }

    /** The days a passage tells before some words. */
    private static List<Timeline.Point> days(Page page, Sentence s, TextRange words) {
        return page.timeline(s.in()).events().stream()
                .filter(p -> p.from().equals(p.to()) && p.range().to() <= words.from())
                .filter(p -> !NEXT.matcher(s.stretch(p.range()).words()).matches())
                .toList();
    }

    private static Finding finding(Page page, Sentence s, TextRange before, TextRange again) {
        String first = s.stretch(before).words();
        String second = s.stretch(again).words();
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.MEDIUM)
                .at(s.stretch(before).clause())
                .at(s.stretch(again).clause())
                .because(
                        "前文说的是" + first + "，此处作" + second + "，不能同真",
                        "the text tells of " + first + " before, here of " + second);
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
                    .ifPresent(o -> found.add(finding(page, s, o.range(), p.range())));
        }
    }

    /** 5月18日当天, where the passage has told of 5月16日. */
    private static void days(Page page, AnnotatedPassage passage, List<Finding> found) {
        List<MatchResult> all =
                Recollections.DAY.matcher(passage.passage().chars()).results().toList();
        for (MatchResult that : all) {
            List<String> before = all.stream()
                    .filter(d -> d.end() <= that.start())
                    .map(d -> d.group(1))
                    .toList();
            Optional<String> near = before.stream()
                    .filter(d -> Digits.oneSlip(d, that.group(1)))
                    .findFirst();
            if (that.group(2) != null && !before.contains(that.group(1)) && near.isPresent()) {
                found.add(new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.MEDIUM)
                        .at(Stretch.of(passage, that.start(), that.end()).clause())
                        .suggest(near.get())
                        .because(
                                "前文说的是" + near.get() + "，此处作“" + that.group() + "”",
                                "the text told of " + near.get() + " before, here it says " + that.group()));
            }
        }
    }
}
