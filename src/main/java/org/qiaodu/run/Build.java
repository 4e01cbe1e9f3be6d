package org.qiaodu.run;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.rdf.DocumentGraphs;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.source.Sources;
import org.qiaodu.store.GraphStore;

/**
 * Puts documents into a store. Documents that are there already, read from the same text by the same rules, are not read
 * again, so that a build which was interrupted goes on where it stopped.
 */
public final class Build {
    /** Triples collected before they are committed together; what a killed build loses at most. */
    private static final int BATCH = 200_000;

    private final Pipeline pipeline;
    private final GraphStore store;
    private final GraphWriter writer;
    private final List<DocumentGraphs> waiting = new ArrayList<>();
    private int triples;

    public Build(Pipeline pipeline, GraphStore store) {
        this.pipeline = pipeline;
        this.store = store;
        this.writer = new GraphWriter(store.names(), pipeline.knowledge());
    }

    /**
     * Reads the documents and stores what they say.
     *
     * @throws org.qiaodu.model.UserMistake if the only document cannot be read, or the store not be written
     */
    public RunReport run(Sources sources, Progress progress) {
        RunReport report = new Reading(pipeline, progress)
                .run(
                        sources,
                        document -> store.holds(document.id(), writer.fingerprint(document)),
                        writer::write,
                        this::add);
        commit();
        store.publish("ontology", Ontology.triples());
        return report;
    }

    private void add(DocumentGraphs document) {
        waiting.add(document);
        triples += document.source().size()
                + document.checks().size()
                + document.gazetteer().size();
        if (triples >= BATCH) {
            commit();
        }
    }

    private void commit() {
        store.replace(waiting);
        waiting.clear();
        triples = 0;
    }
}
