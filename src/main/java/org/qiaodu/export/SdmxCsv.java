package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.qiaodu.export.Told.Kind;

/**
 * The observations that have a time as SDMX-CSV 2.0, {@code observations.csv}, and the structure they have as SDMX-ML 3.0
 * beside it. The statement is a dimension: texts that tell the same twice, or otherwise, are two observations. What is only
 * a bound is an attribute beside a value that is missing; many programs know one measure alone.
 */
final class SdmxCsv implements Exporter {
    /** A number that is missing, as SDMX writes it. */
    private static final String MISSING = "NaN";

    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int YEAR = 12;

    @Override
    public void write(Selected selected, Destination to) throws IOException {
        try (XmlFile structure = new XmlFile(to.open("structure.xml"))) {
            SdmxStructure.write(structure);
        }
        try (Writer file = to.open("observations.csv");
                CsvWriter rows = Csv.file(file)) {
            List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
            header.addAll(SdmxStructure.ids());
            rows.writeRecord(header);
            selected.each(Kind.OBSERVATION, told -> {
                String period = period(told.start(), told.end());
                if (!period.isEmpty()) {
                    rows.writeRecord(row(told, period, selected));
                }
            });
        }
    }

    /** The cells of an observation, in order of the header. */
    private static List<String> row(Told told, String period, Selected selected) {
        List<Quote> quotes = Quote.of(told, selected.graphs());
        String bound = told.text("bound");
        String value = told.text("value");
        return List.of(
                "datastructure",
                SdmxStructure.ID,
                "I",
                Described.local(told.iri()),
                name(told, "of", selected),
                name(told, "indicator", selected),
                told.text("statistic"),
                name(told, "scope", selected),
                period,
                bound.equals("MoreThan") || bound.equals("LessThan") ? MISSING : value,
                bound.equals("MoreThan") ? value : "",
                bound.equals("LessThan") ? value : "",
                told.text("unitCode"),
                status(told),
                Boolean.toString(told.disputed()),
                told.text("rank"),
                told.text("confidence"),
                Cells.line(told.text("statedAs")),
                Cells.joined(quotes.stream().map(Quote::document)),
                Cells.joined(quotes.stream().map(Quote::words)));
    }

    /** The label of what a dimension tells, or SDMX's sign for none. */
    private static String name(Told told, String term, Selected selected) {
        @Nullable Node node = told.said().one(qd(term));
        return node == null ? "_Z" : Cells.line(selected.labels().of(node));
    }

    /** In SDMX's code list: forecast, estimated, missing where there is a bound alone, normal. */
    private static String status(Told told) {
        if (told.text("modality").equals("Planned")) {
            return "F";
        }
        return switch (told.text("bound")) {
            case "Approximate" -> "E";
            case "MoreThan", "LessThan" -> "M";
            default -> "A";
        };
    }

    /** A year, half, quarter, month or day, else a day and how long from then; empty where either end is open. */
    static String period(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null || end == null) {
            return "";
        }
        LocalDate next = end.plusDays(1);
        boolean whole = start.getDayOfMonth() == 1 && next.getDayOfMonth() == 1;
        long part = whole ? ChronoUnit.MONTHS.between(start, next) : 0;
        int month = start.getMonthValue() - 1;
        if (part == YEAR && month == 0) {
            return Integer.toString(start.getYear());
        }
        if (part == HALF && month % HALF == 0) {
            return start.getYear() + "-S" + (month / HALF + 1);
        }
        if (part == QUARTER && month % QUARTER == 0) {
            return start.getYear() + "-Q" + (month / QUARTER + 1);
        }
        if (part == 1) {
            return start.toString().substring(0, "2026-11".length());
        }
        return start.equals(end) ? start.toString() : start + "/" + Period.between(start, next);
    }
}
