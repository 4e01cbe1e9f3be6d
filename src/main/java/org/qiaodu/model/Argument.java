package org.qiaodu.model;

import org.jspecify.annotations.Nullable;

/**
 * A mention that fills a slot of a claim.
 *
 * @param passage index of the passage the mention stands in
 * @param mention the words
 * @param inherited how it came here where the claim's own clause does not say it ({@code clause}, {@code sentence},
 *     {@code passage}, {@code heading}, {@code document}); null where it does
 */
public record Argument(
        int passage, Mention mention, @Nullable String inherited) {}
