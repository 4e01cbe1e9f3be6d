package org.qiaodu.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.mention.TaggerModel;
import org.qiaodu.mention.TaggerTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tagger}: trains the recogniser of names on the seeds' sentences and says how well it does on others. */
@Command(
        name = "tagger",
        mixinStandardHelpOptions = true,
        header = "Trains the recogniser of names on tagger/train and scores it on tagger/heldout.txt.",
        description = "用 tagger/train 的例句训练名称识别器，并在 tagger/heldout.txt 上评分。")
final class TaggerCommand implements Callable<Integer> {
    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Seeds all = model.seeds();
        Problems problems = new Problems();
        NameLexicon lexicon = NameLexicon.load(all, problems);
        problems.stopIfAny();
        TaggerModel trained = TaggerTraining.train(all, lexicon);
        model.write(trained.text());
        TaggerTraining.Score score = TaggerTraining.score(all, lexicon, trained);
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
