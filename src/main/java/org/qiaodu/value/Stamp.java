package org.qiaodu.value;

import org.jspecify.annotations.Nullable;
import org.qiaodu.model.TimeValue;

/**
 * A time that was read, without the words around it.
 *
 * @param from first character
 * @param to character after the last
 * @param value the time; null where the words name none that exists or can be resolved
 * @param basis what it was resolved from; null where its words say it
 */
record Stamp(
        int from,
        int to,
        @Nullable TimeValue value,
        @Nullable String basis) {
    /** What is said of a time that was told from the document's date. */
    static String document(Discourse discourse) {
        return discourse.issued() == null
                ? "文章日期不明 | the document's date is not known"
                : "文章日期 " + discourse.issued().edtf() + " | document date "
                        + discourse.issued().edtf();
    }

    /** What is said of a time that was told from one spoken of before. */
    static String context(TimeValue before) {
        return "前文 " + before.edtf() + " | spoken of before: " + before.edtf();
    }
}
