package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;

/** Holds the time a text gives for what everybody knows the time of against that time. */
final class Occasions implements Check {
    /** Most characters between a time and the words it is the time of. */
    private static final int NEAR = 10;

    /** What stands between words and a time among them. */
    private static final Pattern AT = Pattern.compile("[于在]\\z");

    private static final Pattern SAME = Pattern.compile("同年|当年|是年|次年|翌年");

    private record Known(Search words, Period period) {}

    private final List<Known> known;

    Occasions(ReferenceValues reference) {
        known = reference.occasions().stream()
                .map(p -> new Known(Search.of(p.name()), p))
                .toList();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            String chars = sentence.chars();
            for (Known one : sentence.times().isEmpty() ? List.<Known>of() : known) {
                Matcher words = one.words().matcher(chars);
                while (words.find()) {
                    check(page, sentence, words, one.period()).ifPresent(found::add);
                }
            }
            within(page, sentence, found);
        }
        return found;
    }

    /** 我国2002年加入世界贸易组织: the words with a time among them. */
    private void within(Page page, Sentence sentence, List<Finding> found) {
        int from = sentence.range().from();
        for (TimeExpression t : sentence.times()) {
            String before = AT.matcher(sentence.between(from, t.range().from())).replaceFirst("");
            String bare =
                    before + sentence.between(t.range().to(), sentence.range().to());
            for (Known one : t.basis() == null ? known : List.<Known>of()) {
                Matcher words = one.words().matcher(bare);
                while (words.find()) {
                    boolean among = words.start() < before.length() && words.end() > before.length();
                    if (among && isApart(t, one.period())) {
                        found.add(finding(page, sentence, t, t.range(), words.group(), one.period()));
                    }
                }
            }
        }
    }

    private static boolean isApart(TimeExpression time, Period period) {
        return Times.year(time.value()) != null && apart(time.value(), period);
    }

    private static Optional<Finding> check(Page page, Sentence sentence, Matcher words, Period period) {
        int from = sentence.range().from() + words.start();
        int to = sentence.range().from() + words.end();
        Optional<TimeExpression> before = sentence.times().stream()
                .filter(t -> t.range().to() <= from
                        && isTold(sentence, t)
                        && isClose(sentence, t.range().to(), from))
                .reduce((a, b) -> b);
        Optional<TimeExpression> after = sentence.times().stream()
                .filter(t -> t.range().from() >= to
                        && t.basis() == null
                        && sentence.between(to, t.range().from()).matches("[(]?|(?:期间|当年|那年)?的|那[一]?年[,(]?(?:即|是)?"))
                .findFirst();
        TimeExpression time = before.or(() -> after).orElse(null);
        return time == null || !isApart(time, period)
                ? Optional.empty()
                : Optional.of(finding(page, sentence, time, new TextRange(from, to), words.group(), period));
    }

    private static Finding finding(
            Page page, Sentence sentence, TimeExpression time, TextRange range, String words, Period period) {
        String printed = time.range().of(sentence.in().passage().chars());
        String when = period.first().getYear() == last(period) ? "" : "—" + last(period);
        String right = period.first().getYear() + when + "年";
        return new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                .at(sentence.stretch(time.range()).cover(range))
                .suggest(right)
                .because(
                        "“" + words + "”在" + right + "（" + period.source() + "），文中作" + printed,
                        "'" + words + "' belongs to " + right.replace("年", "") + " (" + period.source()
                                + "), the text says " + printed);
    }

    /** Whether a time is told in full, or is that of the year last told: 同年12月. */
    private static boolean isTold(Sentence sentence, TimeExpression time) {
        return time.basis() == null || isOfYearTold(sentence, time);
    }

    /** Whether a time is that of the year last told. */
    static boolean isOfYearTold(Sentence sentence, TimeExpression time) {
        return SAME.matcher(time.range().of(sentence.in().passage().chars())).lookingAt();
    }

    private static int last(Period period) {
        return period.last() == null ? period.first().getYear() : period.last().getYear();
    }

    private static boolean isClose(Sentence sentence, int from, int to) {
        return sentence.between(from, to).matches("(?![前后]|以[前后来])[^;。、]{0," + NEAR + "}");
    }

    private static boolean apart(TimeValue time, Period period) {
        return Times.apart(time, new TimeValue(period.first().toString(), period.first(), period.last()));
    }
}
