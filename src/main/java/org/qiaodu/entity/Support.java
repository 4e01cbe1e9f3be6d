package org.qiaodu.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Rank;
import org.qiaodu.model.Reading;
import org.qiaodu.model.References;
import org.qiaodu.model.When;

/** The readings that say one thing. */
final class Support {
    /** No number of readings makes a statement surer than this, 0 to 1. */
    private static final double SUREST = 0.99;

    private record Read(Reading reading, Evidence evidence) {}

    private final List<Read> reads = new ArrayList<>();
    private boolean joined;

    void add(Reading reading, Evidence evidence) {
        reads.add(new Read(reading, evidence));
    }

    /** Takes over readings that say the same without a time; the statement then says that it dates them. */
    void join(Support undated) {
        reads.addAll(undated.reads);
        joined = true;
    }

    /** Takes a time that the document says elsewhere; the statement then says so. */
    void date(When when) {
        reads.replaceAll(read -> new Read(read.reading().at(when), read.evidence()));
        joined = true;
    }

    /** The time of the first reading that has one; null where none has. */
    @Nullable
    When when() {
        return first().when();
    }

    /** The first reading of the text that has a time, else the first of all; puts the readings in order of the text. */
    private Reading first() {
        reads.sort(Comparator.comparing((Read r) -> r.evidence().spans().get(0))
                .thenComparing(r -> r.reading().rule())
                .thenComparing(r -> r.evidence().toString()));
        return reads.stream()
                .map(Read::reading)
                .filter(r -> r.when() != null)
                .findFirst()
                .orElse(reads.get(0).reading());
    }

    /** Whether just the same words say both. */
    boolean sameWords(Support other) {
        return reads.stream()
                .anyMatch(a -> other.reads.stream().anyMatch(b -> a.evidence().equals(b.evidence())));
    }

    /** Whether two things were read from words of which some are the same. */
    boolean sharesWords(@Nullable Support other) {
        return other != null
                && reads.stream()
                        .flatMap(r -> r.evidence().spans().stream())
                        .anyMatch(a -> other.reads.stream()
                                .flatMap(r -> r.evidence().spans().stream())
                                .anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }

    /** Evidence in order of the text, rules and inherited slots of all, and the confidence of all together. */
    References references() {
        Reading first = first();
        TreeSet<String> rules = new TreeSet<>();
        TreeSet<String> inherited = new TreeSet<>();
        for (Read read : reads) {
            rules.add(read.reading().rule());
            inherited.addAll(read.reading().inherited());
        }
        if (joined) {
            inherited.add("time: document");
        }
        return new References(
                reads.stream().map(Read::evidence).distinct().toList(),
                List.copyOf(rules),
                Rank.NORMAL,
                null,
                confidence(),
                first.when(),
                first.modality(),
                first.assertion(),
                List.copyOf(inherited));
    }

    /** Noisy-or: each reading is a chance of its own to be right. */
    private double confidence() {
        double wrong = 1;
        for (Read read : reads) {
            wrong *= 1 - read.reading().confidence();
        }
        return rounded(Math.min(1 - wrong, SUREST));
    }

    /** A likelihood as statements carry it: two decimals. */
    static double rounded(double likelihood) {
        return BigDecimal.valueOf(likelihood).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
