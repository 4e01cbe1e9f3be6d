package org.qiaodu.rdf;

import static org.qiaodu.rdf.Vocabulary.TYPE;
import static org.qiaodu.rdf.Vocabulary.qd;

import org.apache.jena.graph.Node;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Finding;

/** Writes findings. */
final class FindingWriter {
    private final Names names;
    private final SpanWriter spans;
    private final Triples out;

    FindingWriter(Names names, SpanWriter spans, Triples out) {
        this.names = names;
        this.spans = spans;
        this.out = out;
    }

    void write(Finding finding, DocumentId document) {
        Node node = names.finding(document, finding.key());
        out.add(node, TYPE, qd(finding.kind().term()))
                .add(node, Vocabulary.SOURCE, names.document(document))
                .add(node, qd("key"), finding.key())
                .add(node, qd("explanation"), finding.explanation())
                .add(node, qd("suggests"), finding.suggestion())
                .add(node, qd("severity"), qd(finding.severity().term()))
                .add(node, qd("status"), qd(finding.status().term()));
        finding.statements().forEach(s -> out.add(node, qd("involves"), names.statement(s)));
        finding.evidence().forEach(e -> spans.tie(node, qd("involves"), e));
    }
}
