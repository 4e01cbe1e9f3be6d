package org.qiaodu.rdf;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.qiaodu.model.DocumentId;

/**
 * What one document adds to the graphs.
 *
 * @param id the document
 * @param fingerprint 64 hex digits over its text, its name and the rules it was read by; equal fingerprints mean equal
 *     graphs
 * @param source {@code graph:source/NAME}
 * @param direct its part of {@code graph:direct}
 * @param checks its part of {@code graph:checks}
 * @param curation its part of {@code graph:curation}
 * @param gazetteer what the gazetteer knows of its entities, for {@code graph:gazetteer}
 */
public record DocumentGraphs(
        DocumentId id,
        String fingerprint,
        List<Triple> source,
        List<Triple> direct,
        List<Triple> checks,
        List<Triple> curation,
        List<Triple> gazetteer) {
    public DocumentGraphs {
        source = List.copyOf(source);
        direct = List.copyOf(direct);
        checks = List.copyOf(checks);
        curation = List.copyOf(curation);
        gazetteer = List.copyOf(gazetteer);
    }
}
