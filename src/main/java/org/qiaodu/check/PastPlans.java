package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TimeExpression;

/** Finds what is told as still to come of a time before the text was published: 预计2022年6月投产 in a paper of 2023. */
final class PastPlans implements Check {
    /** Words right before the time of what is to come. */
    private static final Search TO_COME = Search.of("(?:预计|计划|力争|争取|有望|拟|将于|将在|预期|可望)(?:在|于|到|至|用)?\\z");

    /** Words of a plan that was made, or told of, at another time. */
    private static final Search ONCE =
            Search.of("原|曾|当时|最初|起初|早先|本来|一度|此前|那时|彼时|未能|推迟|延[期后]|提前|实际|回[忆顾]|写着|写道|记载|规划|方案|纲要|《");

    @Override
    public List<Finding> check(Page page) {
        Integer issued = page.isDateAssumed() ? null : page.year();
        return issued == null
                ? List.of()
                : page.sentences().stream()
                        .flatMap(s -> past(page, s, issued).stream())
                        .toList();
    }

    private static Optional<Finding> past(Page page, Sentence s, int issued) {
        return s.times().stream()
                .filter(t -> t.basis() == null && t.length() == null && isBefore(t, issued))
                .filter(t -> TO_COME.isIn(s.stretch(t.range()).before(6)))
                .filter(t -> !ONCE.isIn(s.chars()) && !isToldOfBefore(page, s, t, issued))
                .findFirst()
                .map(t -> s.stretch(t.range()))
                .map(words -> new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.MEDIUM)
                        .at(words.clause())
                        .because(
                                "成文于" + issued + "年，“" + words.words() + "”已过，不能再说将来",
                                "the text is of " + issued + "; " + words.words()
                                        + " is past, and is told as to come"));
    }

    private static boolean isBefore(TimeExpression time, int issued) {
        @Nullable Integer year = Times.year(time.value());
        return year != null && year < issued;
    }

    /** Whether the passage tells before it of a time before the text was published, when the plan may have been made. */
    private static boolean isToldOfBefore(Page page, Sentence s, TimeExpression plan, int issued) {
        return page.sentences(s.in()).stream()
                .flatMap(o -> o.times().stream())
                .filter(t -> t.range().to() <= plan.range().from() && t.length() == null)
                .filter(t -> t.range().from() >= s.range().from() || !Times.isFromDocument(t))
                .reduce((a, b) -> b)
                .filter(t -> isBefore(t, issued))
                .isPresent();
    }
}
