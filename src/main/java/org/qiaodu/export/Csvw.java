package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.qiaodu.export.Told.Kind;

/**
 * The observations as {@code observations.csv}, one a row, and what its columns mean as CSV on the Web metadata beside it.
 */
final class Csvw implements Exporter {
    private static final String FILE = "observations.csv";

    @Override
    public void write(Selected selected, Destination to) throws IOException {
        try (Writer metadata = to.open(FILE + "-metadata.json")) {
            new CsvwMetadata(selected.graphs().names(), FILE).write(metadata);
        }
        try (CsvWriter rows = Csv.file(to.open(FILE))) {
            rows.writeRecord(CsvwMetadata.names());
            selected.each(Kind.OBSERVATION, told -> rows.writeRecord(row(told, selected)));
        }
    }

    /** The cells of an observation, in order of {@link CsvwMetadata#names}. */
    private static List<String> row(Told told, Selected selected) {
        List<Quote> quotes = Quote.of(told, selected.graphs());
        List<String> row = new ArrayList<>(List.of(told.iri()));
        named(told, "of", row, selected);
        named(told, "indicator", row, selected);
        row.addAll(List.of(
                told.text("statistic"),
                told.text("value"),
                told.text("unitCode"),
                told.text("bound"),
                told.text("modality"),
                told.period(),
                told.text("periodStart"),
                told.text("periodEnd")));
        named(told, "scope", row, selected);
        row.addAll(List.of(
                told.text("statedAs"),
                told.text("rank"),
                told.text("confidence"),
                Boolean.toString(told.disputed()),
                quotes.isEmpty() ? "" : quotes.get(0).documentIri(),
                String.join(" ", quotes.stream().map(Quote::span).toList()),
                Cells.joined(quotes.stream().map(Quote::words))));
        return row;
    }

    private static void named(Told told, String term, List<String> row, Selected selected) {
        @Nullable Node node = told.said().one(qd(term));
        row.add(node == null ? "" : node.getURI());
        row.add(node == null ? "" : Cells.line(selected.labels().of(node)));
    }
}
