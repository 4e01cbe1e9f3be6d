package org.qiaodu.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.stream.Stream;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;

/**
 * The folder a store lives in: a marker that says which version wrote it, and the database beside it.
 *
 * @param path the folder
 * @param names the IRIs it was made with
 */
record StoreFolder(Path path, Names names) {
    /** Raised whenever a store of before cannot be read any more. */
    static final int VERSION = 1;

    private static final String MARKER = "qiaodu-store.properties";

    /** Where TDB2 keeps its files. */
    Path database() {
        return path.resolve("tdb2");
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
        return new StoreFolder(path, new Names(properties.getProperty("base", Names.DEFAULT_BASE)));
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
            Path draft = path.resolve(MARKER + ".new");
            Files.writeString(draft, "version=" + VERSION + "\nbase=" + names.base() + "\n");
            Files.move(draft, path.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failures.writing(path, e);
        }
        return new StoreFolder(path, names);
    }

    private static void refuseOtherContent(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.anyMatch(p -> !p.getFileName().toString().startsWith(MARKER))) {
                throw new UserMistake(path + ": the folder holds other files and no Qiaodu store;"
                        + " give --store an empty or new folder.");
            }
        }
    }
}
