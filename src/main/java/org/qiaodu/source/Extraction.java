package org.qiaodu.source;

import java.util.List;

/**
 * The text got from a file.
 *
 * @param text plain text; of formats other than text, headings begin with Markdown's {@code #} and blocks are set apart by
 *     blank lines
 * @param charset IANA name of the encoding it was decoded from; UTF-8 for formats other than text
 * @param mediaType of the file
 * @param pageStarts code points at which pages begin; empty where there are none
 * @param asGiven whether the text is the file's own bytes decoded
 */
record Extraction(String text, String charset, String mediaType, List<Integer> pageStarts, boolean asGiven) {
    static Extraction of(String text, String mediaType) {
        return new Extraction(text, "UTF-8", mediaType, List.of(), false);
    }
}
