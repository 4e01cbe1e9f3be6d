package org.qiaodu.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.qiaodu.check.Retelling;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.score.RetellingTraining;
import org.qiaodu.source.Input;
import org.qiaodu.source.Outcome;
import org.qiaodu.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retellings}: trains the model that knows figures and times told again, and says how well it does on texts held out. */
@Command(
        name = "retellings",
        mixinStandardHelpOptions = true,
        header =
                "Trains the model of figures and times told again on texts without errors, and scores it on those held out.",
        description = "用没有差错的文本训练“前后重述”模型，并轮流留出部分文本评分。")
final class RetellingsCommand implements Callable<Integer> {
    /** Into how many parts the texts are parted, each scored by a model of the others. */
    private static final int PARTS = 8;

    private static final List<Integer> ODDS = List.of(-6, -5, -4, -3, -2, -1, 0);

    @Parameters(
            paramLabel = "TEXT",
            arity = "1..*",
            description = "Texts, or folders of texts; no annotations are needed.")
    private List<Path> texts = new ArrayList<>();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Pipeline pipeline = new Pipeline(model.seeds());
        RetellingTraining training = new RetellingTraining();
        List<String> names = texts.stream().map(Path::toString).toList();
        try (Sources sources = new Sources(names, null, InputStream.nullInputStream())) {
            for (Input input : sources.inputs()) {
                Outcome outcome = sources.read(input);
                if (outcome instanceof Outcome.Read read) {
                    training.add(pipeline.retellings(read.document()));
                } else if (outcome instanceof Outcome.Skipped skipped) {
                    spec.commandLine()
                            .getErr()
                            .println(input.place() + ": passed over, "
                                    + skipped.skip().reason());
                }
            }
        }
        model.write(training.train().text());
        for (Retelling.Kind kind : Retelling.Kind.values()) {
            List<RetellingTraining.Found> found = training.heldOut(kind, PARTS, ODDS);
            for (int i = 0; i < ODDS.size(); i++) {
                print(kind, ODDS.get(i), found.get(i));
            }
        }
        return 0;
    }

    private void print(Retelling.Kind kind, int least, RetellingTraining.Found found) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s held out, odds from %d: %d of %d that agree, %d of %d that do not%n",
                        kind,
                        least,
                        found.known(),
                        found.all(),
                        found.taken(),
                        found.others());
    }
}
