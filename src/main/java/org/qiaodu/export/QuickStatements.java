package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.qiaodu.rdf.Vocabulary;

/**
 * QuickStatements V1: lines for people to review, of statements whose subject, property, object and unit have a place in
 * Wikidata, each with its time and the words it was read from. Figures that an open finding involves, plans, bounds and
 * what is merely reported are left out whatever was chosen, and so is what the store has taken over from Wikidata.
 */
final class QuickStatements implements Exporter {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final String DIRECT = "http://www.wikidata.org/prop/direct/";
    /** Properties whose values are of a country's money, or areas; the others here count. */
    private static final Set<String> WITH_UNIT = Set.of("P2131", "P2139", "P2046");

    private final String file;
    private final Map<String, String> items = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    QuickStatements(String file) {
        this.file = file;
    }

    @Override
    public void write(Selected selected, Destination to) throws IOException {
        Doubts doubts = Doubts.of(selected.graphs());
        try (Writer out = to.open(file)) {
            selected.each(
                    Told.Kind.RELATION, told -> line(out, told, relation(told, selected.graphs()), selected, doubts));
            selected.each(
                    Told.Kind.OBSERVATION,
                    told -> line(out, told, observation(told, selected.graphs()), selected, doubts));
        }
    }

    private void line(Writer out, Told told, List<String> claim, Selected selected, Doubts doubts) throws IOException {
        boolean sure =
                told.stands() && !told.disputed() && !told.text("modality").equals("Planned");
        if (claim.isEmpty() || !sure || doubts.touch(told)) {
            return;
        }
        List<String> time = time(told.period());
        List<String> reference = reference(told, selected.graphs());
        if (time != null && !reference.isEmpty()) {
            List<String> fields = new ArrayList<>(claim);
            fields.addAll(time);
            fields.addAll(reference);
            out.write(String.join("\t", fields) + "\n");
        }
    }

    /** Subject, property and object; empty where one has no place in Wikidata, or Wikidata has it. */
    private List<String> relation(Told told, Graphs graphs) {
        Node subject = told.said().one(Vocabulary.SUBJECT);
        Node predicate = told.said().one(Vocabulary.PREDICATE);
        Node object = told.said().one(Vocabulary.OBJECT);
        if (subject == null || predicate == null || object == null) {
            return List.of();
        }
        List<String> claim =
                List.of(match(subject, "Q", graphs), match(predicate, "P", graphs), match(object, "Q", graphs));
        return claim.contains("") || isThere(claim, graphs) ? List.of() : claim;
    }

    private static boolean isThere(List<String> claim, Graphs graphs) {
        return graphs.data()
                .contains(
                        Node.ANY,
                        NodeFactory.createURI(WIKIDATA + claim.get(0)),
                        NodeFactory.createURI(DIRECT + claim.get(1)),
                        NodeFactory.createURI(WIKIDATA + claim.get(2)));
    }

    /** Subject, property and quantity of an exact level in a known unit that has a time. */
    private List<String> observation(Told told, Graphs graphs) {
        Node of = told.said().one(qd("of"));
        Node indicator = told.said().one(qd("indicator"));
        boolean level =
                told.text("bound").equals("Exact") && Set.of("Level", "Count").contains(told.text("statistic"));
        if (of == null || indicator == null || !level || told.period().isEmpty()) {
            return List.of();
        }
        String property = match(indicator, "P", graphs);
        String unit = WITH_UNIT.contains(property)
                ? units.computeIfAbsent(told.text("unitCode"), code -> unit(code, graphs))
                : "";
        String value = QuickValue.quantity(told.text("value"), unit);
        boolean complete = value != null && (!unit.isEmpty() || !WITH_UNIT.contains(property));
        List<String> claim = List.of(match(of, "Q", graphs), property, complete ? value : "");
        return claim.contains("") ? List.of() : claim;
    }

    private String unit(String code, Graphs graphs) {
        for (String unit : graphs.subjects(qd("unitCode"), NodeFactory.createLiteralString(code))) {
            if (unit.contains("/unit/")) {
                return match(NodeFactory.createURI(unit), "Q", graphs);
            }
        }
        return "";
    }

    /** Id of the one item or property that is exactly this; empty where there is none. */
    private String match(Node node, String kind, Graphs graphs) {
        return items.computeIfAbsent(
                node.toString() + " " + kind,
                k -> graphs.describe(node).all(SKOS.exactMatch.asNode()).stream()
                        .map(Node::toString)
                        .filter(iri -> iri.startsWith(WIKIDATA + kind))
                        .map(Described::local)
                        .findFirst()
                        .orElse(""));
    }

    /** Qualifiers for a time; null where it cannot be said exactly. */
    private static @Nullable List<String> time(String period) {
        if (period.isEmpty()) {
            return List.of();
        }
        if (!period.contains("/")) {
            String point = QuickValue.time(period);
            return point == null ? null : List.of("P585", point);
        }
        List<String> fields = new ArrayList<>();
        String[] ends = period.split("/", -1);
        for (int i = 0; i < 2; i++) {
            if (!ends[i].equals("..") && !ends[i].isEmpty()) {
                String end = QuickValue.time(ends[i]);
                if (end == null) {
                    return null;
                }
                fields.add(i == 0 ? "P580" : "P582");
                fields.add(end);
            }
        }
        return fields;
    }

    /** Title, date and words; empty where neither title nor words can be written as they are. */
    private static List<String> reference(Told told, Graphs graphs) {
        List<Quote> quotes = Quote.of(told, graphs);
        if (quotes.isEmpty()) {
            return List.of();
        }
        Described document = graphs.describe(quotes.get(0).documentIri());
        List<String> fields = new ArrayList<>();
        add(fields, "S1476", QuickValue.chinese(document.text(Vocabulary.TITLE)));
        add(fields, "S1683", QuickValue.chinese(quotes.get(0).words()));
        if (!fields.isEmpty()) {
            add(fields, "S577", QuickValue.time(document.text(Vocabulary.ISSUED)));
        }
        return fields;
    }

    private static void add(List<String> fields, String property, @Nullable String value) {
        if (value != null) {
            fields.add(property);
            fields.add(value);
        }
    }

    /** The words that open findings speak of, by document. */
    private record Doubts(Map<String, List<Quote>> spans) {
        static Doubts of(Graphs graphs) {
            return new Doubts(graphs.disputed().stream()
                    .filter(iri -> iri.contains("#char="))
                    .map(iri -> new Quote(iri, ""))
                    .collect(Collectors.groupingBy(Quote::documentIri)));
        }

        boolean touch(Told told) {
            return told.said().all(Vocabulary.DERIVED_FROM).stream()
                    .filter(Node::isURI)
                    .map(node -> new Quote(node.getURI(), ""))
                    .anyMatch(own -> spans.getOrDefault(own.documentIri(), List.of()).stream()
                            .anyMatch(doubt -> doubt.start() < own.end() && own.start() < doubt.end()));
        }
    }
}
