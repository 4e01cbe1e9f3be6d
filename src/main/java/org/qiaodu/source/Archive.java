package org.qiaodu.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a document that is a ZIP archive inside (DOCX, EPUB), all of them within the limits together. */
final class Archive {
    private final Map<String, byte[]> parts = new HashMap<>();

    /**
     * Unpacks the text parts of an archive.
     *
     * @throws IOException if it is no archive, or unpacks to more than {@link Limits#FILE} bytes
     */
    Archive(byte[] bytes) throws IOException {
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (parts.size() >= Limits.ENTRIES) {
                    throw new IOException("more than " + Limits.ENTRIES + " parts");
                }
                byte[] part = in.readNBytes((int) (Limits.FILE + 1 - total));
                total += part.length;
                if (total > Limits.FILE) {
                    throw new IOException("it unpacks to more than " + (Limits.FILE >> 20) + " MB");
                }
                if (isText(entry.getName())) {
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("names of parts are not UTF-8", e);
        }
    }

    private static boolean isText(String name) {
        return name.matches("(?i).*\\.(xml|opf|html?|xhtml)");
    }

    /**
     * A part as XML or HTML source, decoded as UTF-8.
     *
     * @throws IOException if there is no such part
     */
    String text(String name) throws IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IOException("part " + name + " is missing");
        }
        return new String(part, StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }
}
