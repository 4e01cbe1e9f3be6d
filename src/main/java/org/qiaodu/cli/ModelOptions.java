package org.qiaodu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.UserMistake;
import picocli.CommandLine.Option;

/** {@code --seeds}, {@code --out}: what a model is trained with, and where it goes. */
final class ModelOptions {
    @Option(names = "--seeds", paramLabel = "DIR", description = "Seeds laid over those of the program.")
    private @Nullable Path seeds;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where the model goes; as ${COMMAND-NAME}/model.tsv in a folder of seeds it is used.")
    private Path out = Path.of("model.tsv");

    Seeds seeds() {
        return seeds == null ? Seeds.bundled() : Seeds.bundled().with(seeds);
    }

    /**
     * Writes the model.
     *
     * @throws UserMistake if the file cannot be written
     */
    void write(String model) {
        try {
            Files.writeString(out, model);
        } catch (IOException e) {
            throw new UserMistake(out + ": cannot be written (" + e.getMessage() + "). Give --out another place.", e);
        }
    }
}
