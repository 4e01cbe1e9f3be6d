package org.qiaodu.source;

import java.io.IOException;
import org.qiaodu.model.DocumentId;

/**
 * Something to read: a file, an entry of an archive, standard input. Its bytes are fetched when asked for.
 *
 * @param id the name its document will have
 * @param place what to call it when speaking to the user, such as its path
 * @param bytes fetches what it holds
 */
public record Input(DocumentId id, String place, Bytes bytes) {
    /** Fetches bytes. */
    @FunctionalInterface
    public interface Bytes {
        /** All bytes, at most {@link Limits#FILE} and one more. */
        byte[] fetch() throws IOException;
    }
}
