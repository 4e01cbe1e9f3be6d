package org.qiaodu.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Issued;
import org.qiaodu.model.Skip;
import org.qiaodu.model.Values;

/**
 * The values of a document.
 *
 * @param issued when it was published; null where nothing tells
 * @param values of each passage, in order
 * @param skips words where a value could be expected and none was read
 */
public record ReadValues(@Nullable Issued issued, List<Values> values, List<Skip> skips) {
    public ReadValues {
        values = List.copyOf(values);
        skips = List.copyOf(skips);
    }
}
