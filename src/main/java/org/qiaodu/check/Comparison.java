package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/**
 * What a figure, with the words around it, says of two other amounts: a share, a change, a multiple.
 *
 * @param in its sentence
 * @param range where it stands
 * @param role what sort of thing it says
 * @param stated a share or change in percent, a multiple, or a change as an amount; with the room its wording leaves
 * @param lead the words of its clause before it, from the last other figure on
 * @param rest those after it
 */
record Comparison(Sentence in, TextRange range, Role role, Interval stated, String lead, String rest) {
    private static final double HUNDRED = 100;

    /** Percentage points by which a stated one may differ beyond rounding; in tenths, 三成, by more. */
    private static final double POINTS = 1;

    private static final double TENTHS = 4;

    /** Part of a share or change said to be about so much by which it may differ, and of so many doublings. */
    private static final double SLACK = 0.05;

    /** Part of a small share in percent by which it may differ. */
    private static final double SHARED = 0.1;

    private static final double FOLD = 0.15;

    private static final Search FOLDS = Search.of("翻了?(?<about>近|约)?(?<n>[一两二三四])番(?!半)(?<more>还?多|以上|有余)?");

    /** Part by which so many doublings may differ, and most times so much that they and more are. */
    private static final double DOUBLED = 0.2;

    private static final double MANY = 1.5;

    private static final Pattern MORE = Pattern.compile("[增涨升多扩长提攀添超贵快]|(?<!最)高(?!达)|上浮|回暖|反弹|放大|膨胀|冲高|走高");
    private static final Search ADDED = Search.of("[增涨升多高扩长](?:了|出|加|大)*[近约]?\\z");
    private static final Pattern LESS = Pattern.compile("[减降跌少缩砍削压落退掉慢滑丢]|便宜|低(?!于)|缩短|短了|省[出下了去]|下浮|走低|没了|蒸发");
    private static final Pattern SHARE = Pattern.compile("占|股|率|比例|比重|份额|分之|覆盖|拿下|揽下|包揽|贡献|持有");
    /** 增长面为: how many of all grew. */
    private static final Pattern FACE = Pattern.compile("面(?:达到?|为|约)?\\z");
    /** Words that are of a whole by themselves: 三成, 四分之一, 一半. */
    private static final Pattern PART = Pattern.compile("分之|成|半");

    /** Words for growth a year, a month or a quarter, which has its own base. */
    static final Search STEP = Search.of("年均|环比");

    /** Words by which the relation is to something the sentence does not tell, or one a year. */
    private static final Search ELSEWHERE =
            Search.of("平均|每年|逐年|计划|目标|预计|任务|全国|全省|全球|世界|可比|高于|低于|快于|利用率|完成|利率|税率|溢价|毛利");

    /** Before multiples told of several amounts in turn. */
    private static final Search IN_TURN = Search.of("分别(?:[是为达]|相当于)[^,;。]*\\z");

    /** 每三件里就有一件, 三个村里才有一个, 每装卸三吨货,便有一吨. */
    private static final List<Search> OF_SO_MANY = Stream.of(
                    "(?:每|,[^,;。\\d]{0,6}?){n1}\\p{IsHan}{0,6}?(?:[里中]头?,?)(?:就|便|即|才|只|差不多)*有{n2}",
                    "每\\p{IsHan}{0,3}?{n1}\\p{IsHan}{0,14}?,?(?:就|便)有{n2}")
            .map(p -> p.replace("{n1}", "(?<of>[一二两三四五六七八九十]|\\d+)").replace("{n2}", "(?<n>[一二两三四五六七八九十]|\\d+)"))
            .map(Search::of)
            .toList();

    /** 一块钱带来七块五: how many times itself money brings. */
    private static final Search LEVER = Search.of(
            "(?<![\\d.十百千万一二三四五六七八九])[一1](?:块钱?|元钱?)[^,;。\\d]{0,10}?(?:带来|带动|撬动|撬起|拉动|引来|换来|变成|放大到|撬)了?[^,;。\\d元块]{0,8}?(?<n>\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+)(?:块钱?|元)(?<tenths>[一二三四五六七八九](?![\\p{IsHan}&&[十百千万]]))?");

    /** Words before an amount that is how much more or less there is. */
    private static final Search CHANGED = Search.of(
            "(?<!新)(?:净?增|[增降涨跌添升高低多少短超]|减少?|(?<=[年月间季来中,;]|\\A)掉|[多少][收用产卖跑花进种招运发投赚缴开办建签引]|缩[短减])(?:加|长|少|低|高|出|掉|去)?了?[近约]?\\z");

    /** 装得下五个老家: so many of another thing. */
    private static final Search AS_MUCH_AS = Search.of("(?:装得下|容得下|抵得上|抵得过|顶得上|相当于)\\z");

    /** 翻了一番还多. */
    private static final Pattern OVER = Pattern.compile("(?:还|有)?(?:多|余)(?=[,。;])");

    /** 五年前的: how long ago its base was. */
    private static final Search YEARS_AGO = Search.of("(?<n>[一二三四五六七八九十]+|\\d+)年前");

