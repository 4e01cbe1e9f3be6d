package org.qiaodu.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.UserMistake;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the header of a saved query: the lines that begin with {@code #+}, which together are YAML.
 *
 * <pre>{@code
 * #+ question_zh: 江门历年的地区生产总值是多少？
 * #+ question_en: What was Jiangmen's GDP in each year?
 * #+ params:
 * #+   - {name: place, type: iri, default: "id:江门市"}
 * #+ expect:
 * #+   - {year: "2023", value: "402225000000"}
 * #+ unanswered: why the graph does not give these rows yet
 * }</pre>
 */
final class QueryHeader {
    private static final String MARK = "#+";
    private static final Set<String> KEYS = Set.of("question_zh", "question_en", "params", "expect", "unanswered");
    private static final Set<String> PARAMETER_KEYS = Set.of("name", "type", "default");

    private final String place;
    private final Map<?, ?> yaml;

    private QueryHeader(String place, Map<?, ?> yaml) {
        this.place = place;
        this.yaml = yaml;
    }

    /**
     * The query in a file.
     *
     * @throws UserMistake if the header lacks something or has something unknown
     */
    static SavedQuery read(String folder, String name, String sparql) {
        String place = "queries/" + folder + "/" + name + ".rq";
        String header = sparql.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                .collect(Collectors.joining("\n"));
        QueryHeader read = new QueryHeader(place, yaml(place, header));
        read.refuseUnknown(read.yaml, KEYS);
        Bilingual question = new Bilingual(read.text(read.yaml, "question_zh"), read.text(read.yaml, "question_en"));
        Object unanswered = read.yaml.get("unanswered");
        return new SavedQuery(
                folder,
                name,
                question,
                read.parameters(),
                read.expect(),
                unanswered == null ? null : unanswered.toString(),
                sparql);
    }

    private static Map<?, ?> yaml(String place, String header) {
        try {
            Object yaml = new Load(LoadSettings.builder().setLabel(place).build()).loadFromString(header);
            if (yaml instanceof Map<?, ?> map) {
                return map;
            }
            throw new UserMistake(
                    place + ": no header; begin the file with lines `#+ question_zh: …` and" + " `#+ question_en: …`.");
        } catch (YamlEngineException e) {
            throw new UserMistake(
                    place + ": the #+ header is not YAML ("
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
                            + "); put text with a colon or quotes in double quotes.",
                    e);
        }
    }

    private void refuseUnknown(Map<?, ?> map, Set<String> known) {
        for (Object key : map.keySet()) {
            if (!known.contains(key)) {
                throw new UserMistake(place + ": unknown header '" + key + "'; known are "
                        + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    private String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new UserMistake(place + ": the header lacks '" + key + "'; add a line `#+ " + key + ": …`.");
        }
        return value.toString();
    }

    private List<SavedQuery.Parameter> parameters() {
        List<SavedQuery.Parameter> parameters = new ArrayList<>();
        for (Map<?, ?> map : rows("params")) {
            refuseUnknown(map, PARAMETER_KEYS);
            Object value = map.get("default");
            parameters.add(new SavedQuery.Parameter(
                    text(map, "name"), type(text(map, "type")), value == null ? null : value.toString()));
        }
        return parameters;
    }

    private SavedQuery.Type type(String name) {
        return Stream.of(SavedQuery.Type.values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new UserMistake(place + ": unknown parameter type '" + name + "'; known are "
                        + Stream.of(SavedQuery.Type.values())
                                .map(t -> t.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private @Nullable List<Map<String, String>> expect() {
        if (!yaml.containsKey("expect")) {
            return null;
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<?, ?> map : rows("expect")) {
            Map<String, String> row = new LinkedHashMap<>();
            map.forEach((variable, value) -> row.put(String.valueOf(variable), String.valueOf(value)));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<?, ?>> rows(String key) {
        Object value = yaml.get(key);
        List<Map<?, ?>> rows = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object row : list) {
                if (!(row instanceof Map<?, ?> map)) {
                    throw new UserMistake(place + ": '" + row + "' under '" + key
                            + "' is no row; write each as `- {name: value, …}`.");
                }
                rows.add(map);
            }
        } else if (value != null) {
            throw new UserMistake(place + ": '" + key + "' must be a list; write each row as `- {name: value, …}`.");
        }
        return rows;
    }
}
