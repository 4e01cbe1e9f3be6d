package org.qiaodu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.qiaodu.check.Curation;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Correction;
import org.qiaodu.model.UserMistake;
import org.qiaodu.web.Rulings;

/** The file that rulings are written to, one row each; `build --curation` reads it. */
final class CorrectionFile implements Rulings {
    private static final String NAME = "corrections.csv";

    private final Path folder;

    /** @param folder may be missing; the first ruling makes it */
    CorrectionFile(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder.resolve(NAME);
    }

    @Override
    public synchronized void add(Correction c) {
        String row = Csv.line(
                c.action().name().toLowerCase(Locale.ROOT),
                c.document(),
                c.quote(),
                c.meaning(),
                c.field(),
                c.value(),
                c.author(),
                c.date().toString(),
                c.reason());
        try {
            Files.createDirectories(folder);
            String header = Files.exists(path()) ? "" : String.join(",", Curation.COLUMNS) + "\n";
            Files.writeString(path(), header + row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UserMistake(
                    path() + ": cannot be written (" + e.getMessage() + "); give --curation a folder that can.", e);
        }
    }

    @Override
    public synchronized List<Correction> all() {
        if (!Files.exists(path())) {
            return List.of();
        }
        Problems problems = new Problems();
        Curation curation = Curation.load(Seeds.ofCuration(folder), problems);
        problems.stopIfAny();
        return curation.corrections();
    }
}
