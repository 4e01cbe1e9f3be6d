package org.qiaodu.store;

import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.DocumentGraphs;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Prefixes;

/**
 * The one door to the graph: a TDB2 database on disk, or one in memory. Every change is one transaction; a store killed
 * in the middle of one holds what it held before. One process reads a store at a time, by many threads, while another may
 * build into it.
 */
public final class GraphStore implements AutoCloseable {
    private final @Nullable Path path;
    private final Names names;
    private final Generations generations;
    private final AtomicLong changes = new AtomicLong(System.nanoTime());
    private volatile Counted counted = new Counted("", 0);

    private GraphStore(@Nullable Path path, Names names, Generations generations) {
        this.path = path;
        this.names = names;
        this.generations = generations;
    }

    /**
     * Opens a store that exists.
     *
     * @throws UserMistake if there is none, another version wrote it, or another process has it open
     */
    public static GraphStore open(Path path) {
        StoreFolder folder = StoreFolder.existing(path);
        return new GraphStore(path, folder.names(), Generations.open(folder));
    }

    /**
     * Opens a store, or makes one in an empty or missing folder.
     *
     * @throws UserMistake as {@link #open}, and if the folder cannot be written or was made with another base
     */
    public static GraphStore openOrCreate(Path path, Names names) {
        StoreFolder folder = StoreFolder.orNew(path, names);
        return forWriting(path, folder, Generations.open(folder));
    }

    /** Its index is opened while the documents are read. */
    private static GraphStore forWriting(Path path, StoreFolder folder, Generations generations) {
        var unused = generations.now().indexed().open();
        return new GraphStore(path, folder.names(), generations);
    }

    /**
     * The same for one that a server may have open: what is changed then is a copy, which takes the place of the other
     * when this is closed.
     *
     * @throws UserMistake as {@link #openOrCreate}, and if another process changes it
     */
    public static GraphStore openBeside(Path path, Names names) {
        StoreFolder folder = StoreFolder.orNew(path, names);
        return forWriting(path, folder, Generations.openOrCopy(folder));
    }

    /** The same for one that exists. */
    public static GraphStore openBeside(Path path) {
        return openBeside(path, StoreFolder.existing(path).names());
    }

    /** A store in memory, gone when closed. */
    public static GraphStore inMemory(Names names) {
        return new GraphStore(null, names, Generations.inMemory(names));
    }

    /** From now on only reads, and takes over whole what other processes build into the store. */
    public void follow() {
        generations.follow(changes::incrementAndGet);
    }

    /** The IRIs the store was made with. */
    public Names names() {
        return names;
    }

    /** The name of a graph such as {@code ontology}. */
    public Node graph(String name) {
        return names().graph(name);
    }

    /** Whether the document is in the store, read from the same text by the same rules. */
    public boolean holds(DocumentId document, String fingerprint) {
        return read(graphs -> DocumentChange.isHeld(graphs, names, document, fingerprint));
    }

    /** Whether the store knows the class of an entity. */
    public boolean describes(Node entity) {
        return read(graphs -> graphs.contains(Node.ANY, entity, RDF.type.asNode(), Node.ANY));
    }

    /**
     * Puts documents into the store in one transaction, one after the other as they are given. A document that is there already gives way with all that came
     * from it alone; one with the same fingerprint changes nothing.
     *
     * @return how many were changed
     */
    public int replace(Iterable<DocumentGraphs> documents) {
        return exchange(documents, List.of());
    }

    /**
     * The same, and takes other documents out, all in one transaction.
     *
     * @return how many were changed, those taken out not counted
     */
    public int exchange(Iterable<DocumentGraphs> documents, Collection<DocumentId> gone) {
        if (!documents.iterator().hasNext() && gone.isEmpty()) {
            return 0;
        }
        return write(now -> {
            gone.forEach(now.change()::remove);
            return (int) Iter.asStream(documents.iterator())
                    .filter(now.change()::replace)
                    .count();
        });
    }

    /**
     * Makes several changes one: all of them are kept, or none. Each sees what those before it changed.
     *
     * @param changes made on this thread
     */
    public void together(Runnable changes) {
        var unused = write(now -> {
            changes.run();
            return true;
        });
    }

    /**
     * Makes changes that only put in what no change before took an interest in: documents of other names each, graphs that
     * grow. Into an empty store on disk they go in a fraction of the time they take otherwise; each is kept when it is
     * made, whatever happens then, but all are seen at the end, or when the store is opened again.
     *
     * @param additions made on this thread
     */
    public void bulkLoad(Runnable additions) {
        var unused = disk(() -> generations.use(now -> {
            now.indexed().bulkLoad(additions);
            return true;
        }));
        changes.incrementAndGet();
    }

    /**
     * Takes a document out, with all that came from it alone.
     *
     * @return whether it was there
     */
    public boolean remove(DocumentId document) {
        return write(now -> now.change().remove(document));
    }

    /**
     * Makes a graph hold these triples and no others: {@code ontology}, {@code links}, {@code curation}.
     *
     * @return whether that changed anything
     */
    public boolean publish(String graph, Collection<Triple> triples) {
        Node node = names.graph(graph);
        Set<Triple> wanted = new HashSet<>(triples);
        boolean same = read(graphs -> {
            Set<Triple> there = new HashSet<>();
            graphs.find(node, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> there.add(q.asTriple()));
            return there.equals(wanted);
        });
        if (same) {
            return false;
        }
        return write(now -> {
            DatasetGraph changing = now.indexed().changing();
            changing.removeGraph(node);
            wanted.forEach(t -> changing.add(Quad.create(node, t)));
            return true;
        });
    }

