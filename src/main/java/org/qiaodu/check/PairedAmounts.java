package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds a share, a change in percent or a multiple against the two amounts that its sentence tells last before it, where
 * their words make them its terms: a whole and a part of it, two times of one thing, one amount and what it is measured by.
 * Where any two amounts told near fit, all is well, but for a share told of the last of the parts of a whole.
 */
final class PairedAmounts implements Check {
    /** Sentences before the relation in which amounts that fit may stand. */
    private static final int NEAR = 3;

    /** A computed relation this many times the stated one, or the other way round, is one of other figures. */
    private static final double UNLIKE = 6;

    /** By how much the logarithm of a slip of ten times may differ from one. */
    private static final double TEN = 0.02;

    /** The same of a multiple, which may be one of other figures. */
    private static final double TEN_TIMES = 0.005;

    /** How many digits 亿 has more than 万. */
    private static final int MAGNITUDE = 4;

    private static final double HUNDRED = 100;

    private static final double PRICES = 15;
    private static final Pattern REAL = Pattern.compile("生产总值|GDP|增加值|产值");
    /** What makes a share one of what was told just before it. */
    static final String AMONG = "其中";

    private static final Search ADDED = Search.of("新增|净增|新添");

    private static final Pattern SUMMED = Pattern.compile("合计|一共|共计|总共|累计|加起来|[两三]者");

    /** Units of times that are compared as amounts are. */
    private static final Set<String> CLOCK = Set.of("s", "min", "h", "d");

    /** Most characters of what follows an amount that is a mark. */
    static final int MARKED = 20;

    /** What follows an amount that is passed, and not attained: 2000亿元、3000亿元台阶. */
    static final Pattern MARK = Pattern.compile("(?:、[\\d.]+[万亿]*[元吨人]?)*[^,;。]?(?:台阶|大关|关口|门槛)");

