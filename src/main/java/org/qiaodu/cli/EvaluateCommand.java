package org.qiaodu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.UserMistake;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;
import org.qiaodu.run.score.Equivalents;
import org.qiaodu.run.score.Evaluation;
import org.qiaodu.run.score.GoldFile;
import org.qiaodu.source.Input;
import org.qiaodu.source.Outcome;
import org.qiaodu.source.Sources;
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
        for (Map.Entry<Path, Path> pair : pairs().entrySet()) {
            GoldFile file = GoldFile.read(pair.getKey());
            evaluations.add(Evaluation.of(file, read(pair.getValue(), pipeline), equivalents));
        }
        ScoreSheet sheet = new ScoreSheet(evaluations, misses);
        if (format == Format.JSON) {
            sheet.printJson(spec.commandLine().getOut());
        } else {
            sheet.print(spec.commandLine().getOut());
        }
        return 0;
    }

    private static ReadDocument read(Path text, Pipeline pipeline) {
        try (Sources sources = new Sources(List.of(text.toString()), null, InputStream.nullInputStream())) {
            Input input = sources.inputs().get(0);
            if (sources.read(input) instanceof Outcome.Read read) {
                return pipeline.read(read.document(), new StageTimes());
            }
            throw new IllegalStateException("the only input is read or its mistake is thrown");
        }
    }

    /** Each gold file with its text. */
    private Map<Path, Path> pairs() {
        if (!Files.isDirectory(gold)) {
            if (texts.size() != 1 || Files.isDirectory(texts.get(0))) {
                throw new UserMistake("--gold " + gold + ": one gold file is for one text, and " + texts.size()
                        + " texts were given; give the text it annotates, or --gold a folder.");
            }
            return Map.of(gold, texts.get(0));
        }
        Map<String, Path> byName = new TreeMap<>();
        Stream.concat(Stream.of(gold), texts.stream())
                .flatMap(place -> files(place).stream())
                .filter(file -> !ending(file).equals("json"))
                .forEach(file -> byName.put(name(file), file));
        Map<Path, Path> pairs = new TreeMap<>();
        files(gold).stream()
                .filter(file -> ending(file).equals("json"))
                .forEach(file -> pair(file, byName.get(name(file)), pairs));
        if (pairs.isEmpty()) {
            throw new UserMistake("--gold " + gold + ": no gold file in it has a text of the same name; put NAME.json"
                    + " beside NAME.txt, or name the texts' folder after it.");
        }
        return pairs;
    }

    private void pair(Path file, @Nullable Path text, Map<Path, Path> pairs) {
        if (text == null) {
            spec.commandLine().getErr().println(file + ": passed over, no text is called " + name(file));
        } else {
            pairs.put(file, text);
        }
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
