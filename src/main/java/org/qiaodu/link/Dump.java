package org.qiaodu.link;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.UserMistake;

/** A dump of Wikidata in JSON: an array with one entity a line, plain or packed; read as it comes, never held. */
public final class Dump {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();

    private Dump() {}

    /**
     * What was read.
     *
     * @param entities lines that are an item or a property
     * @param broken lines that are not, and were skipped
     */
    public record Count(long entities, long broken) {}

    /**
     * Opens a dump by the ending of its name: {@code .gz}, {@code .bz2}, or plain; the caller closes it.
     *
     * @throws UserMistake if there is none, or it is not packed as its name says
     */
    public static InputStream open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserMistake(file + ": no such file. `link index` takes a Wikidata JSON dump"
                    + " (.json, .json.gz, .json.bz2); download one, or correct the path.");
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 18);
            if (name.endsWith(".gz")) {
                return new GZIPInputStream(in, 1 << 16);
            }
            return name.endsWith(".bz2") ? new BZip2CompressorInputStream(in, true) : in;
        } catch (IOException e) {
            throw new UserMistake(
                    file + ": cannot be opened (" + e.getMessage() + "). Is it packed as its name says?", e);
        }
    }

    /**
     * Reads entities one by one; a broken line is counted and passed over.
     *
     * @param use gets each item, and properties as items too
     * @throws IOException if the stream breaks off
     */
    public static Count read(InputStream in, Consumer<Item> use) throws IOException {
        DumpLines lines = new DumpLines(in);
        long entities = 0;
        long broken = 0;
        while (lines.next()) {
            if (lines.isBracket()) {
                continue;
            }
            Item item = lines.isTooLong() ? null : item(lines);
            if (item == null) {
                broken++;
            } else {
                entities++;
                use.accept(item);
            }
        }
        return new Count(entities, broken);
    }

    private static boolean isId(String id) {
        boolean right = id.length() > 1 && (id.charAt(0) == 'Q' || id.charAt(0) == 'P');
        for (int i = 1; i < id.length(); i++) {
            right &= id.charAt(i) >= '0' && id.charAt(i) <= '9';
        }
        return right;
    }

    private static @Nullable Item item(DumpLines lines) throws IOException {
        try (JsonParser json = JSON.createParser(lines.bytes(), 0, lines.length())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            Item item = ItemReader.read(json).item();
            return item != null && json.currentToken() == JsonToken.END_OBJECT && isId(item.id()) ? item : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