    /** 5%的增幅. */
    private static final Pattern RATE = Pattern.compile("的(?:同比|环比)?(?:增[幅速长]|涨幅|升幅|降幅|跌幅|减幅)");

    /** What a rate came to, which is no change. */
    private static final Search REACHED = Search.of("[增涨升提降跌减压](?:高|升|长|低|少|缩)?[到至]了?\\z");

    /** A share and what it came from: 占产值的比重由32.6%提高到. */
    private static final Pattern CAME_FROM =
            Pattern.compile("(?<of>.*(?:占|比|率|份额).*)[由从][^,;。\\d]{0,8}[\\d.]+%[^,;。\\d]{1,4}[到至为]");

    /** Before what something was: 由上年的22%. */
    private static final Search CAME = Search.of("[由从](?!此)[^,;。\\d]{0,6}\\z");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** What plain fractions are of, and by which part a share may differ from one. */
    private static final List<Integer> PLAIN = List.of(1, 2, 3, 4, 5, 10);

    private static final double PLAINLY = 0.02;

    enum Role {
        SHARE,
        UP,
        DOWN,
        TIMES,
        CHANGE
    }

    String words() {
        return range.of(in.in().passage().chars());
    }

    /** The figure that says it; none where words do. */
    Optional<Quantity> figure() {
        return in.quantities().stream().filter(q -> q.range().equals(range)).findFirst();
    }

    /** Whether a multiple may be how much was added. */
    boolean isAdded() {
        return ADDED.isIn(lead) || isRate();
    }

    /** How many years before its base lies, 五年前的3.5倍; 0 where its words do not tell. */
    private int yearsBefore() {
        Matcher ago = YEARS_AGO.matcher(lead);
        return ago.find() ? Numerals.whole(ago.group("n")) : 0;
    }

    /** Whether what it is and its base are told of years as far apart as its words say, where they say it. */
    boolean isSoManyYearsAfter(@Nullable Integer year, @Nullable Integer base) {
        int before = yearsBefore();
        return before == 0 || (year != null && base != null && year - base == before);
    }

    /** Whether it is the first of the multiples told of several amounts in turn: 分别是上市当年的12倍和9倍. */
    boolean isInTurn() {
        return role == Role.TIMES
                && IN_TURN.isIn(in.between(in.stretch(range).clause().range().from(), range.from()));
    }

    /** Whether its words tell how many years before its base lies. */
    boolean isOfYearsBefore() {
        return yearsBefore() > 0;
    }

    /** Whether it is called a rate of growth: 1.3倍的增幅. */
    boolean isRate() {
        return RATE.matcher(rest).lookingAt();
    }

    /** Whether a computed figure becomes the stated one by a slip: of its digits, or of the fraction or whole number it is told as. */
    boolean isSlipOf(double computed) {
        if (DIGIT.matcher(words()).find()) {
            return figure().filter(q -> Slips.isSlip(q, computed)).isPresent();
        }
        double share = role == Role.TIMES ? computed : computed / HUNDRED;
        boolean plain =
                PLAIN.stream().anyMatch(of -> Math.abs(share * of - Math.round(share * of)) < PLAINLY * share * of);
        return plain && (role == Role.TIMES || role == Role.SHARE);
    }

    /** Whether the words before it name an indicator, in full or in short: 收入, 营业收入. */
    boolean names(String indicator) {
        return in.indicators().stream()
                .filter(i -> i.range().from() >= range.from() - lead.length()
                        && i.range().to() <= range.from())
                .anyMatch(i -> PairTerms.isShortFor(i.label(), indicator));
    }

    /** Whether an amount is how much more or less there is, not how much there is. */
    static boolean isChange(Labelled told) {
        return isChange(told.lead());
    }

    /** Whether the words before an amount tell it as how much more or less there is. */
    static boolean isChange(String lead) {
        return CHANGED.isIn(lead);
    }

    /** Whether an amount is counted or measured as a stated change is; of points, whether it is a share. */
    boolean isLike(Quantity q) {
        return figure().filter(own -> own.kind() == Quantity.Kind.POINTS
                        ? q.kind() == Quantity.Kind.PERCENT && q.unit().equals("%")
                        : Amounts.alike(own, q))
                .isPresent();
    }

    /** 每三件里就有一件: shares told as so many of so many. */
    static List<Comparison> ofSoMany(Sentence s) {
        List<Comparison> found = new ArrayList<>();
        for (Search words : OF_SO_MANY) {
            Matcher m = words.matcher(s.chars());
            while (m.find()) {
                Interval stated =
                        Interval.around(HUNDRED * Numerals.of(m.group("n")) / Numerals.of(m.group("of")), TENTHS);
                TextRange range = s.stretch(m).range();
                found.add(new Comparison(s, range, Role.SHARE, stated, "", "的"));
            }
        }
        return found;
    }

