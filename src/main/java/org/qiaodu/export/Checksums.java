package org.qiaodu.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code SHA256SUMS}: the hash of every other file of a folder, as {@code sha256sum -c} reads it.
 *
 * @param hashes 64 hex digits by path within the folder, with {@code /}
 */
record Checksums(SortedMap<String, String> hashes) {
    static final String FILE = "SHA256SUMS";

    /** Of the files that are there. */
    static Checksums of(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals(FILE)) {
                    hashes.put(name, hash(file));
                }
            }
        }
        return new Checksums(hashes);
    }

    /** Of the folder's list. */
    static Checksums listed(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(FILE))) {
            if (!line.matches("[0-9a-f]{64}  .+")) {
                throw new IOException(FILE + ": not a line of a hash and a name: " + line);
            }
            hashes.put(line.substring(66), line.substring(0, 64));
        }
        return new Checksums(hashes);
    }

    void write(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> hash : hashes.entrySet()) {
            lines.append(hash.getValue()).append("  ").append(hash.getKey()).append('\n');
        }
        Files.writeString(folder.resolve(FILE), lines);
    }

    static String hash(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
