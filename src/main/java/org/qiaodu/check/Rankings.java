package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Quantity;

/**
 * Holds places in an order against the amounts they are given for: from place to place these all fall or all rise, what
 * is most is no less than the rest, and nobody comes after the last.
 */
final class Rankings implements Check {
    /** Place of what comes last. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final int LAST_BUT_ONE = LAST - 1;
    /** Length of words that call an amount no more than one: 数量, 总额. */
    private static final int SAME = 2;
    /** How many have one of the three medals. */
    private static final int MEDALS = 3;

    private static final Pattern PLACE =
            Pattern.compile("[^;。]{0,8}?(?:居|列|排名?|排在|排到|位列|位居|位|名列|排名为?|排行)(?<in>[^,;。]{0,6}?)|[^;。]{0,14}");
    private static final Pattern TAIL = Pattern.compile(
            "\\A,?(?:[排位居列]|处于|位于){1,2}[^,;。]{0,6}?(?<last>末位|最后|之末|倒数第一|垫底)"
                    + "|\\A,?(?:[排位居列]|高居|位于){1,2}(?<in>[^,;。]{0,6}?)(?:之首|首位|榜首|之冠)"
                    + "|\\A,?[^,;。\\d]{0,5}?(?:(?<top>头把交椅|头号|第一大|甩在身后|遥遥领先|一骑绝尘|独占鳌头|拔得头筹|头名|折桂|夺魁|登顶|领跑|居首|为首|称雄)"
                    + "|(?<next>次之|紧随其后|紧跟其后|居次|次席|榜眼|老二))"
                    + "|\\A,?[^,;。\\d]{0,6}?(?:挤进|跻身|进入|迈入|冲进|闯进|杀入|名列|位列|位居|稳居|排进|排在)[^,;。\\d]{0,4}?(?:前(?<within>[三四五六七八九十])(?![季年月天届批]|\\p{IsHan}?年)|(?<medals>三甲))");
    /** What may stand between a place and the amount that is told after it. */
    private static final Pattern GIVEN = Pattern.compile("(?:的|名|位|是|为|,|:|有|由|获得|成绩|达到?|\\p{IsHan}){0,18}");

    /** Words for a place before the amount that has it. */
    private static final Pattern WORDED =
            Pattern.compile("(?:(?<first>榜首|头名|头号|首位|第一名|冠军|魁首|领头羊|领跑|老大|居首|打头)|(?<beforelast>倒数第二)"
                    + "|(?<second>次席|亚军|榜眼|紧随其后|紧跟其后|老二|其次|次之|第二名|排在后面|跟在后面|屈居第二)|(?<last>垫底|末位|末席|最末|殿后|倒数第一|吊车尾))"
                    + "[^;。\\d、隔差距靠凭因]{0,16}\\z");

    /** What is told of an amount right after it, and so not of the next one. */
    private static final Pattern OWN = Pattern.compile("\\A(?:,?(?:[是为]|[排位居列]|高居|领跑|拔得)[^,;。]*|[^,;。]+)");

    private static final Pattern GROWN = Pattern.compile("(?:[增升扩]至|[增大加]到|增加为)\\z");
    /** Words of orders in which less is better. */
    private static final Pattern LESS = Pattern.compile("最[低少短小慢]|能耗|用时|耗时|失业|降幅|下降|成绩|时间|贫困");
    /** 第一批, 第二期: what comes first in time, not in an order. */
    private static final Pattern BATCH = Pattern.compile("[批期季届年轮次]\\z");

    /**
     * An amount and the place it has.
     *
     * @param within whether it is told only that it is among the first so many
     */
    private record Placed(Sentence sentence, Stretch words, Quantity amount, String in, int place, boolean within) {
        /** Whether it comes before another for certain. */
        boolean before(Placed other) {
            return place < other.place() && !other.within();
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        Map<String, List<Placed>> orders = new LinkedHashMap<>();
        Sentence last = null;
        for (Sentence s : page.sentences()) {
            if (last == null || !last.in().equals(s.in())) {
                disordered(page, orders, found);
            }
            placed(s)
                    .forEach(p -> orders.computeIfAbsent(sort(p), k -> new ArrayList<>())
                            .add(p));
            last = s;
        }
        disordered(page, orders, found);
        return found;
    }

    private static String sort(Placed p) {
        Quantity q = p.amount();
        String lead = p.sentence().stretch(q.range()).before(4);
        String change = q.kind() == Quantity.Kind.PERCENT && lead.matches(".*[长加升高速幅][了达为]*") ? "rise" : "";
        return q.kind() + q.unit() + Amounts.measureWord(q) + change;
    }

