package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Gazetteer.Entry;
import org.qiaodu.model.Mention;

/** Finds the gazetteer's names. A name that several things share is read as the one whose surroundings the document names. */
final class KnownNames {
    private static final double CONFIDENCE = 0.98;
    private static final int CHAIN = 4;
    private static final Set<String> VOCABULARY = Set.of("Industry", "Product", "Policy");

    private final Gazetteer gazetteer;
    private final NameTrie<List<Entry>> trie;

    KnownNames(Gazetteer gazetteer, ClassTree classes) {
        this.gazetteer = gazetteer;
        Map<String, List<Entry>> bySurface = new HashMap<>();
        for (Entry entry : gazetteer.entries()) {
            for (String surface : entry.surfaces()) {
                bySurface
                        .computeIfAbsent(Surfaces.fold(surface), s -> new ArrayList<>())
                        .add(entry);
            }
        }
        bySurface.values().forEach(e -> e.sort(Comparator.comparingInt(x -> classes.order(x.type()))));
        trie = new NameTrie<>(bySurface);
    }

    /** A gazetteer hit before it is known which of several things it means. */
    record Hit(org.qiaodu.model.TextRange range, List<Entry> entries) {}

    /** The places in a passage where a known name may stand. */
    List<Hit> hits(Sheet sheet) {
        return trie.in(sheet.text()).stream()
                .filter(h -> vocabulary(h.value()) ? Borders.exact(sheet, h.range()) : Borders.agree(sheet, h.range()))
                .map(h -> new Hit(h.range(), h.value()))
                .toList();
    }

    /** Whether the name is made of ordinary words, as those of industries and products are. */
    private static boolean vocabulary(List<Entry> entries) {
        return entries.stream().allMatch(e -> VOCABULARY.contains(e.type().name()));
    }

    /** The canonical names that a document's hits stand for without doubt. */
    Set<String> certain(List<Hit> hits) {
        Set<String> names = new HashSet<>();
        for (Hit hit : hits) {
            if (hit.entries().size() == 1) {
                names.add(hit.entries().get(0).name());
            }
        }
        return names;
    }

    /** What a hit means in a document that names {@code certain}. */
    Mention mention(Hit hit, Set<String> certain) {
        Entry best = hit.entries().get(0);
        for (Entry entry : hit.entries()) {
            if (distance(entry, certain) < distance(best, certain)) {
                best = entry;
            }
        }
        return new Mention(
                hit.range(), best.type(), best.name(), Mention.Form.NAME, "gazetteer", CONFIDENCE, List.of());
    }

    /** How many steps up lies something the document names; {@code CHAIN} where nothing does. */
    private int distance(Entry entry, Set<String> certain) {
        @Nullable String parent = entry.parent();
        for (int step = 0; step < CHAIN && parent != null; step++) {
            if (certain.contains(parent)) {
                return step;
            }
            Entry above = gazetteer.named(parent);
            parent = above == null ? null : above.parent();
        }
        return CHAIN;
    }
}
