package org.qiaodu.rdf;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bilingual;

/** Triples being collected; each counts once, a null object adds nothing. */
final class Triples {
    private final Set<Triple> triples = new LinkedHashSet<>();

    Triples add(Node subject, Node predicate, @Nullable Node object) {
        if (object != null) {
            triples.add(Triple.create(subject, predicate, object));
        }
        return this;
    }

    Triples add(Node subject, Node predicate, @Nullable String text) {
        return text == null ? this : add(subject, predicate, NodeFactory.createLiteralString(text));
    }

    Triples add(Node subject, Node predicate, int number) {
        return add(subject, predicate, NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger));
    }

    Triples add(Node subject, Node predicate, boolean truth) {
        return add(subject, predicate, NodeFactory.createLiteralDT(Boolean.toString(truth), XSDDatatype.XSDboolean));
    }

    Triples add(Node subject, Node predicate, BigDecimal number) {
        return add(subject, predicate, decimal(number));
    }

    Triples add(Node subject, Node predicate, @Nullable Bilingual text) {
        return text == null ? this : add(subject, predicate, zh(text.zh())).add(subject, predicate, en(text.en()));
    }

    /** What was collected, in order of collection. */
    List<Triple> list() {
        return List.copyOf(triples);
    }

    static Node zh(String text) {
        return NodeFactory.createLiteralLang(text, "zh");
    }

    static Node en(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    /** XSD 1.1's canonical form: no exponent, no trailing zeros. */
    static Node decimal(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return NodeFactory.createLiteralDT(plain.toPlainString(), XSDDatatype.XSDdecimal);
    }
}
