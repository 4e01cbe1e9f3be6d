package org.qiaodu.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiaodu.model.Link;

/** Looks again at items that the table links to: whether they are still there, and still called as they were. */
public final class Verifier {
    private final Items items;
    private final FoldedNames folding;

    public Verifier(Items items, FoldedNames folding) {
        this.items = items;
        this.folding = folding;
    }

    /** What may have become of an item. */
    public enum Fate {
        MERGED,
        MISSING,
        RENAMED,
        UNKNOWN
    }

    /**
     * What is no longer as the table has it.
     *
     * @param detail the item it was merged into, its name now, or why there is no answer; may be empty
     */
    public record Change(Link link, Fate fate, String detail) {}

    /** What changed, in the order of the links; nothing for those that are as they were. */
    public List<Change> verify(List<Link> links) {
        List<Change> changes = new ArrayList<>();
        for (Link link : links) {
            try {
                verify(link, items.get(link.item()), changes);
            } catch (Items.NoAnswer e) {
                changes.add(new Change(link, Fate.UNKNOWN, String.valueOf(e.getMessage())));
            }
        }
        return changes;
    }

    private void verify(Link link, Optional<Item> found, List<Change> changes) {
        if (found.isEmpty()) {
            changes.add(new Change(link, Fate.MISSING, ""));
            return;
        }
        Item item = found.get();
        if (!item.id().equals(link.item())) {
            changes.add(new Change(link, Fate.MERGED, item.id()));
        }
        List<String> names = new ArrayList<>(item.names(true));
        names.addAll(item.names(false));
        boolean named = names.stream()
                .anyMatch(n -> folding.forms(n).contains(folding.fold(link.label()))
                        || folding.forms(link.label()).contains(folding.fold(n)));
        if (!link.label().isEmpty() && !named) {
            changes.add(new Change(link, Fate.RENAMED, item.label()));
        }
    }
}
