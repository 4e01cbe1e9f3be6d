package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.KnownNumber;
import org.qiaodu.model.Finding;

/** Holds how many a text says there are of what everybody knows the number of against that number: 苏联援建的156项工程. */
final class KnownNumbers implements Check {
    private final List<KnownNumber> known;

    KnownNumbers(ReferenceValues reference) {
        known = reference.numbers();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            for (KnownNumber one : known) {
                Matcher m = one.words().matcher(s.chars());
                while (m.find()) {
                    if (!holds(one, m.group("n"))) {
                        found.add(finding(page, s.stretch(m), one));
                    }
                }
            }
        }
        return found;
    }

    private static boolean holds(KnownNumber known, String told) {
        double n = told.contains(".") ? Double.parseDouble(told) : Numerals.of(told);
        return known.values().stream().anyMatch(v -> v.doubleValue() == n);
    }

    private static Finding finding(Page page, Stretch words, KnownNumber known) {
        BigDecimal usual = known.values().get(0);
        return new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                .at(words.clause())
                .suggest(usual.toPlainString())
                .because(
                        "“" + words.words() + "”，应为" + usual.toPlainString() + "（" + known.source() + "）",
                        "'" + words.words() + "' should be " + usual.toPlainString() + " (" + known.source() + ")");
    }
}
