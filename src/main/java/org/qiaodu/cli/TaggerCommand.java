package org.qiaodu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.mention.TaggerModel;
import org.qiaodu.mention.TaggerTraining;
import org.qiaodu.model.UserMistake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tagger}: trains the recogniser of names on the seeds' sentences and says how well it does on others. */
@Command(
        name = "tagger",
        mixinStandardHelpOptions = true,
        header = "Trains the recogniser of names on tagger/train and scores it on tagger/heldout.txt.",
        description = "用 tagger/train 的例句训练名称识别器，并在 tagger/heldout.txt 上评分。")
final class TaggerCommand implements Callable<Integer> {
    @Option(names = "--seeds", paramLabel = "DIR", description = "Seeds laid over those of the program.")
    private @Nullable Path seeds;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where the model goes: tagger/model.tsv.")
    private Path out = Path.of("model.tsv");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Seeds all = seeds == null ? Seeds.bundled() : Seeds.bundled().with(seeds);
        Problems problems = new Problems();
        NameLexicon lexicon = NameLexicon.load(all, problems);
        problems.stopIfAny();
        TaggerModel model = TaggerTraining.train(all, lexicon);
        try {
            Files.writeString(out, model.text());
        } catch (IOException e) {
            throw new UserMistake(out + ": cannot be written (" + e.getMessage() + "). Give --out another place.", e);
        }
        TaggerTraining.Score score = TaggerTraining.score(all, lexicon, model);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "held out: %d right, %d found, %d wanted, F1 %.3f%n",
                        score.right(),
                        score.found(),
                        score.wanted(),
                        score.f1());
        return 0;
    }
}
