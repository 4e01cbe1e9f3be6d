package org.qiaodu.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Point;
import org.qiaodu.text.Folding;

/** A dump written by hand, in Wikidata's syntax. */
public final class DumpText {
    static final FoldedNames FOLDING = new FoldedNames(Folding::fold);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> lines = new ArrayList<>();

    /**
     * Adds an item.
     *
     * @param names the label, then aliases, in Chinese
     * @param english null for none
     * @param links values of properties, such as {@code P31 Q515 P131 Q148}; a value without Q is a text
     */
    public DumpText item(String id, List<String> names, @Nullable String english, String links, @Nullable Point point) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("zh", text("zh", names.get(0)));
        if (english != null) {
            labels.put("en", text("en", english));
        }
        List<Object> aliases =
                names.stream().skip(1).map(n -> (Object) text("zh", n)).toList();
        Map<String, List<Object>> claims = new LinkedHashMap<>();
        String[] words = links.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            Object value = words[i + 1].startsWith("Q") ? Map.of("id", words[i + 1]) : words[i + 1];
            claims.computeIfAbsent(words[i], p -> new ArrayList<>()).add(statement(value));
        }
        if (point != null) {
            claims.put(
                    "P625",
                    List.of(statement(Map.of(
                            "latitude", point.latitude(),
                            "longitude", point.longitude(),
                            "globe", "http://www.wikidata.org/entity/Q2"))));
        }
        return line(write(Map.of(
                "type", "item", "id", id, "labels", labels, "aliases", Map.of("zh", aliases), "claims", claims)));
    }

    /** Adds a line as it is. */
    public DumpText line(String line) {
        lines.add(line);
        return this;
    }

    private static Map<String, String> text(String language, String value) {
        return Map.of("language", language, "value", value);
    }

    private static Object statement(Object value) {
        return Map.of("rank", "normal", "mainsnak", Map.of("snaktype", "value", "datavalue", Map.of("value", value)));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The dump's bytes. */
    public InputStream bytes() {
        String text = "[\n" + String.join(",\n", lines) + "\n]\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An index of it; the caller closes it. */
    public DumpIndex index(Path folder) throws IOException {
        try (InputStream in = bytes()) {
            new DumpIndexer(FOLDING, read -> {}).index(in, "by-hand.json", LocalDate.of(2026, 11, 16), folder);
        }
        return DumpIndex.open(folder);
    }
}
