package org.qiaodu.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.qiaodu.model.UserMistake;

/**
 * Answers kept on disk, one file each, with what was asked and when; an interrupted search goes on where it stopped.
 * Delete the folder, or files of an old date, to ask again.
 */
final class AnswerCache {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    AnswerCache(Path folder) {
        this.folder = folder;
    }

    /** The answer to what was asked before; nothing where it was not. */
    Optional<JsonNode> get(String asked) {
        Path file = file(asked);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode kept = JSON.readTree(Files.readAllBytes(file));
            return kept.path("asked").asText().equals(asked) ? Optional.of(kept.path("answer")) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // half a file of a killed run: ask again
        }
    }

    void put(String asked, LocalDate date, JsonNode answer) {
        ObjectNode kept = JSON.createObjectNode();
        kept.put("asked", asked).put("date", date.toString()).set("answer", answer);
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "answer", ".half");
            Files.write(half, JSON.writeValueAsBytes(kept));
            Files.move(half, file(asked), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UserMistake(
                    folder + ": answers cannot be kept there (" + e.getMessage() + "); give --cache another folder.",
                    e);
        }
    }

    private Path file(String asked) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
