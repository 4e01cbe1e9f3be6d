package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Passage;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.References;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;
import org.qiaodu.model.Statistic;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.When;

/** A document as the checks see it: its sentences with what was recognised, and its statements by place. */
final class Page {
    /** Characters before a figure in which what it is compared with stands. */
    private static final int COMPARED = 14;

    private static final Search PRESENT =
            Search.of("今年(?:是|为|即)([12]\\d{3})年|(?<![前上]的?)今天(?:是|,|\\()([12]\\d{3})年\\d{1,2}月");

    private final ReadDocument read;
    private final @Nullable Integer present;
    private final List<AnnotatedPassage> passages;
    private final String chars;
    private final List<Sentence> sentences = new ArrayList<>();
    private final IdentityHashMap<Sentence, Integer> places = new IdentityHashMap<>();
    private final Map<Integer, List<Sentence>> byPassage = new HashMap<>();
    private final Map<Integer, Timeline> timelines = new HashMap<>();
    private final List<Template> templates = new ArrayList<>();
    private final List<Labelled> figures;
    private final List<Comparison> comparisons;
    private final NavigableMap<Integer, List<Placed>> byStart = new TreeMap<>();
    private int longest;

    private record Placed(Span span, Statement statement) {}

    Page(ReadDocument read, List<AnnotatedPassage> passages, Wordings words) {
        this.read = read;
        this.passages = List.copyOf(passages);
        chars = passages.stream().map(p -> p.passage().chars()).collect(Collectors.joining("\n"));
        present = present(passages);
        for (AnnotatedPassage passage : passages) {
            templates.add(Template.of(passage));
            List<Sentence> own = whole(passage.passage()).stream()
                    .map(range -> Sentence.of(passage, range))
                    .toList();
            byPassage.put(passage.passage().index(), own);
            own.forEach(s -> places.put(s, places.size()));
            sentences.addAll(own);
        }
        figures = Labelled.of(this, words);
        comparisons = figures.stream().flatMap(f -> Comparison.of(f).stream()).toList();
        for (Statement statement : read.statements()) {
            for (Evidence evidence : statement.references().evidence()) {
                evidence.spans().forEach(span -> place(span, statement));
            }
        }
    }

    /** Where the sentences of a passage stand; what is set apart by semicolons is one. */
    private static List<TextRange> whole(Passage passage) {
        List<TextRange> whole = new ArrayList<>();
        boolean goesOn = false;
        for (TextRange range : passage.sentences()) {
            int last = whole.size() - 1;
            if (goesOn) {
                whole.set(last, whole.get(last).cover(range));
            } else {
                whole.add(range);
            }
            goesOn = range.of(passage.chars()).endsWith(";");
        }
        return whole;
    }

    private void place(Span span, Statement statement) {
        byStart.computeIfAbsent(span.start(), k -> new ArrayList<>()).add(new Placed(span, statement));
        longest = Math.max(longest, span.length());
    }

    ReadDocument read() {
        return read;
    }

    List<AnnotatedPassage> passages() {
        return passages;
    }

    /** The characters of all passages, a line each. */
    String chars() {
        return chars;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** How many sentences stand before one of this page. */
    int place(Sentence sentence) {
        Integer place = places.get(sentence);
        return place == null ? sentences.indexOf(sentence) : place;
    }

    /** The sentences of a passage, in order. */
    List<Sentence> sentences(AnnotatedPassage passage) {
        return byPassage.getOrDefault(passage.passage().index(), List.of());
    }

    /** The times a passage tells, in order. */
    Timeline timeline(AnnotatedPassage passage) {
        boolean dated = read.issued() != null && !isDateAssumed();
        return timelines.computeIfAbsent(
                passage.passage().index(), at -> Timeline.of(passage, sentences(passage), dated));
    }

    /** Every passage with its figures set apart from its words. */
    List<Template> templates() {
        return templates;
    }

    /** Every figure with the words that say what it is of, in order. */
    List<Labelled> figures() {
        return figures;
    }

    /** What figures say of two others, in order. */
    List<Comparison> comparisons() {
        return comparisons;
    }

    /** The year the document was published in, or that it calls this year; null where it is not known. */
    @Nullable
    Integer year() {
        return present != null
                ? present
                : read.issued() == null || read.issued().time().start() == null
                        ? null
                        : read.issued().time().start().getYear();
    }

    /** Whether the date of publication was worked out, not printed. */
    boolean isDateAssumed() {
        return present == null && read.issued() != null && read.issued().assumed();
    }

    /** The year that the text calls this year, 今年是2023年, or tells of today, 今天是2023年6月1日; null where it tells none. */
    private static @Nullable Integer present(List<AnnotatedPassage> passages) {
        return passages.stream()
                .flatMap(p -> PRESENT.matcher(p.passage().chars()).results())
                .map(m -> Integer.valueOf(m.group(1) == null ? m.group(2) : m.group(1)))
                .findFirst()
                .orElse(null);
    }

    /** What was measured, in order of the statements. */
    List<Statement.Observation> observations() {
        return only(Statement.Observation.class);
    }

    <T extends Statement> List<T> only(Class<T> kind) {
        return read.statements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Levels that the text states of the past, with a year. */
    List<Statement.Observation> levels() {
        return observations().stream()
                .filter(o -> o.statistic() == Statistic.LEVEL && isFact(o) && year(o) != 0)
                .toList();
    }

    /** The levels of the same thing and indicator. */
    List<Statement.Observation> levels(String of, String indicator) {
        return levels().stream()
                .filter(o -> o.of().equals(of) && o.indicator().equals(indicator))
                .toList();
    }

    static boolean isFact(Statement statement) {
        References references = statement.references();
        return references.assertion() != Assertion.DENIED && references.modality() == Modality.ACTUAL;
    }

    static boolean isExact(Statement.Observation o) {
        return o.bound() == Bound.EXACT;
    }

    /** The year of a statement; 0 where it has none or spans several. */
    static int year(Statement statement) {
        When when = statement.references().when();
        if (when == null || when.value().start() == null || when.value().end() == null) {
            return 0;
        }
        int year = when.value().start().getYear();
        return when.value().end().getYear() == year ? year : 0;
    }

    /** The statements read from these words or some of them. */
    List<Statement> statementsAt(Stretch words) {
        Set<Statement> found = new LinkedHashSet<>();
        for (Span span : words.in().passage().text().spans(words.range())) {
            byStart.subMap(span.start() - longest, false, span.end(), false).values().stream()
                    .flatMap(List::stream)
                    .filter(p -> p.span().end() > span.start())
                    .forEach(p -> found.add(p.statement()));
        }
        return List.copyOf(found);
    }

    /** The clause before the words of a statement, as printed. */
    String before(Statement statement) {
        int to = statement.references().evidence().get(0).spans().get(0).start();
        return to == 0
                ? ""
                : read.document()
                        .text()
                        .slice(new Span(Math.max(0, to - COMPARED), to))
                        .replaceAll("(?s).*[,，、。;；]", "");
    }

    /** The raw words of a statement, its first evidence. */
    String quote(Statement statement) {
        return quote(statement.references().evidence().get(0));
    }

    /** The raw words of an evidence. */
    String quote(Evidence evidence) {
        return evidence.spans().stream().map(read.document().text()::slice).collect(Collectors.joining());
    }
}
