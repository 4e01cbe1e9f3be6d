package org.qiaodu.model;

import org.jspecify.annotations.Nullable;

/**
 * When a document was published.
 *
 * @param time the date
 * @param assumed whether it was inferred and not printed
 * @param reason how it is known
 * @param span where it is printed, or the words it was inferred from; null where there are none
 */
public record Issued(
        TimeValue time,
        boolean assumed,
        Bilingual reason,
        @Nullable Span span) {}
