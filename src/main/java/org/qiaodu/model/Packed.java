package org.qiaodu.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;

/** What travels with the program, in its jar or in folders of the class path. */
public final class Packed {
    private Packed() {}

    /**
     * The place of a file or folder.
     *
     * @param name from the root of the class path, such as {@code /seeds/lexicon}
     * @throws IllegalStateException if the program was packed without it
     */
    public static Path place(String name) {
        URL url = Packed.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("the program was packed without its " + name);
        }
        try {
            URI uri = url.toURI();
            return uri.getScheme().equals("jar") ? jar(uri).getPath(name) : Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileSystem jar(URI uri) {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The CRC-32 of a file's bytes, whether it lies on a disk or in a jar, where it need not be read for that. */
    public static long checksum(Path file) {
        try {
            if (file.getFileSystem().provider().getScheme().equals("jar")) {
                return (Long) Files.getAttribute(file, "zip:crc");
            }
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            return sum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
