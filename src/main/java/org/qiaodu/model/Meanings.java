package org.qiaodu.model;

import java.math.BigDecimal;

/** What a statement says, as a line a person can read and a correction can be keyed by; without where it says so. */
public final class Meanings {
    private Meanings() {}

    /** {@code of|indicator|Statistic|value|unit|time}, {@code subject|predicate|object} or {@code Type|label}. */
    public static String of(Statement statement) {
        if (statement instanceof Statement.Observation o) {
            return String.join(
                    "|",
                    o.of(),
                    o.indicator(),
                    o.statistic().term(),
                    number(o.value()),
                    o.unit(),
                    time(o.references()));
        }
        if (statement instanceof Statement.Relation r) {
            return String.join("|", r.subject(), r.predicate(), r.object());
        }
        Statement.Event e = (Statement.Event) statement;
        return e.type() + "|" + e.label();
    }

    /** The part of a meaning that stays when names are resolved otherwise: statistic, value and unit, predicate, or type. */
    public static String core(String meaning) {
        String[] parts = meaning.split("\\|", -1);
        return switch (parts.length) {
            case 6 -> parts[2] + "|" + parts[3] + "|" + parts[4];
            case 3 -> parts[1];
            default -> parts[0];
        };
    }

    /** A value as meanings write it: 4022.50 is 4022.5, 100.0 is 100. */
    public static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String time(References references) {
        return references.when() == null ? "" : references.when().value().edtf();
    }
}
