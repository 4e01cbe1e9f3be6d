package org.qiaodu.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.GraphStore;

/**
 * A frozen copy of a store that can be cited: the graph, its exports, catalogue, provenance, checksums. The same store and
 * the same edition give the same bytes.
 */
public final class Release {
    static final String NQUADS = "graph.nq";
    static final String TRIG = "graph.trig";
    static final String EXPORTS = "exports";

    /** The formats that stand at the top of a release; all others go to {@value #EXPORTS}. */
    private static final Set<Format> AT_THE_TOP = EnumSet.of(Format.NQUADS, Format.TRIG);

    private final GraphStore store;
    private final Edition edition;
    private final Choice choice;
    private final Progress progress;

    /**
     * @param store stays open
     * @param edition what is said of the release
     * @param tongue of the labels in exports
     * @param progress told as by {@link Export}
     */
    public Release(GraphStore store, Edition edition, Tongue tongue, Progress progress) {
        this.store = store;
        this.edition = edition;
        this.choice = Choice.standing(tongue);
        this.progress = progress;
    }

    /**
     * Writes the release into a folder.
     *
     * @throws UserMistake if the folder holds something already, or cannot be written
     */
    public void write(Path folder) {
        try {
            refuseContent(folder);
            Files.createDirectories(folder);
            export(Format.NQUADS, name -> Files.newBufferedWriter(folder.resolve(NQUADS)));
            export(Format.TRIG, name -> Files.newBufferedWriter(folder.resolve(TRIG)));
            for (Format format : EnumSet.complementOf(EnumSet.copyOf(AT_THE_TOP))) {
                Path place = folder.resolve(EXPORTS).resolve(format.isFolder() ? format.id() : "");
                Files.createDirectories(place);
                export(format, name -> Files.newBufferedWriter(place.resolve(name)));
            }
            describe(folder);
        } catch (IOException | UncheckedIOException e) {
            throw new UserMistake(
                    folder + ": the release cannot be written (" + e.getMessage() + "); give --out a new folder on a"
                            + " disk that can be written and has room.",
                    e);
        }
    }

    private static void refuseContent(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new UserMistake(folder + ": the folder is not empty; give --out a new one.");
                }
            }
        }
    }

    private void export(Format format, Destination to) {
        new Export(store, choice, progress).write(format, to);
    }

    /** Writes what tells of the graph, and last the checksums of all. */
    private void describe(Path folder) throws IOException {
        Census census = Census.of(folder.resolve(NQUADS), Lang.NQUADS);
        Edition labelled = edition.labelled(Checksums.hash(folder.resolve(NQUADS)));
        Manifest.write(folder, labelled, census);
        Sources sources = store.read(data -> Sources.of(new Graphs(data, store.names())));
        Files.writeString(folder.resolve("CITATION.cff"), Citation.text(labelled));
        Files.writeString(folder.resolve("README.md"), ReleaseReadme.text(labelled, census, sources));
        Files.writeString(folder.resolve("provenance.ttl"), Provenance.text(labelled, sources));
        Files.writeString(
                folder.resolve("catalogue.ttl"),
                Catalogue.text(labelled, census, store.base(), folder, Checksums.of(folder)));
        Checksums.of(folder).write(folder);
    }
}
