package org.qiaodu.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiaodu.export.Destination;
import org.qiaodu.export.Format;
import org.qiaodu.model.UserMistake;

/**
 * The files of an export: standard output, a file, or the files of a folder. Files are whole or, should writing fail, as
 * they were before.
 */
final class ExportFiles implements Destination, AutoCloseable {
    private final @Nullable Path out;
    private final boolean folder;
    private final PrintWriter standard;
    private final Map<Path, Path> drafts = new LinkedHashMap<>();

    private ExportFiles(@Nullable Path out, boolean folder, PrintWriter standard) {
        this.out = out;
        this.folder = folder;
        this.standard = standard;
    }

    /** Where {@code --out} wants it: an existing folder takes single files under their usual names. */
    static ExportFiles of(Format format, @Nullable Path out, PrintWriter standard) {
        return new ExportFiles(out, format.isFolder() || (out != null && Files.isDirectory(out)), standard);
    }

    @Override
    public Writer open(String name) throws IOException {
        if (out == null) {
            return new FilterWriter(standard) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }
        Path file = folder ? out.resolve(name) : out;
        if (folder) {
            Files.createDirectories(out);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        drafts.put(draft, file);
        return Files.newBufferedWriter(draft);
    }

    /** Runs what writes the files, and puts them in place. */
    void write(Runnable work) {
        try {
            work.run();
            if (standard.checkError()) {
                throw new UserMistake("standard output: was closed before the export was complete; give --out FILE.");
            }
            for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
                Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
            drafts.clear();
        } catch (IOException | UncheckedIOException e) {
            Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
            throw new UserMistake(
                    (out == null ? "standard output" : out.toString()) + ": cannot be written (" + cause + "); give"
                            + " --out a place that can be written, on a disk with room.",
                    e);
        }
    }

    /** Takes away what was left unfinished. */
    @Override
    public void close() {
        try {
            for (Path draft : drafts.keySet()) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
