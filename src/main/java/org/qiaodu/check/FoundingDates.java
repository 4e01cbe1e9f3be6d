package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Statement;
import org.qiaodu.model.TimeExpression;

/** Holds foundings the text dates, and firms it has emerge, against when they were founded. */
final class FoundingDates implements Check {
    private static final String FOUNDED_IN = "(正式|，|,)?(成立于|创立于|创办于|创建于|始建于|建于|设立于|组建于)";
    private static final String WAS_FOUNDED = "(正式|宣告|宣布)?(成立|诞生|创立|创办|组建|揭牌|设立).*";

    private final Map<String, Period> founded = new HashMap<>();

    FoundingDates(ReferenceValues reference) {
        reference.founded().forEach(p -> founded.put(p.name(), p));
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Mention mention : sentence.mentions()) {
                Period period = founded.get(mention.name());
                TimeExpression time = period == null ? null : time(sentence, mention);
                if (period != null && time != null && isApart(period, time)) {
                    found.add(misdated(page, sentence, mention, time, period));
                }
            }
        }
        emerged(page, found);
        return found;
    }

    /** When the words say this was founded; null where they do not. */
    private static @Nullable TimeExpression time(Sentence sentence, Mention mention) {
        for (TimeExpression time : sentence.times()) {
            boolean after = time.range().from() >= mention.range().to()
                    && sentence.between(mention.range().to(), time.range().from())
                            .matches(FOUNDED_IN);
            boolean before = time.range().to() <= mention.range().from()
                    && sentence.between(time.range().to(), mention.range().from())
                            .matches(",?")
                    && sentence.stretch(mention.range()).after(6).matches(WAS_FOUNDED);
            if (time.basis() == null && (after || before)) {
                return time;
            }
        }
        return null;
    }

    private static boolean isApart(Period period, TimeExpression time) {
        if (time.value().start() == null || time.value().end() == null) {
            return false;
        }
        int year = period.first().getYear();
        return time.value().end().getYear() < year || time.value().start().getYear() > year;
    }

    private static Finding misdated(Page page, Sentence sentence, Mention mention, TimeExpression time, Period period) {
        int year = period.first().getYear();
        String printed = time.range().of(sentence.in().passage().chars());
        return new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.MEDIUM)
                .at(sentence.stretch(mention.range()).cover(time.range()))
                .suggest(year + "年")
                .because(
                        period.name() + "始于" + year + "年（" + period.source() + "），文中作" + printed,
                        period.name() + " dates from " + year + ", the text says " + printed);
    }

    /** Firms said to emerge in a time when they had long been there. */
    private void emerged(Page page, List<Finding> found) {
        for (Statement.Relation r : page.only(Statement.Relation.class)) {
            Period period = r.predicate().equals("cultivates") ? founded.get(r.object()) : null;
            if (period == null || r.references().when() == null) {
                continue;
            }
            var start = Objects.requireNonNull(r.references().when()).value().start();
            if (start != null && start.isAfter(Objects.requireNonNullElse(period.last(), period.first()))) {
                found.add(new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.LOW)
                        .about(r)
                        .because(
                                period.name() + "创于" + period.first().getYear() + "年，早在" + start.getYear()
                                        + "年之前，不是此后才涌现",
                                period.name() + " was founded in "
                                        + period.first().getYear() + " and did not emerge after " + start.getYear()));
            }
        }
    }
}
