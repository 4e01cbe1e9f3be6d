package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds a total against its parts: "A and B, in all T", "T, of which A, B and C", and parts known to make up a whole. */
final class SumsOfParts implements Check {
    private static final String ALTOGETHER =
            "[^。]{0,24}(加起来|加在一起|共计|合计|总计|一共|总共|合共|共有|累计共|(?<!公)共(?!同|建|享|和)|总[占投面长建规][^,;。]{0,3}|全长)[^,;。]{0,4}";
    /** Nothing but that the parts told last are added up. */
    private static final Pattern AT_ONCE = Pattern.compile(",?(?:两[者项])?(?:合计|共计|总计)[约达为]?");

    /** The total of a thing, of which not all parts need be told. */
    private static final String SIZE = "[^。]*(?:总[占投面长建规]|全长)[^,;。]*";
    /** Words before a total, or after it, say that what is counted next is a part of it. */
    private static final String OF_WHICH = "其中";

    /** Means, which are no sums of the means of parts: 人均可支配收入. */
    static final Pattern MEAN = Pattern.compile("人均|户均|平均|均价|每[人户亩吨]");

    /** Words before a difference of two parts, and before what is called a total. */
    private static final Pattern BALANCE = Pattern.compile("[顺逆]差[^,;。]{0,3}\\z");

    private static final Pattern TOTAL = Pattern.compile("(?:总|共|合计)[^,;。]{0,4}\\z");

    private static final int FEWEST = 2;
    /** Most characters between two parts of one list. */
    private static final int CLOSE = 14;

    /** Fewest parts of two rows told side by side. */
    private static final int ROWS = 3;
    /** How many times its total a sum with one wrong part may be. */
    private static final double NEAR = 1.6;
    /** What stages of one work are called. */
    private static final Predicate<String> STAGE =
            Pattern.compile("[一二三四](?:期|阶段)").asMatchPredicate();

    /** How many times another a stage is at least where 万 and 亿 were taken for each other, and at most once that is mended. */
    private static final double OUTSIZED = 1000;

    private static final double LIKE = 20;
    private static final double MAGNITUDE = 1e4;

    private final List<List<String>> partitions;
    private final List<List<Pattern>> amounts;

    SumsOfParts(CheckWords words) {
        this.partitions = words.partitions();
        this.amounts = partitions.stream()
                .map(names -> names.stream().map(SumsOfParts::amountOf).toList())
                .toList();
    }

