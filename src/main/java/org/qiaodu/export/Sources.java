package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.qiaodu.rdf.Vocabulary;

/**
 * What a store was read from, and by which runs.
 *
 * @param documents by IRI
 * @param runs by IRI
 */
record Sources(List<Source> documents, List<Run> runs) {
    /**
     * A document.
     *
     * @param title its label
     * @param sha256 of the file as it was given
     */
    record Source(String iri, String title, String sha256) {}

    /**
     * A reading of a document.
     *
     * @param used IRI of the document
     * @param rules 64 hex digits over the rules, names and words it was read by
     */
    record Run(String iri, String used, String rules) {}

    static Sources of(Graphs graphs) {
        List<Source> documents = new ArrayList<>();
        for (String iri : graphs.subjects(Vocabulary.TYPE, qd("Document"))) {
            Described said = graphs.describe(iri);
            documents.add(new Source(iri, said.text(Vocabulary.LABEL), said.text(qd("sha256"))));
        }
        List<Run> runs = new ArrayList<>();
        for (String iri : graphs.subjects(Vocabulary.TYPE, NodeFactory.createURI(Vocabulary.PROV + "Activity"))) {
            Described said = graphs.describe(iri);
            var used = said.one(NodeFactory.createURI(Vocabulary.PROV + "used"));
            runs.add(new Run(iri, used == null ? "" : used.getURI(), said.text(qd("rulesVersion"))));
        }
        return new Sources(List.copyOf(documents), List.copyOf(runs));
    }

    /** The versions of the rules that were in use, each once, in order. */
    List<String> rules() {
        return runs.stream().map(Run::rules).distinct().sorted().toList();
    }
}
