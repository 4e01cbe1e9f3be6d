package org.qiaodu.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.qiaodu.model.UserMistake;

/**
 * What became of a release: every file against its checksum, the graph against its counts.
 *
 * @param files how many were checked
 * @param quads how many the graph holds
 * @param problems one sentence each; empty where all is as it was released
 */
public record ReleaseCheck(int files, long quads, List<String> problems) {
    public ReleaseCheck {
        problems = List.copyOf(problems);
    }

    /**
     * Checks a folder.
     *
     * @throws UserMistake if it holds no release
     */
    public static ReleaseCheck of(Path folder) {
        if (!Files.isRegularFile(folder.resolve(Checksums.FILE))) {
            throw new UserMistake(folder + ": no release here (" + Checksums.FILE
                    + " is missing); give the folder that `release --out` wrote.");
        }
        List<String> problems = new ArrayList<>();
        int files = 0;
        long quads = 0;
        try {
            files = checksums(folder, problems);
            quads = counts(folder, problems);
        } catch (IOException e) {
            problems.add(folder + ": cannot be checked further (" + e.getMessage() + ").");
        }
        return new ReleaseCheck(files, quads, problems);
    }

    private static int checksums(Path folder, List<String> problems) throws IOException {
        Checksums listed = Checksums.listed(folder);
        Checksums there = Checksums.of(folder);
        TreeSet<String> names = new TreeSet<>(listed.hashes().keySet());
        names.addAll(there.hashes().keySet());
        for (String name : names) {
            String wanted = listed.hashes().get(name);
            String found = there.hashes().get(name);
            if (found == null) {
                problems.add(name + ": is missing.");
            } else if (wanted == null) {
                problems.add(name + ": is no part of the release (" + Checksums.FILE + " does not list it).");
            } else if (!found.equals(wanted)) {
                problems.add(name + ": was changed; its SHA-256 is " + found + ", released was " + wanted + ".");
            }
        }
        return listed.hashes().size();
    }

    private static long counts(Path folder, List<String> problems) throws IOException {
        Census wanted = Manifest.read(folder);
        count(folder, Release.TRIG, Lang.TRIG, wanted, problems);
        return count(folder, Release.NQUADS, Lang.NQUADS, wanted, problems);
    }

    private static long count(Path folder, String file, Lang lang, Census wanted, List<String> problems) {
        try {
            Census found = Census.of(folder.resolve(file), lang);
            String difference = found.difference(wanted);
            if (!difference.isEmpty()) {
                problems.add(file + ": its counts differ from " + Manifest.FILE + ": " + difference + ".");
            }
            return found.size();
        } catch (IOException e) {
            problems.add(file + ": cannot be counted (" + e.getMessage() + ").");
            return 0;
        }
    }
}
