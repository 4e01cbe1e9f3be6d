package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds "占…的P%" against the amount before it and the amounts the text has for the whole. */
final class ShareOf implements Check {
    private static final Pattern SHARE =
            Pattern.compile("占(?:到|了)?(?<whole>[^,;。占、]{0,18}?)(?:的|比重|比例|比|份额|总量)*(?:为|达到?|约|近|超过|高达|分别为)?$");
    private static final String SCOPE = "全[市县区镇省国州港校司厂部年站线院行园旗盟团村乡岛]|总|其中?|该|本|公司|集团|当年|同期|当期";
    /** A scope, with the character that tells what it is all of. */
    private static final Pattern ALL = Pattern.compile("全(市|县|区|镇|乡|村|省|州|港|校|厂|集团|公司)");

    private static final Pattern ALL_OF = Pattern.compile("^(总|全部)");
    /** Scopes wider than most texts speak of themselves. */
    private static final Pattern WIDE = Pattern.compile("全国|全球|世界|全省|国内|我国");
    /** Percentage points by which a share may differ beyond rounding. */
    private static final double POINTS = 0.6;
    /** Most characters between a whole and the part told in the next sentence. */
    private static final int NEAR = 60;

    /** Words of a label that names of wholes need not have. */
    private static final String FILL = "总|完成|实现";

    /** Fewest characters of a name that says what a whole is. */
    private static final int NAMED = 4;

    private static final String PART_OF = "占";

    private static final Search COMPARED = Search.of("[比较][^,;。\\d]{0,6}的?\\z");

