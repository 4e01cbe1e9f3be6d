package org.qiaodu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qiaodu.claim.ClaimReader;
import org.qiaodu.entity.Resolution;
import org.qiaodu.entity.Resolver;
import org.qiaodu.lexicon.Abbreviations;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.RuleBook;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.lexicon.ValueLexicon;
import org.qiaodu.mention.MentionReader;
import org.qiaodu.mention.TaggerModel;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Document;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Layout;
import org.qiaodu.model.RawText;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.run.score.Equivalents;
import org.qiaodu.run.score.Evaluation;
import org.qiaodu.run.score.GoldFile;
import org.qiaodu.text.KnownWords;
import org.qiaodu.text.PassageReader;
import org.qiaodu.value.ReadValues;
import org.qiaodu.value.ValueReader;

/** Reads texts with the stages as they are and prints how well: {@code [--misses] [--all] GOLD.json TEXT.txt ...}. */
final class EvaluateNow {
    private static final Problems PROBLEMS = new Problems();
    private static final Seeds SEEDS = Seeds.bundled();
    private static final NameLexicon NAMES = NameLexicon.load(SEEDS, PROBLEMS);

    private EvaluateNow() {}

    public static void main(String[] arguments) throws IOException {
        boolean misses = false;
        boolean dump = false;
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            misses |= argument.equals("--misses");
            dump |= argument.equals("--all");
            if (!argument.startsWith("--")) {
                files.add(Path.of(argument));
            }
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<Evaluation> texts = new ArrayList<>();
        Equivalents equivalents = new Equivalents(NAMES.classes());
        Stages stages = new Stages();
        PROBLEMS.all().forEach(p -> System.err.println(p));
        for (int i = 0; i + 1 < files.size(); i += 2) {
            ReadDocument read = stages.read(files.get(i + 1));
            if (dump) {
                dump(read, out);
            }
            texts.add(Evaluation.of(GoldFile.read(files.get(i)), read, equivalents));
        }
        new ScoreSheet(texts, misses).print(out);
    }

    /** The stages, top to bottom. */
    private static final class Stages {
        private final PassageReader passages = new PassageReader(KnownWords.ofDictionary());
        private final ValueReader values = new ValueReader(ValueLexicon.load(SEEDS, PROBLEMS));
        private final MentionReader mentions = new MentionReader(NAMES, TaggerModel.load(SEEDS));
        private final ClaimReader claims = new ClaimReader(
                RuleBook.load(SEEDS, PROBLEMS), Triggers.load(SEEDS, PROBLEMS), NAMES.classes(), PROBLEMS);
        private final Resolver resolver =
                new Resolver(NAMES.gazetteer(), NAMES.classes(), Abbreviations.load(SEEDS, PROBLEMS));

        ReadDocument read(Path file) throws IOException {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
            Document document = new Document(
                    DocumentId.of(name),
                    new RawText(Files.readString(file)),
                    "0".repeat(64),
                    "UTF-8",
                    "text/plain",
                    List.of());
            Layout layout = passages.read(document);
            ReadValues valued = values.read(layout.passages(), layout.title(), name);
            List<AnnotatedPassage> annotated = mentions.read(layout.passages(), valued.values());
            List<Claim> claimed = claims.read(annotated, valued.values());
            Resolution resolution = resolver.read(document, annotated, claimed);
            return new ReadDocument(
                    document,
                    layout.title(),
                    valued.issued(),
                    layout.passages(),
                    resolution.entities(),
                    resolution.statements(),
                    List.of(),
                    resolution.mentions(),
                    resolution.skips());
        }
    }

    private static void dump(ReadDocument read, PrintWriter out) {
        read.entities()
                .forEach(e -> out.println(e.type() + " " + e.label() + " " + e.altLabels() + " "
                        + e.reasons().stream()
                                .map(r -> (r.merged() ? "+" : "-") + r.surface() + ": "
                                        + r.reason().en())
                                .toList()));
        read.skips().forEach(s -> out.println("skip " + s));
    }
}
