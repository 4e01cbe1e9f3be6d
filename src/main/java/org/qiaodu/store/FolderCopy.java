package org.qiaodu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes folders of a database that is not being changed. */
final class FolderCopy {
    private static final int BLOCK = 1 << 16;
    private static final byte[] ZEROS = new byte[BLOCK];

    private FolderCopy() {}

    /** Copies files, their locks left out; what is empty in a file takes no room in the copy either. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else if (!source.getFileName().toString().endsWith(".lock")) {
                    copyFile(source, target);
                }
            }
        }
    }

    private static void copyFile(Path source, Path target) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        try (FileChannel in = FileChannel.open(source);
                FileChannel out = FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            long size = in.size();
            long at = 0;
            while (in.read(block.clear()) > 0) {
                block.flip();
                int length = block.remaining();
                // the last block is written even if empty: it gives the file its length
                if (at + length >= size || !block.equals(ByteBuffer.wrap(ZEROS, 0, length))) {
                    out.position(at);
                    while (block.hasRemaining()) {
                        out.write(block);
                    }
                }
                at += length;
            }
            out.force(true);
        }
    }

    /** Deletes a folder with all that is in it; one that is missing is no mistake. */
    static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        }
    }
}
