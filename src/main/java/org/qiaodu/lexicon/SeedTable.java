package org.qiaodu.lexicon;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file of the seeds: a header line, {@code #} comments, every row as wide as the header. */
public final class SeedTable {
    private SeedTable() {}

    /**
     * One row.
     *
     * @param file where it stands
     * @param line counted from 1
     * @param columns the names of its cells
     * @param cells as many, stripped
     */
    public record Row(SeedFile file, int line, List<String> columns, List<String> cells) {
        /** The cell of a column, empty where nothing is written. */
        public String get(String column) {
            int at = columns.indexOf(column);
            return at < 0 ? "" : cells.get(at);
        }

        /** The cell of a column; null where nothing is written. */
        public @Nullable String orNull(String column) {
            String cell = get(column);
            return cell.isEmpty() ? null : cell;
        }

        /** The parts of a cell that holds several, split at {@code |}. */
        public List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty()
                    ? List.of()
                    : Stream.of(cell.split("\\|"))
                            .map(String::strip)
                            .filter(s -> !s.isEmpty())
                            .toList();
        }
    }

    /**
     * The rows of a file.
     *
     * @param columns the header it must have, in order
     * @param problems where mistakes go; rows with a mistake are left out
     */
    public static List<Row> read(SeedFile file, List<String> columns, Problems problems) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text(problems))) {
            boolean header = true;
            for (CsvRecord csv : reader) {
                int line = (int) csv.getStartingLineNumber();
                if (header) {
                    header = false;
                    if (!csv.getFields().equals(columns)) {
                        problems.add(
                                file,
                                line,
                                "header is " + String.join(",", csv.getFields()) + ". It must be "
                                        + String.join(",", columns) + ".");
                        return List.of();
                    }
                } else if (csv.getFieldCount() != columns.size()) {
                    problems.add(
                            file,
                            line,
                            csv.getFieldCount() + " fields. The header has " + columns.size()
                                    + "; put words with a comma in quotes, and leave unknown fields empty.");
                } else {
                    rows.add(row(file, line, columns, csv));
                }
            }
        } catch (CsvParseException e) {
            problems.add(file, 0, "not CSV: " + e.getMessage() + ". Check the quotes.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }

    /**
     * The rows of one list, wherever the seeds hold it; none where they do not. Besides {@code units.csv} itself files
     * such as {@code units.taishan.csv} add to it.
     *
     * @param folder such as {@code lexicon}
     * @param name such as {@code units.csv}
     */
    public static List<Row> read(Seeds seeds, String folder, String name, List<String> columns, Problems problems) {
        return seeds.files(folder, ".csv").stream()
                .filter(f -> name.equals(f.list() + ".csv"))
                .flatMap(f -> read(f, columns, problems).stream())
                .toList();
    }

    private static Row row(SeedFile file, int line, List<String> columns, CsvRecord csv) {
        List<String> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(csv.getField(i).strip());
        }
        return new Row(file, line, columns, cells);
    }

    /** A header from its names. */
    public static List<String> columns(String... names) {
        return Arrays.asList(names);
    }
}
