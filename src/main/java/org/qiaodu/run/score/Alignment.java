package org.qiaodu.run.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qiaodu.model.Document;
import org.qiaodu.model.Entity;
import org.qiaodu.model.ReadDocument;

/** Which entity that was read is which of the gold: those that share a label or alias. */
final class Alignment {
    /** What the gold calls the text itself. */
    private static final String SELF = "本文";

    private final Map<String, Set<String>> goldNames = new HashMap<>();
    private final Map<String, Set<String>> readNames = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    Alignment(GoldFile gold, ReadDocument read) {
        for (GoldFile.Thing thing : gold.entities()) {
            goldNames.put(thing.names().get(0), keys(thing.names()));
        }
        for (Entity entity : read.entities()) {
            List<String> names = new ArrayList<>(entity.altLabels());
            names.add(entity.label());
            names.add(entity.id());
            readNames.put(entity.id(), keys(names));
            labels.put(entity.id(), entity.label());
        }
        Document document = read.document();
        readNames
                .computeIfAbsent(document.id().asEntity(), id -> new HashSet<>())
                .add(key(SELF));
    }

    private static Set<String> keys(List<String> names) {
        Set<String> keys = new HashSet<>();
        names.forEach(n -> keys.add(key(n)));
        return keys;
    }

    /** A name without quotation marks, blanks and differences of width and case. */
    static String key(String name) {
        return name.replaceAll("[\\s“”‘’\"'《》〈〉「」『』]", "")
                .replace('（', '(')
                .replace('）', ')')
                .replace('，', ',')
                .replace('—', '-')
                .toLowerCase(Locale.ROOT);
    }

    /** Whether the gold names it among its entities. */
    boolean annotated(String goldLabel) {
        return goldNames.containsKey(goldLabel);
    }

    /** Whether an entity that was read is the one the gold calls so. */
    boolean same(String goldLabel, String entity) {
        Set<String> gold = goldNames.getOrDefault(goldLabel, Set.of(key(goldLabel)));
        return readNames.getOrDefault(entity, Set.of(key(entity))).stream().anyMatch(gold::contains);
    }

    /** The label of an entity that was read. */
    String label(String entity) {
        return labels.getOrDefault(entity, entity);
    }
}
