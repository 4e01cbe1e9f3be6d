package org.qiaodu.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds a change or a multiple that names the year it is reckoned from, 比2013年增长54.5%, 是2000年的15倍, against the level that
 * the text, wherever it is, tells of that year.
 */
final class BaseYears implements Check {
    private static final Set<Comparison.Role> ROLES =
            EnumSet.of(Comparison.Role.UP, Comparison.Role.DOWN, Comparison.Role.TIMES);

    private static final Set<Quantity.Kind> AMOUNTS =
            EnumSet.of(Quantity.Kind.MONEY, Quantity.Kind.MEASURE, Quantity.Kind.COUNT);

    private static final Search BASE =
            Search.of("(?:[比较为是于]|相当于|达到?)[^,;。\\d]{0,3}(?<year>(?:19|20)\\d\\d)年[^,;。\\d一二三四五六七八九十]{0,8}\\z");

    /** Words by which a growth is told at constant prices. */
    private static final Search PRICES = Search.of("实际|扣除价格|可比价|不变价");

    /** What grows at constant prices, which levels at current prices need not show. */
    private static final Pattern REAL = Pattern.compile("生产总值|GDP|增加值|农[^,;。]{0,6}产值");

    /** What may be told to grow at constant prices. */
    private static final String OUTPUT = "产值";

    /** A computed relation this many times the stated one, or the other way round, is one of other figures. */
    private static final double UNLIKE = 3.2;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        Stream<Comparison> worded = page.sentences().stream().flatMap(s -> Comparison.worded(s).stream());
        Stream.concat(page.comparisons().stream(), worded)
                .filter(r -> ROLES.contains(r.role()) && !Comparison.STEP.isIn(r.lead()))
                .forEach(r -> check(page, r).ifPresent(found::add));
        return found;
    }

    private static Optional<Finding> check(Page page, Comparison relation) {
        Matcher base = BASE.matcher(relation.lead());
        Labelled own = base.find() ? own(page, relation) : null;
        if (own == null
                || PRICES.isIn(relation.lead())
                || REAL.matcher(String.valueOf(own.indicator())).find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(base.group("year"));
        List<Labelled> levels = page.figures().stream()
                .filter(f -> Objects.equals(f.year(), year)
                        && !f.figure().range().equals(relation.range())
                        && PairedAmounts.isLevel(relation, f)
                        && PairedAmounts.isAlike(relation, f, own))
                .toList();
        boolean fits = Stream.concat(levels.stream(), near(page, relation))
                .anyMatch(f -> PairedAmounts.fits(relation, f, own) && !isSlipOfOutput(relation, f, own));
        List<Labelled> same = levels.stream()
                .filter(f -> isOneThing(f, own) || (isKin(f, own) && isSlip(relation, f, own)))
                .toList();
        return fits || same.size() != 1 || !isLike(relation, same.get(0), own)
                ? Optional.empty()
                : PairedAmounts.finding(page, relation, same.get(0), own);
    }

    /** The level that a relation is told of: the last amount before it in its sentence; null where that is none. */
    private static @Nullable Labelled own(Page page, Comparison relation) {
        Labelled last = page.figures().stream()
                .filter(f -> f.in().equals(relation.in())
                        && f.figure().range().to() <= relation.range().from()
                        && AMOUNTS.contains(f.figure().kind()))
                .reduce((x, y) -> y)
                .orElse(null);
        return last != null && PairedAmounts.isLevel(relation, last) ? last : null;
    }

    private static Stream<Labelled> near(Page page, Comparison relation) {
        return page.figures().stream()
                .filter(f -> f.in().equals(relation.in())
                        && !f.figure().range().equals(relation.range())
                        && PairedAmounts.isLevel(relation, f));
    }

    /** Whether two levels are called alike and told of no different things. */
    private static boolean isOneThing(Labelled base, Labelled own) {
        boolean named = base.indicator() != null
                && own.indicator() != null
                && (base.indicator().endsWith(own.indicator())
                        || own.indicator().endsWith(base.indicator()));
        return named && base.sorts().equals(own.sorts()) && base.kinds().equals(own.kinds()) && !base.ofOthers(own);
    }

    /** Whether what two levels are called ends alike: 农民人均纯收入, 农村居民人均可支配收入. */
    private static boolean isKin(Labelled base, Labelled own) {
        boolean kind =
                base.kinds().isEmpty() || own.kinds().isEmpty() || base.kinds().equals(own.kinds());
        return kind
                && base.labels().stream()
                        .anyMatch(b -> own.labels().stream()
                                .anyMatch(o -> o.endsWith(b.substring(Math.max(0, b.length() - 2)))));
    }

    /** Whether output grew by a slip less or more than stated, and not at other prices. */
    private static boolean isSlipOfOutput(Comparison relation, Labelled base, Labelled own) {
        double computed = PairedAmounts.computed(relation, base, own);
        return relation.role() != Comparison.Role.TIMES
                && !relation.stated().meets(Interval.around(computed, 0))
                && String.valueOf(own.indicator()).endsWith(OUTPUT)
                && isOneThing(base, own)
                && isSlip(relation, base, own);
    }

    private static boolean isSlip(Comparison relation, Labelled base, Labelled own) {
        return relation.isSlipOf(PairedAmounts.computed(relation, base, own));
    }

    private static boolean isLike(Comparison relation, Labelled base, Labelled own) {
        double off =
                PairedAmounts.computed(relation, base, own) / relation.stated().middle();
        return isSlip(relation, base, own) || (off < UNLIKE && off > 1 / UNLIKE);
    }
}
