package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.qiaodu.rdf.Vocabulary;

/**
 * An entity, or a document spoken of like one, as it is read back from the store.
 *
 * @param said what the graphs say of it
 */
record Thing(Described said) {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    String iri() {
        return said.node().getURI();
    }

    /** Local name of its class; {@code Entity} where the store tells none. */
    String type() {
        return said.all(Vocabulary.TYPE).stream()
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Vocabulary.QD))
                .map(Described::local)
                .findFirst()
                .orElse("Entity");
    }

    /** Its other names, in Chinese. */
    List<String> otherNames() {
        return said.all(Vocabulary.ALT_LABEL).stream().map(Described::textOf).toList();
    }

    /** Names of the documents it is named in. */
    List<String> documents() {
        return said.all(qd("mentionedIn")).stream().map(Described::textOf).toList();
    }

    /** Its item in Wikidata, such as {@code Q2009}; empty where it is not linked. */
    String wikidata() {
        return said.all(SKOS.exactMatch.asNode()).stream()
                .map(Node::toString)
                .filter(iri -> iri.startsWith(WIKIDATA))
                .map(Described::local)
                .findFirst()
                .orElse("");
    }
}
