package org.qiaodu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.UserMistake;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;
import org.qiaodu.source.Input;
import org.qiaodu.source.Outcome;
import org.qiaodu.source.Sources;

/** Texts with their annotations: one, or those of a folder that have the same name. */
final class AnnotatedTexts {
    private final Path gold;
    private final List<Path> texts;
    private final PrintWriter notes;

    /**
     * @param gold a file of annotations, or a folder of such files
     * @param texts what they annotate; texts beside the annotations are found too
     * @param notes where is said which annotations have no text
     */
    AnnotatedTexts(Path gold, List<Path> texts, PrintWriter notes) {
        this.gold = gold;
        this.texts = List.copyOf(texts);
        this.notes = notes;
    }

    /** A text as it is read. */
    static ReadDocument read(Path text, Pipeline pipeline) {
        try (Sources sources = new Sources(List.of(text.toString()), null, InputStream.nullInputStream())) {
            Input input = sources.inputs().get(0);
            if (sources.read(input) instanceof Outcome.Read read) {
                return pipeline.read(read.document(), new StageTimes());
            }
            throw new IllegalStateException("the only input is read or its mistake is thrown");
        }
    }

    /** Each gold file with its text. */
    Map<Path, Path> pairs() {
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
            notes.println(file + ": passed over, no text is called " + name(file));
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
