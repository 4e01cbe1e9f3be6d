package org.qiaodu.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Document;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.RawText;
import org.qiaodu.model.Skip;
import org.qiaodu.model.UserMistake;

/**
 * What the user gave to read, as documents. The inputs are listed at once and read one by one, from any thread.
 *
 * <p>The text of a text file is all that its bytes decode to, a byte order mark left out; its hash is that of the bytes.
 * Of other formats the text is what was extracted, and the hash is that of its UTF-8.
 */
public final class Sources implements AutoCloseable {
    private final Listing listing;
    private final @Nullable Charset charset;
    private final List<Input> inputs = new ArrayList<>();

    /**
     * Lists the inputs.
     *
     * @param words files, folders, patterns, ZIP archives, or {@code -} for standard input; at least one
     * @param charset the encoding of text files and HTML; null to find it for each
     * @param standardInput read where {@code -} is given
     * @throws UserMistake if one of the words names nothing
     */
    public Sources(List<String> words, @Nullable Charset charset, InputStream standardInput) {
        this(new Listing(standardInput), charset);
        words.forEach(listing::add);
        inputs.addAll(named(listing.found()));
    }

    private Sources(Listing listing, @Nullable Charset charset) {
        this.listing = listing;
        this.charset = charset;
    }

    /**
     * Inputs that are at hand already, such as the documents that travel with the program.
     *
     * @param found by place, the name of a file with its ending
     */
    public static Sources of(Map<String, Input.Bytes> found) {
        Sources sources = new Sources(new Listing(InputStream.nullInputStream()), null);
        sources.inputs.addAll(named(found));
        return sources;
    }

    private static List<Input> named(Map<String, Input.Bytes> found) {
        Map<String, DocumentId> names = Naming.name(found.keySet());
        return found.entrySet().stream()
                .map(entry ->
                        new Input(Objects.requireNonNull(names.get(entry.getKey())), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Input::id))
                .toList();
    }

    /** The inputs by document id; the same files give the same list, however they were named. */
    public List<Input> inputs() {
        return List.copyOf(inputs);
    }

    /**
     * Reads an input.
     *
     * @throws UserMistake if it cannot be read and is the only one; one among several is skipped
     */
    public Outcome read(Input input) {
        try {
            return new Outcome.Read(document(input));
        } catch (UserMistake mistake) {
            if (inputs.size() == 1) {
                throw mistake;
            }
            return new Outcome.Skipped(new Skip("source", input.place(), String.valueOf(mistake.getMessage())));
        }
    }

    private Document document(Input input) {
        byte[] bytes = fetch(input);
        Limits.check(bytes, input.place());
        Extraction extraction = Extractor.extract(bytes, charset, input.place());
        if (extraction.text().isBlank()) {
            throw new UserMistake(input.place() + ": no text in it (" + bytes.length
                    + " bytes). Give a file that holds text; a scanned page must be read by OCR first.");
        }
        Limits.checkLines(extraction.text(), input.place());
        byte[] hashed = extraction.asGiven() ? bytes : extraction.text().getBytes(StandardCharsets.UTF_8);
        return new Document(
                input.id(),
                new RawText(extraction.text()),
                sha256(hashed),
                extraction.charset(),
                extraction.mediaType(),
                extraction.pageStarts());
    }

    private static byte[] fetch(Input input) {
        try {
            return input.bytes().fetch();
        } catch (IOException e) {
            throw new UserMistake(
                    input.place() + ": cannot be read (" + e.getMessage() + "). Check the file and its permissions.",
                    e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            listing.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
