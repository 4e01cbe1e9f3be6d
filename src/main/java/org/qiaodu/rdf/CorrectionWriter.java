package org.qiaodu.rdf;

import static org.qiaodu.rdf.Vocabulary.TYPE;
import static org.qiaodu.rdf.Vocabulary.qd;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.qiaodu.model.Correction;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Ruling;

/** Writes people's rulings, each with who, when, why and what became of it. */
final class CorrectionWriter {
    private final Names names;
    private final Triples out;

    CorrectionWriter(Names names, Triples out) {
        this.names = names;
        this.out = out;
    }

    void write(Ruling ruling, DocumentId document) {
        Correction c = ruling.correction();
        Node node = names.correction(document, key(c));
        out.add(node, TYPE, qd("Correction"))
                .add(node, Vocabulary.SOURCE, names.document(document))
                .add(node, qd("action"), qd(c.action().term()))
                .add(node, qd("author"), c.author())
                .add(node, qd("reason"), c.reason())
                .add(node, qd("date"), NodeFactory.createLiteralDT(c.date().toString(), XSDDatatype.XSDdate))
                .add(node, qd("status"), qd(ruling.applied() ? "Applied" : "Orphaned"))
                .add(node, qd("key"), c.key())
                .add(node, RDFS.comment.asNode(), ruling.applied() ? null : ruling.note());
        ruling.statements().forEach(s -> out.add(node, qd("corrects"), names.statement(s)));
        ruling.findings().forEach(f -> out.add(node, qd("corrects"), names.finding(document, f)));
        ruling.entities().forEach(e -> out.add(node, qd("corrects"), names.entity(e)));
        ruling.newStatements().forEach(s -> out.add(node, qd("replacedBy"), names.statement(s)));
        ruling.newEntities().forEach(e -> out.add(node, qd("replacedBy"), names.entity(e)));
    }

    private static String key(Correction c) {
        return String.join(
                "\n",
                c.action().term(),
                c.quote(),
                c.meaning(),
                c.field(),
                c.value(),
                c.author(),
                c.date().toString());
    }
}
