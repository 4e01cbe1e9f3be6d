package org.qiaodu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.rdf.Names;
import picocli.CommandLine.Option;

/** {@code --seeds}, {@code --base}. */
final class SeedOptions {
    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            description = "Folder laid over the names, words and rules that travel with the program; may be repeated.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = Names.DEFAULT_BASE,
            description = "What the IRIs of entities, documents and statements begin with (default: ${DEFAULT-VALUE}).")
    private String base = Names.DEFAULT_BASE;

    @Option(
            names = "--curation",
            paramLabel = "DIR",
            description = "Folder of corrections (CSV) to apply beside those of the seeds.")
    private @Nullable Path curation;

    Seeds seeds() {
        Seeds seeds = Seeds.bundled();
        for (Path folder : folders) {
            seeds = seeds.with(folder);
        }
        return curation == null ? seeds : seeds.withCuration(curation);
    }

    /** Where new rulings go. */
    Path curation() {
        return curation == null ? Path.of("curation") : curation;
    }

    Names names() {
        return new Names(base);
    }
}
