package org.qiaodu.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Point;

/**
 * An entity whose item is looked for.
 *
 * @param entity its id
 * @param type its class
 * @param names its names in Chinese, the label first
 * @param english its name in English; null where not known
 * @param keys its public identifiers, such as {@code P442:440700}
 * @param point where it lies; null where not known
 * @param parent id of what it lies in or belongs to; null where not known
 */
public record Wanted(
        String entity,
        EntityClass type,
        List<String> names,
        @Nullable String english,
        List<String> keys,
        @Nullable Point point,
        @Nullable String parent) {
    public Wanted {
        names = List.copyOf(names);
        keys = List.copyOf(keys);
    }
}
