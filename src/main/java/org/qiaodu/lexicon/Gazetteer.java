package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.EntityClass;

/** The names known beforehand. */
public final class Gazetteer {
    /** The header of a file of names. */
    public static final List<String> COLUMNS = SeedTable.columns("name", "en", "aliases", "parent", "key", "note");

    private final List<Entry> entries;
    private final Map<String, Entry> byName;

    /**
     * One thing that is known.
     *
     * @param name its canonical Chinese name, with a qualifier in brackets where another thing has the same name
     * @param en its name in English; null where not known
     * @param aliases its other names
     * @param type its class
     * @param parent canonical name of what it lies in or belongs to; null where not given
     * @param key a public identifier such as {@code P442:440700}; null where not given
     */
    public record Entry(
            String name,
            @Nullable String en,
            List<String> aliases,
            EntityClass type,
            @Nullable String parent,
            @Nullable String key) {
        public Entry {
            aliases = List.copyOf(aliases);
        }

        /** The words a text may use for it: the name, unless it carries a qualifier, and the aliases. */
        public List<String> surfaces() {
            List<String> all = new ArrayList<>(aliases);
            if (!name.endsWith(")") && !name.endsWith("）")) {
                all.add(0, name);
            }
            return all;
        }
    }

    /** More levels than any place has above it. */
    private static final int HIGHEST = 6;

    private Gazetteer(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.byName = new HashMap<>();
        entries.forEach(e -> byName.putIfAbsent(e.name(), e));
    }

    /**
     * Reads {@code gazetteer/*.csv}, each named after the class it lists, {@code Company.csv} or
     * {@code Company.taishan.csv}; mistakes go to {@code problems}.
     */
    public static Gazetteer load(Seeds seeds, ClassTree classes, Problems problems) {
        List<Entry> entries = new ArrayList<>();
        for (SeedFile file : seeds.files("gazetteer", ".csv")) {
            String name = file.list();
            if (!classes.has(name)) {
                problems.add(
                        file,
                        0,
                        "named after unknown class '" + name
                                + "'. A gazetteer file is named after a class of seeds/lexicon/classes.csv.");
                continue;
            }
            EntityClass type = new EntityClass(name);
            for (SeedTable.Row row : SeedTable.read(file, COLUMNS, problems)) {
                if (row.get("name").isEmpty()) {
                    problems.add(file, row.line(), "no name. The first field is the canonical Chinese name.");
                    continue;
                }
                entries.add(new Entry(
                        row.get("name"),
                        row.orNull("en"),
                        row.list("aliases"),
                        type,
                        row.orNull("parent"),
                        row.orNull("key")));
            }
        }
        return new Gazetteer(entries);
    }

    /** Everything known, in the order of the files. */
    public List<Entry> entries() {
        return entries;
    }

    /** Whether a thing is known to lie right in a place or to belong to it; both by their canonical names. */
    public boolean liesIn(String part, String whole) {
        Entry entry = named(part);
        return entry != null && whole.equals(entry.parent());
    }

    /** Whether a thing is known to lie somewhere in a place, however far up; both by their canonical names. */
    public boolean liesWithin(String part, String whole) {
        Entry entry = named(part);
        for (int level = 0; entry != null && level < HIGHEST; level++) {
            String parent = entry.parent();
            if (whole.equals(parent)) {
                return true;
            }
            entry = parent == null ? null : named(parent);
        }
        return false;
    }

    /** The entry of a canonical name; null where there is none. */
    public @Nullable Entry named(String name) {
        return byName.get(name);
    }
}
