package org.qiaodu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.store.GraphStore;

/** Writes a store's graphs to a file that is either whole or, should writing fail, as it was before. */
final class GraphOutput {
    private GraphOutput() {}

    static void write(GraphStore graphs, Path file) {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        boolean lines = file.getFileName().toString().endsWith(".nq");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(draft)) {
                graphs.dump(lines ? GraphFile.Format.NQ : GraphFile.Format.TRIG, writer);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new UserMistake(
                    file + ": cannot be written (" + e.getMessage() + "); the store is complete, give"
                            + " --out a file in a folder that exists, on a disk with room.",
                    e);
        }
    }
}
