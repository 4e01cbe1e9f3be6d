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
import org.snakeyaml.engine.v2.nodes.NodeTuple;
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
    private final Map<String, Node> nodes;

    private YamlMap(SeedFile file, Problems problems, MappingNode node) {
        this.file = file;
        this.problems = problems;
        this.line = lineOf(node);
        this.nodes = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            nodes.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
        }
    }

    /** The mappings of a file that is a list of mappings; mistakes go to {@code problems}. */
    static List<YamlMap> list(SeedFile file, Problems problems) {
        String text = file.text(problems);
        try {
            return list(text, file, problems);
        } catch (MarkedYamlEngineException e) {
            return List.copyOf(oneByOne(text, file, problems));
        }
    }

    private static List<YamlMap> list(String text, SeedFile file, Problems problems) {
        Optional<Node> root =
                new Compose(LoadSettings.builder().setLabel(file.name()).build()).composeString(text);
        return root.map(node -> maps(node, file, problems)).orElse(List.of());
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

    private static List<YamlMap> maps(Node node, SeedFile file, Problems problems) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(file, lineOf(node), "a list is wanted here: begin each entry with \"- \".");
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Node entry : sequence.getValue()) {
            if (entry instanceof MappingNode mapping) {
                maps.add(new YamlMap(file, problems, mapping));
            } else {
                problems.add(
                        file, lineOf(entry), "a mapping (key: value) is wanted here, not '" + scalar(entry) + "'.");
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
        return nodes.keySet();
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** Notes every key that is none of {@code allowed}. */
    void only(String... allowed) {
        List<String> known = List.of(allowed);
        for (Map.Entry<String, Node> e : nodes.entrySet()) {
            if (!known.contains(e.getKey())) {
                problems.add(
                        file,
                        lineOf(e.getValue()),
                        "unknown key '" + e.getKey() + "'. Known: " + String.join(", ", allowed) + ".");
            }
        }
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
        Node node = nodes.get(key);
        return node == null ? null : scalar(node);
    }

    /** The words of a key that may be one scalar or a list; empty where it is missing. */
    List<String> texts(String key) {
        Node node = nodes.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(YamlMap::scalar).toList();
        }
        return List.of(scalar(node));
    }

    /** The mapping of a key; null where it is missing or something else. */
    @Nullable
    YamlMap map(String key) {
        return nodes.get(key) instanceof MappingNode mapping ? new YamlMap(file, problems, mapping) : null;
    }

    /** The mappings of a key that is a list of mappings; empty where it is missing. */
    List<YamlMap> maps(String key) {
        Node node = nodes.get(key);
        return node == null ? List.of() : maps(node, file, problems);
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode s ? s.getValue() : node.getNodeType().toString();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }
}
