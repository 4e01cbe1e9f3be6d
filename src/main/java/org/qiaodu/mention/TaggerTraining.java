package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Trains the tagger on the sentences of {@code seeds/tagger/train} and scores it on {@code seeds/tagger/heldout.txt}. */
public final class TaggerTraining {
    private static final int ROUNDS = 8;
    private static final long SEED = 20261123L;
    /** A feature seen less often in the sentences is left out, and so is a weight below this, in hundredths: the model stays small. */
    private static final int RARE = 3;

    private static final int SMALLEST = 160;
    private static final double HUNDREDTHS = 100;

    private final SheetMaker sheets;
    private final TagFeatures features;
    private final List<String> labels = new ArrayList<>();
    private final Map<String, double[]> weights = new HashMap<>();
    private final Map<String, double[]> sums = new HashMap<>();
    private double step = 1;

    /** A sentence ready to learn from: features and label of each word. */
    private record Lesson(List<List<String>> features, List<Integer> labels) {}

    /** How many names were right, found and wanted. */
    public record Score(int right, int found, int wanted) {
        /** Harmonic mean of precision and recall; 0 where nothing is right. */
        public double f1() {
            return right == 0 ? 0 : 2.0 * right / (found + wanted);
        }
    }

    private TaggerTraining(NameLexicon lexicon) {
        sheets = sheets(lexicon);
        features = new TagFeatures(lexicon, new Heads(lexicon.patterns()));
    }

    private static SheetMaker sheets(NameLexicon lexicon) {
        return new SheetMaker(new Tokenizer(lexicon.words()), new KnownNames(lexicon.gazetteer(), lexicon.classes()));
    }

    /** The model that the training sentences give. */
    public static TaggerModel train(Seeds seeds, NameLexicon lexicon) {
        List<NamedSentence> sentences = new ArrayList<>();
        for (SeedFile file : seeds.files("tagger/train", ".txt")) {
            sentences.addAll(NamedSentence.all(file));
        }
        return new TaggerTraining(lexicon).train(sentences);
    }

    /** How a model does on the sentences held out: span and class must both be right. */
    public static Score score(Seeds seeds, NameLexicon lexicon, TaggerModel model) {
        SheetMaker sheets = sheets(lexicon);
        Tagger tagger = new Tagger(model, lexicon, new Heads(lexicon.patterns()));
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (SeedFile file : seeds.files("tagger", "heldout.txt")) {
            for (NamedSentence sentence : NamedSentence.all(file)) {
                Set<NamedSentence.Name> names = new HashSet<>(sentence.names());
                List<Mention> mentions = found(sheets.of(sentence.text()), tagger);
                right += (int) mentions.stream()
                        .filter(m -> names.contains(new NamedSentence.Name(m.range(), m.type())))
                        .count();
                found += mentions.size();
                wanted += names.size();
            }
        }
        return new Score(right, found, wanted);
    }

    /** Names of the gazetteer and of the tagger together. */
    private static List<Mention> found(Sheet sheet, Tagger tagger) {
        List<Mention> readings = new ArrayList<>(tagger.find(sheet));
        sheet.words().stream().map(Word::mention).filter(Objects::nonNull).forEach(readings::add);
        return Selection.of(readings).stream().map(Mention.class::cast).toList();
    }