    private static final Search CHANGING = Search.of("[增减升降涨跌](?!\\p{IsHan}?[到至])|同比");
    private static final Search RATED = Search.of("率|占比|比重|比例|份额|水平|[化达]到?\\z");
    private static final Pattern PEOPLE = Pattern.compile("people|人次");
    /** 五个位次, 三位: places in an order. */
    private static final Pattern PLACES = Pattern.compile("[\\d一二三四五六七八九十两]{1,3}个?[位名](?:次|,|;|。|\\z)");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Labelled> all = page.figures();
        page.comparisons().stream()
                .filter(r -> !Comparison.STEP.isIn(r.lead()) && !r.isOfYearsBefore() && !r.isInTurn())
                .forEach(r -> check(page, all, r).ifPresent(found::add));
        page.sentences().stream()
                .flatMap(s -> Comparison.ofSoMany(s).stream())
                .forEach(r -> check(page, all, r).ifPresent(found::add));
        return found;
    }

    private static Optional<Finding> check(Page page, List<Labelled> all, Comparison relation) {
        List<Labelled> near = near(page, all, relation);
        boolean fits = near.stream()
                .anyMatch(a ->
                        near.stream().anyMatch(b -> !a.equals(b) && isAlike(relation, a, b) && fits(relation, a, b)));
        return fits
                ? listed(page, near, relation)
                : pair(page, all, near, relation)
                        .flatMap(p -> finding(page, relation, p.getKey(), p.getValue()))
                        .or(() -> listed(page, near, relation))
                        .or(() -> slip(near, relation)
                                .filter(p -> !OnlyTerms.isTold(page, relation, p.getKey(), p.getValue()))
                                .flatMap(p -> finding(page, relation, p.getKey(), p.getValue())));
    }

    /** The two amounts that the words make terms of the relation. */
    private static Optional<Map.Entry<Labelled, Labelled>> pair(
            Page page, List<Labelled> all, List<Labelled> near, Comparison relation) {
        List<Labelled> own = segment(all, relation);
        boolean ofOther = PairTerms.OF_OTHER.matcher(relation.lead()).find();
        if (own.size() == 1 && (relation.role() != Comparison.Role.SHARE || ofOther)) {
            Labelled last = own.get(0);
            own = Stream.concat(near.stream().filter(f -> isBefore(page, f, last)), own.stream())
                    .toList();
        }
        int size = own.size();
        if (size > 1) {
            Labelled first = own.get(size - 2);
            Labelled second = own.get(size - 1);
            boolean only =
                    own.stream().filter(f -> isAlike(relation, f, second)).count() == 2;
            if (only && isAlike(relation, first, second) && PairTerms.areTerms(relation, first, second)) {
                return Optional.of(Map.entry(first, second));
            }
        }
        return Optional.empty();
    }

    /**
     * The last amount before a relation and the last one like it before that, where the relation they have is the stated one
     * but for a slip.
     */
    private static Optional<Map.Entry<Labelled, Labelled>> slip(List<Labelled> near, Comparison relation) {
        List<Labelled> before = near.stream()
                .filter(f -> f.figure().range().to() <= relation.range().from())
                .toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Labelled second = before.get(before.size() - 1);
        return before.stream()
                .filter(f -> !f.equals(second) && isAlike(relation, f, second))
                .reduce((x, y) -> y)
                .filter(first -> !value(first, second).meets(value(second, first)))
                .filter(first -> relation.role() == Comparison.Role.SHARE
                        ? isShareOf(relation, first, second)
                        : isOfYearBefore(relation, first, second))
                .filter(first -> relation.isSlipOf(computed(relation, first, second)))
                .map(first -> Map.entry(first, second));
    }

    /** Whether a change is not one since the year before (同比增长1.7倍) that neither of two amounts is told of. */
    private static boolean isOfYearBefore(Comparison change, Labelled first, Labelled second) {
        Integer then = first.year();
        Integer now = second.year();
        return !(change.lead().contains("同比") || second.words().lead().contains(AMONG))
                || PairTerms.isThen(first.lead())
                || (then != null && now != null && now - then == 1 && first.ownTime());
    }

    /** Whether a share may be of two amounts: its sentence tells both, of two times only where it says so, and no other whole. */
    private static boolean isShareOf(Comparison relation, Labelled first, Labelled second) {
        return first.in().equals(relation.in())
                && second.in().equals(relation.in())
                && !relation.lead().contains(AMONG)
                && (PairTerms.PAST.matcher(relation.lead()).find() || !PairTerms.isContrast(first, second))
                && !PairTerms.RATE.matcher(relation.lead()).find()
                && !PairTerms.OF.matcher(relation.lead()).find();
    }

    /** 5亿元, 2.55亿元 and 1.5亿元, 四成: a share of the whole told first with its parts, of which it is told of the last. */
    private static Optional<Finding> listed(Page page, List<Labelled> near, Comparison relation) {
        List<Labelled> told = near.stream()
                .filter(f -> f.in().equals(relation.in())
                        && f.figure().range().to() <= relation.range().from())
                .toList();
        if (relation.role() != Comparison.Role.SHARE
                || relation.words().contains("%")
                || told.size() <= 2
                || relation.lead().isEmpty()
                || relation.lead().contains(AMONG)
                || PairTerms.OF_OTHER.matcher(relation.lead()).find()
                || SUMMED.matcher(relation.lead()).find()) {
            return Optional.empty();
        }
        Labelled whole = told.get(0);
        List<Labelled> parts = told.subList(1, told.size());
        Labelled part = parts.get(parts.size() - 1);
        boolean made = parts.stream().allMatch(p -> isAlike(relation, p, whole) && !PairTerms.isContrast(whole, p))
                && parts.stream().mapToDouble(PairedAmounts::value).sum() <= value(whole);
        return made && parts.stream().noneMatch(p -> fits(relation, whole, p))
                ? finding(page, relation, whole, part)
                : Optional.empty();
    }

    private static double value(Labelled told) {
        return Amounts.inBase(told.figure()).middle();
    }

    /** The amounts of the sentence before the relation, from the last semicolon on; none where another relation stands between. */
    private static List<Labelled> segment(List<Labelled> all, Comparison relation) {
        int start = relation.in().range().from();
        int semicolon = relation.in().between(start, relation.range().from()).lastIndexOf(';');
        List<Labelled> before = all.stream()
                .filter(f -> f.in().equals(relation.in())
                        && f.figure().range().from() > start + semicolon
                        && f.figure().range().to() <= relation.range().from())
                .toList();
        List<Labelled> amounts =
                before.stream().filter(f -> isLevel(relation, f)).toList();
        boolean other = !amounts.isEmpty()
                && before.stream()
                        .filter(f -> f.figure().kind() == Quantity.Kind.PERCENT
                                || f.figure().kind() == Quantity.Kind.RATIO
                                || f.figure().kind() == Quantity.Kind.POINTS)
                        .anyMatch(f -> f.figure().range().from()
                                > amounts.get(0).figure().range().from());
        return other ? List.of() : amounts;
    }

    private static List<Labelled> near(Page page, List<Labelled> all, Comparison relation) {
        List<Sentence> sentences = page.sentences(relation.in().in());
        int at = sentences.indexOf(relation.in());
        List<Sentence> here = sentences.subList(Math.max(0, at - NEAR), Math.min(sentences.size(), at + 2));
        return all.stream()
                .filter(f -> here.contains(f.in())
                        && isLevel(relation, f)
                        && !f.figure().range().equals(relation.range()))
                .toList();
    }

    /** Whether it is how much there is, not how much more or less. */
    static boolean isLevel(Comparison relation, Labelled told) {
        Quantity q = told.figure();
        if (relation.role() == Comparison.Role.CHANGE
                && PLACES.matcher(relation.words() + relation.rest()).lookingAt()) {
            return q.kind() == Quantity.Kind.RANK && Amounts.isExact(q);
        }
        if (relation.role() == Comparison.Role.CHANGE && !relation.isLike(q)) {
            return false;
        }
        if (q.kind() == Quantity.Kind.PERCENT) {
            return relation.role() == Comparison.Role.CHANGE
                    && Amounts.isExact(q)
                    && !CHANGING.isIn(told.lead())
                    && RATED.isIn(told.lead() + told.indicator());
        }
        boolean people = q.kind() == Quantity.Kind.NUMBER && Amounts.isPeople(told);
        if (MARK.matcher(told.in().stretch(q.range()).after(MARKED)).lookingAt()) {
            return false;
        }
        if (PairTerms.PIECE.matcher(q.statedAs()).matches()) {
            return false;
        }
        boolean time = (relation.role() == Comparison.Role.DOWN || relation.role() == Comparison.Role.SHARE)
                && q.kind() == Quantity.Kind.DURATION
                && CLOCK.contains(q.unit())
                && Amounts.isExact(q);
        return (Amounts.isAmount(q) || Amounts.isAbout(q) || time || (people && Amounts.isExact(q)))
                && !Comparison.isChange(told);
    }

    /** Whether two are told in one unit; visits are told as multiples of people. */
    static boolean isAlike(Comparison relation, Labelled one, Labelled other) {
        return sort(relation, one).equals(sort(relation, other));
    }

    /** What amounts have in common that a relation can be of. */
    static String sort(Comparison relation, Labelled told) {
        String sort = told.sort();
        return relation.role() == Comparison.Role.TIMES && PEOPLE.matcher(sort).find() ? "people" : sort;
    }

    /** Whether an amount is told in the sentence before another's, or before it in the same. */
    private static boolean isBefore(Page page, Labelled one, Labelled other) {
        List<Sentence> all = page.sentences(other.in().in());
        return all.indexOf(one.in()) == all.indexOf(other.in()) - 1
                || (one.in().equals(other.in())
                        && one.figure().range().to() <= other.figure().range().from());
    }

    static boolean fits(Comparison relation, Labelled a, Labelled b) {
        Interval first = value(a, b);
        Interval second = value(b, a);
        Interval quotient = second.by(first);
        Interval percent = quotient.times(Interval.around(HUNDRED, 0));
        double prices =
                REAL.matcher(String.valueOf(a.indicator()) + b.indicator()).find() ? PRICES : 0;
        boolean added = relation.isAdded();
        return switch (relation.role()) {
            case SHARE -> percent.meets(relation.stated());
            case UP -> percent.minus(Interval.around(HUNDRED, prices)).meets(relation.stated());
            case DOWN -> Interval.around(HUNDRED, prices).minus(percent).meets(relation.stated());
            case CHANGE -> second.minus(first).meets(relation.stated());
            case TIMES ->
                (!relation.isRate() && quotient.meets(relation.stated()))
                        || (isNewlyAdded(a) && second.by(second.minus(first)).meets(relation.stated()))
                        || (added && quotient.minus(Interval.around(1, 0)).meets(relation.stated()));
        };
    }

    /** Whether an amount is what came to another, which so tells what there was before: 新增4.2万架,累计6.3万架. */
    private static boolean isNewlyAdded(Labelled told) {
        return ADDED.isIn(told.lead());
    }

    /** What an amount can mean; it is rounded as the other of the pair is, whose digits it would have if they were not nought. */
    private static Interval value(Labelled told, Labelled beside) {
        Interval own = Amounts.inBase(told.figure());
        Interval other = Amounts.inBase(beside.figure());
        boolean about = Stream.of(told, beside).anyMatch(f -> f.figure().bound() == Bound.APPROXIMATE);
        boolean alike = !about && scale(told).equals(scale(beside));
        double rounding =
                alike ? Math.min(own.high() - own.low(), other.high() - other.low()) / 2 : own.high() - own.middle();
        return Interval.around(own.middle(), rounding);
    }

    /** Ten thousands or hundred millions, if any, in which an amount is told. */
    private static String scale(Labelled told) {
        return told.figure().statedAs().replaceAll("[^万亿]", "");
    }

    /** The larger one, of a share or a loss the smaller, then the other. */
    private static List<Labelled> terms(Comparison relation, Labelled first, Labelled second) {
        boolean less = relation.role() == Comparison.Role.SHARE || relation.role() == Comparison.Role.DOWN;
        return less == value(first) < value(second) ? List.of(first, second) : List.of(second, first);
    }

    static double computed(Comparison relation, Labelled first, Labelled second) {
        List<Labelled> terms = terms(relation, first, second);
        double ratio = value(terms.get(0)) / value(terms.get(1));
        return switch (relation.role()) {
            case SHARE -> ratio * HUNDRED;
            case UP -> (ratio - 1) * HUNDRED;
            case DOWN -> (1 - ratio) * HUNDRED;
            case TIMES -> relation.isRate() ? ratio - 1 : ratio;
            case CHANGE -> Math.abs(value(first) - value(second));
        };
    }

    /**
     * Whether a relation is too many times the stated one to be the same, but for a share or multiple ten times off, 千分之五 for 百分之五,
     * and for 万 and 亿 that took each other's place.
     */
    static boolean isUnlike(Comparison relation, double off, double most) {
        double digits = Math.abs(Math.log10(off));
        boolean share = relation.role() == Comparison.Role.SHARE;
        boolean times = relation.role() == Comparison.Role.TIMES;
        boolean ten = Math.abs(digits - 1) < (share ? TEN : times ? TEN_TIMES : 0);
        boolean magnitude = (share || times) && Math.abs(digits - MAGNITUDE) < TEN;
        return Math.abs(Math.log(off)) > Math.log(most) && !ten && !magnitude;
    }

    /** Whether one slip in what something came to, the greater of two, keeps it from having grown as stated. */
    static boolean isSlip(Comparison relation, Labelled first, Labelled second) {
        List<Labelled> terms = terms(relation, first, second);
        return relation.role() == Comparison.Role.UP
                && Slips.isSlip(
                        terms.get(0).figure(),
                        terms.get(1).figure().value().doubleValue()
                                * (1 + relation.stated().middle() / HUNDRED));
    }

    static Optional<Finding> finding(Page page, Comparison relation, Labelled first, Labelled second) {
        String top = terms(relation, first, second).get(0).figure().statedAs();
        String base = terms(relation, first, second).get(1).figure().statedAs();
        double computed = computed(relation, first, second);
        double off = computed / relation.stated().middle();
        if (isUnlike(relation, off, UNLIKE)) {
            return Optional.empty();
        }
        String terms = switch (relation.role()) {
            case CHANGE -> top + "－" + base;
            case UP -> top + "÷" + base + "－1";
            case DOWN -> "1－" + top + "÷" + base;
            default -> top + "÷" + base;
        };
        String should = switch (relation.role()) {
            case TIMES -> Figures.plain(computed) + "倍";
            case CHANGE ->
                second.figure().kind() == Quantity.Kind.PERCENT
                        ? Figures.plain(computed) + "个百分点"
                        : Figures.like(computed, second.figure());
            default -> Figures.oneDecimal(computed) + "%";
        };
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(first.words().clause())
                .at(second.words().clause())
                .at(relation.in().stretch(relation.range()).clause())
                .suggest(should)
                .sum(terms + "＝" + should, relation.words()));
    }
}
