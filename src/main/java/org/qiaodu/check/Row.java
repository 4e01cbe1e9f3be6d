package org.qiaodu.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;

/**
 * Figures that a sentence tells one after the other of things of one sort, each with its name: 甲县12.6%、乙县10.3%、丙县8.1%.
 *
 * @param in the sentence
 * @param items in order, three or more, each of another name
 */
record Row(Sentence in, List<Item> items) {
    /** Fewest figures that are a row. */
    private static final int FEWEST = 3;

    private static final int LONGEST = 8;

    /** What a name ends with that tells what sort of thing it is of. */
    private static final String HEAD = "(?:街道|[省县旗镇乡村岸站库园厂矿业]|州(?!市)|市(?!辖|区)|区(?!县)|港(?![区口务]))";

    private static final Pattern NAME =
            Pattern.compile("(?<name>[\\p{IsHan}A-Za-z0-9]{1,12}?" + HEAD + ")[^,;。、:\\d]{0,16}");

    /** What may stand before a name. */
    private static final Pattern LEAD = Pattern.compile(".*[,;、:。]|.*等(?=\\p{IsHan}{2})|其中|而|另外|此外|同期|以及|[对向从由在]");

    /** What is told of the same thing after its first figure. */
    private static final Pattern GOES_ON =
            Pattern.compile(",?(?:同比|比上年(?:同期)?|较上年(?:同期)?|可比价|按可比价格计算,)*(?:实际|名义)?(?:增长|下降|增速|增幅|上升|回落|减少)+[为达了]*");

    private static final Pattern FELL = Pattern.compile("(?:下降|减少|回落|下滑|负增长)[为达了]*\\z");

    /** Names told apart from their figures: 甲、乙、丙三县分别增长. */
    private static final Pattern APART =
            Pattern.compile("(?:.*[;:。])?(?<names>(?:[^;。:、和与及]{2,24}[、和与及])+?(?:[^,;。:、和与及\\d]{1,10}?" + HEAD
                    + "|[^,;。:、和与及\\d]{2,8}?))(?:[^,;。:、\\d]{0,10}|分[列居][^;。:、]{0,8})(?:分别|依次)[^,;。:、\\d]{0,8}");

    /** Before the parts of what was told last. */
    private static final String PARTS = "其中";

    private static final Pattern JOINT = Pattern.compile("[、和与及,]+");

    /**
     * A figure and the name of whose it is.
     *
     * @param sort of what sort the name tells that it is
     * @param measure what is measured, by the last indicator told before the figure; empty where none is
     */
    record Item(Sentence in, String name, String sort, Quantity figure, String measure, String label) {
        double value() {
            return figure.value().doubleValue() * (FELL.matcher(label).find() ? -1 : 1);
        }

        boolean isShare() {
            return figure.kind() == Quantity.Kind.PERCENT;
        }

        Stretch words() {
            return in.stretch(figure.range());
        }

        private String column() {
            return sort + figure.kind() + figure.unit() + Amounts.measureWord(figure);
        }
    }

    Row {
        items = List.copyOf(items);
    }

    /** The rows of a sentence. */
    static List<Row> of(Sentence s) {
        long years = s.times().stream()
                .filter(t -> t.length() == null && t.basis() == null)
                .map(t -> Times.year(t.value()))
                .distinct()
                .count();
        Map<String, List<Item>> columns = new LinkedHashMap<>();
        for (Item item : years > 1 ? List.<Item>of() : items(s)) {
            columns.computeIfAbsent(item.column(), k -> new ArrayList<>()).add(item);
        }
        return columns.values().stream()
                .filter(Row::isRow)
                .map(items -> new Row(s, items))
                .toList();
    }

    private static boolean isRow(List<Item> items) {
        String measure = items.stream()
                .map(Item::measure)
                .filter(m -> !m.isEmpty())
                .findFirst()
                .orElse("");
        return items.size() >= FEWEST
                && items.stream().map(Item::name).distinct().count() == items.size()
                && items.stream()
                        .allMatch(i -> i.measure().isEmpty()
                                || i.measure().equals(measure)
                                || FirstClaim.common(i.measure(), measure) >= 2);
    }

