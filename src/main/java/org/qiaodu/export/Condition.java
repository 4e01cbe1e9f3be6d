package org.qiaodu.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Vocabulary;

/** Decides whether a statement is chosen. */
final class Condition {
    /** Names shown when the wanted one is not there. */
    private static final int SHOWN = 12;

    private final Choice choice;
    private final Graphs graphs;
    private final Set<String> classes;
    private final Set<String> properties;
    private final Map<Node, Boolean> classOf = new HashMap<>();

    /** @throws UserMistake if the choice names a class, property or document that the store does not have */
    Condition(Choice choice, Graphs graphs) {
        this.choice = choice;
        this.graphs = graphs;
        this.classes = new HashSet<>();
        List<String> known = graphs.termsBelow(Graphs.subClassOf(), "Entity");
        choice.classes().forEach(c -> {
            require("--class", c, known, "classes of the ontology");
            classes.addAll(graphs.below(Graphs.subClassOf(), c));
        });
        this.properties = new HashSet<>();
        choice.properties().forEach(p -> {
            require("--property", p, properties(graphs), "properties of the ontology");
            properties.addAll(graphs.below(Graphs.subPropertyOf(), p));
        });
        List<String> documents = List.of(graphs.subjects(Vocabulary.TYPE, Vocabulary.qd("Document"))).stream()
                .map(Described::local)
                .toList();
        choice.documents().forEach(d -> require("--document", d, documents, "documents of the store"));
    }

    private static List<String> properties(Graphs graphs) {
        Set<String> all = new HashSet<>(graphs.below(Graphs.subPropertyOf(), "relatedTo"));
        all.addAll(graphs.below(Graphs.subPropertyOf(), "participant"));
        all.addAll(List.of("place", "of", "scope", "comparedWith"));
        return all.stream().sorted().toList();
    }

    private static void require(String option, String wanted, List<String> known, String what) {
        if (!known.contains(wanted)) {
            String start = wanted.isEmpty() || known.size() <= SHOWN ? "" : wanted.substring(0, 1);
            List<String> near =
                    known.stream().filter(k -> k.startsWith(start)).limit(SHOWN).toList();
            throw new UserMistake(option + " " + wanted + ": not among the " + known.size() + " " + what
                    + "; there are, for example, "
                    + String.join(", ", near.isEmpty() ? known.subList(0, Math.min(SHOWN, known.size())) : near) + ".");
        }
    }

    /** Whether every condition holds for a statement that ties these. */
    boolean holds(Told told, List<Tie> ties) {
        return (choice.all() || told.stands())
                && !(choice.undisputed() && told.disputed())
                && told.confidence() >= choice.leastConfidence()
                && inTime(told)
                && inDocuments(told)
                && (properties.isEmpty() || ties.stream().anyMatch(t -> properties.contains(t.term())))
                && (classes.isEmpty() || ties.stream().anyMatch(t -> isOfClass(t.from()) || isOfClass(t.to())));
    }

    private boolean inTime(Told told) {
        if (!choice.timed()) {
            return true;
        }
        LocalDate start = told.start();
        LocalDate end = told.end();
        LocalDate from = choice.from();
        LocalDate to = choice.to();
        return !told.period().isEmpty()
                && (from == null || end == null || !end.isBefore(from))
                && (to == null || start == null || !start.isAfter(to));
    }

    private boolean inDocuments(Told told) {
        return choice.documents().isEmpty()
                || told.said().all(Vocabulary.DERIVED_FROM).stream()
                        .anyMatch(span -> choice.documents().contains(new Quote(span.getURI(), "").document()));
    }

    /** Whether an entity is of a chosen class; any is where none was chosen. */
    boolean isOfClass(Node entity) {
        return classes.isEmpty()
                || classOf.computeIfAbsent(
                        entity,
                        e -> graphs.describe(e).all(Vocabulary.TYPE).stream()
                                .anyMatch(type -> classes.contains(Described.local(type.getURI()))));
    }
}
