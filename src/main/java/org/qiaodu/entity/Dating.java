package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.TimeValue;
import org.qiaodu.model.When;

/**
 * Gives a time to what is said without one, where the same document says one and only one elsewhere: what says the same,
 * else what is about the same, else what the same words say besides; in a report, the period it reports on.
 */
final class Dating {
    /** A text with fewer figures of one period is no report on it. */
    private static final int FIGURES_OF_A_REPORT = 4;

    private final Map<Meaning, Support> supports;

    /** What was undated and now has a time. */
    private final Map<Support, When> told = new LinkedHashMap<>();

    /** @param supports what is said, with the readings that say it; {@link #dateUndated} changes it */
    Dating(Map<Meaning, Support> supports) {
        this.supports = supports;
    }

    void dateUndated() {
        List<Meaning> undated =
                supports.keySet().stream().filter(m -> m.time().isEmpty()).toList();
        undated.forEach(this::joinSame);
        List<Meaning> observed = undated.stream().filter(Meaning::observes).toList();
        for (Meaning meaning : observed) {
            date(meaning, only(dated(m -> m.about().equals(meaning.about()))));
        }
        for (Meaning meaning : observed) {
            Support support = supports.get(meaning);
            date(meaning, support == null ? null : told(support));
        }
        When reported = reportingPeriod();
        observed.stream().filter(Meaning::figure).forEach(meaning -> date(meaning, reported));
    }

    /**
     * The period that a report speaks of: at least half of all its dated figures are of it. Null for a text that tells of
     * several times.
     */
    private @Nullable When reportingPeriod() {
        List<When> times = dated(Meaning::figure).stream()
                .map(Support::when)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        Map<TimeValue, Long> counts =
                times.stream().collect(Collectors.groupingBy(When::value, LinkedHashMap::new, Collectors.counting()));
        for (When when : times) {
            long count = counts.getOrDefault(when.value(), 0L);
            if (count >= FIGURES_OF_A_REPORT && 2 * count >= times.size()) {
                return new When(when.value(), "the period that the document reports on");
            }
        }
        return null;
    }

    /** Of the same words the undated reading is dropped; of other words it joins the dated one. */
    private void joinSame(Meaning meaning) {
        Support support = Objects.requireNonNull(supports.get(meaning));
        List<Support> dated = dated(m -> m.said().equals(meaning.said()));
        if (dated.stream().anyMatch(d -> d.sharesWords(support))) {
            supports.remove(meaning);
        } else if (dated.size() == 1 && meaning.observes()) {
            told.put(support, Objects.requireNonNull(dated.get(0).when()));
            dated.get(0).join(support);
            supports.remove(meaning);
        }
    }

    private List<Support> dated(Predicate<Meaning> which) {
        List<Support> dated = new ArrayList<>();
        supports.forEach((meaning, support) -> {
            if (!meaning.time().isEmpty() && which.test(meaning)) {
                dated.add(support);
            }
        });
        return dated;
    }

    /** The one time of all; null where there is none or more. */
    private static @Nullable When only(List<Support> dated) {
        List<When> times = dated.stream()
                .map(Support::when)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        boolean one = times.stream().map(When::value).distinct().count() == 1;
        return one ? times.get(0) : null;
    }

    /** The time of something else that the same words say. */
    private @Nullable When told(Support support) {
        return told.entrySet().stream()
                .filter(e -> e.getKey().sameWords(support))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void date(Meaning meaning, @Nullable When when) {
        Support support = supports.get(meaning);
        if (support == null || when == null) {
            return;
        }
        supports.remove(meaning);
        told.put(support, when);
        Meaning dated = meaning.at(when.value().edtf());
        Support there = supports.get(dated);
        if (there == null) {
            support.date(when);
            supports.put(dated, support);
        } else {
            there.join(support);
        }
    }
}
