package org.qiaodu.link;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Somewhere Wikidata's items can be looked up: an index of a dump, or Wikidata itself. */
public interface Items {
    /**
     * The items that have a name.
     *
     * @param folded a label or alias as {@link FoldedNames} folds it
     * @param written the same as it is written, for those who fold by themselves
     * @throws NoAnswer if it cannot be told now
     */
    List<Item> named(String folded, String written);

    /**
     * The items that have a public identifier.
     *
     * @param key such as {@code P442:440700}
     * @throws NoAnswer if it cannot be told now
     */
    List<Item> keyed(String key);

    /**
     * The item of an id, or the one it was merged into; nothing where there is no such item.
     *
     * @throws NoAnswer if it cannot be told now
     */
    Optional<Item> get(String id);

    /**
     * Says what will be asked for next, so that it can be asked for together; never fails.
     *
     * @param ids of items
     * @param keys such as {@code P442:440700}
     */
    default void expect(Collection<String> ids, Collection<String> keys) {}

    /** Where this is, as the table's column {@code source} says it. */
    String source();

    /** That nothing can be told now; what was asked stays unknown. */
    final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param reason why, in one sentence */
        public NoAnswer(String reason) {
            super(reason);
        }

        /** @param cause what went wrong below */
        public NoAnswer(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
