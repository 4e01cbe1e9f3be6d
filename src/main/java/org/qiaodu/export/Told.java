package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.qiaodu.rdf.Vocabulary;

/**
 * A statement as it is read back from the store.
 *
 * @param kind what it is
 * @param said what the graphs say of it
 * @param disputed whether a finding that is not dismissed involves it
 */
record Told(Kind kind, Described said, boolean disputed) {
    /** The kinds of statements. */
    enum Kind {
        RELATION("Relation"),
        EVENT("Event"),
        OBSERVATION("Observation");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        /** The class in the ontology. */
        Node type() {
            return qd(term);
        }

        String term() {
            return term;
        }
    }

    String iri() {
        return said.node().getURI();
    }

    String text(String term) {
        return said.text(qd(term));
    }

    /** EDTF; empty where the statement has no time. */
    String period() {
        return text("period");
    }

    /** The first day, inclusive; null where open or unknown. */
    @Nullable
    LocalDate start() {
        return day("periodStart");
    }

    /** The last day, inclusive; null where open or unknown. */
    @Nullable
    LocalDate end() {
        return day("periodEnd");
    }

    private @Nullable LocalDate day(String term) {
        String day = text(term);
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    double confidence() {
        String text = text("confidence");
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    /** Whether it counts as said: neither deprecated nor merely reported or denied. */
    boolean stands() {
        return !text("rank").equals("Deprecated") && List.of("", "Stated").contains(text("assertion"));
    }

    /** What it ties: a relation its subject to its object, the others themselves to the entities they speak of. */
    List<Tie> ties(Graphs graphs) {
        List<Tie> ties = new ArrayList<>();
        if (kind == Kind.RELATION) {
            Node subject = said.one(Vocabulary.SUBJECT);
            Node predicate = said.one(Vocabulary.PREDICATE);
            Node object = said.one(Vocabulary.OBJECT);
            if (subject != null && predicate != null && object != null) {
                ties.add(new Tie(subject, predicate, object));
            }
            return ties;
        }
        said.properties().forEach((property, objects) -> {
            if (property.startsWith(Vocabulary.QD)) {
                objects.stream()
                        .filter(graphs::isThing)
                        .forEach(o ->
                                ties.add(new Tie(said.node(), qd(property.substring(Vocabulary.QD.length())), o)));
            }
        });
        return ties;
    }
}
