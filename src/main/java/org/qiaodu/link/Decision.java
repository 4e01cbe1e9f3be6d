package org.qiaodu.link;

import java.util.List;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Link;

/** What the gate says of one entity. */
public sealed interface Decision {
    /**
     * Exactly one item is the entity.
     *
     * @param method how that was seen
     * @param key the identifier both have; empty where none was compared
     */
    record Linked(Item item, Link.Method method, String key) implements Decision {}

    /**
     * Items that a person should look at.
     *
     * @param candidates by id; at least one
     * @param reason why none of them is taken
     */
    record Review(List<Item> candidates, Bilingual reason) implements Decision {
        public Review {
            candidates = List.copyOf(candidates);
        }
    }

    /** No item was found, which does not say that there is none. */
    record None(Bilingual reason) implements Decision {}

    /** It could not be asked. */
    record Unknown(String reason) implements Decision {}
}
