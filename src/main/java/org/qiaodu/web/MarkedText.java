package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/** The text of a document as given, cut where anything begins or ends, each piece marked with what was read in it. */
final class MarkedText {
    /** Words a statement rests on; ends in code points, the last exclusive. */
    private record Marked(int start, int end, Shown statement) {}

    /** A stretch of text; ends in code points, the last exclusive. */
    private record Stretch(int start, int end) {
        boolean holds(int from, int to) {
            return start <= from && to <= end;
        }
    }

    private final Facts facts;
    private final Visit visit;
    private final int[] text;
    private final List<Marked> marks = new ArrayList<>();
    private final List<Stretch> repeats = new ArrayList<>();
    private final List<Stretch> headings = new ArrayList<>();
    private final List<Stretch> doubts = new ArrayList<>();
    private final List<Changes.Change> changes = new ArrayList<>();
    /** Where a broken column ends, and where it goes on. */
    private final Map<Integer, Integer> joints = new TreeMap<>();

    private final Set<Integer> anchors = new TreeSet<>();

    MarkedText(Node document, List<Shown> statements, Facts facts, Visit visit) {
        this.facts = facts;
        this.visit = visit;
        this.text = facts.text(document, "qd:text").codePoints().toArray();
        for (Shown statement : statements) {
            for (Quote quote : statement.quotes()) {
                marks.add(new Marked(quote.start(), quote.end(), statement));
                anchors.add(quote.start());
            }
        }
        facts.subjects("qd:inDocument", document).forEach(this::passage);
        facts.subjects("dct:source", document).forEach(this::finding);
        marks.sort(Comparator.comparingInt(Marked::start).thenComparingInt(Marked::end));
        repeats.sort(Comparator.comparingInt(Stretch::start));
    }

    private void passage(Node passage) {
        List<Quote> pieces = new ArrayList<>();
        facts.objects(passage, "prov:wasDerivedFrom").forEach(span -> pieces.add(Quote.of(span, facts)));
        pieces.sort(Comparator.comparingInt(Quote::start));
        for (Node span : facts.objects(passage, "prov:wasDerivedFrom")) {
            Quote from = Quote.of(span, facts);
            facts.objects(span, "qd:continuedAt").forEach(next -> {
                Quote to = Quote.of(next, facts);
                boolean far = to.start() < from.end()
                        || !new String(text, from.end(), Math.max(0, to.start() - from.end())).isBlank();
                if (far) {
                    joints.put(from.end(), to.start());
                    anchors.add(to.start());
                }
            });
        }
        for (Node place : facts.objects(passage, "qd:repeatedAt")) {
            Quote repeat = Quote.of(place, facts);
            repeats.add(new Stretch(repeat.start(), repeat.end()));
        }
        String kind = facts.text(passage, "qd:passageKind");
        if (kind.equals("Title") || kind.equals("Heading")) {
            pieces.forEach(p -> headings.add(new Stretch(p.start(), p.end())));
        }
        repairs(facts.text(passage, "qd:readAs"), pieces);
    }

    private void repairs(String read, List<Quote> pieces) {
        if (!read.isEmpty() && pieces.stream().allMatch(p -> p.end() <= text.length)) {
            int[] at = pieces.stream()
                    .flatMapToInt(p -> IntStream.range(p.start(), p.end()))
                    .toArray();
            int[] raw = IntStream.of(at).map(i -> text[i]).toArray();
            changes.addAll(Changes.between(raw, at, read.codePoints().toArray()));
        }
    }

    private void finding(Node finding) {
        for (Node span : facts.objects(finding, "qd:involves")) {
            if (facts.object(span, "oa:hasSelector") != null) {
                Quote quote = Quote.of(span, facts);
                doubts.add(new Stretch(quote.start(), quote.end()));
                anchors.add(quote.start());
            }
        }
    }

    /** The text, repeats folded. */
    Html show() {
        Integer[] cuts = cuts().toArray(Integer[]::new);
        List<Html> parts = new ArrayList<>();
        int shut = 0;
        for (int i = 0; i + 1 < cuts.length; i++) {
            int from = cuts[i];
            int fold = endOfFold(from);
            if (fold > from && from >= shut) {
                shut = fold;
                parts.add(folded(from, fold, cuts, i));
            }
            if (from >= shut) {
                parts.add(piece(from, cuts[i + 1]));
            }
        }
        return tag("div", at("class", "raw"), at("lang", "zh"), parts);
    }