    private TaggerModel train(List<NamedSentence> sentences) {
        Set<String> classes = new TreeSet<>();
        sentences.forEach(s -> s.names().forEach(n -> classes.add(n.type().name())));
        labels.add("O");
        classes.forEach(c -> Collections.addAll(labels, "B-" + c, "I-" + c));
        List<Lesson> lessons = lessons(sentences);
        LabelPath path = new LabelPath(labels);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(lessons, random);
            lessons.forEach(lesson -> learn(lesson, path));
        }
        return TaggerModel.of(labels, averaged());
    }

    /** Keeps the features written to it as words. */
    private static final class Spelt implements FeatureSink {
        private final List<List<String>> words = new ArrayList<>();
        private final StringBuilder feature = new StringBuilder();

        @Override
        public void word() {
            words.add(new ArrayList<>());
        }

        @Override
        public FeatureSink put(Part part) {
            feature.append(part.text());
            return this;
        }

        @Override
        public void end() {
            words.get(words.size() - 1).add(feature.toString());
            feature.setLength(0);
        }
    }

    private List<Lesson> lessons(List<NamedSentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        List<Lesson> lessons = new ArrayList<>();
        for (NamedSentence sentence : sentences) {
            Sheet sheet = sheets.of(sentence.text());
            Spelt spelt = new Spelt();
            features.write(sheet, spelt);
            List<List<String>> all = spelt.words;
            all.forEach(word -> word.forEach(f -> counts.merge(f, 1, Integer::sum)));
            lessons.add(new Lesson(all, labels(sheet, sentence)));
        }
        List<Lesson> frequent = new ArrayList<>();
        for (Lesson lesson : lessons) {
            frequent.add(new Lesson(
                    lesson.features().stream()
                            .map(word -> word.stream()
                                    .filter(f -> counts.getOrDefault(f, 0) >= RARE)
                                    .toList())
                            .toList(),
                    lesson.labels()));
        }
        return frequent;
    }

    /** The label of each word; names that do not begin and end with words are passed over. */
    private List<Integer> labels(Sheet sheet, NamedSentence sentence) {
        List<Integer> all = new ArrayList<>(Collections.nCopies(sheet.size(), 0));
        for (NamedSentence.Name name : sentence.names()) {
            TextRange range = name.range();
            if (sheet.begins(range.from()) && sheet.ends(range.to())) {
                for (int i = sheet.holding(range.from()); i <= sheet.holding(range.to() - 1); i++) {
                    String mark = sheet.word(i).from() == range.from() ? "B-" : "I-";
                    all.set(i, labels.indexOf(mark + name.type()));
                }
            }
        }
        return all;
    }

    private void learn(Lesson lesson, LabelPath path) {
        List<double[]> scores = lesson.features().stream().map(this::scores).toList();
        int[] guess = path.best(scores, transitions());
        for (int i = 0; i < guess.length; i++) {
            int right = lesson.labels().get(i);
            if (guess[i] != right) {
                for (String feature : lesson.features().get(i)) {
                    update(feature, right, 1);
                    update(feature, guess[i], -1);
                }
            }
            String beforeRight =
                    "<" + (i == 0 ? "^" : labels.get(lesson.labels().get(i - 1)));
            String beforeGuess = "<" + (i == 0 ? "^" : labels.get(guess[i - 1]));
            if (guess[i] != right || !beforeRight.equals(beforeGuess)) {
                update(beforeRight, right, 1);
                update(beforeGuess, guess[i], -1);
            }
        }
        step++;
    }

    private double[] scores(List<String> word) {
        double[] scores = new double[labels.size()];
        for (String feature : word) {
            double[] row = weights.get(feature);
            if (row != null) {
                for (int label = 0; label < scores.length; label++) {
                    scores[label] += row[label];
                }
            }
        }
        return scores;
    }

    private double[][] transitions() {
        double[][] all = new double[labels.size() + 1][];
        for (int label = 0; label < labels.size(); label++) {
            all[label] = scores(List.of("<" + labels.get(label)));
        }
        all[labels.size()] = scores(List.of("<^"));
        return all;
    }

    private void update(String feature, int label, double change) {
        weights.computeIfAbsent(feature, f -> new double[labels.size()])[label] += change;
        sums.computeIfAbsent(feature, f -> new double[labels.size()])[label] += step * change;
    }

    private Map<String, int[]> averaged() {
        Map<String, int[]> rounded = new TreeMap<>();
        weights.forEach((feature, row) -> {
            double[] sum = sums.getOrDefault(feature, new double[row.length]);
            int[] average = new int[row.length];
            for (int label = 0; label < row.length; label++) {
                long value = Math.round(HUNDREDTHS * (row[label] - sum[label] / step));
                average[label] = Math.abs(value) < SMALLEST ? 0 : (int) value;
            }
            rounded.put(feature, average);
        });
        return rounded;
    }
}
