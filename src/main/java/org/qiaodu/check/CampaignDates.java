package org.qiaodu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TimeExpression;

/** Holds the year a text gives for a known campaign or congress against when it was. */
final class CampaignDates implements Check {
    private static final Pattern QUOTES = Pattern.compile("[“”]");
    private static final String HELD =
            ".{0,4}(开展|扎实开展|深入开展|启动|开始|召开|举行|举办|胜利召开|闭幕|开幕)(?!后(?!没?几天|不久|不到|第[二三]天|次日|当[天日晚])|以后|之后|前|以来).*";
    private static final String DEEDS = "提出|明确|指出|作出|做出|部署|确立|决定|绘就|描绘|擘画|发出|吹响";
    /** What a congress does, told right after its name. */
    private static final Pattern DONE =
            Pattern.compile("(?:会议|大会)?(?:报告)?(?:首次|正式)?(?:" + DEEDS + "|通过|审议|选举|将(?![满近至要会在])|把).*");
    /** What stands between a time and the congress it is the time of. */
    private static final Pattern THEN = Pattern.compile(
            Times.SEASON + ",?" + Times.JUST_THEN + "(?:(?:在\\p{IsHan}{2,3})?(?:胜利|隆重)?(?:召开|举行|闭幕|开幕)的)?");

    /** What stands between a congress and the time told after it, and after that. */
    private static final Pattern AT = Pattern.compile("[于在]?");

    private static final Pattern IS_HELD = Pattern.compile("(?:在[^,;。]{2,6}?)?(?:胜利|隆重)?(?:召开|举行|开幕|闭幕)");

    private static final String RUNS = ".*(开展|启动|召开|举行|举办|参加|推进|推动)的?";

    private static final Search CONGRESS = Search.of("(?:党的|中共)(?<number>[一二三四五六七八九十]{1,3})"
            + "(?:届(?<session>[一二三四五六七八九])中全会(?=(?:在[^,;。]{2,4})?(?:胜利|隆重|召开|举行|闭幕|开幕|提出|作出|做出|决定|通过|审议|,拉开|拉开))"
            + "|大(?:报告)?(?=首次|" + DEEDS + ")(?!.{2,4}的))");

    /** 刚刚闭幕的党的二十届三中全会: what was held when the text was written. */
    private static final Search JUST_HELD = Search.of(
            "(?:刚刚|日前|近日|不久前)(?:在[^,;。]{2,4})?(?:胜利|隆重)?(?:闭幕|召开|结束|举行)的(?:党的|中共)(?<number>[一二三四五六七八九十]{1,3})届(?<session>[一二三四五六七八九])中全会");

    private final List<Period> known = new ArrayList<>();

