package org.qiaodu.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiaodu.model.DocumentId;

/**
 * Names documents after their files: without the ending, and where several files share a name, with as many folders
 * before it as tell them apart ({@code 2023_report}, {@code 2024_report}).
 */
final class Naming {
    private Naming() {}

    /** A document id for each place, the same whatever order they come in. */
    static Map<String, DocumentId> name(Collection<String> places) {
        Map<String, List<String>> byStem = new TreeMap<>();
        places.forEach(place ->
                byStem.computeIfAbsent(id(place, 0), k -> new ArrayList<>()).add(place));
        Map<String, DocumentId> names = new LinkedHashMap<>();
        byStem.values().forEach(same -> tellApart(same, names));
        return names;
    }

    private static void tellApart(List<String> places, Map<String, DocumentId> names) {
        int deepest =
                places.stream().mapToInt(place -> parts(place).length).max().orElse(1);
        for (int folders = 0; folders < deepest; folders++) {
            int depth = folders;
            List<String> ids = places.stream().map(place -> id(place, depth)).toList();
            if (new HashSet<>(ids).size() == ids.size()) {
                for (int i = 0; i < ids.size(); i++) {
                    names.put(places.get(i), new DocumentId(ids.get(i)));
                }
                return;
            }
        }
        places.forEach(place -> names.put(place, DocumentId.of(String.join("_", parts(place)))));
    }

    private static String id(String place, int folders) {
        if (place.equals("-")) {
            return "standard-input";
        }
        String[] parts = parts(place);
        String last = parts[parts.length - 1];
        String ending = Format.ending(last);
        StringBuilder name = new StringBuilder();
        for (int i = Math.max(0, parts.length - 1 - folders); i < parts.length - 1; i++) {
            name.append(parts[i]).append('_');
        }
        name.append(ending.isEmpty() ? last : last.substring(0, last.length() - ending.length() - 1));
        return DocumentId.of(name.toString()).name();
    }

    private static String[] parts(String place) {
        return place.replace('\\', '/').replaceFirst("^/+", "").split("[/!]+", -1);
    }
}
