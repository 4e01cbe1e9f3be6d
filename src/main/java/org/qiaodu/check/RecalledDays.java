package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TimeExpression;

/**
 * Holds a day that a text looks back to (2022年8月28日以来, 对1985年3月28日的情景) against the days it tells of: one that it tells nowhere
 * else, beside another that differs in the year alone or the month alone, or is one slip away in the day, and is told with the same
 * words unless all the time since is meant, is hardly another day.
 */
final class RecalledDays implements Check {
    /** A day, or all the time since. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(/\\.\\.)?");

    private static final int LENGTH = 10;

    /** After a day that is looked back to. */
    private static final Pattern SINCE =
            Pattern.compile("\\A(?:[^,;。\\d]{0,10}?以来|起?至今|那[天日场次]|那一[天日刻]|当[天日]的|的(?:情景|情形|场景|那[天场次个]))");

    /** What a time ends in that lasts from a day on. */
    private static final Pattern UP_TO_NOW = Pattern.compile("(?:以来|至今)\\z");

    /** Words of a feast, which is held on the day of what it is for. */
    private static final Pattern FEAST = Pattern.compile("周年|纪念|庆祝|庆典|华诞|生日");

    /** Most characters after a day that say whether it is looked back to. */
    private static final int NEAR = 16;

    /** Before one. */
    private static final Pattern RECALLED = Pattern.compile("(?:自从?|记得|回忆起|回到|定格在|难忘|那场[^,;。:]{2,10}:)\\z");

    /** Days on which plans, rules and years begin or end whatever they are. */
    private static final Pattern TURN = Pattern.compile("\\d{4}-(?:\\d\\d-01|12-31|0[46]-30)");

    /** Where the year and the month of a day end, exclusive. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;

    /** A day that a sentence tells. */
    private record Told(Sentence in, TimeExpression time, String edtf) {
        Stretch clause() {
            return in.stretch(time.range()).clause();
        }

        boolean isRecalled() {
            return isSince()
                    || SINCE.matcher(in.stretch(time.range()).after(NEAR)).find()
                    || RECALLED.matcher(in.stretch(time.range()).lead()).find();
        }

        boolean isSince() {
            return UP_TO_NOW.matcher(in.stretch(time.range()).words()).find();
        }

        Set<String> nouns() {
            return EventsToldAgain.nouns(in, in.range());
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Told> days = days(page);
        List<Finding> found = new ArrayList<>();
        for (Told day : days) {
            boolean alone =
                    days.stream().filter(d -> d.edtf().equals(day.edtf())).count() == 1;
            if (alone && day.isRecalled() && !TURN.matcher(day.edtf()).matches()) {
                likeIt(day, days).map(other -> finding(page, day, other)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<Told> days(Page page) {
        List<Told> days = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            s.times().stream()
                    .filter(t -> t.length() == null
                            && DAY.matcher(t.value().edtf()).matches()
                            && s.stretch(t.range()).words().contains("月"))
                    .forEach(t -> days.add(new Told(s, t, t.value().edtf().substring(0, LENGTH))));
        }
        return days;
    }

    /** The only day of those told that one may have been mistaken for. */
    private static Optional<Told> likeIt(Told day, List<Told> days) {
        List<Told> like = days.stream()
                .filter(d -> !d.in().equals(day.in()) && isNear(day, d))
                .toList();
        return like.stream().map(Told::edtf).distinct().count() == 1 ? Optional.of(like.get(0)) : Optional.empty();
    }

    private static boolean isNear(Told one, Told other) {
        String a = one.edtf();
        String b = other.edtf();
        boolean year = a.substring(0, YEAR).equals(b.substring(0, YEAR));
        boolean month = a.substring(YEAR, MONTH).equals(b.substring(YEAR, MONTH));
        boolean day = a.substring(MONTH).equals(b.substring(MONTH));
        boolean slip = day ? year != month : year && month && Digits.oneSlip(number(a), number(b));
        return slip
                && !FEAST.matcher(one.in().chars() + other.in().chars()).find()
                && ((day && one.isSince()) || one.nouns().stream().anyMatch(other.nouns()::contains));
    }

    private static String number(String edtf) {
        return String.valueOf(Integer.parseInt(edtf.substring(MONTH + 1)));
    }

    private static Finding finding(Page page, Told day, Told other) {
        String here = day.in().stretch(day.time().range()).words();
        String there = other.in().stretch(other.time().range()).words();
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.MEDIUM)
                .at(day.clause())
                .at(other.clause())
                .suggest(there)
                .because(
                        "“" + here + "”是回头说的，文中却没有说到这一天，只说到“" + there + "”，疑是一日",
                        here + " is looked back to, yet the text tells nothing of that day, but of " + there);
    }
}
