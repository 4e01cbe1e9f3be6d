package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML seed file that knows its lines: asked for a key it gives its value, or notes the mistake.
 *
 * @see #list
 */
final class YamlMap {
    private final SeedFile file;
    private final Problems problems;
    private final int line;
    private final Map<String, Yaml> fields;

    private YamlMap(SeedFile file, Problems problems, Yaml.Fields yaml) {
        this.file = file;
        this.problems = problems;
        this.line = yaml.line();
        this.fields = yaml.fields();
    }

    /** The mappings of a file that is a list of mappings; mistakes go to {@code problems}. */
    static List<YamlMap> list(SeedFile file, Problems problems) {
        String text = file.text(problems);
        Yaml plain = PlainYaml.read(text);
        if (plain != null) {
            return maps(plain, file, problems);
        }
        try {
            return list(text, file, problems);
        } catch (MarkedYamlEngineException e) {
            return List.copyOf(oneByOne(text, file, problems));
        }
    }

    private static List<YamlMap> list(String text, SeedFile file, Problems problems) {
        Optional<Node> root =
                new Compose(LoadSettings.builder().setLabel(file.name()).build()).composeString(text);
        return root.map(node -> maps(yaml(node), file, problems)).orElse(List.of());
    }

    /** The same in our own nouns; what goes round in circles ends where it began. */
    static Yaml yaml(Node node) {
        int line = node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
        if (node instanceof SequenceNode sequence && !node.isRecursive()) {
            return new Yaml.Items(
                    sequence.getValue().stream().map(YamlMap::yaml).toList(), line);
        }
        if (node instanceof MappingNode mapping && !node.isRecursive()) {
            Map<String, Yaml> fields = new LinkedHashMap<>();
            mapping.getValue().forEach(pair -> fields.put(text(yaml(pair.getKeyNode())), yaml(pair.getValueNode())));
            return new Yaml.Fields(fields, line);
        }
        return new Yaml.Scalar(node instanceof ScalarNode scalar ? scalar.getValue() : "", line);
    }

    /** The entries of a file that is no YAML as a whole: those that are by themselves; the others are noted. */
    private static List<YamlMap> oneByOne(String text, SeedFile file, Problems problems) {
        List<YamlMap> maps = new ArrayList<>();
        int line = 0;
        for (String entry : text.split("(?m)^(?=- )", -1)) {
            try {
                maps.addAll(list("\n".repeat(line) + entry, file, problems));
            } catch (MarkedYamlEngineException e) {
                boolean open = String.valueOf(e.getProblem()).contains("end of stream");
                int at = (open ? e.getContextMark() : e.getProblemMark())
                        .map(m -> m.getLine() + 1)
                        .orElse(0);
                problems.add(file, at, "not YAML: " + e.getProblem() + ". Check quotes and indentation.");
            }
            line += (int) entry.chars().filter(c -> c == '\n').count();
        }
        return maps;
    }

    private static List<YamlMap> maps(Yaml yaml, SeedFile file, Problems problems) {
        if (!(yaml instanceof Yaml.Items list)) {
            problems.add(file, yaml.line(), "a list is wanted here: begin each entry with \"- \".");
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Yaml entry : list.items()) {
            if (entry instanceof Yaml.Fields fields) {
                maps.add(new YamlMap(file, problems, fields));
            } else {
                problems.add(file, entry.line(), "a mapping (key: value) is wanted here, not '" + text(entry) + "'.");
            }
        }
        return maps;
    }

    SeedFile file() {
        return file;
    }

    /** Line it begins at, counted from 1. */
    int line() {
        return line;
    }

    /** Notes a mistake in this mapping. */
    void problem(String message) {
        problems.add(file, line, message);
    }

    Set<String> keys() {
        return fields.keySet();
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    /** Notes every key that is none of {@code allowed}. */
    void only(String... allowed) {
        List<String> known = List.of(allowed);
        fields.forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.add(
                        file, value.line(), "unknown key '" + key + "'. Known: " + String.join(", ", allowed) + ".");
            }
        });
    }

    /** The words of a key; empty, and noted, where it is missing. */
    String need(String key) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            problem("'" + key + "' is missing.");
            return "";
        }
        return text;
    }

    /** The words of a key; null where it is missing. */
    @Nullable
    String text(String key) {
        Yaml value = fields.get(key);
        return value == null ? null : text(value);
    }

    /** The words of a key that may be one scalar or a list; empty where it is missing. */
    List<String> texts(String key) {
        Yaml value = fields.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof Yaml.Items list
                ? list.items().stream().map(YamlMap::text).toList()
                : List.of(text(value));
    }

    /** The mapping of a key; null where it is missing or something else. */
    @Nullable
    YamlMap map(String key) {
        return fields.get(key) instanceof Yaml.Fields inner ? new YamlMap(file, problems, inner) : null;
    }

    /** The mappings of a key that is a list of mappings; empty where it is missing. */
    List<YamlMap> maps(String key) {
        Yaml value = fields.get(key);
        return value == null ? List.of() : maps(value, file, problems);
    }

    private static String text(Yaml value) {
        return value instanceof Yaml.Scalar scalar
                ? scalar.text()
                : value instanceof Yaml.Items ? "a list" : "a mapping";
    }
}
