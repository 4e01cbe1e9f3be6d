package org.qiaodu.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.qiaodu.rdf.Vocabulary;

/**
 * Words a statement was read from.
 *
 * @param span IRI of the place
 * @param words exactly as printed; empty where the store does not have them
 */
record Quote(String span, String words) {
    /** The quotes of a statement in order of their places. */
    static List<Quote> of(Told told, Graphs graphs) {
        List<Quote> quotes = new ArrayList<>();
        for (Node span : told.said().all(Vocabulary.DERIVED_FROM)) {
            String words = "";
            for (Node selector : graphs.describe(span).all(Vocabulary.HAS_SELECTOR)) {
                Node exact = graphs.describe(selector).one(Vocabulary.EXACT);
                words = exact == null ? words : Described.textOf(exact);
            }
            quotes.add(new Quote(span.getURI(), words));
        }
        quotes.sort((a, b) -> a.start() == b.start() ? a.span.compareTo(b.span) : Long.compare(a.start(), b.start()));
        return quotes;
    }

    /** Name of the document. */
    String document() {
        return Described.local(documentIri());
    }

    String documentIri() {
        int hash = span.indexOf('#');
        return hash < 0 ? span : span.substring(0, hash);
    }

    /** The first code point, or -1 where the IRI does not tell. */
    long start() {
        return number("#char=", ",");
    }

    /** The code point after the last, or -1. */
    long end() {
        int comma = span.lastIndexOf(',');
        return comma < 0 ? -1 : Long.parseLong(span.substring(comma + 1));
    }

    private long number(String before, String after) {
        int from = span.indexOf(before);
        int to = span.lastIndexOf(after);
        return from < 0 || to < from ? -1 : Long.parseLong(span.substring(from + before.length(), to));
    }
}
