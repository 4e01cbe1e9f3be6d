package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.qiaodu.export.NetworkNode.Moment;
import org.qiaodu.export.Told.Kind;

/** Observations as columns of the entities they measure: for each measure its evidence and its value. */
final class Measured {
    /** The statement a column shows: preferred, latest, of the shortest time, surest; the IRI decides between equals. */
    private static final Comparator<Told> BEST = Comparator.comparing(
                    (Told t) -> t.text("rank").equals("Preferred"))
            .thenComparing(t -> t.text("periodEnd"))
            .thenComparing(t -> t.text("periodStart"))
            .thenComparing(Told::confidence)
            .thenComparing(Told::iri);

    private final Selected selected;
    private final String disputed;
    private final SortedMap<Measure, String> titles = new TreeMap<>();
    private final Map<String, List<String>> byEntity = new HashMap<>();

    Measured(Selected selected) throws IOException {
        this.selected = selected;
        this.disputed = selected.choice().tongue() == Tongue.ZH ? "存疑 " : "disputed ";
        selected.each(Kind.OBSERVATION, told -> {
            Node of = told.said().one(qd("of"));
            if (of != null) {
                titles.computeIfAbsent(Measure.of(told), this::title);
                byEntity.computeIfAbsent(of.getURI(), e -> new ArrayList<>(1)).add(told.iri());
            }
        });
    }

    /** The measure's name; where another has the same, with the indicator's own. */
    private String title(Measure measure) {
        String title = measure.title(selected.labels(), selected.choice().tongue());
        return titles.containsValue(title) ? title + " " + Described.local(measure.indicator()) : title;
    }

    /** How many measures there are. */
    int size() {
        return titles.size();
    }

    /** Evidence of each measure, then values of each. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        String evidence = selected.choice().tongue() == Tongue.ZH ? " 依据" : " evidence";
        titles.values().forEach(title -> columns.add(Column.text(title + evidence)));
        titles.values().forEach(title -> columns.add(Column.number(title)));
        return columns;
    }

    /** The observations of an entity by measure, best last. */
    SortedMap<Measure, List<Told>> of(Thing thing) {
        SortedMap<Measure, List<Told>> values = new TreeMap<>();
        for (String iri : byEntity.getOrDefault(thing.iri(), List.of())) {
            Told told = selected.told(Kind.OBSERVATION, iri);
            values.computeIfAbsent(Measure.of(told), m -> new ArrayList<>()).add(told);
        }
        values.values().forEach(told -> told.sort(BEST));
        return values;
    }

    /** The cells of {@link #columns} for what an entity's observations say. */
    List<String> cells(SortedMap<Measure, List<Told>> values) {
        List<String> evidence = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Measure measure : titles.keySet()) {
            List<Told> told = values.getOrDefault(measure, List.of());
            @Nullable Told best = told.isEmpty() ? null : told.get(told.size() - 1);
            evidence.add(best == null ? "" : evidence(best));
            numbers.add(best == null ? "" : plain(best.text("value")));
        }
        evidence.addAll(numbers);
        return evidence;
    }

    private String evidence(Told told) {
        StringBuilder words = new StringBuilder(told.disputed() ? disputed : "");
        Quote.of(told, selected.graphs())
                .forEach(q -> words.append('「').append(q.words()).append('」'));
        return Cells.line((told.period() + " " + words + " " + told.iri()).strip());
    }

    /**
     * The values over time, in order of time. Where times overlap the shorter is kept, then the better.
     *
     * @param first place of the first value's column
     */
    List<Moment> series(SortedMap<Measure, List<Told>> values, int first) {
        List<Moment> series = new ArrayList<>();
        int column = first;
        for (Measure measure : titles.keySet()) {
            series.addAll(apart(values.getOrDefault(measure, List.of()), column++));
        }
        return series;
    }

    private static List<Moment> apart(List<Told> told, int column) {
        List<Moment> kept = new ArrayList<>();
        told.stream()
                .filter(t -> Spell.of(t) != null)
                .sorted(Comparator.comparingLong(Measured::days).thenComparing(BEST.reversed()))
                .forEach(t -> {
                    Spell spell = new Spell(t.start(), t.end());
                    if (kept.stream().map(Moment::spell).noneMatch(k -> k != null && k.overlaps(spell))) {
                        kept.add(new Moment(column, plain(t.text("value")), spell));
                    }
                });
        kept.sort(Comparator.comparing(
                m -> m.spell() == null ? LocalDate.MIN : m.spell().first()));
        return kept;
    }

    private static long days(Told told) {
        Spell spell = new Spell(told.start(), told.end());
        return spell.start() == null || spell.end() == null
                ? Long.MAX_VALUE
                : ChronoUnit.DAYS.between(spell.start(), spell.end());
    }

    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
