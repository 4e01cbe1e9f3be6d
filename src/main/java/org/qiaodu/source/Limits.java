package org.qiaodu.source;

import java.io.IOException;
import java.io.InputStream;
import org.qiaodu.model.UserMistake;

/** How much is read at most, so that no file can fill the memory. */
final class Limits {
    /** Bytes of a file, of an archive's entry when unpacked, and of standard input. */
    static final int FILE = 64 << 20;
    /** Entries of an archive. */
    static final int ENTRIES = 100_000;

    /** {@code char}s of a line; a paragraph that somebody wrote is far shorter. */
    static final int LINE = 200_000;

    private Limits() {}

    /** The bytes of a stream, one more than the limit at most; closes it. */
    static byte[] fetch(InputStream stream) throws IOException {
        try (stream) {
            return stream.readNBytes(FILE + 1);
        }
    }

    /** @throws UserMistake if there are more bytes than may be read */
    static void check(byte[] bytes, String place) {
        if (bytes.length > FILE) {
            throw new UserMistake(place + ": more than " + (FILE >> 20) + " MB. Documents of up to " + (FILE >> 20)
                    + " MB, unpacked, are read; split it.");
        }
    }

    /** @throws UserMistake if a line is longer than may be read */
    static void checkLines(String text, String place) {
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > LINE) {
                throw new UserMistake(
                        place + ":" + line + ": a line of " + (end - start) + " characters. Lines of up to " + LINE
                                + " are read; put each paragraph on a line of its own.");
            }
            start = end + 1;
        }
    }
}
