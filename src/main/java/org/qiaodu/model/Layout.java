package org.qiaodu.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document laid out for reading: what a scan printed twice is there once, what it broke is joined.
 *
 * @param title the document's title as printed; null where none was found
 * @param passages in reading order, each {@link Passage#index} its place in this list
 * @param skips places where the page breaks off
 */
public record Layout(@Nullable String title, List<Passage> passages, List<Skip> skips) {
    public Layout {
        passages = List.copyOf(passages);
        skips = List.copyOf(skips);
    }
}
