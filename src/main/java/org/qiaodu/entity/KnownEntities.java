package org.qiaodu.entity;

import java.util.List;
import java.util.TreeSet;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.model.Entity;

/** The gazetteer's names as entities, with the ids and labels that the same names get where a text mentions them. */
public final class KnownEntities {
    private KnownEntities() {}

    /** The entity of an entry, without a text's reasons. */
    public static Entity of(Gazetteer.Entry entry) {
        String label = Names.unqualified(entry.name());
        TreeSet<String> others = new TreeSet<>(entry.aliases());
        others.remove(label);
        return new Entity(id(entry.name()), entry.type(), label, entry.en(), List.copyOf(others), true, List.of());
    }

    /** The id of a gazetteer's name. */
    public static String id(String name) {
        return name;
    }
}
