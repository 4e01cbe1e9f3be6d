package org.qiaodu.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The characters a statement was read from.
 *
 * @param spans one, or one a piece where the words run over a column break; in reading order, at least one
 * @param readAs the words as they were read where a repair changed them; null otherwise
 * @param repeatedAt other places where the same words are printed, sorted
 */
public record Evidence(List<Span> spans, @Nullable String readAs, List<Span> repeatedAt) {
    public Evidence {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("evidence needs a span");
        }
        spans = List.copyOf(spans);
        repeatedAt = List.copyOf(repeatedAt);
    }
}
