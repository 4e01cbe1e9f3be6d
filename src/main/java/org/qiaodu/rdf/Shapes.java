package org.qiaodu.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.jspecify.annotations.Nullable;

/** The SHACL shapes of the graph, and what a graph says against them. */
public final class Shapes {
    private final org.apache.jena.shacl.Shapes shapes;

    /** @param graph shapes in SHACL */
    public Shapes(Graph graph) {
        this.shapes = org.apache.jena.shacl.Shapes.parse(graph);
    }

    /** The shapes that travel with the program. */
    public static Shapes bundled() {
        return new Shapes(Ontology.shapes());
    }

    /**
     * What was found.
     *
     * @param violations sorted; empty where the data conforms
     * @param vacuous shapes that matched nothing, by name, sorted
     */
    public record Report(List<Violation> violations, List<String> vacuous) {
        public Report {
            violations = List.copyOf(violations);
            vacuous = List.copyOf(vacuous);
        }

        /** Whether no shape is violated; vacuous ones do not count. */
        public boolean conforms() {
            return violations.isEmpty();
        }
    }

    /**
     * One violation.
     *
     * @param focus the node that violates
     * @param path the property concerned; null where the node as a whole is
     * @param value the value found; null where one is missing
     * @param message what is wanted
     */
    public record Violation(
            String focus, @Nullable String path, @Nullable String value, String message) {}

    /**
     * Validates a graph.
     *
     * @param data the union of all graphs; a data set's default graph alone would pass without being looked at
     */
    public Report validate(Graph data) {
        ValidationReport report = ShaclValidator.get().validate(shapes, data);
        List<Violation> violations = new ArrayList<>();
        report.getEntries().forEach(entry -> violations.add(violation(entry)));
        violations.sort(Comparator.comparing(Violation::toString));
        List<String> vacuous = new ArrayList<>();
        for (Shape shape : shapes.getTargetShapes()) {
            if (VLib.focusNodes(data, shape).isEmpty()) {
                vacuous.add(name(shape.getShapeNode()));
            }
        }
        vacuous.sort(Comparator.naturalOrder());
        return new Report(violations, vacuous);
    }

    private static Violation violation(ReportEntry entry) {
        return new Violation(
                name(entry.focusNode()),
                entry.resultPath() == null ? null : entry.resultPath().toString(),
                entry.value() == null ? null : name(entry.value()),
                entry.message());
    }

    private static String name(Node node) {
        return node.toString();
    }
}