    CampaignDates(ReferenceValues reference) {
        known.addAll(reference.campaigns());
        known.addAll(reference.events());
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            congresses(page, sentence, found);
            justHeld(page, sentence).ifPresent(found::add);
            for (Mention mention : sentence.mentions()) {
                String name = QUOTES.matcher(mention.name()).replaceAll("");
                known.stream()
                        .filter(p -> p.name().equals(name))
                        .findFirst()
                        .ifPresent(p -> check(page, sentence, mention, p, found));
            }
        }
        return found;
    }

    /** 1978年12月,党的十一届三中全会召开; 2017年10月,党的十九大报告提出…. */
    private void congresses(Page page, Sentence sentence, List<Finding> found) {
        Matcher m = CONGRESS.matcher(sentence.chars());
        while (m.find()) {
            String name = m.group("session") == null ? "中国共产党第" + m.group("number") + "次全国代表大会" : plenum(m);
            int from = sentence.range().from();
            Stretch words = Stretch.of(sentence.in(), from + m.start(), from + m.end());
            known.stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .ifPresent(p -> sentence.times().stream()
                            .filter(t -> sentence.between(
                                                    t.range().to(),
                                                    words.range().from())
                                            .matches(THEN.pattern())
                                    && t.range().to() <= words.range().from())
                            .findFirst()
                            .filter(t -> !isOfUnknownYear(page, t) || !isOnDaysOf(t, p))
                            .ifPresent(t -> check(page, sentence, new Dated(words, t), p, found)));
        }
    }

    /** Whether a time has its year from a day of publication that is only assumed. */
    private static boolean isOfUnknownYear(Page page, TimeExpression t) {
        return Times.isFromDocument(t) && page.isDateAssumed();
    }

    /** Whether a time is within a period, whatever its year. */
    private static boolean isOnDaysOf(TimeExpression t, Period period) {
        LocalDate start = t.value().start();
        LocalDate end = t.value().end();
        int year = period.first().getYear();
        return start != null
                && end != null
                && !end.withYear(year).isBefore(period.first())
                && (period.last() == null || !start.withYear(year).isAfter(period.last()));
    }

    /** A plenum said to have just been held that was held more than a year from when the text was published. */
    private Optional<Finding> justHeld(Page page, Sentence sentence) {
        Matcher m = JUST_HELD.matcher(sentence.chars());
        Integer year = page.isDateAssumed() ? null : page.year();
        if (year == null || !m.find()) {
            return Optional.empty();
        }
        String name = plenum(m);
        return known.stream()
                .filter(p -> p.name().equals(name) && Math.abs(p.first().getYear() - year) > 1)
                .findFirst()
                .map(p -> new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                        .at(sentence.stretch(m))
                        .because(
                                "“" + name + "”于" + p.first() + "召开（" + p.source() + "），文中在" + year + "年说“" + m.group()
                                        + "”",
                                name + " was held on " + p.first() + ", the text, of " + year
                                        + ", says that it has just been held"));
    }

    private static String plenum(Matcher m) {
        return "中国共产党第" + m.group("number") + "届中央委员会第" + m.group("session") + "次全体会议";
    }

    /** Words of a congress with the time told for it. */
    private record Dated(Stretch words, TimeExpression time) {}

    private static void check(Page page, Sentence sentence, Mention mention, Period period, List<Finding> found) {
        Stretch words = sentence.stretch(mention.range());
        TimeExpression after = sentence.times().stream()
                .filter(t -> (t.basis() == null || Occasions.isOfYearTold(sentence, t))
                        && AT.matcher(sentence.between(
                                        mention.range().to(), t.range().from()))
                                .matches()
                        && IS_HELD.matcher(sentence.stretch(t.range()).after(12))
                                .lookingAt())
                .findFirst()
                .orElse(null);
        if (after != null) {
            check(page, sentence, new Dated(words, after), period, found);
            return;
        }
        boolean held = words.before(8).matches(RUNS) || words.after(8).matches(HELD);
        boolean done = DONE.matcher(words.after(8)).lookingAt();
        if (!held && !done) {
            return;
        }
        TimeExpression time = sentence.times().stream()
                .filter(t -> t.range().to() <= mention.range().from() && t.basis() == null)
                .reduce((a, b) -> b)
                .filter(t -> held
                        || THEN.matcher(sentence.between(
                                        t.range().to(), mention.range().from()))
                                .matches())
                .orElse(null);
        if (time != null) {
            check(page, sentence, new Dated(words, time), period, found);
        }
    }

    private static void check(Page page, Sentence sentence, Dated told, Period period, List<Finding> found) {
        TimeExpression time = told.time();
        LocalDate end = Objects.requireNonNullElse(period.last(), LocalDate.MAX);
        if (time.value().start() == null || time.value().end() == null) {
            return;
        }
        boolean apart = time.value().end().isBefore(period.first())
                || time.value().start().isAfter(end);
        if (apart) {
            int year =
                    time.value().end().isBefore(period.first()) ? period.first().getYear() : end.getYear();
            String printed = time.range().of(sentence.in().passage().chars());
            found.add(new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                    .at(sentence.stretch(time.range()).cover(told.words().range()))
                    .suggest(year + "年")
                    .because(
                            "“" + period.name() + "”在" + period.first() + "至" + period.last() + "（" + period.source()
                                    + "），文中作" + printed,
                            period.name() + " was from " + period.first() + " to " + period.last() + ", the text says "
                                    + printed));
        }
    }
}
