package org.qiaodu.model;

import java.util.List;

/**
 * A text as it came in. For extracted formats (PDF, DOCX, HTML, EPUB) the text is the stored plain text.
 *
 * @param id its name in the graph
 * @param text exactly as decoded; every offset in the graph counts code points of this
 * @param sha256 64 hex digits; of the given bytes, and for extracted formats of the plain text in UTF-8
 * @param charset the IANA name it was decoded with, UTF-8 for extracted formats
 * @param mediaType such as {@code text/plain}
 * @param pageStarts code points at which the pages begin, ascending; empty where there are no pages
 */
public record Document(
        DocumentId id, RawText text, String sha256, String charset, String mediaType, List<Integer> pageStarts) {
    public Document {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 '" + sha256 + "' must be 64 hex digits");
        }
        pageStarts = List.copyOf(pageStarts);
    }
}
