package org.qiaodu.rdf;

import static org.qiaodu.rdf.Triples.zh;
import static org.qiaodu.rdf.Vocabulary.DERIVED_FROM;
import static org.qiaodu.rdf.Vocabulary.TYPE;
import static org.qiaodu.rdf.Vocabulary.qd;

import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Document;
import org.qiaodu.model.Issued;
import org.qiaodu.model.Passage;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Repeat;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;

/** Writes a document, the run that read it, and its passages. */
final class DocumentWriter {
    private final Names names;
    private final String version;
    private final Triples out;

    DocumentWriter(Names names, String version, Triples out) {
        this.names = names;
        this.version = version;
        this.out = out;
    }

    void write(ReadDocument read, Node run, SpanWriter spans) {
        Document document = read.document();
        Node node = names.document(document.id());
        String name = read.title() == null ? document.id().name() : read.title();
        out.add(node, TYPE, qd("Document"))
                .add(node, Vocabulary.LABEL, zh(name))
                .add(node, Vocabulary.TITLE, read.title() == null ? null : zh(read.title()))
                .add(node, qd("sha256"), document.sha256())
                .add(node, qd("length"), document.text().length())
                .add(node, qd("charset"), document.charset())
                .add(node, Vocabulary.FORMAT, document.mediaType())
                .add(node, qd("text"), document.text().chars());
        issued(node, read.issued(), spans);
        out.add(run, TYPE, Vocabulary.ACTIVITY).add(run, Vocabulary.USED, node).add(run, qd("rulesVersion"), version);
        read.passages().forEach(passage -> passage(passage, document, spans));
    }

    private void issued(Node node, @Nullable Issued issued, SpanWriter spans) {
        if (issued == null) {
            return;
        }
        out.add(
                        node,
                        issued.assumed() ? qd("assumedIssued") : Vocabulary.ISSUED,
                        date(issued.time().edtf()))
                .add(node, qd("issuedBasis"), issued.reason());
        if (issued.span() != null) {
            out.add(node, DERIVED_FROM, spans.write(issued.span()));
        }
    }

    /** An EDTF time as the XSD literal that says the same, or as text where none does. */
    private static Node date(String edtf) {
        if (edtf.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return NodeFactory.createLiteralDT(edtf, XSDDatatype.XSDdate);
        }
        if (edtf.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return NodeFactory.createLiteralDT(edtf, XSDDatatype.XSDgYearMonth);
        }
        return edtf.matches("\\d{4}")
                ? NodeFactory.createLiteralDT(edtf, XSDDatatype.XSDgYear)
                : NodeFactory.createLiteralString(edtf);
    }

    private void passage(Passage passage, Document document, SpanWriter spans) {
        List<Span> pieces =
                passage.text().spans(new TextRange(0, passage.chars().length()));
        Node node = names.passage(document.id(), passage.index());
        out.add(node, TYPE, qd("Passage"))
                .add(node, qd("inDocument"), names.document(document.id()))
                .add(node, qd("passageKind"), qd(term(passage.kind().name())))
                .add(node, qd("position"), passage.index());
        List<Span> repeats =
                passage.repeats().stream().map(Repeat::place).sorted().toList();
        spans.tie(node, DERIVED_FROM, pieces, repeats);
        if (!passage.text().repairs().isEmpty()) {
            out.add(node, qd("readAs"), passage.chars());
        }
    }

    private static String term(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }
}