    private static final Search SCALED = Search.of("[万亿]");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            List<Quantity> all = sentence.quantities();
            for (int i = 1; i < all.size(); i++) {
                Quantity share = all.get(i);
                Quantity part = part(sentence, all.subList(0, i));
                Matcher words = SHARE.matcher(sentence.between(
                        all.get(i - 1).range().to(), share.range().from() + opening(share)));
                if (part != null && isTold(share) && words.find() && isBare(sentence, all.get(i - 1), words.start())) {
                    check(page, new Told(sentence, part), share, words.group("whole"))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** How many characters of a share as stated come before its numeral: 约占18%. */
    private static int opening(Quantity share) {
        return share.statedAs().indexOf(PART_OF) + 1;
    }

    /** Whether what stands before 占 leaves the part the subject. */
    private static boolean isBare(Sentence sentence, Quantity before, int length) {
        return sentence.between(before.range().to(), before.range().to() + length)
                .matches("[,、(]?(约|大约|近|已|仅|只)?");
    }

    private static boolean isTold(Quantity share) {
        return share.kind() == Quantity.Kind.PERCENT
                && share.upTo() == null
                && share.bound() != Bound.LESS_THAN
                && share.value().signum() > 0;
    }

    /** The last amount, but for how much it grew and from what: 526亿元,比上年的397亿元增长32.5%; null where there is none. */
    private static @Nullable Quantity part(Sentence sentence, List<Quantity> before) {
        Quantity last = before.get(before.size() - 1);
        boolean grew = last.kind() == Quantity.Kind.PERCENT
                && before.size() > 1
                && sentence.stretch(last.range()).before(6).matches(".*(增长|下降|提高)(了|为)?");
        int at = before.size() - (grew ? 2 : 1);
        boolean base = grew
                && at > 0
                && COMPARED.isIn(sentence.stretch(before.get(at).range()).before(10));
        Quantity part = before.get(base ? at - 1 : at);
        return Amounts.isAmount(part) || isOver(part) ? part : null;
    }

    /** Whether an amount is one of money told to be more than so much. */
    private static boolean isOver(Quantity q) {
        return q.kind() == Quantity.Kind.MONEY && q.bound() == Bound.MORE_THAN && q.upTo() == null;
    }

    private static Optional<Finding> check(Page page, Told part, Quantity share, String whole) {
        List<Told> amounts = page.sentences().stream()
                .flatMap(s -> s.quantities().stream().map(q -> new Told(s, q)))
                .filter(t -> t.amount().upTo() == null
                        && t.amount().value().signum() > 0
                        && !t.equals(part)
                        && t.amount().unit().equals(part.amount().unit())
                        && t.amount().kind() == part.amount().kind())
                .toList();
        List<Told> wholes = amounts.stream()
                .filter(t -> isWhole(part, t, whole) || isPassed(part, t, share, whole))
                .toList();
        boolean fits = amounts.stream()
                .filter(t -> wholes.contains(t)
                        || t.in().equals(part.in())
                        || wholes.size() != 1
                        || t.in().equals(wholes.get(0).in())
                        || noun(whole).length() < 2)
                .anyMatch(t -> fits(part.amount(), t.amount(), share));
        return fits
                ? Optional.empty()
                : magnitude(page, part, amounts, new Told(part.in(), share), whole)
                        .or(() -> unlike(page, part, amounts, wholes, share, whole));
    }

    private static Optional<Finding> unlike(
            Page page, Told part, List<Told> amounts, List<Told> wholes, Quantity share, String whole) {
        return (wholes.isEmpty() && ALL_OF.matcher(whole).find() ? largest(part, amounts, share) : wholes.stream())
                .min(Comparator.comparingInt(t -> distance(part, t)))
                .map(t -> finding(page, part, t, new Told(part.in(), share)));
    }

    /**
     * The finding that a share is that of a whole which its words name, or which is told last before it, but for 万 and 亿 that
     * took each other's place in one of the two.
     */
    private static Optional<Finding> magnitude(Page page, Told part, List<Told> amounts, Told share, String whole) {
        boolean explained = amounts.stream().anyMatch(t -> isShare(part, t, share, 1));
        return explained
                ? Optional.empty()
                : amounts.stream()
                        .filter(t -> isNamed(part, t, whole))
                        .filter(t -> SCALED.isIn(
                                t.amount().statedAs() + part.amount().statedAs()))
                        .filter(t -> Amounts.MAGNITUDES.stream().anyMatch(m -> isShare(part, t, share, m)))
                        .min(Comparator.comparingInt(t -> distance(part, t)))
                        .map(t -> finding(page, part, t, share));
    }

    /** Whether a part {@code times} as large is the stated share of a whole, rounding apart. */
    private static boolean isShare(Told part, Told whole, Told share, double times) {
        return Interval.of(part.amount())
                .times(Interval.around(100 * times, 0))
                .by(Interval.of(whole.amount()))
                .meets(Interval.of(share.amount()));
    }

    /** Whether words of a share name what an amount is of, two characters of it; of a bare 占, whether it is told just before. */
    private static boolean isNamed(Told part, Told other, String whole) {
        String noun = noun(whole);
        if (noun.length() < 2) {
            return other.in().equals(part.in())
                    && other.amount().range().to() <= part.amount().range().from();
        }
        return IntStream.rangeClosed(0, noun.length() - 2)
                .anyMatch(i -> other.label().contains(noun.substring(i, i + 2)));
    }

    private static boolean fits(Quantity part, Quantity whole, Quantity share) {
        Interval computed = Interval.of(part).times(new Interval(100, 100)).by(Interval.of(whole));
        return computed.wider(POINTS).meets(Interval.of(share));
    }

    /** Whether an amount is told as that of the whole: named by its noun, or the last of its sort before the part. */
    private static boolean isWhole(Told part, Told other, String whole) {
        Matcher wide = WIDE.matcher(whole);
        if (wide.find() && !other.label().contains(wide.group())) {
            return false;
        }
        String noun = noun(whole);
        boolean before = other.in().in().equals(part.in().in())
                && other.amount().range().to() <= part.amount().range().from();
        boolean larger = other.amount().value().compareTo(part.amount().value()) > 0
                || Slips.isSlip(other.amount(), part.amount().value().doubleValue() * 2);
        Matcher all = ALL.matcher(whole);
        boolean scope = all.find() && other.lead().contains(all.group(1)) && part.kin(other);
        if (noun.length() < 2) {
            return larger
                    && (scope
                            || (before
                                    && isNear(part, other)
                                    && all.reset().results().findAny().isEmpty()));
        }
        return larger
                && shares(noun, other.label().replaceAll(FILL, ""))
                && (before || other.in().in().equals(part.in().in()) || isOnly(noun));
    }

    /** Whether an amount named as the whole in the part's passage is less than the part, but for a slip in one of them. */
    private static boolean isPassed(Told part, Told other, Quantity share, String whole) {
        return noun(whole).length() >= NAMED
                && share.value().doubleValue() < 100
                && other.in().in().equals(part.in().in())
                && other.amount().value().compareTo(part.amount().value()) < 0
                && shares(noun(whole), other.label().replaceAll(FILL, ""))
                && isSlip(part, other, share);
    }

    /** Of a total that is nowhere called so: the largest amount of the passage, where one slip makes it the whole. */
    private static Stream<Told> largest(Told part, List<Told> amounts, Quantity share) {
        return amounts.stream()
                .filter(t -> t.in().in().equals(part.in().in()))
                .max(Comparator.comparing(t -> t.amount().value()))
                .filter(t -> isSlip(part, t, share))
                .stream();
    }

    /** What the whole is called, its scope apart. */
    private static String noun(String whole) {
        return whole.replace("GDP", "生产总值")
                .replaceAll(SCOPE, "")
                .replaceAll("[^\\p{IsHan}]|(?<=\\p{IsHan}{2})[值额量数]$", "");
    }

    /** Whether both stand in one sentence, or the part is one of what the sentence before tells. */
    private static boolean isNear(Told part, Told other) {
        boolean ofWhich = part.lead().contains("其中")
                && part.amount().range().from() - other.amount().range().to() <= NEAR;
        return other.in().equals(part.in()) || ofWhich;
    }

    private static boolean isOnly(String noun) {
        return noun.length() >= NAMED;
    }

    /** Whether the end of a noun, two characters or more of it, stands in some words. */
    private static boolean shares(String noun, String words) {
        int length = Math.min(noun.length(), 4);
        return words.contains(noun.substring(noun.length() - length));
    }

    private static int distance(Told one, Told other) {
        int apart = Math.abs(
                one.in().in().passage().index() - other.in().in().passage().index());
        return apart * 10000
                + Math.abs(one.amount().range().from() - other.amount().range().from());
    }

    /** Whether one slip in the percentage or in the part explains that they do not fit a whole. */
    static boolean isSlip(Told part, Told whole, Quantity share) {
        return Slips.isSlip(share, part.percentOf(whole))
                || Slips.isSlip(
                        part.amount(),
                        whole.amount().value().doubleValue() * share.value().doubleValue() / 100);
    }

    /** That a part is another percentage of a whole than the text says. */
    static Finding finding(Page page, Told part, Told whole, Told share) {
        String should = Figures.oneDecimal(part.percentOf(whole)) + "%";
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(part.words().clause())
                .at(share.words().clause())
                .at(whole.words().clause())
                .suggest(should)
                .sum(
                        part.amount().statedAs() + "÷" + whole.amount().statedAs() + "＝" + should,
                        share.amount().statedAs());
    }
}
