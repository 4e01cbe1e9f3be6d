package org.qiaodu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code --gold}, {@code TEXT ...}: the annotated texts that a model is trained on. */
final class GoldOptions {
    @Option(
            names = "--gold",
            required = true,
            paramLabel = "DIR",
            description =
                    "Annotations, as `evaluate` takes them: each NAME.json is for the text of the same name, among"
                            + " TEXT ... or beside it. May be given several times.")
    private List<Path> gold = new ArrayList<>();

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "Texts, or folders of texts.")
    private List<Path> texts = new ArrayList<>();

    /**
     * Each file of annotations with its text.
     *
     * @param notes where is said which annotations have no text
     */
    Map<Path, Path> pairs(PrintWriter notes) {
        Map<Path, Path> pairs = new LinkedHashMap<>();
        gold.forEach(annotations -> pairs.putAll(new AnnotatedTexts(annotations, texts, notes).pairs()));
        return pairs;
    }
}
