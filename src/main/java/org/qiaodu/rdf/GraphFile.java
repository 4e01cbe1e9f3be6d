package org.qiaodu.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.jspecify.annotations.Nullable;

/**
 * A file of named graphs being written, so that equal graphs in equal order are equal bytes: triples are sorted, prefixes
 * fixed. {@link #close} ends the file and flushes, but does not close, the writer below.
 */
public final class GraphFile implements AutoCloseable {
    /** How it is written. */
    public enum Format {
        /** N-Quads, one quad a line. */
        NQ,
        /** TriG with prefixes, a block for each graph and each subject. */
        TRIG
    }

    /** A triple with its terms in N-Triples form, which it is sorted by; {@code rdf:type} comes first. */
    private record Line(String subject, String predicate, String object, Triple triple) {
        static final Comparator<Line> ORDER = Comparator.comparing(Line::subject)
                .thenComparing(l -> l.isType() ? "" : l.predicate)
                .thenComparing(Line::object);

        boolean isType() {
            return triple.getPredicate().equals(Vocabulary.TYPE);
        }
    }

    private final NodeFormatter ntriples = new NodeFormatterNT();
    private final NodeFormatter turtle;
    private final Format format;
    private final Writer out;

    /**
     * @param names whose prefixes TriG is written with
     * @param out stays open
     */
    public GraphFile(Format format, Names names, Writer out) {
        this.format = format;
        this.out = out;
        Map<String, String> prefixes = Prefixes.of(names);
        this.turtle = new NodeFormatterTTL(null, PrefixMapFactory.create(prefixes));
        if (format == Format.TRIG) {
            prefixes.forEach((prefix, namespace) -> write("PREFIX " + prefix + ": <" + namespace + ">\n"));
        }
    }

    /** Writes one graph; one without triples leaves no trace. */
    public void graph(Node graph, Collection<Triple> triples) {
        if (triples.isEmpty()) {
            return;
        }
        List<Line> lines = new ArrayList<>(triples.size());
        for (Triple t : triples) {
            lines.add(new Line(full(t.getSubject()), full(t.getPredicate()), full(t.getObject()), t));
        }
        lines.sort(Line.ORDER);
        if (format == Format.NQ) {
            String end = " " + full(graph) + " .\n";
            lines.forEach(l -> write(l.subject + " " + l.predicate + " " + l.object + end));
        } else {
            block(graph, lines);
        }
    }

    private void block(Node graph, List<Line> lines) {
        write("\n" + shortened(graph) + " {\n");
        Line last = null;
        for (Line line : lines) {
            write(lead(last, line) + shortened(line.triple.getObject()));
            last = line;
        }
        write(" .\n}\n");
    }

    /** What stands before the object of a line. */
    private String lead(@Nullable Line last, Line line) {
        String predicate = line.isType() ? "a " : shortened(line.triple.getPredicate()) + " ";
        if (last == null || !last.subject.equals(line.subject)) {
            return (last == null ? "  " : " .\n  ") + shortened(line.triple.getSubject()) + " " + predicate;
        }
        return last.predicate.equals(line.predicate) ? " , " : " ;\n    " + predicate;
    }

    private String full(Node node) {
        return format(ntriples, node);
    }

    private String shortened(Node node) {
        return format(turtle, node);
    }

    private static String format(NodeFormatter formatter, Node node) {
        StringWriterI text = new StringWriterI();
        formatter.format(text, node);
        return text.toString();
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
