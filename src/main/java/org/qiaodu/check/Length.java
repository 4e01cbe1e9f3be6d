package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/**
 * A length of time told in a sentence.
 *
 * @param in the sentence
 * @param stated the length with its half or its months: 三年半 is 3.5 years, 两年零七个月 31 months
 */
record Length(Sentence in, Quantity stated) {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What follows the years of a length. */
    private static final Pattern MORE = Pattern.compile("半|[零又]?(?<months>\\d{1,2}|[一二两三四五六七八九十]{1,2})个月");

    /** A year counted from one told before, with what leads to its number: 第二年,也就是. */
    private static final Search NTH = Search.of("(?:第(?<nth>[二三四五六七八九])|次|翌)年,?[(]?(?:即|也就是|就是|亦即)?(?=\\d{4})");

    /** Words of summing up, in the clause of a length or the one before. */
    private static final Pattern SUMS = Pattern.compile(
            "(?:前后|长达|刚好|恰好|正好|[工会展赛]期|期限|服役|存在|存续|沉[睡寂]了?|任期|为期|(?<![使采利启信应])用|历时|历经|整整|足足|算起来|算下来|算来|屈指|掐指|总共|一共|统共|连续|连着|接连|一连|从\\p{IsHan}{1,9}到\\p{IsHan}{1,9}|执掌|执政|在任|任内|\\p{IsHan}了|就是|一晃|转眼|经过|[用耗费]时|走过|度过|隔了?|沦陷|办学|任职|中断|间隔|距(?!今)\\p{IsHan}{2,6})[^;。\\d]*\\z");

    /** Words of a length whose end is told next: 一干就是二十个年头. */
    private static final Pattern GOES_ON = Pattern.compile("(?:就是|\\p{IsHan}了)(?:整整|足足)?\\z");

    /** What stands before a length in a clause that tells nothing else: 掌舵二十年. */
    private static final Pattern WHOLE = Pattern.compile("“?(?:\\p{IsHan}{1,3}[\\p{IsHan}&&[^后前来期间年个]])?");

    /** What a length of time is spent in, or is called: 三十年的军旅生涯. */
    private static final String LIFE = "(?:光阴|岁月|时光|时间|工夫|寒暑|春秋|风雨|等待|奋斗|努力|坚守|\\p{IsHan}{0,4}(?:生涯|任期|生活|历程))";

    /** What follows a length that opens its clause and is spent on something: 六年掘进. */
    private static final Pattern SPENT = Pattern.compile(
            "\\A(?:(?:(?![之以][前后])\\p{IsHan}{2}|下来|之间|过去了?|时间)[,。]|里(?!程)|间(?!隔)|磨一剑|的?\\p{IsHan}{0,4}(?:生涯|任期|生活|历程)|的"
                    + LIFE + ")");

    /** 当支书的22年, 上述20年: a length spoken of as known, and what may follow it. */
    private static final Pattern KNOWN =
            Pattern.compile("(?:\\p{IsHan}{2}(?<!未来|今后|过去|此后|随后|下来|最近|以后|之后|漫长)的|上述|前述)(?:这|整整)*\\z");

    private static final Pattern DURING = Pattern.compile("\\A(?:[间里中]|时间|岁月|光阴|[,。没未从都是被])");

    /** Words that make a length one of other times. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:[近每约第未]|(?<![干做当教守住待])满|未来|今后|最[长短多少]|平均|至少|提前|推迟|延长|缩短|比|合同|有效|[计规]划|预[计期]|将|要|还|再|又)\\p{IsHan}{0,2}\\z|(?:\\A|[,;。])[时相]?隔了?\\z|(?:先|起初|最初|其中)[^,;。]*\\z|(?:初期|之初|早期)[^;。]*\\z");

    /** 三年规划, 只用三年便: what is so long, or what was reached then. */
    private static final Pattern OF =
            Pattern.compile("\\A(?:[前后以级制生龄代一来多内便就即才]|左右|规划|计划|贷款|质保|[^,;。]{0,3}的(?!" + LIFE + "))");

    /** Words right before a length by which it is how long something went on, whatever follows. */
    private static final Pattern LASTED =
            Pattern.compile("(?:历时|历经|为期|长达|耗时|(?<![超不通])过了|[干守等熬教当做住待]了|工作了|坚持了)(?:整整|足足)?\\z");

    /** Words by which it ends with the last time told so far. */
    private static final Pattern ENDED = Pattern.compile("(?:[至到]此|此时|已)[^,;。]*\\z");

