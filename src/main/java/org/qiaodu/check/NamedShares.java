package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds "A makes up P percent of B" and "an amount, P percent of B" against the amounts the passage gives for A and B. */
final class NamedShares implements Check {
    private static final Pattern SHARE =
            Pattern.compile("(?<part>[\\p{IsHan}]{0,10})占(?<whole>[\\p{IsHan}]{2,10}?)(?:总数|总量|总额)?的?(?:比重为|比例为)?$");
    private static final int NEAR = 26;
    /** Characters of a name that may mean another thing in another passage. */
    private static final int SHORT = 3;
    /** Percentage points by which a share may differ beyond rounding. */
    private static final double POINTS = 1;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity share : sentence.quantities()) {
                Matcher m = SHARE.matcher(sentence.stretch(share.range()).before(NEAR));
                if (share.kind() == Quantity.Kind.PERCENT && Amounts.isExact(share) && m.find()) {
                    check(page, sentence, share, m.group("part"), m.group("whole"))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Finding> check(
            Page page, Sentence sentence, Quantity share, String partName, String wholeName) {
        List<Sentence> where = page.sentences().stream()
                .filter(s -> s.in().passage().index() <= sentence.in().passage().index())
                .toList();
        List<Sentence> here =
                where.stream().filter(s -> s.in().equals(sentence.in())).toList();
        Told whole = only(wholeName.length() > SHORT ? where : here, wholeName);
        Told part = partName.length() > 1 ? only(here, partName) : before(sentence, share);
        if (whole == null
                || part == null
                || !Amounts.alike(whole.amount(), part.amount())
                || whole.amount().value().compareTo(part.amount().value()) < 0) {
            return Optional.empty();
        }
        double off = Math.abs(part.percentOf(whole) - share.value().doubleValue());
        return off <= POINTS + Figures.rounding(share.value(), share.statedAs())
                ? Optional.empty()
                : Optional.of(ShareOf.finding(page, part, whole, new Told(sentence, share)));
    }

    /** The only amount told right after a name; null where there is none, or several that differ. */
    private static @Nullable Told only(List<Sentence> sentences, String name) {
        Pattern named =
                Pattern.compile("(^|[^\\p{IsHan}]|其中|有|(?<![\\p{IsHan}]副))" + Pattern.quote(name) + "[^,;。、\\d]{0,4}$");
        List<Told> told = sentences.stream()
                .flatMap(s -> s.quantities().stream().map(q -> new Told(s, q)))
                .filter(t -> Amounts.isAmount(t.amount())
                        && named.matcher(t.in().stretch(t.amount().range()).before(NEAR))
                                .find())
                .toList();
        long values = told.stream()
                .map(t -> t.amount().value().stripTrailingZeros())
                .distinct()
                .count();
        return values == 1 ? told.get(0) : null;
    }

    private static @Nullable Told before(Sentence sentence, Quantity share) {
        return sentence.quantities().stream()
                .filter(q -> Amounts.isAmount(q)
                        && q.range().to() <= share.range().from()
                        && sentence.between(q.range().to(), share.range().from())
                                .matches(",?占[^,;。]*"))
                .reduce((a, b) -> b)
                .map(q -> new Told(sentence, q))
                .orElse(null);
    }
}
