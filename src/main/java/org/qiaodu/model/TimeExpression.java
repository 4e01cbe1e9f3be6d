package org.qiaodu.model;

import org.jspecify.annotations.Nullable;

/**
 * Words that say when.
 *
 * @param range where they stand
 * @param value what they mean, relative words resolved
 * @param basis how it was resolved where the words alone do not say ({@code 同年 = 1968}); null where they do
 */
public record TimeExpression(
        TextRange range, TimeValue value, @Nullable String basis) implements Chunk {}
