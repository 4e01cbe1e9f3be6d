package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Holds all the amounts of one sort that a passage tells, in whatever sentences, against the largest of them, where one slip
 * of the pen is all that keeps them from adding up to it and they are told as closely as it is, or their words say that nothing
 * is left over. Where some of them add up to it, all is well.
 */
final class OnlyParts implements Check {
    /** Part of the total by which a sum may miss it and still be taken for one of its parts. */
    private static final double NEAR = 0.15;

    /** The same where two digits that changed places explain it. */
    private static final double SWAPPED = 0.25;

    /** Part of the total up to which an amount is told by the way. */
    private static final double SMALL = 0.05;

    /** Fewest and most amounts, the total among them; and most where they are told less closely than it. */
    private static final int FEWEST = 3;

    private static final int MOST = 8;
    private static final int FEW = 6;

    /** Digits of figures that hardly add up by chance. */
    private static final int TELLING = 3;

    /** Words that say that nothing is left over. */
    private static final Search ALL = Search.of(
            "其余|剩余|剩下|余下|另有|此外还有|共需|总投资|足额|[合加][起在]来|合计|总共|一共|共计|连同|分为|分[一二两三四五六\\d]+[期段片]|组成|构成|全年|全线|至此|年下来|年间");

    /** Parts of a time or a work, which are told of different years. */
    private static final Search PHASES = Search.of("阶段|[一二三四首]期|[上下]半年|[一二三四]季度");

    /** Before what there was: 由上年末的30.4万人. */
    private static final Search WAS = Search.of("[由从](?!此)[^,;。]{0,8}\\z");

    /** What a part or a total is called, before words of how many there are. */
    private static final Search CALLED = Search.of("(?<head>\\p{IsHan})(?:总[数量额]?|共|合计|已?[有为达]到?|约|增至|人数)*\\z");

    private static final Search SPEED = Search.of("时速|速度|每小时|最高|限速");

    private static final Set<String> LENGTHS = Set.of("m", "km", "cm", "mm");

    /** How wide, high or deep something is, which is no part of how long. */
    private static final Search ACROSS = Search.of("(?:(?<![提最])[宽高深厚]|直径|口径|跨径|跨度|海拔|高程)(?:度|约|为|达|各)*\\z");

    private static final Search REST = Search.of("(?:其余|剩余|剩下|余下|其他|其它)的?\\z");

    /** 分三步走: how many parts a total has, and the characters after it in which that stands. */
    private static final Search PARTED = Search.of("分(?:为|成|作)?(?<n>[两二三四五六])(?:步|期|段|批|阶段|个阶段|块|类|部分|笔|层|片|档)");

    private static final int AFTER = 12;

    private static final Search SHARED = Search.of("占[^,;。\\d]{0,10}\\z");

    private static final Pattern OF = Pattern.compile("的[约近超]?(?:\\d|[一二两三四五六七八九])");

    private static final Search TOTAL = Search.of("(?<!公)共\\z");
    private static final String AMONG = "其中";

    /** Things counted with it are of any sort. */
    private static final String ANY = "个";

    @Override
    public List<Finding> check(Page page) {
        Map<List<Object>, List<Labelled>> sorts = new LinkedHashMap<>();
        page.figures().stream()
                .filter(f -> Amounts.adds(f.in(), f.figure()) && !Comparison.isChange(f))
                .filter(f -> !(LENGTHS.contains(f.figure().unit()) && ACROSS.isIn(f.lead())))
                .filter(f -> !SPEED.isIn(f.lead()) && !SPEED.isIn(f.rest()) && !WAS.isIn(f.lead()))
                .forEach(f -> sorts.computeIfAbsent(
                                List.of(f.in().in().passage().index(), f.sort()), k -> new ArrayList<>())
                        .add(f));
        return sorts.values().stream()
                .flatMap(told -> closed(page, told).or(() -> check(page, once(told))).stream())
                .toList();
    }

