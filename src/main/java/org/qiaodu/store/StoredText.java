package org.qiaodu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.qiaodu.model.Document;
import org.qiaodu.model.RawText;
import org.qiaodu.model.Span;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;

/**
 * The document a statement was read from, as the store keeps it.
 *
 * @param statement the statement's IRI
 * @param document the document
 * @param spans where the statement stands in it
 */
public record StoredText(String statement, Document document, List<Span> spans) {
    private static final Pattern SPAN = Pattern.compile("#char=(\\d+),(\\d+)$");

    private static final String QUERY = """
            PREFIX qd: <https://w3id.org/qiaodu/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX dct: <http://purl.org/dc/terms/>
            SELECT ?span ?document ?text ?sha256 ?charset ?format WHERE {
              ?statement qd:rule ?rule ; prov:wasDerivedFrom ?span .
              ?span oa:hasSource ?document .
              ?document qd:text ?text ; qd:sha256 ?sha256 ; qd:charset ?charset ; dct:format ?format .
            } ORDER BY ?span
            """;

    public StoredText {
        spans = List.copyOf(spans);
    }

    /** Whether the statement has characters of this span. */
    public boolean touches(Span span) {
        return spans.stream().anyMatch(s -> s.start() < span.end() && span.start() < s.end());
    }

    /**
     * The text of a statement.
     *
     * @param name the statement's IRI, {@code st:HASH} or {@code HASH}
     * @throws UserMistake if the store has no such statement
     */
    public static StoredText ofStatement(GraphStore store, String name) {
        String iri = name.contains("/") ? name : store.names().base() + "st/" + name.replaceFirst("^st:", "");
        ReadyQuery query = new ReadyQuery(
                ReadyQuery.of("statement", QUERY, store.names()).query(),
                Map.of("statement", NodeFactory.createURI(iri)));
        List<Row> rows = store.rows(query);
        if (rows.isEmpty()) {
            throw new UserMistake("statement '" + name
                    + "': not in the store; give an IRI or st:HASH as `query about` shows them in the last column.");
        }
        List<Span> spans = new ArrayList<>();
        rows.forEach(row -> spans.add(span(row.text("span"))));
        return new StoredText(iri, document(rows.get(0)), spans);
    }

    private static Document document(Row row) {
        return new Document(
                Names.documentId(row.text("document")),
                new RawText(row.text("text")),
                row.text("sha256"),
                row.text("charset"),
                row.text("format"),
                List.of());
    }

    private static Span span(String iri) {
        Matcher found = SPAN.matcher(iri);
        if (!found.find()) {
            throw new IllegalStateException("no span: " + iri);
        }
        return new Span(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }
}