    /** Where pieces begin and end, in order. */
    private SortedSet<Integer> cuts() {
        TreeSet<Integer> cuts = new TreeSet<>(anchors);
        cuts.add(0);
        cuts.add(text.length);
        marks.forEach(m -> cut(m.start, m.end, cuts));
        repeats.forEach(r -> cut(r.start, r.end, cuts));
        headings.forEach(r -> cut(r.start, r.end, cuts));
        doubts.forEach(r -> cut(r.start, r.end, cuts));
        changes.forEach(c -> cut(c.start(), c.end(), cuts));
        cuts.addAll(joints.keySet());
        cuts.removeIf(c -> c > text.length);
        return cuts;
    }

    private static void cut(int start, int end, Set<Integer> cuts) {
        cuts.add(start);
        cuts.add(end);
    }

    /** Where the repeats that begin here end; {@code from} itself where none begins. Words of statements stay open. */
    private int endOfFold(int from) {
        int end = from;
        for (Stretch repeat : repeats) {
            boolean joins = repeat.start <= end || new String(text, end, repeat.start - end).isBlank();
            if (repeat.start >= from && joins && (end > from || repeat.start == from) && repeat.end > end) {
                end = repeat.end;
            }
        }
        int fold = end;
        return marks.stream().anyMatch(m -> m.start < fold && m.end > from) ? from : Math.min(end, text.length);
    }

    private Html folded(int from, int to, Integer[] cuts, int at) {
        List<Html> inside = new ArrayList<>();
        for (int i = at; i + 1 < cuts.length && cuts[i] < to; i++) {
            inside.add(piece(cuts[i], cuts[i + 1]));
        }
        String count = (to - from) + visit.say(" 字，前面已读", " characters, read before");
        return tag("details", at("class", "repeat"), tag("summary", visit.say("重复 ", "Repeat: "), count), inside);
    }

    private Html piece(int from, int to) {
        String words = new String(text, from, to - from);
        List<Html> parts = new ArrayList<>();
        boolean left = changes.stream().anyMatch(c -> c.start() <= from && to <= c.end());
        parts.add(left ? tag("del", words) : Html.of(words));
        Html marked = marked(from, to, Html.of(parts));
        List<Html> after = new ArrayList<>();
        changes.stream()
                .filter(c -> c.end() == to && !c.read().isBlank())
                .forEach(c -> after.add(tag("ins", at("title", visit.say("读作", "read as")), c.read())));
        Integer next = joints.get(to);
        if (next != null) {
            after.add(tag(
                    "a",
                    at("class", "joint"),
                    at("href", "#at-" + next),
                    at("title", visit.say("下接此处", "goes on there")),
                    "↷"));
        }
        return Html.of(marked, after);
    }

    private Html marked(int from, int to, Html words) {
        Set<String> kinds = new LinkedHashSet<>();
        List<String> ids = new ArrayList<>();
        for (Marked m : marks) {
            if (m.start <= from && to <= m.end) {
                kinds.add(m.statement.kind().toLowerCase(Locale.ROOT));
                ids.add("s-" + m.statement.id());
                if (m.statement.disputed()) {
                    kinds.add("disputed");
                }
            }
        }
        if (doubts.stream().anyMatch(d -> d.holds(from, to))) {
            kinds.add("disputed");
        }
        if (headings.stream().anyMatch(h -> h.holds(from, to))) {
            kinds.add("heading");
        }
        String id = anchors.contains(from) ? "at-" + from : null;
        if (!ids.isEmpty()) {
            return tag(
                    "a",
                    at("id", id),
                    at("class", "span " + String.join(" ", kinds)),
                    at("href", "#" + ids.get(0)),
                    at("data-statements", String.join(" ", new LinkedHashSet<>(ids))),
                    words);
        }
        return id == null && kinds.isEmpty()
                ? words
                : tag(
                        "span",
                        at("id", id),
                        at("class", kinds.isEmpty() ? null : "span " + String.join(" ", kinds)),
                        words);
    }
}
