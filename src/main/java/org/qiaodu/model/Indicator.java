package org.qiaodu.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that can be measured, as the lexicon describes it.
 *
 * @param label its name in Chinese, the NAME in {@code ind:NAME}
 * @param labelEn its name in English; null where not known
 * @param altLabels other names (GDP, 经济总量), sorted, without the label
 */
public record Indicator(String label, @Nullable String labelEn, List<String> altLabels) {
    public Indicator {
        altLabels = List.copyOf(altLabels);
    }
}
