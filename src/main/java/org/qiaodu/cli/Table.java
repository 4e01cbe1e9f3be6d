package org.qiaodu.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/**
 * Rows under a header, in columns that line up where Chinese characters take two places.
 *
 * @param header names of the columns
 * @param rows as wide as the header
 */
record Table(List<String> header, List<List<String>> rows) {
    /** Ranges of wide and full-width characters (Unicode East Asian Width W and F), both ends inclusive. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    void print(PrintWriter out) {
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(header.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        line(header, widths, out);
        line(
                header.stream()
                        .map(name -> "─".repeat(widths[header.indexOf(name)]))
                        .toList(),
                widths,
                out);
        rows.forEach(row -> line(row, widths, out));
    }

    private static void line(List<String> cells, int[] widths, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths[column] - width(cell) + 2));
        }
        out.println(line.toString().stripTrailing());
    }

    /** Places on a terminal: two for wide and full-width characters, none for marks that combine. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return Arrays.stream(WIDE).anyMatch(range -> range[0] <= c && c <= range[1]) ? 2 : 1;
    }
}
