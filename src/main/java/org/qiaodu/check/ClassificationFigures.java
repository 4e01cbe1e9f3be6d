package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Figure;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds the number of headings of the industrial classification against the standard. */
final class ClassificationFigures implements Check {
    private static final Pattern HEADING = Pattern.compile("(工业|制造业|采矿业)?(门类|大类|中类|小类)(行业)?.*");
    /** A sentence that speaks of the whole classification, not of what one place has of it. */
    private static final Pattern WHOLE = Pattern.compile("在[^;。]*类[^,;。]{0,4}中,|全部|所有|国民经济行业|联合国产业分类|GB/?T ?4754");

    /** The classification spoken of again. */
    private static final Pattern STANDARD = Pattern.compile("国标|国家标准|(?:该|此|这一?)(?:分类|标准)");

    /** Words after which the sentence counts what some place has of the classes. */
    private static final Pattern PART = Pattern.compile("其中|占[了有]?|拥有|具备|涵盖|覆盖");

    private static final Pattern SECTOR = Pattern.compile("制造业|采矿业|工业(?!和)");

    private static final String INDUSTRY = "工业";

    private final List<Figure> figures;

    ClassificationFigures(ReferenceValues reference) {
        this.figures = reference.figures().stream()
                .filter(f -> f.subject().startsWith("国民经济行业分类") && f.last() == null)
                .toList();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            Matcher whole = WHOLE.matcher(sentence.chars());
            boolean named = whole.find();
            if (!named && !isSpokenOf(sentence)) {
                continue;
            }
            boolean among = named && whole.group().startsWith("在");
            int end = among
                    ? sentence.range().from() + whole.end()
                    : sentence.range().to();
            Set<String> told = new HashSet<>();
            sentence.quantities().stream()
                    .filter(q -> q.range().to() <= end && q.kind() == Quantity.Kind.COUNT)
                    .filter(q -> told.add(String.valueOf(q.counted())))
                    .filter(q -> !PART.matcher(sentence.between(
                                    sentence.range().from(), q.range().from()))
                            .find())
                    .forEach(q -> check(page, sentence, q, found));
        }
        return found;
    }

    /** Whether a sentence speaks again of the classification that its passage has named. */
    private static boolean isSpokenOf(Sentence sentence) {
        return STANDARD.matcher(sentence.chars()).find()
                && sentence.in().passage().chars().contains("国民经济行业分类");
    }

    private void check(Page page, Sentence sentence, Quantity q, List<Finding> found) {
        Matcher heading = HEADING.matcher(String.valueOf(q.counted()));
        if (!heading.matches()) {
            return;
        }
        String before = sentence.between(sentence.range().from(), q.range().from());
        String sector = heading.group(1) == null ? sector(before) : heading.group(1);
        String indicator = sector + heading.group(2) + "数量";
        List<Figure> known =
                figures.stream().filter(f -> f.indicator().equals(indicator)).toList();
        if (!known.isEmpty() && known.stream().noneMatch(f -> f.value().compareTo(q.value()) == 0)) {
            found.add(finding(page, sentence, q, known.get(0)));
        }
    }

    /** The sector words name; of several that make up industry, industry; empty where none is named. */
    private static String sector(String words) {
        List<String> told = SECTOR.matcher(words)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return told.isEmpty() ? "" : told.size() == 1 ? told.get(0) : INDUSTRY;
    }

    private static Finding finding(Page page, Sentence sentence, Quantity q, Figure figure) {
        String value = figure.value().toPlainString();
        return new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                .at(sentence.stretch(q.range()))
                .words(sentence.stretch(q.range()).clause())
                .suggest(value + "个")
                .because(
                        "文中作" + q.statedAs() + "，" + figure.source() + "的" + figure.indicator() + "为" + value,
                        "the text says " + q.value().toPlainString() + ", " + figure.subject() + " has " + value + " ("
                                + figure.indicator() + ")");
    }
}