    private static List<Placed> placed(Sentence sentence) {
        List<Placed> placed = new ArrayList<>();
        List<Quantity> all =
                sentence.quantities().stream().filter(q -> !isAmongFirst(q)).toList();
        for (int i = 0; i < all.size(); i++) {
            Quantity q = all.get(i);
            Quantity next = i + 1 < all.size() ? all.get(i + 1) : null;
            if (isRank(q) && next != null && isAmount(next) && isGiven(sentence, q, next)) {
                placed.add(of(sentence, q, next, ""));
                i++;
            } else if (isAmount(q)) {
                placed.addAll(worded(sentence, q).or(() -> after(sentence, q, next)).stream()
                        .toList());
            }
        }
        return placed;
    }

    /** The place that words before an amount give what it is told of: 位居次席的龙沟县为8.9%, 倒数第二的南屏县也不过3.4%. */
    private static Optional<Placed> worded(Sentence sentence, Quantity q) {
        int last = sentence.quantities().stream()
                .filter(o -> o.range().to() <= q.range().from() && isAmount(o))
                .mapToInt(o -> o.range().to())
                .max()
                .orElse(-1);
        int from = last < 0
                ? sentence.range().from()
                : last
                        + OWN.matcher(sentence.between(last, q.range().from()))
                                .results()
                                .mapToInt(MatchResult::end)
                                .findFirst()
                                .orElse(0);
        Matcher m = WORDED.matcher(sentence.between(from, q.range().from()));
        if (!m.find()) {
            return Optional.empty();
        }
        int place = m.group("first") != null
                ? 1
                : m.group("second") != null ? 2 : m.group("beforelast") != null ? LAST_BUT_ONE : LAST;
        return Optional.of(new Placed(
                sentence,
                Stretch.of(sentence.in(), from + m.start(), q.range().to()).clause(),
                q,
                "",
                place,
                false));
    }

    /** The place an amount has now, where one it had is told before: 由去年的第三位退居第四. */
    private static Quantity now(Sentence sentence, Quantity rank) {
        return sentence.quantities().stream()
                .filter(q -> isRank(q) && q.range().from() >= rank.range().to())
                .filter(q -> sentence.between(rank.range().to(), q.range().from())
                        .matches("名?(?:退居|退到|退至|降至|降到|滑落?[至到]|跌[至到]|升[至到]|跃居|跃升[至到]?|前移[至到]|上升[至到]|下降[至到])"))
                .findFirst()
                .orElse(rank);
    }

    /** Whether an amount is told of what a place before it names: 第三名是甲县,为351亿元. */
    private static boolean isGiven(Sentence sentence, Quantity rank, Quantity amount) {
        String before = sentence.stretch(rank.range()).before(4);
        boolean opens = before.matches(".*[,;。、:]|")
                || before.matches(".*(排名?|位居|居|列)")
                || rank.statedAs().startsWith("最");
        String between = sentence.between(rank.range().to(), amount.range().from());
        boolean own = rank.statedAs().startsWith("最")
                || between.matches("(?:名|位|\\p{IsHan}{2,3})?(?:的|是|为).*")
                || (rank.statedAs().endsWith("名") && between.matches("\\p{IsHan}{1,6}[省市区县镇乡州旗]"));
        return opens && own && GIVEN.matcher(between).matches();
    }

    /** The place told after an amount: 420亿元,居第一位. */
    private static Optional<Placed> after(Sentence sentence, Quantity q, @Nullable Quantity next) {
        int to = next == null ? sentence.range().to() : next.range().from();
        String between = sentence.between(q.range().to(), to);
        Matcher tail = TAIL.matcher(between);
        if (tail.find()) {
            Stretch words = sentence.stretch(q.range());
            String in = Objects.requireNonNullElse(tail.group("in"), "");
            boolean within = tail.group("within") != null || tail.group("medals") != null;
            int first = tail.group("within") == null ? MEDALS : Numerals.whole(tail.group("within"));
            int place = within ? first : tail.group("last") != null ? LAST : tail.group("next") != null ? 2 : 1;
            return Optional.of(new Placed(sentence, words.clause(), q, in, place, within));
        }
        Matcher place = PLACE.matcher(between);
        boolean ofElse = sentence.indicators().stream()
                .filter(i -> i.range().from() >= q.range().to() && i.range().to() <= to)
                .filter(i -> i.range().length() > SAME)
                .anyMatch(i -> !sentence.between(i.range().to(), to).contains(","));
        return next != null
                        && !ofElse
                        && isRank(next)
                        && !next.statedAs().startsWith("最")
                        && !between.endsWith("倒数")
                        && place.matches()
                ? Optional.of(of(sentence, now(sentence, next), q, Objects.requireNonNullElse(place.group("in"), "")))
                : Optional.empty();
    }

