package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;

/**
 * Finds one time told in two ways that do not agree, side by side: 万历八年(1580年), 次年即1993年, 4年后的1984年,
 * 2012年11月,党的十八大召开.
 */
final class Appositions implements Check {
    /** What may stand between a time in numerals and the same in other words. */
    private static final Pattern NEXT =
            Pattern.compile("[(]|,?(?:也就是|就是|亦即|即)|的|[(]即|[(]公元|[(](?:[唐宋元明清隋辽金]|北宋|南宋)[朝代]?");

    /** What may stand between a time and what happened then, and where that is also told as a time since. */
    private static final Pattern THEN = Pattern.compile(Times.SEASON + "," + Times.JUST_THEN + "|[^,;。]{0,6}");

    private static final Pattern SINCE = Pattern.compile("[^,;。、的]{0,6}");

    private static final Predicate<String> HELD =
            Pattern.compile("(召开|闭幕|开幕|举行|爆发|胜利)$").asPredicate();
    private static final Predicate<String> RELATIVE =
            Pattern.compile("\\A(?:当年|同年|这一?年|那一?年)").asPredicate();
    /** 第二年, which is not counted from the day of a text. */
    private static final Predicate<String> NTH = Pattern.compile("\\A第").asPredicate();
    /** Characters of a year in EDTF. */
    private static final int YEAR = 4;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            List<Chunk> chunks = passage.chunks();
            for (int i = 0; i < chunks.size(); i++) {
                if (chunks.get(i) instanceof TimeExpression first) {
                    for (int j = i + 1; j < Math.min(chunks.size(), i + 3); j++) {
                        check(page, passage, first, chunks.get(j)).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static Optional<Finding> check(Page page, AnnotatedPassage in, TimeExpression first, Chunk next) {
        String chars = in.passage().chars();
        String between = chars.substring(first.range().to(), next.range().from());
        TimeExpression second = next instanceof TimeExpression time ? time : null;
        if (second == null) {
            Integer year = between.equals("(") && next instanceof Quantity q ? early(q) : null;
            Integer told = Times.year(first.value());
            return year != null && told != null && first.basis() != null && !told.equals(year)
                    ? Optional.of(finding(page, in, first, next, told + "年"))
                    : Optional.empty();
        }
        boolean numerals = first.basis() == null || RELATIVE.test(first.range().of(chars));
        boolean onceInNumerals = numerals != (second.basis() == null);
        boolean periods = between.isEmpty() && isYears(first.value()) && isYears(second.value());
        boolean beside = periods || NEXT.matcher(between).matches();
        boolean since = second.value().end() == null && SINCE.matcher(between).matches();
        boolean event = numerals
                && THEN.matcher(between).matches()
                && (since || HELD.test(second.range().of(chars)));
        boolean open = first.value().edtf().endsWith("/..");
        String before = new Stretch(in, first.range()).before(1);
        boolean ofElse = (before.equals("的") && Times.isFromContext(first))
                || ((page.isDateAssumed() || NTH.test(first.range().of(chars))) && Times.isFromDocument(first));
        boolean part = before.equals("年") || ofElse;
        boolean years = Times.isOfReign(first) && first.value().edtf().length() > YEAR;
        if (open
                || part
                || !onceInNumerals
                || !(beside || event)
                || !(years ? yearsApart(first.value(), second.value()) : apart(first.value(), second.value()))) {
            return Optional.empty();
        }
        TimeExpression worded = numerals ? second : first;
        return Optional.of(finding(page, in, first, next, worded.value().edtf()));
    }

    /** Whether two times lie more than a year apart, as the end of a year of the moon is in the next of the sun. */
    private static boolean yearsApart(TimeValue one, TimeValue other) {
        return one.start() != null
                && other.start() != null
                && Math.abs(one.start().getYear() - other.start().getYear()) > 1;
    }

    private static boolean isYears(TimeValue time) {
        return time.edtf().matches("\\d{4}(-\\d\\d)?/\\d{4}(-\\d\\d)?");
    }

    /** A year of three digits, which reads like a length of time. */
    private static @Nullable Integer early(Quantity q) {
        return q.kind() == Quantity.Kind.DURATION && q.statedAs().matches("\\d{3}年")
                ? q.value().intValue()
                : null;
    }

    private static boolean apart(TimeValue one, TimeValue other) {
        boolean sinceOne = one.end() == null && one.start() != null;
        boolean sinceOther = other.end() == null && other.start() != null;
        if (sinceOne || sinceOther) {
            return one.start() != null
                    && other.start() != null
                    && Math.abs(one.start().getYear() - other.start().getYear()) > 1;
        }
        boolean periods = isYears(one) && isYears(other);
        return periods ? !years(one).equals(years(other)) : Times.apart(one, other);
    }

    private static String years(TimeValue time) {
        return time.edtf().replaceAll("-\\d\\d", "");
    }

    private static Finding finding(Page page, AnnotatedPassage in, TimeExpression first, Chunk second, String instead) {
        String chars = in.passage().chars();
        String one = first.range().of(chars);
        String other = second.range().of(chars);
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .at(new Stretch(in, first.range()).cover(second.range()).clause())
                .suggest(instead)
                .because(
                        "“" + one + "”与“" + other + "”并举而不是一时" + basis(first),
                        "'" + one + "' and '" + other + "' stand for one time and are not the same" + basis(first));
    }

    private static String basis(TimeExpression time) {
        return time.basis() == null ? "" : "（" + time.basis() + "）";
    }
}