    /** What a sentence says of two amounts in words that are no figures of their own. */
    static List<Comparison> worded(Sentence s) {
        List<Comparison> found = ofSoMany(s);
        folds(s, found);
        Matcher m = LEVER.matcher(s.chars());
        while (m.find()) {
            String tenths = m.group("tenths") == null ? "" : m.group("tenths");
            double times = Numerals.of(m.group("n")) + (tenths.isEmpty() ? 0 : Numerals.of(tenths) / 10);
            TextRange range = s.stretch(m).range();
            found.add(new Comparison(s, range, Role.TIMES, Interval.around(times, times * SLACK), "", ""));
        }
        return found;
    }

    /** 翻两番: so many doublings. */
    private static void folds(Sentence s, List<Comparison> found) {
        Matcher m = FOLDS.matcher(s.chars());
        while (m.find()) {
            double times = Math.pow(2, "一二三四".indexOf(m.group("n").replace('两', '二')) + 1.0);
            Interval stated = m.group("more") == null
                    ? Interval.around(times, times * DOUBLED)
                    : new Interval(times, times * MANY);
            TextRange range = s.stretch(m).range();
            Stretch clause = s.stretch(range).clause();
            String lead = s.between(clause.range().from(), range.from());
            found.add(new Comparison(
                    s,
                    range,
                    Role.TIMES,
                    stated,
                    lead,
                    s.between(range.to(), clause.range().to())));
        }
    }

    /** What a figure says of two others; none where it is a figure of its own. */
    static Optional<Comparison> of(Labelled told) {
        Quantity q = told.figure();
        String lead = lead(told);
        String rest = told.rest();
        boolean figure = q.upTo() == null && q.value().signum() > 0 && !ELSEWHERE.isIn(lead) && !CAME.isIn(lead);
        Role role = !figure ? null : role(q, lead, rest);
        if (role == null) {
            return Optional.empty();
        }
        Interval stated = stated(q);
        boolean tenths = q.statedAs().contains("成") && q.bound() != Bound.MORE_THAN;
        double slack = role == Role.CHANGE
                ? 0
                : role == Role.TIMES
                        ? stated.middle() * (q.statedAs().contains("番") ? FOLD : 0)
                        : tenths ? TENTHS : role == Role.SHARE ? Math.min(POINTS, stated.middle() * SHARED) : POINTS;
        boolean more = OVER.matcher(rest).lookingAt();
        boolean about = q.bound() == Bound.APPROXIMATE && !tenths;
        return Optional.of(new Comparison(
                told.in(),
                q.range(),
                role,
                more ? over(stated) : stated.wider(about ? stated.middle() * SLACK : slack),
                lead,
                rest));
    }

    /** What a figure can mean; of a share said to be more than so much no less. */
    private static Interval stated(Quantity q) {
        Interval stated = Interval.of(q);
        boolean part =
                q.kind() == Quantity.Kind.PERCENT && PART.matcher(q.statedAs()).find();
        return part && q.bound() == Bound.MORE_THAN ? new Interval(q.value().doubleValue(), stated.high()) : stated;
    }

    /** So much and more. */
    private static Interval over(Interval stated) {
        return new Interval(stated.middle(), stated.middle() * (1 + FOLD));
    }

    /** The words of its clause before a relation, from the last other figure on but for what it came from: 比重由32.6%提高到. */
    private static String lead(Labelled told) {
        int clause = told.words().clause().range().from();
        int to = told.figure().range().from();
        int from = told.in().quantities().stream()
                .filter(q ->
                        q.kind() == Quantity.Kind.PERCENT || q.kind() == Quantity.Kind.RATIO || Amounts.isAmount(q))
                .map(q -> q.range().to())
                .filter(end -> end <= to)
                .reduce(clause, Math::max);
        Matcher came = told.figure().kind() == Quantity.Kind.PERCENT
                ? CAME_FROM.matcher(told.in().between(clause, to))
                : null;
        return came != null && came.matches() ? came.group("of") : told.in().between(from, to);
    }

    private static @Nullable Role role(Quantity q, String lead, String rest) {
        if (q.kind() == Quantity.Kind.RATIO) {
            return Role.TIMES;
        }
        if (q.kind() == Quantity.Kind.POINTS) {
            return CHANGED.isIn(lead) ? Role.CHANGE : null;
        }
        if (Amounts.isAmount(q)) {
            return CHANGED.isIn(lead) || RATE.matcher(rest).lookingAt()
                    ? Role.CHANGE
                    : AS_MUCH_AS.isIn(lead) ? Role.TIMES : null;
        }
        if (q.kind() != Quantity.Kind.PERCENT) {
            return null;
        }
        boolean share =
                SHARE.matcher(lead).find() || PART.matcher(q.statedAs()).find() || rest.matches("的\\p{IsHan}{1,8}.*");
        if (PairTerms.PAST.matcher(lead).find() || FACE.matcher(lead).find()) {
            return Role.SHARE;
        }
        Matcher named = RATE.matcher(rest);
        String told = named.lookingAt() ? named.group() : REACHED.isIn(lead) ? "" : lead;
        told = told.substring(Math.max(0, told.lastIndexOf("占")));
        boolean up = MORE.matcher(told).find();
        boolean down = LESS.matcher(told).find();
        return up != down && !lead.contains("占")
                ? (up ? Role.UP : Role.DOWN)
                : share && !up && !down ? Role.SHARE : null;
    }
}
