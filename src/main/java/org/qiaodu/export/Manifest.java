package org.qiaodu.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code release.json}: what a release is and how much it holds, for programs. */
final class Manifest {
    static final String FILE = "release.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Manifest() {}

    static void write(Path folder, Edition edition, Census census) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("title", edition.title());
        root.put("edition", edition.label());
        if (edition.date() != null) {
            root.put("date", edition.date().toString());
        }
        edition.authors().forEach(root.putArray("authors")::add);
        if (edition.licence() != null) {
            root.put("licence", edition.licence());
        }
        root.put("program", edition.program());
        root.put("command", edition.command());
        counts(root.putObject("quads"), census.quads());
        counts(root.putObject("statements"), census.statements());
        counts(root.putObject("classes"), census.classes());
        Files.writeString(
                folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    private static void counts(ObjectNode object, SortedMap<String, Long> counts) {
        counts.forEach(object::put);
    }

    /** The counts of a manifest. */
    static Census read(Path folder) throws IOException {
        try {
            JsonNode root = JSON.readTree(Files.readString(folder.resolve(FILE)));
            return new Census(
                    counts(root.path("quads")), counts(root.path("statements")), counts(root.path("classes")));
        } catch (JsonProcessingException e) {
            throw new IOException(FILE + ": not JSON (" + e.getOriginalMessage() + ")", e);
        }
    }

    private static SortedMap<String, Long> counts(JsonNode object) {
        SortedMap<String, Long> counts = new TreeMap<>();
        object.properties()
                .forEach(field -> counts.put(field.getKey(), field.getValue().asLong()));
        return counts;
    }
}
