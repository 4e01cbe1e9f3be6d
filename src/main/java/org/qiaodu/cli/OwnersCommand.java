package org.qiaodu.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.score.Equivalents;
import org.qiaodu.run.score.GoldFile;
import org.qiaodu.run.score.OwnerTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code owners}: trains the model of whose figures are on annotated texts, and says how well it does on texts held out. */
@Command(
        name = "owners",
        mixinStandardHelpOptions = true,
        header = "Trains the model of whose figures are on annotated texts and scores it on those held out in turn.",
        description = "用人工标注的文本训练“数据属于谁”的模型，并轮流留出部分文本评分。")
final class OwnersCommand implements Callable<Integer> {
    /** Into how many parts the texts are parted, each scored by a model of the others. */
    private static final int PARTS = 8;

    @Mixin
    private final GoldOptions gold = new GoldOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        OwnerTraining training = training(model.seeds());
        model.write(training.train().text());
        OwnerTraining.Found found = training.heldOut(PARTS);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "of %d figures, owners right: by rules alone %d (%.3f), held out %d (%.3f)%n",
                        found.all(),
                        found.rules(),
                        share(found.rules(), found.all()),
                        found.model(),
                        share(found.model(), found.all()));
        return 0;
    }

    private static double share(int part, int all) {
        return all == 0 ? 1 : (double) part / all;
    }

    private OwnerTraining training(Seeds all) {
        Pipeline pipeline = Pipeline.ofRules(all);
        OwnerTraining training = new OwnerTraining(new Equivalents(ClassTree.load(all, new Problems())));
        gold.pairs(spec.commandLine().getErr()).forEach((file, text) -> {
            ReadDocument read = AnnotatedTexts.read(text, pipeline);
            training.add(GoldFile.read(file), read, pipeline.figures(read.document()));
        });
        return training;
    }
}
