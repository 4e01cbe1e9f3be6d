package org.qiaodu.rdf;

import static org.qiaodu.rdf.Vocabulary.TYPE;
import static org.qiaodu.rdf.Vocabulary.qd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.References;
import org.qiaodu.model.Statement;
import org.qiaodu.model.When;

/** Writes statements with their qualifiers and references. */
final class StatementWriter {
    /** Digits a confidence keeps after the point. */
    private static final int CONFIDENCE_DIGITS = 3;

    private final Names names;
    private final Knowledge knowledge;
    private final SpanWriter spans;
    private final Triples out;

    StatementWriter(Names names, ReadDocument read, Knowledge knowledge, Triples out) {
        this.names = names;
        this.knowledge = knowledge;
        this.spans = new SpanWriter(names, read.document(), out);
        this.out = out;
    }

    void write(Statement statement, Node run) {
        Node node = names.statement(statement.id());
        if (statement instanceof Statement.Observation o) {
            observation(node, o);
        } else if (statement instanceof Statement.Relation r) {
            relation(node, r);
        } else if (statement instanceof Statement.Event e) {
            event(node, e);
        }
        references(node, statement.references());
        out.add(node, Vocabulary.GENERATED_BY, run);
    }

    private void observation(Node node, Statement.Observation o) {
        out.add(node, TYPE, qd("Observation"))
                .add(node, TYPE, Vocabulary.QB_OBSERVATION)
                .add(node, qd("of"), names.entity(o.of()))
                .add(node, qd("indicator"), indicator(o.indicator()))
                .add(node, qd("statistic"), qd(o.statistic().term()))
                .add(node, qd("value"), o.value())
                .add(node, qd("unitCode"), o.unit())
                .add(node, qd("bound"), qd(o.bound().term()))
                .add(node, qd("statedAs"), o.statedAs())
                .add(node, qd("scope"), entity(o.scope()))
                .add(node, qd("comparedWith"), entity(o.comparedWith()));
        if (o.only()) {
            out.add(node, qd("only"), true);
        }
    }

    private void relation(Node node, Statement.Relation r) {
        out.add(node, TYPE, qd("Relation"))
                .add(node, Vocabulary.SUBJECT, names.entity(r.subject()))
                .add(node, Vocabulary.PREDICATE, qd(r.predicate()))
                .add(node, Vocabulary.OBJECT, names.entity(r.object()));
    }

    private void event(Node node, Statement.Event e) {
        out.add(node, TYPE, qd("Event"))
                .add(node, TYPE, Vocabulary.SEM_EVENT)
                .add(node, Vocabulary.LABEL, Triples.zh(e.label()))
                .add(node, qd("eventType"), qd(e.type()))
                .add(node, qd("place"), entity(e.place()));
        e.participants().forEach(p -> out.add(node, qd(p.role()), names.entity(p.entity())));
    }

    private void references(Node node, References r) {
        r.evidence().forEach(evidence -> spans.tie(node, Vocabulary.DERIVED_FROM, evidence));
        r.rules().forEach(rule -> out.add(node, qd("rule"), rule));
        r.inherited().forEach(slot -> out.add(node, qd("inherited"), slot));
        out.add(node, qd("rank"), qd(r.rank().term()))
                .add(node, qd("rankReason"), r.rankReason())
                .add(
                        node,
                        qd("confidence"),
                        BigDecimal.valueOf(r.confidence()).setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_UP))
                .add(node, qd("modality"), qd(r.modality().term()))
                .add(node, qd("assertion"), qd(r.assertion().term()));
        when(node, r.when());
    }

    private void when(Node node, @Nullable When when) {
        if (when == null) {
            return;
        }
        out.add(node, qd("period"), when.value().edtf())
                .add(node, qd("periodStart"), date(when.value().start()))
                .add(node, qd("periodEnd"), date(when.value().end()))
                .add(node, qd("periodBasis"), when.basis());
    }

    private static @Nullable Node date(@Nullable LocalDate day) {
        return day == null ? null : NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    private @Nullable Node entity(@Nullable String id) {
        return id == null ? null : names.entity(id);
    }

    /** The node of an indicator, described as far as the lexicon knows it. */
    private Node indicator(String label) {
        Node node = names.indicator(label);
        out.add(node, TYPE, qd("Indicator")).add(node, Vocabulary.LABEL, Triples.zh(label));
        var known = knowledge.indicators().get(label);
        if (known != null) {
            if (known.labelEn() != null) {
                out.add(node, Vocabulary.LABEL, Triples.en(known.labelEn()));
            }
            known.altLabels().forEach(name -> out.add(node, Vocabulary.ALT_LABEL, Triples.zh(name)));
        }
        return node;
    }
}
