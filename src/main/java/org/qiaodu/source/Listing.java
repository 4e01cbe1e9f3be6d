package org.qiaodu.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.qiaodu.model.UserMistake;

/** Finds what the user's words name: files, folders with all below them, patterns, archives, standard input. */
final class Listing implements AutoCloseable {
    private static final String WILD = "*?[{";

    private final InputStream standardInput;
    private final Map<String, Input.Bytes> found = new TreeMap<>();
    private final List<ZipFile> archives = new ArrayList<>();

    Listing(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** What was found so far, by the place to name it with. */
    Map<String, Input.Bytes> found() {
        return found;
    }

    /**
     * Adds what one of the user's words names.
     *
     * @throws UserMistake if it names nothing
     */
    void add(String word) {
        if (word.equals("-")) {
            found.put("-", () -> Limits.fetch(standardInput));
            return;
        }
        Path path = path(word);
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (Files.exists(path)) {
            file(path);
        } else if (word.chars().anyMatch(c -> WILD.indexOf(c) >= 0)) {
            pattern(word);
        } else {
            throw new UserMistake(word
                    + ": no such file or folder. Give files, folders, patterns such as 'texts/*.txt', ZIP archives or -"
                    + " for standard input.");
        }
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new UserMistake(word + ": not a path (" + e.getReason() + "). Give a file or folder.", e);
        }
    }

    private void folder(Path folder) {
        int before = found.size();
        walk(folder, file -> Format.reads(file.getFileName().toString()));
        if (found.size() == before) {
            throw new UserMistake(
                    folder + ": no readable file in this folder. Read are files ending in .txt .md .html .pdf"
                            + " .docx .epub .zip; name another file itself to have it read as text.");
        }
    }

    private void pattern(String word) {
        int wild = 0;
        while (WILD.indexOf(word.charAt(wild)) < 0) {
            wild++;
        }
        int slash = word.lastIndexOf('/', wild);
        Path base = Path.of(slash < 0 ? "" : word.substring(0, slash + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + word);
        int before = found.size();
        if (Files.isDirectory(base)) {
            walk(base, matcher::matches);
        }
        if (found.size() == before) {
            throw new UserMistake(
                    word + ": no file matches this pattern. * stands for a name, ** for folders too; quote it"
                            + " so that the shell leaves it alone.");
        }
    }

    private void walk(Path folder, Predicate<Path> wanted) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isHidden(file) && wanted.test(file)) {
                        file(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    return isHidden(inner) && !inner.equals(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException reason) {
                    found.put(file.toString(), () -> {
                        throw reason;
                    });
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UserMistake(folder + ": cannot be listed (" + e.getMessage() + "). Check its permissions.", e);
        }
    }

    private static boolean isHidden(Path file) {
        Path name = file.getFileName();
        return name != null
                && name.toString().startsWith(".")
                && name.toString().length() > 1;
    }

    private void file(Path file) {
        if (Format.ending(file.toString()).equals("zip")) {
            archive(file);
        } else {
            found.put(file.normalize().toString(), () -> Limits.fetch(Files.newInputStream(file)));
        }
    }

    private void archive(Path file) {
        try {
            ZipFile archive = open(file);
            archives.add(archive);
            archive.stream()
                    .limit(Limits.ENTRIES)
                    .filter(entry -> !entry.isDirectory() && Format.reads(entry.getName()))
                    .forEach(entry -> found.put(
                            file.normalize() + "!" + entry.getName(),
                            () -> Limits.fetch(archive.getInputStream(entry))));
        } catch (IOException e) {
            found.put(file.normalize().toString(), () -> {
                throw e;
            });
        }
    }

    /** Names in archives are UTF-8, and GB18030 where they are not. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }

    @Override
    public void close() throws IOException {
        for (ZipFile archive : archives) {
            archive.close();
        }
    }
}
