package org.qiaodu.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefComparator;
import org.apache.lucene.util.OfflineSorter;
import org.apache.lucene.util.OfflineSorter.BufferSize;
import org.apache.lucene.util.OfflineSorter.ByteSequencesReader;
import org.apache.lucene.util.OfflineSorter.ByteSequencesWriter;

/**
 * An empty index of quads, built at one go: they are sorted on disk in the order of its columns, and its tree is built from
 * the leaves up, every block written once and full. So does TDB2's xloader, with the {@code sort} of Unix.
 */
final class PackedIndex {
    /** Bytes of a quad: the ids of its graph, subject, predicate and object. */
    static final int QUAD = 4 * NodeId.SIZE;

    /** Of quads that are sorted in memory, in MB. */
    private static final int MEMORY = 32;

    private static final BytesRefComparator BYTES = new BytesRefComparator(QUAD) {
        @Override
        protected int byteAt(BytesRef bytes, int at) {
            return bytes.bytes[bytes.offset + at] & 0xFF;
        }
    };

    private final TupleIndex index;
    private final Path folder;

    /** @param folder for what takes no room in memory */
    PackedIndex(TupleIndex index, Path folder) {
        this.index = index;
        this.folder = folder.resolve(index.getName());
    }

    /**
     * Builds it, in a transaction of its own.
     *
     * @param files of quads, in any order; one may be there twice
     */
    void build(List<Path> files) {
        try {
            FolderCopy.delete(folder);
            try (Directory directory = FSDirectory.open(folder)) {
                String sorted = new OfflineSorter(
                                directory,
                                "sorted",
                                BYTES,
                                BufferSize.megabytes(MEMORY),
                                OfflineSorter.MAX_TEMPFILES,
                                QUAD,
                                null,
                                0)
                        .sort(unsorted(files, directory));
                try (ByteSequencesReader in =
                        new ByteSequencesReader(directory.openChecksumInput(sorted, IOContext.READONCE), sorted)) {
                    CoLib.executeWrite(index, () -> pack(in));
                }
            }
            FolderCopy.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all quads with their columns in the order of the index; returns the name of the file. */
    private String unsorted(List<Path> files, Directory directory) throws IOException {
        TupleMap columns = index.getMapping();
        byte[] ordered = new byte[QUAD];
        try (IndexOutput file = directory.createTempOutput("quads", "unsorted", IOContext.DEFAULT);
                ByteSequencesWriter out = new ByteSequencesWriter(file)) {
            for (Path path : files) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
                    for (byte[] quad = in.readNBytes(QUAD); quad.length == QUAD; quad = in.readNBytes(QUAD)) {
                        for (int i = 0; i < 4; i++) {
                            System.arraycopy(
                                    quad, columns.getSlotIdx(i) * NodeId.SIZE, ordered, i * NodeId.SIZE, NodeId.SIZE);
                        }
                        out.write(ordered);
                    }
                }
            }
            CodecUtil.writeFooter(file);
            return file.getName();
        }
    }

    private void pack(ByteSequencesReader sorted) {
        BPlusTree tree = LoaderOps.idxBTree(index);
        BPlusTreeRewriter.packIntoBPlusTree(
                new Records(sorted, tree.getRecordFactory()),
                tree.getParams(),
                tree.getRecordFactory(),
                tree.getStateManager().getBufferChannel(),
                tree.getNodeManager().getBlockMgr(),
                tree.getRecordsMgr().getBlockMgr());
    }

    /** Quads in order, each once. */
    private static final class Records implements Iterator<Record> {
        private final ByteSequencesReader sorted;
        private final RecordFactory factory;
        private byte[] next = new byte[QUAD];
        private boolean isThere;

        Records(ByteSequencesReader sorted, RecordFactory factory) {
            this.sorted = sorted;
            this.factory = factory;
            advance();
        }

        private void advance() {
            try {
                BytesRef read = sorted.next();
                while (isThere && read != null && read.bytesEquals(new BytesRef(next))) {
                    read = sorted.next();
                }
                isThere = read != null;
                if (read != null) {
                    next = BytesRef.deepCopyOf(read).bytes;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return isThere;
        }

        @Override
        public Record next() {
            if (!isThere) {
                throw new NoSuchElementException();
            }
            Record record = factory.create(next);
            advance();
            return record;
        }
    }
}
