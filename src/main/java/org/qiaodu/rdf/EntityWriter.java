package org.qiaodu.rdf;

import static org.qiaodu.rdf.Triples.en;
import static org.qiaodu.rdf.Triples.zh;
import static org.qiaodu.rdf.Vocabulary.ALT_LABEL;
import static org.qiaodu.rdf.Vocabulary.LABEL;
import static org.qiaodu.rdf.Vocabulary.TYPE;
import static org.qiaodu.rdf.Vocabulary.qd;

import org.apache.jena.graph.Node;
import org.qiaodu.model.Entity;
import org.qiaodu.model.MergeReason;

/** Writes entities: class, names, why names were merged. */
final class EntityWriter {
    private final Names names;
    private final Triples out;

    EntityWriter(Names names, Triples out) {
        this.names = names;
        this.out = out;
    }

    void write(Entity entity) {
        Node node = names.entity(entity.id());
        out.add(node, TYPE, qd(entity.type().name()));
        out.add(node, LABEL, zh(entity.label()));
        if (entity.labelEn() != null) {
            out.add(node, LABEL, en(entity.labelEn()));
        }
        entity.altLabels().forEach(name -> out.add(node, ALT_LABEL, zh(name)));
        if (entity.known()) {
            out.add(node, qd("known"), true);
        }
        entity.reasons().forEach(reason -> write(node, reason));
    }

    private void write(Node node, MergeReason merge) {
        Node property = qd(merge.merged() ? "mergeReason" : "refusalReason");
        out.add(node, property, zh("“" + merge.surface() + "”：" + merge.reason().zh()));
        out.add(
                node,
                property,
                en("“" + merge.surface() + "”: " + merge.reason().en()));
    }
}
