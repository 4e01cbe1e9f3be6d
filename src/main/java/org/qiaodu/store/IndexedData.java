package org.qiaodu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A database with its text index. What a change adds is in the index before the change is committed; what it takes out
 * leaves the index with the next change, when no reader of before misses it. So whenever the process is killed the index
 * holds all that the database holds.
 */
final class IndexedData implements AutoCloseable {
    private final DatasetGraph data;
    private final SortedAdds adds;
    private final TextChanges changing;
    private final Directory directory;
    private final @Nullable Path home;
    private @Nullable BulkLoad load;
    private @Nullable CompletableFuture<TextSearch> search;
    private List<Triple> gone = List.of();

    private IndexedData(@Nullable Path home, DatasetGraph data, Directory directory) {
        this.home = home;
        this.data = data;
        this.directory = directory;
        this.adds = new SortedAdds(data);
        this.changing = new TextChanges(adds);
    }

    /** An empty database with an index in memory. */
    static IndexedData inMemory(DatasetGraph data) {
        return new IndexedData(null, data, new ByteBuffersDirectory());
    }

    /**
     * A database with its index in a folder beside it; one that is missing is built from the graph.
     *
     * @param home the folder of both
     */
    static IndexedData in(Path home, DatasetGraph data) throws IOException {
        Path folder = home.resolve("text-" + TextSearch.VERSION);
        Set<Triple> text = Files.isDirectory(folder) ? Set.of() : Txn.calculateRead(data, () -> TextChanges.all(data));
        if (!text.isEmpty()) {
            Path draft = home.resolve("text.new");
            FolderCopy.delete(draft);
            try (TextSearch search = new TextSearch(FSDirectory.open(draft), data)) {
                search.add(text);
                search.commit();
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new IndexedData(home, data, FSDirectory.open(folder));
    }

    /** The database as it is changed, within {@link #write}. */
    DatasetGraph changing() {
        return changing;
    }

    /** Opens the index, which takes a while, as the caller goes on; until someone needs it, it stays closed. */
    synchronized CompletableFuture<TextSearch> open() {
        if (search == null) {
            search = CompletableFuture.supplyAsync(() -> new TextSearch(directory, data));
        }
        return search;
    }

    /** The index, once it is open. */
    TextSearch search() {
        return open().join();
    }

    /** Whether anything was put in or taken out since it was opened. */
    boolean isChanged() {
        return changing.isChanged();
    }

    /** Changes the database and the index in one transaction, or as a part of the one that this thread is in. */
    <T> T write(Supplier<T> work) {
        if (data.isInTransaction()) {
            return flushed(work);
        }
        List<Triple> left = new ArrayList<>();
        T result = Txn.calculateWrite(data, () -> {
            T done = indexed(work);
            changing.removed().stream().filter(t -> !isThere(t)).forEach(left::add);
            return done;
        });
        gone = left;
        if (load != null) {
            load.keep();
        }
        return result;
    }

    /**
     * Makes changes that only put something in, and look for nothing that they did: an empty database on disk
     * {@link BulkLoad is loaded at one go}.
     */
    void bulkLoad(Runnable changes) {
        if (home == null
                || load != null
                || Txn.calculateRead(data, () -> data.find().hasNext())) {
            changes.run();
            return;
        }
        try (BulkLoad goal = new BulkLoad(home, data)) {
            load = goal;
            adds.into(goal);
            changes.run();
        } finally {
            load = null;
            adds.into(null);
        }
    }

    /** The index takes in what is added while the work goes on. */
    private <T> T indexed(Supplier<T> work) {
        search().remove(gone);
        try (Indexing indexing = new Indexing(search())) {
            changing.reset(indexing::add);
            adds.forget();
            return flushed(work);
        }
    }

    /** What some work gives, once all that it added is in the database. */
    private <T> T flushed(Supplier<T> work) {
        T done = work.get();
        adds.flush();
        return done;
    }

    private boolean isThere(Triple triple) {
        return data.contains(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public synchronized void close() {
        if (search != null) {
            search().remove(gone);
            search().commit();
            search().close();
        }
    }
}
