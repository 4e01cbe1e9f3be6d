package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Amounts told side by side, with the amount they may add up to.
 *
 * @param in the sentence of the parts
 * @param parts two or more, counted or measured alike
 * @param told the sentence of the total
 * @param total counted or measured as the parts are
 */
record Parts(Sentence in, List<Quantity> parts, Sentence told, Quantity total) {
    /** A sum this many times the total, or the other way round, adds up something else. */
    private static final double UNLIKE = 2.6;

    private static final Search SECTOR = Search.of("(?<![和与、])(?:第[一二三]产业|(?<!第)[一二三]产)[^,;。一二三和与、]{0,8}\\z");

    /** After an amount, what share of its whole it is. */
    private static final Pattern SHARE = Pattern.compile("\\A,?占[^,;。\\d]{0,8}\\d");

    private static final int LEAD = 16;

    private static final int FEWEST = 2;

    /** Digits of a sum that is hardly told by chance. */
    private static final int TELLING = 3;

    /** Digits of a total of two parts from which a slip in one digit explains a sum that is off. */
    private static final int DIGITS_OF_TWO = 4;

    /** How many digits further the point stands in one of 万 亿 than in the other. */
    private static final List<Integer> MAGNITUDES = List.of(4, -4);

    private static final double PER_CENT = 100;

    private static final double HAIR = 1e-9;

    Parts {
        parts = List.copyOf(parts);
    }

    double sum() {
        return Amounts.sum(parts);
    }

    /** Whether they add up, as far as they are rounded. */
    boolean hold() {
        return Amounts.adds(total, parts);
    }

