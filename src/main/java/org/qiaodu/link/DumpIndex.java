package org.qiaodu.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.qiaodu.model.UserMistake;

/** Wikidata's items as a dump had them, in an index on disk. To be closed. */
public final class DumpIndex implements Items, AutoCloseable {
    /** Fields of the index. */
    static final String ID = "id";

    static final String NAME = "name";
    static final String KEY = "key";
    static final String ITEM = "item";
    /** What is kept with the index: name and date of the dump. */
    static final String DUMP = "dump";

    static final String DATE = "date";

    /** Items of one name beyond which a name says nothing. */
    private static final int MOST = 200;

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<String, String> about;

    private DumpIndex(Directory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.about = reader.getIndexCommit().getUserData();
    }

    /**
     * Opens an index.
     *
     * @throws UserMistake if the folder holds none, or an empty one
     */
    public static DumpIndex open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserMistake(
                    folder + ": no such folder; make an index with `link index DUMP --out " + folder + "`.");
        }
        try {
            Directory directory = FSDirectory.open(folder);
            DumpIndex index = new DumpIndex(directory, DirectoryReader.open(directory));
            if (index.reader.numDocs() == 0) {
                index.close();
                throw new UserMistake(
                        folder + ": the index is empty; make it again with `link index DUMP --out " + folder + "`.");
            }
            return index;
        } catch (IndexNotFoundException e) {
            throw new UserMistake(
                    folder + ": no index of a dump; make one with `link index DUMP --out " + folder + "`.", e);
        } catch (IOException e) {
            throw new UserMistake(folder + ": the index cannot be read (" + e.getMessage() + "); make it again.", e);
        }
    }

    /** The day the dump is of. */
    public LocalDate date() {
        return LocalDate.parse(about.getOrDefault(DATE, "1970-01-01"));
    }

    /** How many items it holds. */
    public int size() {
        return reader.numDocs();
    }

    @Override
    public String source() {
        return "Wikidata dump " + about.getOrDefault(DUMP, "") + " (CC0)";
    }

    @Override
    public List<Item> named(String folded, String written) {
        return found(new Term(NAME, folded));
    }

    @Override
    public List<Item> keyed(String key) {
        return found(new Term(KEY, Keys.folded(key)));
    }

    @Override
    public Optional<Item> get(String id) {
        return found(new Term(ID, id)).stream().findFirst();
    }

    private List<Item> found(Term term) {
        try {
            List<Item> items = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(new TermQuery(term), MOST).scoreDocs) {
                items.add(
                        ItemBytes.item(searcher.storedFields().document(hit.doc).getBinaryValue(ITEM)));
            }
            items.sort(Comparator.comparing(Item::id));
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
