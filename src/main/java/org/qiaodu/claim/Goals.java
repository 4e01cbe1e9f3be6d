package org.qiaodu.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.TimeExpression;

/**
 * Where a report turns from what was to what shall be: 今年经济社会发展主要预期目标是:…, 2023年主要目标。…. All that its passage says from there on
 * is a goal, and in later passages what names no time, until a heading with a time.
 */
final class Goals {
    private static final Search ANNOUNCES = Search.of("目标[^,。;:]{0,6}:$|^[^,。;:]{0,24}(预期|主要|奋斗)[^,。;:]{0,10}目标。$");

    /** Those of a report, which then tells what will be done for them. */
    private static final Search OF_A_YEAR = Search.of("(预期|主要|工作)[^,。;:]*目标");

    /** Goals that were reached (全面实现“四个千亿”发展目标:…) are none any more. */
    private static final Search REACHED = Search.of("(实现|完成|达成|达到|提前)[^:]*目标");

    private static final Pattern WHOLE_YEAR = Pattern.compile("全年度?|年内");

    private final Discourse discourse;
    private final Map<Integer, List<Clause>> inside = new HashMap<>();
    private final Map<Integer, Clause> before = new HashMap<>();

    Goals(Discourse discourse) {
        this.discourse = discourse;
        Clause last = null;
        for (AnnotatedPassage passage : discourse.passages()) {
            int index = passage.passage().index();
            boolean dated = passage.passage().kind().isHeading()
                    && passage.chunks().stream().anyMatch(TimeExpression.class::isInstance);
            last = dated ? null : last;
            if (last != null) {
                before.put(index, last);
            }
            List<Clause> announcing = discourse.clauses(index).stream()
                    .filter(c -> announces(c.range().of(passage.passage().chars())))
                    .toList();
            if (!announcing.isEmpty()) {
                inside.put(index, announcing);
                Clause goals = announcing.get(announcing.size() - 1);
                last = OF_A_YEAR.isIn(goals.range().of(passage.passage().chars())) ? goals : last;
            }
        }
    }

    /** What announces a clause's goal; null where nothing does. */
    @Nullable
    Clause announcing(Clause clause) {
        Clause nearest = null;
        for (Clause goals : inside.getOrDefault(clause.passage(), List.of())) {
            nearest = goals.range().to() <= clause.range().from() ? goals : nearest;
        }
        Clause earlier = before.get(clause.passage());
        if (nearest != null || earlier == null) {
            return nearest;
        }
        String text = discourse.chars(clause.passage());
        boolean dated = discourse.clauses(clause.passage()).stream()
                .filter(c -> c.range().from() <= clause.range().from())
                .flatMap(c -> c.chunks().stream())
                .anyMatch(c -> c instanceof TimeExpression t && !isWholeYear(t, text) && !isUpTo(t, text));
        return dated ? null : earlier;
    }

    private static boolean announces(String clause) {
        return ANNOUNCES.isIn(clause) && !areReached(clause);
    }

    /** Whether a clause tells of goals that were reached. */
    static boolean areReached(String clause) {
        return REACHED.isIn(clause);
    }

    /** Whether a time is only that of one goal far off, among those of the year: 到2025年形成100万吨产能. */
    static boolean isUpTo(TimeExpression time, String text) {
        return text.startsWith("到", time.range().from() - 1)
                || text.startsWith("到", time.range().from());
    }

    /** Whether a time is the year that is spoken of, without its number: 全年, 年内. */
    static boolean isWholeYear(TimeExpression time, String text) {
        return WHOLE_YEAR.matcher(time.range().of(text)).matches();
    }
}
