package org.qiaodu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.score.Equivalents;
import org.qiaodu.run.score.Evaluation;
import org.qiaodu.run.score.GoldFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: reads texts and compares what was read with what people read in them. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        header = "Precision, recall and F1 of what is read from texts, against annotations.",
        description = {
            "对照人工标注，给出准确率、召回率与F1。",
            "Either one gold file with its text, or a folder of gold files; there each NAME.json is for the text of the"
                    + " same name, among TEXT ... or beside it."
        })
final class EvaluateCommand implements Callable<Integer> {
    private enum Format {
        TABLE,
        JSON
    }

    @Option(names = "--gold", required = true, paramLabel = "FILE.json|DIR", description = "Annotations.")
    @SuppressWarnings("NullAway.Init")
    private Path gold;

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "Texts, or folders of texts.")
    private List<Path> texts = new ArrayList<>();

    @Option(names = "--seeds", paramLabel = "DIR", description = "Knowledge to lay over that of the program.")
    private @Nullable Path seeds;

    @Option(names = "--misses", description = "List what was missed and what was too much, with the words.")
    private boolean misses;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Seeds knowledge = seeds == null ? Seeds.bundled() : Seeds.bundled().with(seeds);
        Pipeline pipeline = new Pipeline(knowledge);
        Equivalents equivalents = new Equivalents(ClassTree.load(knowledge, new Problems()));
        List<Evaluation> evaluations = new ArrayList<>();
        AnnotatedTexts annotated =
                new AnnotatedTexts(gold, texts, spec.commandLine().getErr());
        for (Map.Entry<Path, Path> pair : annotated.pairs().entrySet()) {
            GoldFile file = GoldFile.read(pair.getKey());
            evaluations.add(Evaluation.of(file, AnnotatedTexts.read(pair.getValue(), pipeline), equivalents));
        }
        ScoreSheet sheet = new ScoreSheet(evaluations, misses);
        if (format == Format.JSON) {
            sheet.printJson(spec.commandLine().getOut());
        } else {
            sheet.print(spec.commandLine().getOut());
        }
        return 0;
    }
}
