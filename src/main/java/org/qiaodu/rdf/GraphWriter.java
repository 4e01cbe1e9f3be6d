package org.qiaodu.rdf;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.qiaodu.model.Document;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Entity;
import org.qiaodu.model.Finding;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Statement;

/** Writes what was read from a document as triples. */
public final class GraphWriter {
    private final Names names;
    private final Knowledge knowledge;
    private final Set<String> oneValued = Ontology.oneValued();

    /**
     * @param names where IRIs come from
     * @param knowledge what the seeds know beside the text
     */
    public GraphWriter(Names names, Knowledge knowledge) {
        this.names = names;
        this.knowledge = knowledge;
    }

    /** What {@link DocumentGraphs#fingerprint} of this document will be; known before it is read. */
    public String fingerprint(Document document) {
        return Hash.of(document.id().name(), document.sha256(), document.mediaType(), knowledge.version());
    }

    /** The graphs of a document. */
    public DocumentGraphs write(ReadDocument read) {
        String fingerprint = fingerprint(read.document());
        return new DocumentGraphs(
                read.document().id(),
                fingerprint,
                source(read, names.run(fingerprint)),
                direct(read),
                checks(read),
                curation(read),
                gazetteer(read.entities()));
    }

    private List<Triple> source(ReadDocument read, Node run) {
        Triples out = new Triples();
        SpanWriter spans = new SpanWriter(names, read.document(), out);
        new DocumentWriter(names, knowledge.version(), out).write(read, run, spans);
        EntityWriter entities = new EntityWriter(names, out);
        Node document = names.document(read.document().id());
        for (Entity entity : read.entities()) {
            if (DocumentId.ofEntity(entity.id()) == null) {
                entities.write(entity);
                out.add(names.entity(entity.id()), qd("mentionedIn"), document);
            }
        }
        StatementWriter statements = new StatementWriter(names, read, knowledge, out);
        for (Statement statement : read.statements()) {
            statements.write(statement, run);
        }
        return out.list();
    }

    private List<Triple> direct(ReadDocument read) {
        Triples out = new Triples();
        new DirectRelations(read, oneValued)
                .list()
                .forEach(r -> out.add(names.entity(r.subject()), qd(r.predicate()), names.entity(r.object())));
        return out.list();
    }

    private List<Triple> checks(ReadDocument read) {
        Triples out = new Triples();
        SpanWriter spans = new SpanWriter(names, read.document(), out);
        FindingWriter findings = new FindingWriter(names, spans, out);
        for (Finding finding : read.findings()) {
            findings.write(finding, read.document().id());
        }
        return out.list();
    }

    private List<Triple> curation(ReadDocument read) {
        Triples out = new Triples();
        CorrectionWriter corrections = new CorrectionWriter(names, out);
        read.rulings().forEach(r -> corrections.write(r, read.document().id()));
        return out.list();
    }

    private List<Triple> gazetteer(List<Entity> entities) {
        Triples out = new Triples();
        EntityWriter writer = new EntityWriter(names, out);
        Set<String> written = new HashSet<>();
        for (Entity entity : entities) {
            known(entity.id(), writer, written, out);
        }
        return out.list();
    }

    /** Writes a known entity and all it lies in. */
    private void known(String id, EntityWriter writer, Set<String> written, Triples out) {
        Knowledge.Known known = knowledge.gazetteer().apply(id);
        if (known == null || !written.add(id)) {
            return;
        }
        writer.write(known.entity());
        for (Knowledge.Parent parent : known.parents()) {
            out.add(names.entity(id), qd(parent.predicate()), names.entity(parent.entity()));
            known(parent.entity(), writer, written, out);
        }
    }
}
