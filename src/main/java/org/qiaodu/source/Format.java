package org.qiaodu.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The formats that are read, told by their first bytes and, among text formats, by the ending of the name. */
enum Format {
    TEXT("text/plain", "txt text"),
    MARKDOWN("text/markdown", "md markdown"),
    HTML("text/html", "html htm xhtml"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EPUB("application/epub+zip", "epub"),
    ZIP("application/zip", "zip");

    final String mediaType;
    private final String endings;

    /** @param endings of file names, separated by a space */
    Format(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = " " + endings + " ";
    }

    /** Whether a folder's file of this name is read. */
    static boolean reads(String name) {
        return Stream.of(values()).anyMatch(format -> format.ends(name));
    }

    private boolean ends(String name) {
        String ending = ending(name);
        return !ending.isEmpty() && endings.contains(" " + ending + " ");
    }

    /** The ending of a name without its dot, in lower case; empty where there is none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The format of some bytes. */
    static Format of(byte[] bytes, String name) {
        if (startsWith(bytes, "%PDF-")) {
            return PDF;
        }
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return zipped(ending(name));
        }
        String head =
                new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (HTML.ends(name) || head.contains("<!doctype html") || head.contains("<html")) {
            return HTML;
        }
        return MARKDOWN.ends(name) ? MARKDOWN : TEXT;
    }

    private static Format zipped(String ending) {
        return switch (ending) {
            case "docx" -> DOCX;
            case "epub" -> EPUB;
            default -> ZIP;
        };
    }

    static boolean startsWith(byte[] bytes, String head) {
        byte[] wanted = head.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(Arrays.copyOf(bytes, wanted.length), wanted);
    }
}
