package org.qiaodu.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The values of properties as reconciliation clients ask for them. */
final class Values {
    /** Steps along a relation that reaches on, as a place lies in what its place lies in. */
    private static final int STEPS = 6;

    private final Facts facts;
    private final Catalogue catalogue;

    Values(Facts facts, Catalogue catalogue) {
        this.facts = facts;
        this.catalogue = catalogue;
    }

    /** A value of an indicator. */
    record Measured(Node statement, String period, String start) {}

    /** What a relation or plain property leads to; names and links are literals, things are IRIs. */
    List<Node> of(Node thing, Node property) {
        return facts.graph().find(thing, property, Node.ANY).mapWith(t -> t.getObject()).toSet().stream()
                .sorted(Comparator.comparing(facts::label).thenComparing(node -> node.toString()))
                .toList();
    }

    /**
     * What was measured of a thing and is not given up, the latest first.
     *
     * @param statistic {@code Level}, {@code GrowthRate} …; empty for all
     */
    List<Measured> measured(Node thing, Node indicator, String statistic) {
        List<Measured> found = new ArrayList<>();
        for (Node statement : facts.subjects("qd:of", thing)) {
            boolean asked = facts.objects(statement, "qd:indicator").contains(indicator)
                    && (statistic.isEmpty()
                            || facts.text(statement, "qd:statistic").equals(statistic));
            if (asked
                    && facts.text(statement, "qd:modality").equals("Actual")
                    && !facts.text(statement, "qd:rank").equals("Deprecated")) {
                found.add(new Measured(
                        statement, facts.text(statement, "qd:period"), facts.text(statement, "qd:periodStart")));
            }
        }
        found.sort(Comparator.comparing(Measured::start)
                .reversed()
                .thenComparing(m -> !facts.text(m.statement, "qd:rank").equals("Preferred"))
                .thenComparing(m -> m.statement.getURI()));
        return found;
    }

    /** Whether the graph knows a value. */
    boolean isKnown(Node thing, Node property) {
        return catalogue.isIndicator(property)
                ? !measured(thing, property, "").isEmpty()
                : facts.graph().contains(thing, property, Node.ANY);
    }

    /** Whether a thing has a value, given by its id, its name in any spelling, or its number. */
    boolean has(Node thing, Node property, String value) {
        if (catalogue.isIndicator(property)) {
            return measured(thing, property, "").stream().anyMatch(m -> isNumber(m, value));
        }
        Optional<Node> meant = catalogue.entity(value);
        String spelt = Likeness.bare(value);
        return reached(thing, property).stream()
                .anyMatch(node -> meant.filter(node::equals).isPresent() || isCalled(node, spelt));
    }

    private boolean isNumber(Measured measured, String value) {
        String number = facts.text(measured.statement, "qd:value");
        boolean equal = value.matches("-?\\d{1,30}(\\.\\d{1,30})?")
                && !number.isEmpty()
                && new BigDecimal(number).compareTo(new BigDecimal(value)) == 0;
        return equal
                || Likeness.bare(facts.text(measured.statement, "qd:statedAs")).equals(Likeness.bare(value));
    }

    private boolean isCalled(Node node, String spelt) {
        if (spelt.isEmpty()) {
            return false;
        }
        return Likeness.bare(Facts.text(node)).equals(spelt)
                || names(node).stream().anyMatch(name -> Likeness.bare(name).equals(spelt));
    }

    /** Labels and aliases. */
    List<String> names(Node thing) {
        List<String> names = new ArrayList<>();
        for (String property : List.of("rdfs:label", "skos:altLabel")) {
            facts.objects(thing, property).forEach(name -> names.add(Facts.text(name)));
        }
        return names;
    }

    private Set<Node> reached(Node thing, Node property) {
        boolean on = facts.isA(property, "owl:TransitiveProperty");
        Set<Node> all = new LinkedHashSet<>();
        List<Node> next = List.of(thing);
        for (int step = 0; step < (on ? STEPS : 1) && !next.isEmpty(); step++) {
            next = next.stream()
                    .flatMap(n -> of(n, property).stream())
                    .filter(all::add)
                    .filter(Node::isURI)
                    .toList();
        }
        return all;
    }
}