    /** Whether some of them that follow each other come to the total, the others being told beside: 出口A,进口B,顺差C, in all A and B. */
    boolean someHold() {
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + FEWEST; to <= parts.size(); to++) {
                if (Amounts.adds(total, parts.subList(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the total is so many times one of them: 装机14台,单机12.5万千瓦,共175万千瓦. */
    boolean isProduct() {
        return told.quantities().stream()
                .filter(n -> n.kind() == Quantity.Kind.COUNT && Amounts.isExact(n))
                .filter(n -> n.value().compareTo(BigDecimal.ONE) > 0 && !n.equals(total) && !parts.contains(n))
                .anyMatch(n -> parts.stream()
                        .anyMatch(p -> p.value().multiply(n.value()).compareTo(total.value()) == 0));
    }

    /** Whether 万 and 亿 took each other's place in the total. */
    boolean isMagnitudeSlip() {
        return MAGNITUDES.stream().anyMatch(m -> exact().movePointRight(m).compareTo(total.value()) == 0);
    }

    /** Whether they add up where all are told as closely as the closest: 6亿元 beside 2.55亿元 is 6.00. */
    boolean holdClosely() {
        double closest = Stream.concat(Stream.of(total), parts.stream())
                .mapToDouble(q -> Figures.rounding(q.value(), q.statedAs()))
                .min()
                .orElse(0);
        return Math.abs(sum() - total.value().doubleValue()) <= closest * (parts.size() + 1) + HAIR;
    }

    /** Whether total and parts are exact amounts. */
    boolean areExact() {
        return Amounts.isExact(total) && parts.stream().allMatch(Amounts::isExact);
    }

    /** How far the sum is off: the size of the logarithm of its ratio to the total. */
    double off() {
        return Math.abs(Math.log(sum() / total.value().doubleValue()));
    }

    /** Whether the sum is so near the total that it can be meant for it: what is more unlike adds up something else. */
    boolean isLikeTotal() {
        return isWithin(UNLIKE);
    }

    /** Whether neither the sum is {@code factor} times the total nor the other way round. */
    boolean isWithin(double factor) {
        return off() < Math.log(factor);
    }

    /** Whether a part is more than the total. */
    boolean isBeyond() {
        return parts.stream().anyMatch(p -> p.value().compareTo(total.value()) > 0);
    }

    /** How many digits the total is told with, zeros at its end apart. */
    int digits() {
        return digits(total.value()).length();
    }

    /** Whether any of them is told with more than one digit, zeros at its end apart. */
    boolean isTelling() {
        return Stream.concat(Stream.of(total), parts.stream())
                .anyMatch(q -> digits(q.value()).length() > 1);
    }

    /** Whether one digit changed, added, dropped or swapped in the total makes the sum exact. */
    boolean isTotalSlip() {
        return Digits.oneSlip(digits(total.value()), digits(exact()));
    }

    /** Whether one digit changed, added, dropped or swapped in one part makes the sum exact. */
    boolean isPartSlip() {
        return parts.stream().anyMatch(p -> Digits.oneSlip(digits(p.value()), digits(right(p))));
    }

    /** Whether one slip in a figure makes a sum exact, which is hardly chance. */
    boolean isSlip() {
        return digits() >= (parts.size() == FEWEST ? DIGITS_OF_TWO : TELLING) && isOneSlip();
    }

    /** Whether one slip in a figure makes a sum exact. */
    boolean isOneSlip() {
        return isTotalSlip() || isPartSlip();
    }

    /** Whether two digits of one part that changed places make the sum exact. */
    boolean isSwap() {
        return parts.stream()
                .anyMatch(p -> right(p).signum() > 0
                        && size(right(p)) == size(p.value())
                        && Digits.permuted(digits(p.value()), digits(right(p))));
    }

    /** Whether two digits of the total that changed places make the sum exact. */
    boolean isTotalSwap() {
        return size(total.value()) == size(exact()) && Digits.permuted(digits(total.value()), digits(exact()));
    }

    private BigDecimal exact() {
        return parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a part is if the total and all the others are right. */
    private BigDecimal right(Quantity part) {
        return total.value().subtract(exact()).add(part.value());
    }

    private static int size(BigDecimal value) {
        return value.precision() - value.scale();
    }

    private static String digits(BigDecimal value) {
        return value.stripTrailingZeros().unscaledValue().abs().toString();
    }

    /** Whether they are no parts of this total: what they come to is told elsewhere, or it is itself told with its share of a whole, as they all are. */
    boolean isOfAnother(Page page) {
        boolean shares = hasShare(told, total) && parts.stream().allMatch(p -> hasShare(in, p));
        return shares
                || (digits(exact()).length() >= TELLING
                        && page.figures().stream()
                                .anyMatch(f -> Amounts.alike(f.figure(), total)
                                        && f.figure().value().compareTo(exact()) == 0
                                        && !parts.contains(f.figure())));
    }

    /** Whether each part is told with the share of the total that it is: 312.5亿元,其中甲产业125亿元,占40%. */
    boolean haveShares() {
        return parts.stream()
                .allMatch(p -> share(p).filter(s ->
                                Math.abs(p.value().doubleValue() / total.value().doubleValue() * PER_CENT
                                                - s.value().doubleValue())
                                        <= Figures.rounding(s.value(), s.statedAs()) + HAIR)
                        .isPresent());
    }

    /** The share that a part is told with. */
    private Optional<Quantity> share(Quantity part) {
        return in.quantities().stream()
                .filter(q -> q.kind() == Quantity.Kind.PERCENT
                        && q.range().from() >= part.range().to())
                .findFirst()
                .filter(q -> hasShare(in, part)
                        && parts.stream()
                                .noneMatch(p -> p.range().from() > part.range().from()
                                        && p.range().from() < q.range().from()));
    }

    private static boolean hasShare(Sentence in, Quantity amount) {
        return SHARE.matcher(in.stretch(amount.range()).after(LEAD)).find();
    }

    /** The amounts as stated, as a sum is written. */
    static String terms(List<Quantity> amounts) {
        return amounts.stream().map(Quantity::statedAs).collect(Collectors.joining("＋"));
    }

    /** Whether the total is told of another thing of the kind of those that the parts are told of: 临潮港, 南鹿港. */
    boolean isOfSibling(Page page) {
        if (isSector(told, total) && (!told.equals(in) || parts.stream().allMatch(p -> isSector(in, p)))) {
            return true;
        }
        List<String> whole = names(page, told, total);
        List<String> all =
                parts.stream().flatMap(p -> names(page, in, p).stream()).toList();
        return whole.size() == 1
                && !all.isEmpty()
                && all.stream().noneMatch(whole::contains)
                && all.stream()
                        .allMatch(n -> n.charAt(n.length() - 1)
                                == whole.get(0).charAt(whole.get(0).length() - 1));
    }

    /** Whether an amount is of one of the three sectors of an economy, which are parts of it and of none of them. */
    private static boolean isSector(Sentence in, Quantity q) {
        return SECTOR.isIn(in.stretch(q.range()).lead());
    }

    private static List<String> names(Page page, Sentence in, Quantity q) {
        return page.figures().stream()
                .filter(f -> f.in().in().equals(in.in()) && f.figure().equals(q))
                .flatMap(f -> f.names().stream())
                .toList();
    }

    /** That they do not add up. */
    Finding finding(Page page) {
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH);
        parts.forEach(p -> draft.at(in.stretch(p.range()).clause()));
        draft.at(told.stretch(total.range()).clause());
        String terms = terms(parts);
        if (parts.size() == 1) {
            return draft.because(
                    "其中一项" + terms + "大于总数" + total.statedAs(),
                    "a part, " + terms + ", is larger than the whole, " + total.statedAs());
        }
        String should = Figures.like(sum(), total);
        return draft.suggest(should)
                .because(
                        terms + "＝" + should + "，文中总数作" + total.statedAs(),
                        terms.replace("＋", " + ") + " = " + should + ", the text's total is " + total.statedAs());
    }
}