    /**
     * 共8866人,其中…612人,剩下的254人; 分三步走: the amounts from the largest on up to what is called the rest, and as many after
     * one as the parts it is told to have.
     */
    private static Optional<Finding> closed(Page page, List<Labelled> told) {
        List<Parts> closed = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Labelled one = told.get(i);
            Matcher parted = PARTED.matcher(one.words().after(AFTER));
            int n = parted.find() ? Numerals.whole(parted.group("n")) : 0;
            if (n > 1 && i + n < told.size()) {
                closed.add(parts(one, told.subList(i + 1, i + 1 + n)));
            }
            if (REST.isIn(one.lead())) {
                for (int from = 0; from < i - 1; from++) {
                    for (int to = from + 2; to <= i; to++) {
                        List<Labelled> all = new ArrayList<>(told.subList(from + 1, to));
                        all.add(one);
                        closed.add(parts(told.get(from), all));
                    }
                }
            }
        }
        return closed.stream().anyMatch(p -> p.holdClosely() || p.parts().size() > MOST || someAdd(p))
                ? Optional.empty()
                : closed.stream()
                        .filter(p -> !p.isBeyond() && (p.isPartSlip() || p.isTotalSlip()) && p.isTelling())
                        .findFirst()
                        .map(p -> p.finding(page));
    }

    private static Parts parts(Labelled total, List<Labelled> parts) {
        return new Parts(total.in(), parts.stream().map(Labelled::figure).toList(), total.in(), total.figure());
    }

    /** Amounts told again left out. */
    private static List<Labelled> once(List<Labelled> told) {
        List<Labelled> once = new ArrayList<>();
        for (Labelled f : told) {
            if (once.stream()
                    .noneMatch(o -> o.figure().value().compareTo(f.figure().value()) == 0)) {
                once.add(f);
            }
        }
        return once;
    }

    private static Optional<Finding> check(Page page, List<Labelled> told) {
        if (told.size() < FEWEST || told.size() > MOST) {
            return Optional.empty();
        }
        Labelled total =
                told.stream().max(Comparator.comparing(f -> f.figure().value())).orElseThrow();
        double small = total.figure().value().doubleValue() * SMALL;
        List<Labelled> others = told.stream().filter(f -> !f.equals(total)).toList();
        List<Labelled> large = others.stream()
                .filter(f -> f.figure().value().doubleValue() > small)
                .toList();
        List<Labelled> kin = others.stream()
                .filter(f -> !head(f).isEmpty() && head(f).equals(head(total)))
                .toList();
        return Stream.of(large, others, kin)
                .filter(rest -> rest.size() + 1 >= FEWEST)
                .flatMap(rest -> check(page, total, rest, told).stream())
                .findFirst();
    }

    /** The last character of what an amount is told to be of. */
    private static String head(Labelled told) {
        Matcher m = CALLED.matcher(told.lead());
        return m.find() ? m.group("head") : "";
    }

    private static Optional<Finding> check(Page page, Labelled total, List<Labelled> rest, List<Labelled> told) {
        Parts parts = parts(total, rest);
        boolean swap = parts.isSwap() || parts.isTotalSwap();
        return told.stream().anyMatch(f -> RestatedFigures.digits(f).length() >= telling(total))
                        && ((isOneTime(rest) && rest.stream().noneMatch(p -> isBase(total, p))) || said(total))
                        && !isShared(total)
                        && (said(total) || !Amounts.measureWord(total.figure()).equals(ANY))
                        && parts.isWithin(1 + (swap ? SWAPPED : NEAR))
                        && (swap || parts.isPartSlip() || parts.isTotalSlip())
                        && !parts.isOfSibling(page)
                        && areAll(total, rest)
                        && !parts.hold()
                        && !someAdd(parts)
                ? Optional.of(parts.finding(page))
                : Optional.empty();
    }

    /** 725亿元,比2023年的658亿元增长: whether a total is compared with what is no part of it. */
    private static boolean isBase(Labelled total, Labelled part) {
        return part.in().equals(total.in()) && PairTerms.isContrast(total, part);
    }

    /** 占全省126.4万亩的53.7%: whether it is told what share of a total one is, so that the rest of it need not be told. */
    private static boolean isShared(Labelled total) {
        return SHARED.isIn(total.lead()) && OF.matcher(total.rest()).lookingAt();
    }

    private static boolean said(Labelled total) {
        return ALL.isIn(total.in().chars()) || TOTAL.isIn(total.lead());
    }

    /** Digits that one of them must have: fewer where the words of the total call it one. */
    private static int telling(Labelled total) {
        return ALL.isIn(total.words().clause().words()) ? TELLING - 1 : TELLING;
    }

    /** Whether they are told as closely as each other, or the words say that nothing is left over, and not that they are some. */
    private static boolean areAll(Labelled total, List<Labelled> parts) {
        boolean own = total.words().after(AMONG.length() + 1).contains(AMONG)
                && parts.stream().noneMatch(p -> p.in().equals(total.in()));
        if (own || parts.stream().anyMatch(p -> p.words().clause().words().contains(AMONG))) {
            return false;
        }
        double last = rounding(total.figure());
        boolean alike = parts.stream().allMatch(p -> rounding(p.figure()) == last);
        boolean said = parts.size() < FEW
                && Stream.concat(Stream.of(total), parts.stream()).anyMatch(p -> ALL.isIn(p.in().chars()));
        boolean decimals = last != Math.rint(last) || total.figure().statedAs().contains(".");
        return said || (alike && decimals);
    }

    /** Whether no two of the parts are told of different years, or as before and after in one sentence. */
    private static boolean isOneTime(List<Labelled> parts) {
        return parts.stream().anyMatch(p -> PHASES.isIn(p.in().chars()))
                || parts.stream()
                        .allMatch(a -> parts.stream()
                                .allMatch(b -> a.equals(b)
                                        || (a.in().equals(b.in())
                                                ? !PairTerms.isContrast(a, b)
                                                : !isOfOtherYear(a, b))));
    }

    private static boolean isOfOtherYear(Labelled one, Labelled other) {
        Integer a = year(one);
        Integer b = year(other);
        return a != null && b != null && !a.equals(b);
    }

    private static @Nullable Integer year(Labelled told) {
        return told.ownTime() ? told.year() : null;
    }

    private static double rounding(Quantity q) {
        return Figures.rounding(q.value(), q.statedAs());
    }

    /** Whether two or more of the parts, and not all, add up to the total. */
    private static boolean someAdd(Parts parts) {
        for (int some = 1; some < (1 << parts.parts().size()) - 1; some++) {
            List<Quantity> sum = new ArrayList<>();
            for (int i = 0; i < parts.parts().size(); i++) {
                if ((some >> i & 1) == 1) {
                    sum.add(parts.parts().get(i));
                }
            }
            if (sum.size() > 1 && Amounts.adds(parts.total(), sum)) {
                return true;
            }
        }
        return false;
    }
}
