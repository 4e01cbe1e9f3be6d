package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds the three sectors against each other: a structure a:b:c makes up 100, growth of all lies between theirs. */
final class SectorFigures implements Check {
    private static final Search STRUCTURE = Search.of(
            "(?:结构|比例|之比)(?:(?!由)[^,;。]){0,12}?(\\d+(?:\\.\\d+)?)[:∶](\\d+(?:\\.\\d+)?)[:∶](\\d+(?:\\.\\d+)?)");
    private static final Search SECTOR = Search.of("(第[一二三]产业|[一二三]产)[^;。]*(增长|下降)(了|为)?$");
    private static final Search ALL = Search.of("(生产总值|GDP)[^;。]*(增长|下降)(了|为)?$");
    private static final double HUNDRED = 100;
    /** What three rounded shares may miss of 100. */
    private static final double ROUNDED = 0.25;
    /** Percentage points by which the whole may grow beyond its parts, for rounding and taxes on products. */
    private static final double POINTS = 0.3;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            Matcher structure = STRUCTURE.matcher(sentence.chars());
            while (structure.find()) {
                structure(page, sentence, structure).ifPresent(found::add);
            }
        }
        page.passages()
                .forEach(p -> growth(
                                page,
                                page.sentences().stream()
                                        .filter(s -> s.in().equals(p))
                                        .toList())
                        .ifPresent(found::add));
        return found;
    }

    private static Optional<Finding> structure(Page page, Sentence sentence, Matcher m) {
        double sum = 0;
        for (int i = 1; i <= m.groupCount(); i++) {
            sum += Double.parseDouble(m.group(i));
        }
        int from = sentence.range().from();
        if (sum < HUNDRED / 2 || Math.abs(sum - HUNDRED) <= ROUNDED) {
            return Optional.empty();
        }
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(Stretch.of(sentence.in(), from + m.start(), from + m.end()).clause())
                .because(
                        m.group(1) + "＋" + m.group(2) + "＋" + m.group(3) + "＝" + Figures.plain(sum) + "，不足或超过100",
                        "the three shares make up " + Figures.plain(sum) + ", not 100"));
    }

    /** The growth of the whole and of the three sectors told in one passage. */
    private static Optional<Finding> growth(Page page, List<Sentence> sentences) {
        List<Stretch> words = new ArrayList<>();
        List<Double> sectors = new ArrayList<>();
        Quantity all = null;
        Stretch allWords = null;
        for (Sentence sentence : sentences) {
            for (Quantity q : sentence.quantities()) {
                String clause = before(sentence, q);
                if (q.kind() != Quantity.Kind.PERCENT || !clause.matches(".*(增长|下降)[了为]?")) {
                    continue;
                }
                if (SECTOR.isIn(clause)) {
                    double by = q.value().doubleValue();
                    sectors.add(clause.matches(".*下降[了为]?") ? -by : by);
                    words.add(sentence.stretch(q.range()).clause());
                } else if (all == null && sectors.isEmpty() && ALL.isIn(clause)) {
                    all = q;
                    allWords = sentence.stretch(q.range()).clause();
                }
            }
        }
        if (all == null || allWords == null || sectors.size() != 3) {
            return Optional.empty();
        }
        double least = sectors.stream().mapToDouble(d -> d).min().orElseThrow();
        double most = sectors.stream().mapToDouble(d -> d).max().orElseThrow();
        double value = all.value().doubleValue();
        if (value >= least - POINTS && value <= most + POINTS) {
            return Optional.empty();
        }
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH).at(allWords);
        words.forEach(draft::at);
        return Optional.of(draft.because(
                "三次产业增长" + sectors + "，合计增长" + all.statedAs() + "，不在其间",
                "the sectors grew by " + sectors + " percent, the whole by " + all.statedAs()
                        + ", which is not between them"));
    }

    /** The words since the last semicolon or full stop. */
    private static String before(Sentence sentence, Quantity q) {
        String words = sentence.between(sentence.range().from(), q.range().from());
        return words.substring(Math.max(words.lastIndexOf(';'), words.lastIndexOf('。')) + 1);
    }
}