    /** A part's name before its amount. */
    static Pattern amountOf(String name) {
        return Pattern.compile("(?<=^|[^\\p{IsHan}]|其中)" + name + "(?!产业结构|率)[^,;。、\\d]{0,10}(?=\\d)");
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            altogether(page, sentence).ifPresent(found::add);
            series(page, sentence).ifPresent(found::add);
            for (int i = 0; i < partitions.size(); i++) {
                if (partitions.get(i).stream().allMatch(sentence.chars()::contains)) {
                    partition(page, sentence, i, found);
                }
            }
        }
        return found;
    }

    /** A家…和B家…,共计T家. */
    private static Optional<Finding> altogether(Page page, Sentence sentence) {
        List<Quantity> all = sentence.quantities().stream()
                .filter(q -> Amounts.adds(sentence, q))
                .toList();
        for (int i = FEWEST; i < all.size(); i++) {
            Quantity total = all.get(i);
            List<Quantity> run = run(all.subList(0, i), total);
            if (run.size() < FEWEST || !between(sentence, run, total).matches(ALTOGETHER)) {
                continue;
            }
            List<Quantity> apart = run.stream()
                    .filter(p -> !sentence.stretch(p.range()).clause().words().contains(OF_WHICH))
                    .toList();
            List<Quantity> close = close(run);
            boolean holds = Amounts.adds(total, apart);
            for (int from = 0; from + FEWEST <= run.size(); from++) {
                holds |= Amounts.adds(total, run.subList(from, run.size()));
            }
            boolean size = between(sentence, run, total).matches(SIZE);
            Parts parts = new Parts(sentence, close, sentence, total);
            boolean like = (!size && !parts.isBeyond() && parts.isLikeTotal())
                    || parts.isSlip()
                    || (run.equals(close)
                            && AT_ONCE.matcher(between(sentence, run, total)).matches())
                    || parts.isSwap()
                    || parts.isMagnitudeSlip();
            if (!holds
                    && !parts.someHold()
                    && !parts.isProduct()
                    && like
                    && close.size() >= FEWEST
                    && !parts.isOfAnother(page)) {
                return Optional.of(parts.finding(page));
            }
        }
        return Optional.empty();
    }

    /** The words between the last of some parts and their total. */
    private static String between(Sentence sentence, List<Quantity> parts, Quantity total) {
        return sentence.between(
                parts.get(parts.size() - 1).range().to(), total.range().from());
    }

    /** The last amounts of a run that follow each other closely. */
    private static List<Quantity> close(List<Quantity> run) {
        int from = run.size() - 1;
        while (from > 0
                && run.get(from).range().from() - run.get(from - 1).range().to() <= CLOSE) {
            from--;
        }
        return run.subList(from, run.size());
    }

    /** Whether an amount follows another in one list. */
    static boolean follows(Sentence sentence, Quantity one, Quantity next) {
        String between = sentence.between(one.range().to(), next.range().from());
        return between.length() <= CLOSE && between.indexOf(';') < 0;
    }

    /** The last amounts of a list that are counted as the total is. */
    private static List<Quantity> run(List<Quantity> before, Quantity total) {
        int to = before.size();
        while (to > 0 && before.get(to - 1).statedAs().matches("[两二三四五六七八九][项类者].*")) {
            to--;
        }
        int from = to;
        while (from > 0 && Amounts.alike(before.get(from - 1), total)) {
            from--;
        }
        return before.subList(from, to);
    }

    /** 产业项目20个、总投资210亿元,民生项目4个、总投资28亿元 ...: where one row adds up to its total, so must the other. */
    private static Optional<Finding> series(Page page, Sentence sentence) {
        List<Quantity> all = sentence.quantities().stream()
                .filter(q -> Amounts.adds(sentence, q))
                .toList();
        int from = 0;
        while (from + 1 < all.size() && Amounts.alike(all.get(from), all.get(from + 1))) {
            from++;
        }
        for (; from + 2 * ROWS <= all.size(); from++) {
            List<Quantity> one = row(all, from);
            List<Quantity> other = row(all, from + 1);
            if (one.size() < ROWS || one.size() != other.size() || Amounts.alike(one.get(0), other.get(0))) {
                continue;
            }
            Optional<Finding> odd = odd(page, sentence, one, other).or(() -> odd(page, sentence, other, one));
            if (odd.isPresent()) {
                return odd;
            }
        }
        return Optional.empty();
    }

    /** Every second amount, as long as they are alike. */
    private static List<Quantity> row(List<Quantity> all, int from) {
        List<Quantity> row = new ArrayList<>();
        for (int i = from; i < all.size() && Amounts.alike(all.get(i), all.get(from)); i += 2) {
            row.add(all.get(i));
        }
        return row;
    }

    private static Optional<Finding> odd(Page page, Sentence sentence, List<Quantity> sound, List<Quantity> doubted) {
        List<Sentence> before = page.sentences().stream()
                .filter(s -> s.in().passage().index() <= sentence.in().passage().index())
                .toList();
        if (totals(before, sound).noneMatch(t -> Amounts.adds(t, sound))
                || before.stream()
                        .flatMap(s -> s.quantities().stream())
                        .anyMatch(t ->
                                t.upTo() == null && Amounts.alike(t, doubted.get(0)) && Amounts.adds(t, doubted))) {
            return Optional.empty();
        }
        return totals(before, doubted)
                .flatMap(total -> before.stream()
                        .filter(s -> s.quantities().contains(total))
                        .limit(1)
                        .map(told -> new Parts(sentence, doubted, told, total)))
                .filter(p -> p.isWithin(NEAR) && !p.isProduct())
                .min(Comparator.comparingDouble(Parts::off))
                .map(p -> p.finding(page));
    }

    private static Stream<Quantity> totals(List<Sentence> where, List<Quantity> parts) {
        return where.stream()
                .flatMap(s -> s.quantities().stream())
                .filter(q -> Amounts.isAmount(q) && Amounts.alike(q, parts.get(0)) && !parts.contains(q));
    }

    /** 男性A万人,女性B万人: held against the totals told before them, or in the same sentence after them. */
    private void partition(Page page, Sentence sentence, int partition, List<Finding> found) {
        List<String> names = partitions.get(partition);
        List<List<Quantity>> told = told(sentence, amounts.get(partition));
        if (told.size() != names.size() || hasMore(sentence, names)) {
            return;
        }
        for (Quantity first : told.get(0)) {
            List<Quantity> parts = told.stream()
                    .flatMap(amounts -> amounts.stream()
                            .filter(q -> Amounts.alike(q, first))
                            .limit(1))
                    .toList();
            if (parts.size() == names.size() && parts.get(0).equals(first)) {
                partition(page, sentence, parts)
                        .or(() -> names.stream().allMatch(STAGE) ? outsized(page, sentence, parts) : Optional.empty())
                        .ifPresent(found::add);
            }
        }
    }

    /** 一期6.5万元,二期3.5亿元: a stage that is like another only with 亿 for 万. */
    private static Optional<Finding> outsized(Page page, Sentence sentence, List<Quantity> stages) {
        Quantity least = Collections.min(stages, Comparator.comparing(Quantity::value));
        Quantity most = Collections.max(stages, Comparator.comparing(Quantity::value));
        double times = Figures.ratio(most.value(), least.value());
        boolean off = least.kind() == Quantity.Kind.MONEY
                && times > OUTSIZED
                && Math.abs(Math.log(times / MAGNITUDE)) < Math.log(LIKE);
        return off
                ? Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.MEDIUM)
                        .at(sentence.stretch(least.range()).clause())
                        .at(sentence.stretch(most.range()).clause())
                        .because(
                                least.statedAs() + "与" + most.statedAs() + "同为一事的两期，大小悬殊：疑“万”“亿”互误",
                                least.statedAs() + " and " + most.statedAs()
                                        + " are two stages of one thing: 万 and 亿 were probably taken for each other"))
                : Optional.empty();
    }

    /** Whether the passage speaks of a part that others of the kind have beside these, such as a third stage. */
    private boolean hasMore(Sentence sentence, List<String> names) {
        return partitions.stream()
                .filter(p -> p.size() > names.size() && p.containsAll(names))
                .flatMap(List::stream)
                .anyMatch(part ->
                        !names.contains(part) && sentence.in().passage().chars().contains(part));
    }

    /** For each name in order the amounts told after it and before the next name. */
    private static List<List<Quantity>> told(Sentence sentence, List<Pattern> names) {
        List<List<Quantity>> told = new ArrayList<>();
        List<Matcher> places = new ArrayList<>();
        for (Pattern name : names) {
            Matcher m = name.matcher(sentence.chars());
            if (m.find()) {
                places.add(m);
            }
        }
        for (Matcher m : places) {
            int from = sentence.range().from() + m.start();
            int to = places.stream()
                    .mapToInt(p -> sentence.range().from() + p.start())
                    .filter(at -> at > from)
                    .min()
                    .orElse(sentence.range().to());
            told.add(sentence.quantities().stream()
                    .filter(q -> Amounts.adds(sentence, q)
                            && q.range().from() >= from
                            && q.range().to() <= to)
                    .toList());
        }
        return told;
    }

    private static Optional<Finding> partition(Page page, Sentence sentence, List<Quantity> parts) {
        List<Sentence> where = page.sentences().stream()
                .filter(s -> s.in().equals(sentence.in())
                        && s.range().from() <= sentence.range().from())
                .toList();
        List<Parts> totals = where.stream()
                .flatMap(s -> s.quantities().stream()
                        .filter(q -> Amounts.isAmount(q) && Amounts.alike(q, parts.get(0)) && !parts.contains(q))
                        .map(q -> new Parts(sentence, parts, s, q)))
                .filter(p -> !BALANCE.matcher(before(p)).find()
                        && !MEAN.matcher(p.told().chars()).find()
                        && (p.isLikeTotal()
                                || p.isMagnitudeSlip()
                                || TOTAL.matcher(before(p)).find()))
                .filter(p -> parts.size() == FEWEST || !p.isBeyond() || p.isTotalSlip() || p.isMagnitudeSlip())
                .toList();
        return totals.isEmpty() || totals.stream().anyMatch(p -> p.someHold() || p.isProduct() || p.isOfAnother(page))
                ? Optional.empty()
                : totals.stream().min(Comparator.comparingDouble(Parts::off)).map(p -> p.finding(page));
    }

    /** The words just before a total. */
    private static String before(Parts p) {
        return p.told().stretch(p.total().range()).before(6);
    }
}