    /** The documents in the store, by name. */
    public List<DocumentId> documents() {
        return read(graphs -> Dump.graphs(graphs).stream()
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(names.sourceGraphs()))
                .map(Names::documentId)
                .sorted()
                .toList());
    }

    /**
     * Reads in a transaction.
     *
     * @param use gets the graphs, the union as default graph of queries; must not keep them
     */
    public <T> T read(Function<DatasetGraph, T> use) {
        return generations.use(now -> now.data().isInTransaction()
                ? use.apply(now.data())
                : Txn.calculateRead(now.data(), () -> use.apply(now.data())));
    }

    /**
     * Runs a query over the union of the graphs.
     *
     * @param query parsed, with values for its parameters
     * @param use gets the query ready to run; must not keep it
     */
    public <T> T query(ReadyQuery query, Function<QueryExec, T> use) {
        return query(query, Duration.ZERO, use);
    }

    /**
     * The same within a time.
     *
     * @param timeout the longest it may run; zero for no limit
     * @throws org.apache.jena.query.QueryCancelledException where it takes longer
     */
    public <T> T query(ReadyQuery query, Duration timeout, Function<QueryExec, T> use) {
        return read(graphs -> {
            QueryExecDatasetBuilder builder =
                    QueryExecDatasetBuilder.create().dataset(graphs).query(query.query());
            if (QueryContent.of(query.query()).searches()) {
                builder.set(TextQuery.textIndex, search());
            }
            query.values().forEach((name, value) -> builder.substitution(Var.alloc(name), value));
            if (!timeout.isZero()) {
                builder.overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }
            try (QueryExec exec = builder.build()) {
                return use.apply(exec);
            }
        });
    }

    /** The rows of a SELECT query. */
    public List<Row> rows(ReadyQuery query) {
        return query(query, exec -> {
            List<Row> rows = new ArrayList<>();
            exec.select().forEachRemaining(binding -> rows.add(Row.of(binding)));
            return rows;
        });
    }

    /** Writes all graphs, sorted; the same graphs give the same bytes. */
    public void dump(GraphFile.Format format, Writer out) {
        read(graphs -> {
            Dump.write(graphs, names, format, Dump.EVERYTHING, out);
            return true;
        });
    }

    /**
     * What is called like this, the nearest first, in either script, by pinyin or a part of it.
     *
     * @param most names looked at; a thing has several
     */
    public List<Named> named(String words, int most) {
        return read(graphs -> search().like(words, most).stream()
                .map(hit -> new Named(hit.getNode(), hit.getLiteral().getLiteralLexicalForm()))
                .toList());
    }

    /** Begins the IRIs of what the store holds. */
    public String base() {
        return names.base();
    }

    /** The short names of the store's namespaces. */
    public Map<String, String> prefixes() {
        return Prefixes.of(names);
    }

    /** A query of the program's own; the graph's prefixes need not be declared. */
    public ReadyQuery ready(String sparql, Map<String, Node> values) {
        return new ReadyQuery(ReadyQuery.of("query", sparql, names).query(), values);
    }

    /**
     * A saved query with values for its parameters.
     *
     * @throws UserMistake at an unknown parameter or a value of the wrong type
     */
    public ReadyQuery ready(SavedQuery saved, Map<String, String> given) {
        return ReadyQuery.of(saved, given, names);
    }

    /** Another text whenever the store's content may be another. */
    public String version() {
        return Long.toString(changes.get(), Character.MAX_RADIX);
    }

    /** How many triples all graphs hold together; counted once for each state. */
    public long size() {
        String now = version();
        Counted last = counted;
        if (!last.version.equals(now)) {
            last = new Counted(now, read(GraphStore::count));
            counted = last;
        }
        return last.triples;
    }

    /** Counted in an index, where no triple need be read. */
    private static long count(DatasetGraph graphs) {
        return TDBInternal.getDatasetGraphTDB(graphs)
                .getQuadTable()
                .getNodeTupleTable()
                .size();
    }

    private record Counted(String version, long triples) {}

    /** The database below, for the server; the same one until closed for a thread that {@link #hold holds} it. */
    DatasetGraph data() {
        return generations.now().data();
    }

    /** Keeps this thread to one state of the store's files until closed. */
    Generations.Hold hold() {
        return generations.hold();
    }

    /** The text index, for use in a transaction. */
    TextSearch search() {
        return generations.now().indexed().search();
    }

    private <T> T write(Function<Generation, T> work) {
        T result = disk(() -> generations.change(now -> now.indexed().write(() -> work.apply(now))));
        changes.incrementAndGet();
        return result;
    }

    /** What some work on the store's files gives; what the disk refuses is told in the user's words. */
    private <T> T disk(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | InternalError e) {
            if (path != null && Failures.isOfDisk(e)) {
                throw e instanceof UserMistake told ? told : Failures.writing(path, e);
            }
            throw e;
        }
    }

    /** Closes the database and gives the folder free for other processes. */
    @Override
    public void close() {
        generations.close();
    }
}
