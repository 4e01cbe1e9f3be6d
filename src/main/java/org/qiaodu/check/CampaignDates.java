package org.qiaodu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TimeExpression;

/** Holds the year a text gives for a known campaign or congress against when it was. */
final class CampaignDates implements Check {
    private static final Pattern QUOTES = Pattern.compile("[“”]");
    private static final String HELD = ".{0,4}(开展|扎实开展|深入开展|启动|开始|召开|举行|举办|胜利召开|闭幕|开幕).*";
    private static final String RUNS = ".*(开展|启动|召开|举行|举办|参加|推进|推动)";

    private final List<Period> known = new ArrayList<>();

    CampaignDates(ReferenceValues reference) {
        known.addAll(reference.campaigns());
        known.addAll(reference.events());
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
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

    private static void check(Page page, Sentence sentence, Mention mention, Period period, List<Finding> found) {
        Stretch words = sentence.stretch(mention.range());
        if (!words.before(8).matches(RUNS) && !words.after(8).matches(HELD)) {
            return;
        }
        TimeExpression time = sentence.times().stream()
                .filter(t -> t.range().to() <= mention.range().from() && t.basis() == null)
                .reduce((a, b) -> b)
                .orElse(null);
        LocalDate end = Objects.requireNonNullElse(period.last(), LocalDate.MAX);
        if (time == null || time.value().start() == null || time.value().end() == null) {
            return;
        }
        boolean apart = time.value().end().isBefore(period.first())
                || time.value().start().isAfter(end);
        if (apart) {
            int year =
                    time.value().end().isBefore(period.first()) ? period.first().getYear() : end.getYear();
            String printed = time.range().of(sentence.in().passage().chars());
            found.add(new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                    .at(sentence.stretch(time.range()).cover(mention.range()))
                    .suggest(year + "年")
                    .because(
                            "“" + period.name() + "”在" + period.first() + "至" + period.last() + "（" + period.source()
                                    + "），文中作" + printed,
                            period.name() + " was from " + period.first() + " to " + period.last() + ", the text says "
                                    + printed));
        }
    }
}
