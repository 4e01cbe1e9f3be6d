package org.qiaodu.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes lines of CSV files. */
final class Csv {
    private Csv() {}

    /** The cells with commas between; a cell that holds one, a quotation mark, a line break or {@code #} in quotes. */
    static String line(String... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String words) {
        return words.matches("(?s).*[\",\n\r#].*") ? '"' + words.replace("\"", "\"\"") + '"' : words;
    }
}
