package org.qiaodu.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a release.
 *
 * @param title of the data
 * @param label the edition's name, such as {@code 1.0}; empty for the first digits of the graph's hash
 * @param date when it is released; null where it bears no date
 * @param authors at least one
 * @param licence SPDX identifier; null where none is told
 * @param program version of the program
 * @param command how it was called, without the paths of a machine
 */
public record Edition(
        String title,
        String label,
        @Nullable LocalDate date,
        List<String> authors,
        @Nullable String licence,
        String program,
        String command) {
    public Edition {
        authors = List.copyOf(authors);
    }

    /** The same with the graph's own label where none was given. */
    Edition labelled(String hash) {
        return label.isEmpty()
                ? new Edition(title, hash.substring(0, 12), date, authors, licence, program, command)
                : this;
    }
}
