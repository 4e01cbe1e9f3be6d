package org.qiaodu.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * What goes into an empty database at one go. Its nodes get their ids as ever, its quads are written one after the other into files
 * beside it, one for each transaction, and once all are there each index is {@link PackedIndex built at one go}. A file
 * counts from the moment it is kept; a process that is killed before the end leaves files that are put in when the database
 * is opened again.
 */
final class BulkLoad implements AutoCloseable {
    private static final String FOLDER = "waiting";
    private static final String DRAFT = ".new";

    private final Path folder;
    private final DatasetGraph data;
    private final byte[] quad = new byte[PackedIndex.QUAD];
    private int kept;
    private Draft draft;

    /** A file that does not count yet. */
    private record Draft(FileChannel file, OutputStream out) {
        static Draft in(Path path) throws IOException {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            return new Draft(file, new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
        }
    }

    /** @param home of the database, which holds nothing */
    BulkLoad(Path home, DatasetGraph data) {
        this.folder = home.resolve(FOLDER);
        this.data = data;
        try {
            FolderCopy.delete(folder);
            Files.createDirectories(folder);
            this.draft = Draft.in(path(DRAFT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String end) {
        return folder.resolve("quads" + kept + end);
    }

    /** Writes quads, in a transaction that gave their nodes ids. */
    void add(List<Tuple<NodeId>> quads) {
        try {
            for (Tuple<NodeId> ids : quads) {
                for (int i = 0; i < ids.len(); i++) {
                    NodeIdFactory.set(ids.get(i), quad, i * NodeId.SIZE);
                }
                draft.out.write(quad);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was written count, once the transaction is committed. */
    void keep() {
        try {
            draft.out.flush();
            draft.file.force(true);
            draft.out.close();
            Files.move(path(DRAFT), path(""), StandardCopyOption.ATOMIC_MOVE);
            kept++;
            draft = Draft.in(path(DRAFT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts all that counts into the indexes. */
    @Override
    public void close() {
        try {
            draft.out.close();
            settle(folder, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void settle(Path folder, DatasetGraph data) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(p -> p.getFileName().toString().matches("quads\\d+"))
                    .toList();
        }
        TupleIndex[] indexes = TDBInternal.getDatasetGraphTDB(data)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable()
                .getIndexes();
        TDBInternal.getTransactionCoordinator(data)
                .execExclusive(() -> Arrays.stream(indexes)
                        .parallel()
                        .forEach(index -> new PackedIndex(index, folder).build(files)));
        FolderCopy.delete(folder);
    }

    /**
     * Before a database is opened: takes away what a killed process may have half built of its indexes.
     *
     * @param database where TDB2 has its files
     * @return whether it was killed so, and the database is to be {@link #resume resumed}
     */
    static boolean clear(Path home, Path database) throws IOException {
        if (!Files.isDirectory(home.resolve(FOLDER))) {
            return false;
        }
        try (Stream<Path> all = Files.walk(database)) {
            for (Path file : all.filter(p -> p.getFileName().toString().matches("[GSPO]{4}\\.(bpt|dat|idn)"))
                    .toList()) {
                Files.delete(file);
            }
        }
        return true;
    }

    /** Puts in what a killed process had kept. */
    static void resume(Path home, DatasetGraph data) throws IOException {
        settle(home.resolve(FOLDER), data);
    }
}