    private static Placed of(Sentence sentence, Quantity rank, Quantity amount, String in) {
        Stretch words = sentence.stretch(rank.range()).cover(amount.range());
        return new Placed(sentence, words.clause(), amount, in, rank.value().intValue(), false);
    }

    /** Whether words tell only that something is among the first so many: 前三, 前10名. */
    private static boolean isAmongFirst(Quantity q) {
        return q.kind() == Quantity.Kind.RANK && q.bound() == Bound.LESS_THAN;
    }

    private static boolean isRank(Quantity q) {
        return q.kind() == Quantity.Kind.RANK
                && !BATCH.matcher(q.statedAs()).find()
                && q.bound() == Bound.EXACT
                && q.value().signum() > 0;
    }

    private static boolean isAmount(Quantity q) {
        boolean score = q.kind() == Quantity.Kind.PERCENT || q.kind() == Quantity.Kind.NUMBER;
        return Amounts.isAmount(q) || (score && Amounts.isExact(q));
    }

    private static void disordered(Page page, Map<String, List<Placed>> orders, List<Finding> found) {
        orders.values().stream()
                .flatMap(all -> runs(all).stream())
                .filter(run -> !isOrdered(run))
                .forEach(run -> found.add(finding(page, run)));
        orders.clear();
    }

    /** Places of one order told on end: each once, within one region. */
    private static List<List<Placed>> runs(List<Placed> all) {
        List<List<Placed>> runs = new ArrayList<>();
        for (Placed p : all) {
            List<Placed> run = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            boolean goesOn = run != null && run.stream().allMatch(o -> o.place() != p.place() && isOneOrder(o, p));
            if (run == null || !goesOn) {
                run = new ArrayList<>();
                runs.add(run);
            }
            run.add(p);
        }
        return runs;
    }

    private static boolean isOneOrder(Placed one, Placed other) {
        boolean regions =
                one.in().equals(other.in()) || one.in().isEmpty() || other.in().isEmpty();
        boolean sentence = one.sentence().equals(other.sentence());
        String here = indicator(one);
        String there = indicator(other);
        boolean measure =
                here.equals(there) || (sentence && there.isEmpty()) || (!sentence && here.isEmpty() != there.isEmpty());
        boolean list = one.sentence().list().equals(other.sentence().list());
        return regions && measure && list && isGrown(one) == isGrown(other);
    }

    /** Whether an amount is what something grew to, later than another it is told with. */
    private static boolean isGrown(Placed p) {
        return GROWN.matcher(p.sentence().stretch(p.amount().range()).before(4)).find();
    }

    /** Label of the last indicator told before an amount in its clause, or in the one before; empty where none is. */
    private static String indicator(Placed p) {
        int from = p.words().range().from();
        return p.sentence().indicators().stream()
                .filter(i -> i.range().to() <= p.amount().range().from()
                        && !p.sentence().between(i.range().from(), from).contains(";"))
                .filter(i -> i.range().from() >= from
                        || !p.sentence().between(i.range().to(), from).matches(".*[,;].*[,;].*"))
                .map(IndicatorTerm::label)
                .reduce((a, b) -> b)
                .orElse("");
    }

    private static boolean isOrdered(List<Placed> run) {
        List<Placed> sorted = sorted(run);
        boolean falls = true;
        boolean rises = true;
        for (Placed one : sorted) {
            for (Placed other : sorted) {
                int step = one.before(other)
                        ? other.amount().value().compareTo(one.amount().value())
                        : 0;
                falls &= step <= 0;
                rises &= step >= 0;
            }
        }
        boolean less = LESS.matcher(run.get(0).sentence().chars()).find();
        return falls || (rises && (less || sorted.size() > 2));
    }

    private static List<Placed> sorted(List<Placed> run) {
        return run.stream().sorted(Comparator.comparingInt(Placed::place)).toList();
    }

    private static Finding finding(Page page, List<Placed> run) {
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH);
        run.forEach(p -> draft.at(p.words()));
        String zh = sorted(run).stream()
                .map(p -> switch (p.place()) {
                            case LAST -> "末位";
                            case LAST_BUT_ONE -> "倒数第二位";
                            default -> (p.within() ? "前" : "第") + p.place() + "位";
                        }
                        + p.amount().statedAs())
                .collect(Collectors.joining("、"));
        String en = sorted(run).stream()
                .map(p -> switch (p.place()) {
                            case LAST -> "last ";
                            case LAST_BUT_ONE -> "last but one ";
                            default -> (p.within() ? "among the first " : "no. ") + p.place() + " ";
                        }
                        + p.amount().statedAs())
                .collect(Collectors.joining(", "));
        return draft.because("位次与数值不合：" + zh, "the places do not fit the amounts: " + en);
    }
}