    /** The lengths of time a sentence tells, in order, ages aside, and those by which it counts from a year told before: 次年(1906年). */
    static List<Length> of(Sentence s) {
        Stream<Length> nth = NTH.matcher(s.chars()).results().map(m -> nth(s, m));
        Stream<Length> told = Stream.concat(
                        s.quantities().stream(), s.times().stream().flatMap(t -> Stream.ofNullable(t.length())))
                .filter(q -> q.kind() == Quantity.Kind.DURATION
                        && q.upTo() == null
                        && q.value().signum() > 0
                        && !q.statedAs().endsWith("岁"))
                .map(q -> new Length(s, whole(s, q)));
        List<Length> all = new ArrayList<>();
        Stream.concat(nth, told)
                .sorted(Comparator.comparingInt(l -> l.range().from()))
                .filter(l -> all.isEmpty()
                        || all.get(all.size() - 1).range().to() <= l.range().from())
                .forEach(all::add);
        return all;
    }

    private static Length nth(Sentence s, MatchResult m) {
        int at = s.range().from();
        int years = m.group(1) == null ? 1 : Numerals.whole(m.group(1)) - 1;
        TextRange range = new TextRange(at + m.start(), at + m.end());
        BigDecimal value = BigDecimal.valueOf(years);
        return new Length(
                s, new Quantity(range, Quantity.Kind.DURATION, value, null, "a", Bound.EXACT, m.group(), null));
    }

    /** Whether it counts from a year told before. */
    boolean isNth() {
        return NTH.isIn(stated.statedAs() + "1000");
    }

    private static Quantity whole(Sentence s, Quantity q) {
        Matcher more = MORE.matcher(s.stretch(q.range()).after(6));
        boolean walked =
                q.statedAs().startsWith("过") && s.stretch(q.range()).before(1).matches("[走度经穿]");
        boolean longer = q.unit().equals("a") && more.lookingAt();
        if (!longer) {
            return walked ? with(q, q.range(), q.value(), q.unit(), Bound.EXACT, "") : q;
        }
        boolean half = more.group("months") == null;
        BigDecimal value = half
                ? q.value().add(HALF)
                : q.value().multiply(YEAR).add(BigDecimal.valueOf(Numerals.whole(more.group("months"))));
        TextRange range = new TextRange(q.range().from(), q.range().to() + more.end());
        return with(q, range, value, half ? "a" : "mo", q.bound(), more.group());
    }

    private static Quantity with(Quantity q, TextRange range, BigDecimal value, String unit, Bound bound, String more) {
        return new Quantity(range, q.kind(), value, null, unit, bound, q.statedAs() + more, q.counted());
    }

    TextRange range() {
        return stated.range();
    }

    Stretch words() {
        return in.stretch(range());
    }

    /** The words of its sentence before it, also what is read as its bound: 走过六十年. */
    String lead() {
        return in.between(in.range().from(), range().from())
                + (stated.statedAs().startsWith("过") ? "过" : "");
    }

    /** Whether it is told in months or days, as exact, or in years. */
    boolean isClose() {
        return stated.unit().matches(Amounts.isExact(stated) ? "a|mo|d" : "a");
    }

    /** Whether its words sum up what was told. */
    boolean isSum() {
        String after = words().after(4);
        String clause = words().lead();
        return (clause.isEmpty() && SPENT.matcher(after).find())
                || (WHOLE.matcher(clause).matches() && after.matches("了?[,;。].*"))
                || SUMS.matcher(lead()).find();
    }

    /** Whether its words make it one of other times than those told. */
    boolean isOfOthers() {
        return OTHER.matcher(lead()).find();
    }

    /** The same, or that of a thing named after it: 五年规划. */
    boolean isOther() {
        return isOfOthers() || (OF.matcher(words().after(4)).find() && !isLasting());
    }

    /** Whether it is said right before it that something went on so long. */
    boolean isLasting() {
        return LASTED.matcher(lead()).find();
    }

    /** Whether it is spoken of as known. */
    boolean isKnown() {
        return KNOWN.matcher(lead()).find() && DURING.matcher(words().after(2)).find();
    }

    /** Whether it ends with the last time told before it. */
    boolean isEnded() {
        return ENDED.matcher(lead()).find();
    }

    /** Whether its end is told next. */
    boolean goesOn() {
        return GOES_ON.matcher(lead()).find();
    }
}
