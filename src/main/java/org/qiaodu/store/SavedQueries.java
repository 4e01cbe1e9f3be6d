package org.qiaodu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Packed;
import org.qiaodu.model.UserMistake;

/** The saved queries, by path. */
public final class SavedQueries {
    /** The folders of {@code queries/}, in the order they are shown. */
    public static final List<String> FOLDERS = List.of("questions", "explore", "checks", "export");

    private final Supplier<Map<String, SavedQuery>> source;
    private @Nullable Map<String, SavedQuery> byPath;

    private SavedQueries(Supplier<Map<String, SavedQuery>> source) {
        this.source = source;
    }

    /** The queries that travel with the program, read when one is first asked for. */
    public static SavedQueries bundled() {
        return new SavedQueries(() -> read(Map.of(), Packed.place("/queries")));
    }

    /**
     * These and those of a folder, which take the place of ones of the same path.
     *
     * @param queries holds {@code questions/}, {@code checks/}, {@code explore/}, {@code export/}, each optional
     * @throws UserMistake if a header is wrong
     */
    public SavedQueries with(Path queries) {
        Map<String, SavedQuery> all = read(byPath(), queries);
        return new SavedQueries(() -> all);
    }

    private synchronized Map<String, SavedQuery> byPath() {
        if (byPath == null) {
            byPath = source.get();
        }
        return byPath;
    }

    private static Map<String, SavedQuery> read(Map<String, SavedQuery> before, Path queries) {
        Map<String, SavedQuery> all = new TreeMap<>(before);
        for (String folder : FOLDERS) {
            Path directory = queries.resolve(folder);
            if (Files.isDirectory(directory)) {
                read(folder, directory).forEach(query -> all.put(query.path(), query));
            }
        }
        return all;
    }

    private static List<SavedQuery> read(String folder, Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(p -> p.getFileName().toString().endsWith(".rq"))
                    .sorted()
                    .map(p -> read(folder, p.getFileName().toString().replaceFirst("\\.rq$", ""), p))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SavedQuery read(String folder, String name, Path file) {
        try {
            return QueryHeader.read(folder, name, Files.readString(file));
        } catch (IOException e) {
            throw new UserMistake(file + ": cannot be read (" + Failures.why(e) + "); queries are UTF-8 text.", e);
        }
    }

    /** All of them, by path. */
    public Collection<SavedQuery> all() {
        return byPath().values();
    }

    /**
     * The query of this name or path.
     *
     * @throws UserMistake if there is none; the sentence names those that come nearest
     */
    public SavedQuery get(String name) {
        return all().stream()
                .filter(q -> q.name().equals(name) || q.path().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserMistake("no saved query '" + name + "'; there are "
                        + all().stream().map(SavedQuery::name).collect(Collectors.joining(", "))
                        + "; or give a file that ends in .rq."));
    }
}
