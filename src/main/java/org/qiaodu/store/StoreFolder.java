package org.qiaodu.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;

/**
 * The folder a store lives in: a marker that says which version wrote it and which of its databases counts. The first
 * database lies beside the marker; one that was made while a server had the one before open is in a folder called by its
 * number, and counts from the moment the marker names it.
 *
 * @param path the folder
 * @param names the IRIs it was made with
 * @param number of the database that counts, from 0
 */
record StoreFolder(Path path, Names names, int number) {
    /** Raised whenever a store of before cannot be read any more. */
    static final int VERSION = 1;

    /** The file that is locked by who changes the store. */
    static final String LOCK = "qiaodu-store.lock";

    private static final String MARKER = "qiaodu-store.properties";

    /** Where the database and its index are. */
    Path home() {
        return number == 0 ? path : path.resolve(Integer.toString(number));
    }

    /** Where TDB2 keeps its files. */
    Path database() {
        return home().resolve("tdb2");
    }

    /**
     * A copy of the database, which counts once it is {@link #publish published}.
     *
     * @throws UserMistake if it cannot be written
     */
    StoreFolder copy() {
        StoreFolder copy = new StoreFolder(path, names, number + 1);
        try {
            FolderCopy.delete(copy.home());
            for (Path part : parts()) {
                FolderCopy.copy(part, copy.home().resolve(part.getFileName()));
            }
        } catch (IOException e) {
            throw Failures.writing(path, e);
        }
        return copy;
    }

    /** The database and what lies beside it. */
    private List<Path> parts() throws IOException {
        if (!Files.isDirectory(home())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(home())) {
            return entries.filter(p ->
                            Files.isDirectory(p) && !p.getFileName().toString().matches("\\d+"))
                    .toList();
        }
    }

    /** Makes this the database that counts, at once and for good. */
    void publish() {
        try {
            Path draft = path.resolve(MARKER + ".new");
            try (FileChannel file = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                String marker = "version=" + VERSION + "\nbase=" + names.base() + "\ndatabase=" + number + "\n";
                file.write(ByteBuffer.wrap(marker.getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
            Files.move(draft, path.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failures.writing(path, e);
        }
    }

    /** Deletes this database if it counts no more, or never did. */
    void clear() {
        try {
            if (existing(path).number != number) {
                for (Path part : parts()) {
                    FolderCopy.delete(part);
                }
                if (number > 0) {
                    FolderCopy.delete(home());
                }
            }
        } catch (IOException | UserMistake e) {
            // what cannot be deleted now takes room but does no harm
        }
    }

    /** Deletes what killed processes left. */
    void clearOthers() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().matches("\\d{1,9}")) {
                    new StoreFolder(
                                    path,
                                    names,
                                    Integer.parseInt(entry.getFileName().toString()))
                            .clear();
                }
            }
        }
        new StoreFolder(path, names, 0).clear();
    }

    /**
     * An existing store.
     *
     * @throws UserMistake if there is none, or another version wrote it
     */
    static StoreFolder existing(Path path) {
        Path marker = path.resolve(MARKER);
        if (!Files.isRegularFile(marker)) {
            throw new UserMistake(path + ": no Qiaodu store here (" + MARKER
                    + " is missing); make one with `build --store " + path + "` or give the folder of another.");
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(marker)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserMistake(marker + ": cannot be read (" + Failures.why(e) + "); check the file.", e);
        }
        String version = properties.getProperty("version", "none");
        if (!version.equals(Integer.toString(VERSION))) {
            throw new UserMistake(path + ": the store has format version " + version + ", this program reads version "
                    + VERSION + "; build it again into a new folder, or use the program that wrote it.");
        }
        Names names = new Names(properties.getProperty("base", Names.DEFAULT_BASE));
        return new StoreFolder(path, names, Integer.parseInt(properties.getProperty("database", "0")));
    }

    /**
     * The store in this folder, made if the folder is empty or missing.
     *
     * @throws UserMistake if the folder holds something else, cannot be written, or was made with another base
     */
    static StoreFolder orNew(Path path, Names names) {
        if (Files.isRegularFile(path.resolve(MARKER))) {
            StoreFolder folder = existing(path);
            if (!folder.names.equals(names)) {
                throw new UserMistake(path + ": the store has the base " + folder.names.base() + ", not " + names.base()
                        + "; leave out --base, or build into a new folder.");
            }
            return folder;
        }
        try {
            Files.createDirectories(path);
            refuseOtherContent(path);
        } catch (IOException e) {
            throw Failures.writing(path, e);
        }
        StoreFolder folder = new StoreFolder(path, names, 0);
        folder.publish();
        return folder;
    }

    private static void refuseOtherContent(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.anyMatch(p -> !p.getFileName().toString().startsWith("qiaodu-store."))) {
                throw new UserMistake(path + ": the folder holds other files and no Qiaodu store;"
                        + " give --store an empty or new folder.");
            }
        }
    }
}
