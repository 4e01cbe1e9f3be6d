package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.qiaodu.export.Told.Kind;
import org.qiaodu.model.DocumentId;

/**
 * The statements chosen from a store and the entities they speak of. Held are IRIs alone, sorted; each statement is read
 * when it is its turn.
 */
final class Selected {
    /** Statements between two words about progress. */
    private static final int STEP = 1000;

    private final Graphs graphs;
    private final Choice choice;
    private final Condition condition;
    private final Labels labels;
    private final Set<String> disputed;
    private final Progress progress;
    private final Map<Kind, String[]> statements = new EnumMap<>(Kind.class);
    private @Nullable List<String> entities;
    private long done;

    /** What is done with each of many. */
    @FunctionalInterface
    interface Use<T> {
        void take(T one) throws IOException;
    }

    /**
     * No statement is read before it is asked for.
     *
     * @throws org.qiaodu.model.UserMistake if the choice names a class, property or document that the store does not have
     */
    Selected(Graphs graphs, Choice choice, Progress progress) {
        this.graphs = graphs;
        this.choice = choice;
        this.condition = new Condition(choice, graphs);
        this.labels = new Labels(graphs, choice.tongue());
        this.disputed = graphs.disputed();
        this.progress = progress;
    }

    /** Goes through all statements once, and keeps which are chosen and what they speak of. */
    private List<String> choose() throws IOException {
        Set<String> found = new HashSet<>();
        for (Kind kind : Kind.values()) {
            statements.put(kind, graphs.statements(kind.type()));
        }
        for (Kind kind : Kind.values()) {
            List<String> kept = new ArrayList<>();
            for (String iri : statements(kind)) {
                Told told = told(kind, iri);
                List<Tie> ties = told.ties(graphs);
                if (condition.holds(told, ties)) {
                    kept.add(iri);
                    ties.forEach(tie -> add(tie, found));
                }
            }
            statements.put(kind, kept.toArray(String[]::new));
        }
        if (choice.isolated()) {
            addMentioned(found);
        }
        return List.of(Graphs.sortedOnce(new ArrayList<>(found)));
    }

    private List<String> entities() throws IOException {
        List<String> chosen = entities;
        if (chosen == null) {
            chosen = choose();
            entities = chosen;
        }
        return chosen;
    }

    private void add(Tie tie, Set<String> found) {
        if (graphs.isThing(tie.from())) {
            found.add(tie.from().getURI());
        }
        if (graphs.isThing(tie.to())) {
            found.add(tie.to().getURI());
        }
    }

    private void addMentioned(Set<String> found) {
        List<Node> documents = choice.documents().isEmpty()
                ? List.of(Node.ANY)
                : choice.documents().stream()
                        .map(name -> graphs.names().document(new DocumentId(name)))
                        .toList();
        for (Node document : documents) {
            for (String entity : graphs.subjects(qd("mentionedIn"), document)) {
                if (condition.isOfClass(NodeFactory.createURI(entity))) {
                    found.add(entity);
                }
            }
        }
    }

    Choice choice() {
        return choice;
    }

    Graphs graphs() {
        return graphs;
    }

    Labels labels() {
        return labels;
    }

    /** Whether an entity is among those spoken of. */
    boolean has(Node entity) throws IOException {
        return Collections.binarySearch(entities(), entity.getURI()) >= 0;
    }

    /** Whether a statement is among the chosen. */
    boolean hasStatement(Node statement) throws IOException {
        entities();
        return statement.isURI()
                && statements.values().stream().anyMatch(iris -> Arrays.binarySearch(iris, statement.getURI()) >= 0);
    }

    /** The chosen statements of a kind, by IRI. */
    void each(Kind kind, Use<Told> use) throws IOException {
        entities();
        for (String iri : statements(kind)) {
            use.take(told(kind, iri));
        }
    }

    /** The entities spoken of, by IRI. */
    void eachEntity(Use<Thing> use) throws IOException {
        for (String iri : entities()) {
            use.take(new Thing(graphs.describe(iri)));
        }
    }

    /** One statement. */
    Told told(Kind kind, String iri) {
        if (++done % STEP == 0) {
            progress.through(done, all());
        }
        return new Told(kind, graphs.describe(iri), disputed.contains(iri));
    }

    private long all() {
        return Math.max(
                done, 2L * statements.values().stream().mapToInt(s -> s.length).sum());
    }

    private String[] statements(Kind kind) {
        return statements.getOrDefault(kind, new String[0]);
    }
}
