package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.qiaodu.export.Choice.Observations;
import org.qiaodu.export.Told.Kind;
import org.qiaodu.rdf.Vocabulary;

/**
 * Statements folded into nodes and edges: entities and events are nodes, relations and what events tie are edges,
 * observations what the choice makes of them.
 */
final class Network {
    private static final List<Column> OF_NODES = List.of(
            Column.text("class"),
            Column.text("classLabel"),
            Column.text("iri"),
            Column.text("otherNames"),
            Column.text("wikidata"),
            Column.text("documents"));
    private static final List<Column> OF_OBSERVATIONS = List.of(
            Column.text("indicator"),
            Column.text("statistic"),
            Column.number("value"),
            Column.text("unit"),
            Column.text("bound"),
            Column.text("statedAs"));
    private static final Column EVENT_TYPE = Column.text("eventType");
    private static final Column PROPERTY = Column.text("property");

    private final Selected selected;
    private final Graphs graphs;
    private final Labels labels;
    private final NetworkWriter out;
    private final boolean folded;
    private final Observations observations;
    private int columns;

    /** An edge to be: who, to what, by which property, in which statement. */
    private record Key(String source, String property, String target, String statement) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::source)
                .thenComparing(Key::property)
                .thenComparing(Key::target)
                .thenComparing(Key::statement);

        boolean same(Key other) {
            return source.equals(other.source) && property.equals(other.property) && target.equals(other.target);
        }
    }

    /** @param folded whether statements that say the same become one edge */
    private Network(Selected selected, NetworkWriter out, boolean folded) {
        this.selected = selected;
        this.graphs = selected.graphs();
        this.labels = selected.labels();
        this.out = out;
        this.folded = folded;
        this.observations = selected.choice().observations();
    }

    /** Opens a graph file. */
    @FunctionalInterface
    interface Opening {
        NetworkWriter open(Destination to) throws IOException;
    }

    /** Every statement is an edge of its own. */
    static Exporter parallel(Opening opening) {
        return exporter(opening, false);
    }

    /** Statements that say the same are one edge; their evidence stands side by side. */
    static Exporter folded(Opening opening) {
        return exporter(opening, true);
    }

    private static Exporter exporter(Opening opening, boolean folded) {
        return (selected, to) -> {
            try (NetworkWriter out = opening.open(to)) {
                new Network(selected, out, folded).write();
            }
        };
    }

    private void write() throws IOException {
        Measured measured = observations == Observations.ATTRIBUTES ? new Measured(selected) : null;
        List<Column> nodes = new ArrayList<>(OF_NODES);
        nodes.add(EVENT_TYPE);
        nodes.addAll(Cells.OF_STATEMENTS);
        if (observations == Observations.NODES) {
            nodes.addAll(OF_OBSERVATIONS);
        }
        int fixed = nodes.size();
        if (measured != null) {
            nodes.addAll(measured.columns());
        }
        List<Column> edges = new ArrayList<>(List.of(PROPERTY));
        edges.addAll(Cells.OF_STATEMENTS);
        columns = nodes.size();
        out.begin(nodes, edges, measured == null ? 0 : measured.size());
        selected.eachEntity(thing -> entity(thing, measured, fixed));
        selected.each(Kind.EVENT, this::event);
        if (observations == Observations.NODES) {
            selected.each(Kind.OBSERVATION, this::observation);
        }
        relations();
        selected.each(Kind.EVENT, this::roles);
        if (observations == Observations.NODES) {
            selected.each(Kind.OBSERVATION, this::roles);
        }
        background();
    }

    private void entity(Thing thing, @Nullable Measured measured, int fixed) throws IOException {
        List<String> cells = new ArrayList<>(List.of(
                thing.type(),
                labels.of(qd(thing.type())),
                thing.iri(),
                Cells.joined(thing.otherNames().stream()),
                thing.wikidata(),
                Cells.joined(thing.documents().stream())));
        cells.addAll(Cells.empty(fixed - cells.size()));
        SortedMap<Measure, List<Told>> values = measured == null ? new TreeMap<>() : measured.of(thing);
        if (measured != null) {
            cells.addAll(measured.cells(values));
        }
        out.node(new NetworkNode(
                graphs.shortName(thing.iri()),
                Cells.line(labels.of(thing.said())),
                thing.type(),
                padded(cells),
                null,
                measured == null ? List.of() : measured.series(values, fixed + measured.size())));
    }

    private void event(Told told) throws IOException {
        Node type = told.said().one(qd("eventType"));
        node(told, told.said().text(Vocabulary.LABEL), type == null ? "" : Described.textOf(type), List.of());
    }

    private void observation(Told told) throws IOException {
        Node indicator = told.said().one(qd("indicator"));
        String name = indicator == null ? "" : labels.of(indicator);
        node(
                told,
                name + " " + told.text("statedAs"),
                "",
                List.of(
                        name,
                        told.text("statistic"),
                        told.text("value"),
                        told.text("unitCode"),
                        told.text("bound"),
                        Cells.line(told.text("statedAs"))));
    }

    private void node(Told told, String label, String eventType, List<String> more) throws IOException {
        String type = told.kind().term();
        List<String> cells = new ArrayList<>(List.of(
                type, labels.of(qd(eventType.isEmpty() ? type : eventType)), told.iri(), "", "", "", eventType));
        cells.addAll(Cells.of(List.of(told), graphs));
        cells.addAll(more);
        out.node(new NetworkNode(
                graphs.shortName(told.iri()), Cells.line(label), type, padded(cells), Spell.of(told), List.of()));
    }

    private List<String> padded(List<String> cells) {
        cells.addAll(Cells.empty(columns - cells.size()));
        return cells;
    }

    private void relations() throws IOException {
        if (!folded) {
            selected.each(Kind.RELATION, told -> edges(List.of(told), false));
            return;
        }
        List<Key> keys = new ArrayList<>();
        selected.each(
                Kind.RELATION,
                told -> told.ties(graphs)
                        .forEach(tie -> keys.add(new Key(
                                tie.from().getURI(),
                                tie.property().getURI(),
                                tie.to().getURI(),
                                told.iri()))));
        keys.sort(Key.ORDER);
        List<Told> same = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            same.add(selected.told(Kind.RELATION, keys.get(i).statement));
            if (i + 1 == keys.size() || !keys.get(i).same(keys.get(i + 1))) {
                edges(same, false);
                same.clear();
            }
        }
    }

    private void roles(Told told) throws IOException {
        edges(List.of(told), true);
    }

    /** Writes the edges of a statement, or of several that say the same. */
    private void edges(List<Told> same, boolean roles) throws IOException {
        List<String> cells = Cells.of(same, graphs);
        List<Spell> spells = Cells.spells(same);
        String id = graphs.shortName(same.get(0).iri());
        int number = 0;
        for (Tie tie : same.get(0).ties(graphs)) {
            number++;
            edge(roles ? id + "." + number : id, tie, same.size(), cells, spells);
        }
    }

    private void background() throws IOException {
        if (!selected.choice().background()) {
            return;
        }
        List<String> cells = new ArrayList<>(Cells.empty(Cells.OF_STATEMENTS.size()));
        cells.set(Column.place(Cells.OF_STATEMENTS, "rule"), "gazetteer");
        int number = 0;
        for (Tie tie : graphs.background()) {
            if (selected.has(tie.from()) && selected.has(tie.to())) {
                number++;
                edge("gazetteer." + number, tie, 1, cells, List.of());
            }
        }
    }

    private void edge(String id, Tie tie, int weight, List<String> told, List<Spell> spells) throws IOException {
        List<String> cells = new ArrayList<>(List.of(tie.term()));
        cells.addAll(told);
        out.edge(new NetworkEdge(
                id,
                graphs.shortName(tie.from().getURI()),
                graphs.shortName(tie.to().getURI()),
                labels.of(tie.property()),
                tie.term(),
                weight,
                cells,
                spells));
    }
}
