package org.qiaodu.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing in the graph.
 *
 * @param id the NAME in {@code id:NAME}: the canonical Chinese name, with a qualifier in brackets where another thing has
 *     the same name
 * @param type its most specific class
 * @param label its name in Chinese
 * @param labelEn its name in English; null where not known
 * @param altLabels other names seen or known, sorted, without the label
 * @param known whether the gazetteer knows it
 * @param reasons each merge and each refusal to merge, with its reason, in order of the text
 */
public record Entity(
        String id,
        EntityClass type,
        String label,
        @Nullable String labelEn,
        List<String> altLabels,
        boolean known,
        List<MergeReason> reasons) {
    public Entity {
        altLabels = List.copyOf(altLabels);
        reasons = List.copyOf(reasons);
    }
}
