package org.qiaodu.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.qiaodu.lexicon.LinkTable;
import org.qiaodu.model.Link;
import org.qiaodu.model.UserMistake;

/** The rows that linking adds to a folder of seeds; what stands there stays. */
public final class LinkFiles {
    private final Path folder;

    /** @param seeds the folder that holds, or will hold, {@code links/} */
    public LinkFiles(Path seeds) {
        this.folder = seeds.resolve("links");
    }

    /**
     * Adds rows to a file of links.
     *
     * @param name such as {@code review.csv}
     * @return the file; unchanged where there are no rows
     * @throws UserMistake if it cannot be written
     */
    public Path add(String name, List<Link> rows) {
        Path file = folder.resolve(name);
        if (rows.isEmpty()) {
            return file;
        }
        String csv = LinkTable.csv(rows);
        try {
            Files.createDirectories(folder);
            String text = Files.exists(file) ? csv.substring(csv.indexOf('\n') + 1) : csv;
            return Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UserMistake(file + ": cannot be written (" + e.getMessage() + "); give --out another folder.", e);
        }
    }
}
