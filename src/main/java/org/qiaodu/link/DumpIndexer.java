package org.qiaodu.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.qiaodu.model.UserMistake;

/** Makes an index of a dump, with what linking needs of each item. */
public final class DumpIndexer {
    /** Megabytes of items collected before they are written; memory does not grow with the dump. */
    private static final int BUFFER = 128;
    /** Bytes beyond which Lucene takes no term; no name is as long. */
    private static final int LONGEST = 8000;

    private static final int TELL = 10_000;

    private final FoldedNames folding;
    private final LongConsumer progress;
    private final ItemBytes bytes = new ItemBytes();

    /** @param progress told how many entities were read, now and then */
    public DumpIndexer(FoldedNames folding, LongConsumer progress) {
        this.folding = folding;
        this.progress = progress;
    }

    /**
     * Reads a dump and writes an index in place of what the folder held.
     *
     * @param name of the dump, kept in the index
     * @param date of the dump, kept in the index
     * @throws UserMistake if it is not a dump, breaks off, or the folder cannot be written; then the folder keeps its index
     */
    public Dump.Count index(InputStream dump, String name, LocalDate date, Path folder) {
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setCommitOnClose(false)
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(BUFFER);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            Dump.Count count = fill(writer, dump, name);
            writer.setLiveCommitData(Map.of(DumpIndex.DUMP, name, DumpIndex.DATE, date.toString())
                    .entrySet());
            writer.commit();
            return count;
        } catch (IOException | UncheckedIOException e) {
            throw new UserMistake(folder + ": the index cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private Dump.Count fill(IndexWriter writer, InputStream dump, String name) throws IOException {
        long[] read = new long[1];
        Dump.Count count;
        try {
            count = Dump.read(dump, item -> {
                add(writer, item);
                if (++read[0] % TELL == 0) {
                    progress.accept(read[0]);
                }
            });
        } catch (IOException e) {
            writer.rollback();
            throw new UserMistake(
                    name + ": breaks off after " + read[0] + " entities (" + e.getMessage() + "); download it again.",
                    e);
        }
        if (count.entities() == 0) {
            writer.rollback();
            throw new UserMistake(name + ": not a Wikidata JSON dump; none of its " + count.broken()
                    + " lines is an entity. A dump has one JSON object a line.");
        }
        return count;
    }

    private void add(IndexWriter writer, Item item) {
        if (!item.id().startsWith("Q")) {
            return;
        }
        try {
            writer.addDocument(document(item));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(Item item) throws IOException {
        Document document = new Document();
        document.add(new StringField(DumpIndex.ID, item.id(), Field.Store.NO));
        document.add(new StoredField(DumpIndex.ITEM, bytes.of(item)));
        Set<String> folded = new HashSet<>();
        names(item.names(true), folded, document);
        names(item.names(false), folded, document);
        item.keys().forEach(k -> document.add(new StringField(DumpIndex.KEY, k, Field.Store.NO)));
        return document;
    }

    private void names(List<String> names, Set<String> folded, Document document) {
        for (String name : names) {
            String form = folding.fold(name);
            if (!form.isEmpty() && form.length() * 3 < LONGEST && folded.add(form)) {
                document.add(new StringField(DumpIndex.NAME, form, Field.Store.NO));
            }
        }
    }
}
