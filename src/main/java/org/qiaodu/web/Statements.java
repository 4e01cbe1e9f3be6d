package org.qiaodu.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Finds statements and findings. */
final class Statements {
    private static final List<String> ROLES = List.of(
            "qd:of",
            "qd:indicator",
            "qd:scope",
            "qd:comparedWith",
            "rdf:subject",
            "rdf:object",
            "qd:agent",
            "qd:object",
            "qd:participant",
            "qd:place");
    private static final Comparator<Shown> BY_TIME = Comparator.comparing(
                    (Shown s) -> s.start().isEmpty() ? "~" : s.start())
            .thenComparing(Shown::id);

    private final Facts facts;

    Statements(Facts facts) {
        this.facts = facts;
    }

    /** Those that speak of an entity or use an indicator, by time. */
    List<Shown> about(Node thing) {
        Set<Node> nodes = new LinkedHashSet<>();
        ROLES.forEach(role -> nodes.addAll(facts.subjects(role, thing)));
        return shown(nodes);
    }

    /** Those read from a document, by time. */
    List<Shown> of(Node document) {
        Set<Node> nodes = new LinkedHashSet<>();
        facts.subjects("prov:used", document).forEach(run -> nodes.addAll(facts.subjects("prov:wasGeneratedBy", run)));
        return shown(nodes);
    }

    private List<Shown> shown(Set<Node> nodes) {
        return nodes.stream()
                .filter(n -> facts.object(n, "qd:confidence") != null)
                .map(n -> Shown.of(n, facts))
                .filter(Objects::nonNull)
                .sorted(BY_TIME)
                .toList();
    }

    /** Findings that involve any of these statements, or words of the document. */
    List<Node> findings(List<Shown> statements) {
        Set<Node> found = new LinkedHashSet<>();
        statements.forEach(s -> found.addAll(facts.subjects("qd:involves", s.node())));
        return new ArrayList<>(found);
    }
}
