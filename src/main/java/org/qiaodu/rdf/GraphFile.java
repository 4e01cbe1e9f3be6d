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
        TRIG,
        /** Turtle with prefixes, a block for each subject; knows no graphs. */
        TURTLE
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
    private String end = "";
    private @Nullable Line last;

    /**
     * @param names whose prefixes TriG and Turtle are written with
     * @param out stays open
     */
    public GraphFile(Format format, Names names, Writer out) {
        this.format = format;
        this.out = out;
        Map<String, String> prefixes = Prefixes.of(names);
        this.turtle = new NodeFormatterTTL(null, PrefixMapFactory.create(prefixes));
        if (format != Format.NQ) {
            prefixes.forEach((prefix, namespace) -> write("PREFIX " + prefix + ": <" + namespace + ">\n"));
        }
    }

    /** Writes one graph; one without triples leaves no trace. */
    public void graph(Node graph, Collection<Triple> triples) {
        if (!triples.isEmpty()) {
            begin(graph);
            add(triples);
            end();
        }
    }

    /** Begins a graph; Turtle forgets its name. */
    public void begin(Node graph) {
        last = null;
        switch (format) {
            case NQ -> end = " " + full(graph) + " .\n";
            case TRIG -> write("\n" + shortened(graph) + " {\n");
            case TURTLE -> write("\n");
        }
    }

    /** Writes triples of the graph that was begun; their subjects must come after those written so far. */
    public void add(Collection<Triple> triples) {
        List<Line> lines = new ArrayList<>(triples.size());
        for (Triple t : triples) {
            lines.add(new Line(full(t.getSubject()), full(t.getPredicate()), full(t.getObject()), t));
        }
        lines.sort(Line.ORDER);
        for (Line line : lines) {
            if (format == Format.NQ) {
                write(line.subject + " " + line.predicate + " " + line.object + end);
            } else {
                write(lead(last, line) + shortened(line.triple.getObject()));
                last = line;
            }
        }
    }

    /** Ends the graph that was begun. */
    public void end() {
        if (last != null) {
            write(" .\n");
        }
        if (format == Format.TRIG) {
            write("}\n");
        }
    }

    /** What stands before the object of a line. */
    private String lead(@Nullable Line last, Line line) {
        String predicate = line.isType() ? "a " : shortened(line.triple.getPredicate()) + " ";
        if (last == null || !last.subject.equals(line.subject)) {
            return (last == null ? "  " : " .\n  ") + shortened(line.triple.getSubject()) + " " + predicate;
        }
        return last.predicate.equals(line.predicate) ? " , " : " ;\n    " + predicate;
    }

    /** The order in which subjects are written: that of their N-Triples forms. */
    public static int compare(Node one, Node other) {
        return one.isURI() && other.isURI()
                ? compare(one.getURI(), other.getURI())
                : format(new NodeFormatterNT(), one).compareTo(format(new NodeFormatterNT(), other));
    }

    /** Compares two IRIs as if each ended in {@code >}. */
    private static int compare(String one, String other) {
        if (one.length() < other.length() && other.startsWith(one)) {
            return '>' - other.charAt(one.length());
        }
        if (other.length() < one.length() && one.startsWith(other)) {
            return one.charAt(other.length()) - '>';
        }
        return one.compareTo(other);
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
