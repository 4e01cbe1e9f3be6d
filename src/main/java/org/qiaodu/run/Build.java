package org.qiaodu.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Link;
import org.qiaodu.rdf.DocumentGraphs;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.LinkWriter;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.source.Sources;
import org.qiaodu.store.GraphStore;

/**
 * Puts documents into a store. Documents that are there already, read from the same text by the same rules, are not read
 * again, so that a build which was interrupted goes on where it stopped.
 */
public final class Build {
    private final Pipeline pipeline;
    private final GraphStore store;
    private final GraphWriter writer;
    private final Future<List<Triple>> ontology;
    private final int triples;
    private final Map<Node, List<Link>> linked;

    /** @param ontology from {@link #ontology}, begun as early as can be */
    public Build(Pipeline pipeline, GraphStore store, Future<List<Triple>> ontology) {
        this(pipeline, store, ontology, Writing.TRIPLES);
    }

    /** @param triples after which what is written is kept */
    Build(Pipeline pipeline, GraphStore store, Future<List<Triple>> ontology, int triples) {
        this.triples = triples;
        this.pipeline = pipeline;
        this.store = store;
        this.ontology = ontology;
        this.writer = new GraphWriter(store.names(), pipeline.knowledge());
        this.linked = pipeline.links().links().stream()
                .collect(Collectors.groupingBy(link -> store.names().entity(link.entity())));
    }

    /** Begins to read the ontology while the seeds are read; the RDF library starts on the way. */
    public static Future<List<Triple>> ontology() {
        return CompletableFuture.supplyAsync(Ontology::triples);
    }

    /**
     * Reads the documents and stores what they say.
     *
     * @throws org.qiaodu.model.UserMistake if the only document cannot be read, or the store not be written
     */
    public RunReport run(Sources sources, Progress progress) {
        RunReport report;
        Set<Node> told = new HashSet<>();
        try (Writing writing = new Writing(store, triples, documents -> keep(documents, List.of(), told), progress)) {
            report = new Reading(pipeline, progress)
                    .run(
                            sources,
                            document -> store.holds(document.id(), writer.fingerprint(document)),
                            writer::write,
                            writing::add);
            writing.finish();
        }
        return report;
    }

    /**
     * Changes documents, and in the same transaction what follows from them all.
     *
     * @param told entities with links that documents of this run describe; those of these documents are added, as a store
     *     that is being loaded cannot tell yet
     */
    private void keep(Iterable<DocumentGraphs> documents, List<DocumentId> gone, Set<Node> told) {
        store.together(() -> {
            store.publish("ontology", finished(ontology));
            store.exchange(() -> Iter.operate(documents.iterator(), graphs -> told.addAll(described(graphs))), gone);
            List<Link> links = linked.entrySet().stream()
                    .filter(entity -> told.contains(entity.getKey()) || store.describes(entity.getKey()))
                    .flatMap(entity -> entity.getValue().stream())
                    .toList();
            store.publish("links", new LinkWriter(store.names()).write(links));
        });
    }

    /** The entities with links whose class a document tells. */
    private Set<Node> described(DocumentGraphs graphs) {
        return Stream.concat(graphs.source().stream(), graphs.gazetteer().stream())
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .map(Triple::getSubject)
                .filter(linked::containsKey)
                .collect(Collectors.toSet());
    }

    private static List<Triple> finished(Future<List<Triple>> ontology) {
        try {
            return ontology.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the ontology that travels with the program cannot be read", e);
        }
    }

    /**
     * Makes the store hold these documents and no others, in one transaction: a reader sees the old graph or the new. An
     * empty store is built as by {@link #run}, however many they are.
     *
     * @throws org.qiaodu.model.UserMistake as {@link #run}
     */
    public RunReport publish(Sources sources, Progress progress) {
        if (store.documents().isEmpty()) {
            return run(sources, progress);
        }
        Set<DocumentId> wanted = ConcurrentHashMap.newKeySet();
        List<DocumentGraphs> read = new ArrayList<>();
        RunReport report = new Reading(pipeline, progress)
                .run(
                        sources,
                        document -> {
                            wanted.add(document.id());
                            return store.holds(document.id(), writer.fingerprint(document));
                        },
                        writer::write,
                        read::add);
        List<DocumentId> gone =
                store.documents().stream().filter(d -> !wanted.contains(d)).toList();
        keep(read, gone, new HashSet<>());
        return report;
    }
}
