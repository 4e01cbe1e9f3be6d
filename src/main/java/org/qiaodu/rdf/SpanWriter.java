package org.qiaodu.rdf;

import static org.qiaodu.rdf.Vocabulary.TYPE;
import static org.qiaodu.rdf.Vocabulary.qd;

import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.qiaodu.model.Document;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Span;

/** Writes spans with their selectors; none is a blank node, so that equal spans are one. */
final class SpanWriter {
    /** Code points quoted before and after a span, to find it again should offsets change. */
    private static final int CONTEXT = 16;

    private final Names names;
    private final Document document;
    private final Triples out;

    SpanWriter(Names names, Document document, Triples out) {
        this.names = names;
        this.document = document;
        this.out = out;
    }

    /**
     * Writes the spans of some evidence and ties {@code subject} to them. What was read otherwise than printed is said
     * of the span, or of the subject where several pieces were joined to read it.
     *
     * @param property from the subject to each span
     */
    void tie(Node subject, Node property, Evidence evidence) {
        tie(subject, property, evidence.spans(), evidence.repeatedAt());
        Node read = evidence.spans().size() == 1 ? span(evidence.spans().get(0)) : subject;
        out.add(read, qd("readAs"), evidence.readAs());
    }

    /** The same for words that were read as they are printed. */
    void tie(Node subject, Node property, List<Span> spans, List<Span> repeatedAt) {
        for (int i = 0; i < spans.size(); i++) {
            out.add(subject, property, write(spans.get(i)));
            if (i > 0) {
                out.add(span(spans.get(i - 1)), qd("continuedAt"), span(spans.get(i)));
            }
        }
        repeatedAt.forEach(place -> out.add(subject, qd("repeatedAt"), write(place)));
    }

    private Node span(Span span) {
        return names.span(document.id(), span);
    }

    /** Writes one span; returns its node. */
    Node write(Span span) {
        Node node = span(span);
        Node position = names.selector(document.id(), "position", span);
        Node quote = names.selector(document.id(), "quote", span);
        out.add(node, TYPE, Vocabulary.SPECIFIC_RESOURCE)
                .add(node, Vocabulary.HAS_SOURCE, names.document(document.id()))
                .add(node, Vocabulary.HAS_SELECTOR, position)
                .add(node, Vocabulary.HAS_SELECTOR, quote)
                .add(position, TYPE, Vocabulary.POSITION_SELECTOR)
                .add(position, Vocabulary.START, span.start())
                .add(position, Vocabulary.END, span.end())
                .add(quote, TYPE, Vocabulary.QUOTE_SELECTOR)
                .add(quote, Vocabulary.EXACT, document.text().slice(span))
                .add(quote, Vocabulary.PREFIX, document.text().slice(span.start() - CONTEXT, span.start()))
                .add(quote, Vocabulary.SUFFIX, document.text().slice(span.end(), span.end() + CONTEXT));
        if (!document.pageStarts().isEmpty()) {
            out.add(node, qd("page"), page(span));
        }
        return node;
    }

    /** The page a span begins on, counted from 1. */
    private int page(Span span) {
        int at = Collections.binarySearch(document.pageStarts(), span.start());
        return Math.max(1, at >= 0 ? at + 1 : -at - 1);
    }
}
