package org.qiaodu.web;

import java.util.List;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Limits;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.Server;

/** A server with all its pages over a document read by hand, {@code a}. */
final class ServedDocument implements AutoCloseable {
    private final GraphStore store = GraphStore.inMemory(Names.standard());
    private final Server server;

    ServedDocument() {
        store.publish("ontology", Ontology.triples());
        store.replace(
                List.of(new GraphWriter(Names.standard(), Knowledge.none("v1")).write(Fixture.read("a", "4022.25"))));
        server = Server.start(
                store,
                new Server.Options("127.0.0.1", 0, Limits.standard()),
                Site.pages(store, SavedQueries.bundled()));
    }

    /** Where it is reached, without a slash at the end. */
    String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
