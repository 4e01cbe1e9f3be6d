package org.qiaodu.store;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.qiaodu.rdf.Names;

/** One database of a store with its index, closed when a newer one has taken its place and its last reader has left. */
final class Generation {
    /** Bytes that a node takes in a cache, with its text. */
    private static final long NODE = 320;

    private final @Nullable StoreFolder folder;
    private final DatasetGraph data;
    private final IndexedData indexed;
    private final DocumentChange change;
    private int users;
    private @Nullable Runnable afterwards;

    private Generation(@Nullable StoreFolder folder, Names names, DatasetGraph data, IndexedData indexed) {
        this.folder = folder;
        this.data = data;
        this.indexed = indexed;
        this.change = new DocumentChange(names, indexed.changing());
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        data.getContext().set(ARQ.httpServiceAllowed, false);
    }

    static Generation inMemory(Names names) {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        return new Generation(null, names, data, IndexedData.inMemory(data));
    }

    /** @throws org.apache.jena.dboe.DBOpEnvException if another process has it open */
    static Generation open(StoreFolder folder) throws IOException {
        Files.createDirectories(folder.database());
        boolean unsettled = BulkLoad.clear(folder.home(), folder.database());
        Location place = Location.create(folder.database().toString());
        DatasetGraph data = DatabaseConnection.connectCreate(place, caches()).getDatasetGraph();
        if (unsettled) {
            BulkLoad.resume(folder.home(), data);
        }
        return new Generation(folder, folder.names(), data, IndexedData.in(folder.home(), data));
    }

    /** No more nodes are held than a third of the heap takes; the usual caches alone want some 300 MB. */
    private static StoreParams caches() {
        long heap = Runtime.getRuntime().maxMemory() / NODE;
        StoreParams usual = StoreParams.getDftStoreParams();
        return StoreParams.builder("qiaodu", usual)
                .nodeId2NodeCacheSize((int) Math.min(usual.getNodeId2NodeCacheSize(), heap / 4))
                .node2NodeIdCacheSize((int) Math.min(usual.getNode2NodeIdCacheSize(), heap / 12))
                .build();
    }

    /** Where it is; null in memory. */
    @Nullable
    StoreFolder folder() {
        return folder;
    }

    DatasetGraph data() {
        return data;
    }

    IndexedData indexed() {
        return indexed;
    }

    DocumentChange change() {
        return change;
    }

    /** Takes part in it until {@link #leave}; false once it is retired. */
    synchronized boolean enter() {
        if (afterwards != null) {
            return false;
        }
        users++;
        return true;
    }

    void leave() {
        count(-1, null);
    }

    /**
     * Lets no one in any more.
     *
     * @param afterwards what to do once the last has left and it is closed
     */
    void retire(Runnable afterwards) {
        count(0, afterwards);
    }

    private synchronized void count(int more, @Nullable Runnable last) {
        users += more;
        afterwards = last == null ? afterwards : last;
        if (afterwards != null && users == 0) {
            indexed.close();
            if (folder == null) {
                data.close();
            } else {
                TDBInternal.expel(data);
            }
            afterwards.run();
        }
    }
}
