package org.qiaodu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TimeExpression;

/** Finds things told of a time before there were any such. */
final class Anachronisms implements Check {
    private final List<Period> earliest;

    Anachronisms(ReferenceValues reference) {
        this.earliest = reference.earliest();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Period term : earliest) {
                int at = sentence.chars().indexOf(term.name());
                if (at >= 0) {
                    check(page, sentence, sentence.range().from() + at, term, found);
                }
            }
        }
        return found;
    }

    private static void check(Page page, Sentence sentence, int at, Period term, List<Finding> found) {
        TimeExpression time = sentence.times().stream()
                .filter(t -> t.range().to() <= at)
                .reduce((a, b) -> b)
                .orElse(null);
        if (time == null || time.value().end() == null || !time.value().end().isBefore(term.first())) {
            return;
        }
        Stretch words = Stretch.of(sentence.in(), at, at + term.name().length());
        if (words.after(2).matches("[前之]前?.*")
                || sentence.between(time.range().to(), at).matches(".*(后来|如今|现为|今).*")) {
            return;
        }
        boolean quoted = words.before(1).equals("“");
        String when = time.range().of(sentence.in().passage().chars());
        found.add(new Draft(
                        page, Finding.Kind.REFERENCE_MISMATCH, quoted ? Finding.Severity.LOW : Finding.Severity.HIGH)
                .at(sentence.stretch(time.range()).clause())
                .at(words.clause())
                .suggest(repaired(page, when, term.first()))
                .because(
                        "“" + when + "”尚无“" + term.name() + "”：" + term.source() + (quoted ? "；原文加了引号，或为比方" : ""),
                        "there was no such thing as '" + term.name() + "' before "
                                + term.first().getYear()
                                + (quoted ? "; in quotation marks, perhaps a comparison" : "")));
    }

    /** The one year that differs in a digit and fits; null where none or several do. */
    private static @Nullable String repaired(Page page, String when, LocalDate earliest) {
        Integer issued = page.year();
        if (!when.matches("\\d{4}年") || issued == null) {
            return null;
        }
        List<String> fitting = new ArrayList<>();
        for (int year = earliest.getYear(); year <= issued; year++) {
            if (Digits.oneSlip(when.substring(0, 4), Integer.toString(year))) {
                fitting.add(year + "年");
            }
        }
        return fitting.size() == 1 ? fitting.get(0) : null;
    }
}