    private static List<Item> items(Sentence s) {
        List<Item> items = new ArrayList<>();
        Deque<String> apart = new ArrayDeque<>();
        int last = s.range().from();
        int amount = last;
        for (Quantity q : s.quantities()) {
            boolean told = q.kind() == Quantity.Kind.PERCENT ? Amounts.isOneValue(q) : Amounts.isAmount(q);
            String label = s.between(last, q.range().from());
            if (told && !(JOINT.matcher(label).matches() && !apart.isEmpty())) {
                apart = names(s, s.between(amount, q.range().from()));
            }
            if (label.contains(PARTS)) {
                items.clear();
            }
            String name = !told ? null : !apart.isEmpty() ? apart.poll() : name(s, label, items);
            if (name != null && (GOES_ON.matcher(label).matches() || !Owned.ELSE.isIn(label.replace(PARTS, "")))) {
                items.add(new Item(s, name, sort(apart, name, s), q, measure(s, last, q), label));
            }
            last = q.range().to();
            amount = q.kind() == Quantity.Kind.RANK ? amount : last;
        }
        return items;
    }

    /** The names told before the first of the figures that are told of them in turn; empty where none are. */
    private static Deque<String> names(Sentence s, String lead) {
        Matcher m = APART.matcher(lead);
        Deque<String> names = new ArrayDeque<>();
        for (String name : m.matches() ? m.group("names").split("[、和与及]", -1) : new String[0]) {
            String told = JOINT.matcher(name.length() > LONGEST ? ending(s, name) : name)
                    .replaceAll("");
            if (told.isEmpty()) {
                return new ArrayDeque<>();
            }
            names.add(told);
        }
        return names;
    }

    /** The name that some words end with; empty where they end with none. */
    private static String ending(Sentence s, String words) {
        return named(s).map(m -> m.range().of(s.in().passage().chars()))
                .filter(words::endsWith)
                .findFirst()
                .orElse("");
    }

    /** The name that words before a figure begin with, or that of the last item where they tell more of the same; null where they do neither. */
    private static @Nullable String name(Sentence s, String label, List<Item> items) {
        if (GOES_ON.matcher(label).matches()) {
            return items.isEmpty() ? null : items.get(items.size() - 1).name();
        }
        String words = label;
        for (Matcher lead = LEAD.matcher(words); lead.lookingAt(); lead = LEAD.matcher(words)) {
            words = words.substring(lead.end());
        }
        String own = words;
        Matcher m = NAME.matcher(own);
        return named(s).map(n -> n.range().of(s.in().passage().chars()))
                .filter(n -> n.length() > 1 && own.startsWith(n))
                .findFirst()
                .filter(n -> !m.matches() || m.group("name").length() <= n.length())
                .orElseGet(() -> m.matches() && m.group("name").length() > 1 ? m.group("name") : null);
    }

    private static Stream<Mention> named(Sentence s) {
        return s.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME)
                .filter(m -> Within.REGIONS.contains(m.type().name())
                        || m.type().name().equals("CountyLevelCity")
                        || m.type().name().equals("Town"));
    }

    /** Of what sort a name is: districts, towns, or by its last character; of names told together, that of the last. */
    private static String sort(Deque<String> apart, String name, Sentence s) {
        String last = apart.isEmpty() ? name : apart.getLast();
        String end = last.substring(last.length() - 1);
        boolean region =
                named(s).anyMatch(m -> m.range().of(s.in().passage().chars()).equals(last));
        return "市县区旗".contains(end) ? "district" : "镇乡道".contains(end) ? "town" : region ? "region" : end;
    }

    private static String measure(Sentence s, int from, Quantity q) {
        return s.indicators().stream()
                .filter(i ->
                        i.range().from() >= from && i.range().to() <= q.range().from())
                .map(IndicatorTerm::range)
                .map(r -> r.of(s.in().passage().chars()))
                .reduce((a, b) -> b)
                .orElse("");
    }
}
