package org.qiaodu.model;

import org.jspecify.annotations.Nullable;

/**
 * Words that say when.
 *
 * @param range where they stand
 * @param value what they mean, relative words resolved
 * @param basis how it was resolved where the words alone do not say ({@code 同年 = 1968}); null where they do
 * @param length the length of time the words state (75 years in 75年来, 4 years in 4年后); null where they state none
 */
public record TimeExpression(
        TextRange range,
        TimeValue value,
        @Nullable String basis,
        @Nullable Quantity length) implements Chunk {}
