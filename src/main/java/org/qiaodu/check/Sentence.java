package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/**
 * A sentence with what was recognised in it.
 *
 * @param in its passage
 * @param range where it stands
 * @param chars its words
 * @param quantities in order
 * @param times in order
 * @param indicators in order
 * @param mentions in order
 */
record Sentence(
        AnnotatedPassage in,
        TextRange range,
        String chars,
        List<Quantity> quantities,
        List<TimeExpression> times,
        List<IndicatorTerm> indicators,
        List<Mention> mentions) {
    private static final Search SCORE =
            Search.of("(?<![\\d.,时点:度])(\\d{1,3}(?:\\.\\d{1,2})?)分(?![\\d之钟秒公支区局队会厂校院店为成别布类级散析发享期批红销行工母担部组田天])");

    /** What is passed by a verb, told in more digits than a mark has: 站上52.5万吨. */
    private static final Pattern CLOSELY =
            Pattern.compile("(?:站上|迈上|达到?|踏上|登上|突破|超过|跃上|迈过|跨过)了?(?=[\\d.]{4})\\d*\\.?\\d*[1-9](?!\\d|[多余几])");

    private static final Set<Quantity.Kind> AMOUNTS =
            EnumSet.of(Quantity.Kind.MONEY, Quantity.Kind.MEASURE, Quantity.Kind.COUNT);

    /** A number of 万 or 亿 without a unit. */
    private static final Pattern BARE =
            Pattern.compile("(?:过|破|突破|超过?|不到|近|约)?(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+)[万亿]");

    /** A round number told bare, and what shows that nothing is counted after it. */
    private static final Pattern ROUND = Pattern.compile(
            "(?<![\\d.一二两三四五六七八九十百千万亿第几数多])(?<n>\\d+|[一二两三四五六七八九]?[十百千]|[一二两三四五六七八九]|(?<=[破过超]))(?<of>[万亿])(?=[,。;、)的是则已]|大关|关口|台阶|门槛|左右|末|\\z)");

    private static final Search LIST = Search.of("[在从](?<list>[^,;。\\d]{2,12}?(?:榜单?|名单|组别?|赛道|类别))[上中里内]?,");

    private static final Pattern SCALE = Pattern.compile("[\\d一二两三四五六七八九十百千]([万亿])");

    static Sentence of(AnnotatedPassage in, TextRange range) {
        return new Sentence(
                in,
                range,
                range.of(in.passage().chars()),
                withUnits(withNumbers(in, range)).stream().map(Sentence::exact).toList(),
                only(TimeExpression.class, in, range),
                only(IndicatorTerm.class, in, range),
                only(Mention.class, in, range));
    }

    /**
     * The quantities, and among them round numbers told without what they are of, 两百万, 35万大关, which only what is told with
     * them makes more than a number.
     */
    private static List<Quantity> withNumbers(AnnotatedPassage in, TextRange range) {
        List<Quantity> read = withScores(in, range);
        List<Quantity> all = new ArrayList<>(read);
        Matcher m = ROUND.matcher(in.passage().chars()).region(range.from(), range.to());
        while (m.find()) {
            TextRange words = new TextRange(m.start(), m.end());
            double value = (m.group("n").isEmpty() ? 1 : Numerals.of(m.group("n")))
                    * (m.group("of").equals("亿") ? 1e8 : 1e4);
            boolean free = read.stream()
                    .noneMatch(q -> q.range().from() < words.to() && q.range().to() > words.from());
            if (free && value > 0) {
                all.add(new Quantity(
                        words,
                        Quantity.Kind.NUMBER,
                        BigDecimal.valueOf(value),
                        null,
                        "1",
                        Bound.EXACT,
                        m.group(),
                        null));
            }
        }
        all.sort(Comparator.comparingInt(q -> q.range().from()));
        return all;
    }

    /** The quantities, and among them scores, 93.6分, which only what is told with them makes more than a number. */
    private static List<Quantity> withScores(AnnotatedPassage in, TextRange range) {
        List<Quantity> read = only(Quantity.class, in, range);
        List<Quantity> scores = new ArrayList<>();
        Matcher m = SCORE.matcher(in.passage().chars()).region(range.from(), range.to());
        while (m.find()) {
            TextRange words = new TextRange(m.start(), m.end());
            boolean free = read.stream()
                    .noneMatch(q -> q.kind() != Quantity.Kind.NUMBER
                            && q.range().from() < words.to()
                            && q.range().to() > words.from());
            if (free) {
                scores.add(new Quantity(
                        words,
                        Quantity.Kind.MEASURE,
                        new BigDecimal(m.group(1)),
                        null,
                        "{score}",
                        Bound.EXACT,
                        m.group(),
                        null));
            }
        }
        return Stream.concat(
                        read.stream()
                                .filter(q ->
                                        scores.stream().noneMatch(s -> s.range().contains(q.range()))),
                        scores.stream())
                .sorted(Comparator.comparingInt(q -> q.range().from()))
                .toList();
    }

    /**
     * The quantities, where a number of 万 or 亿 told without a unit after an amount in the same has that amount's: 3.6亿美元,
     * 其中日资1.4亿.
     */
    private static List<Quantity> withUnits(List<Quantity> read) {
        List<Quantity> all = new ArrayList<>();
        Quantity last = null;
        for (Quantity q : read) {
            boolean bare = BARE.matcher(q.statedAs()).matches();
            all.add(bare && last != null && scale(last).equals(scale(q)) ? told(q, last) : q);
            last = !bare && AMOUNTS.contains(q.kind()) ? q : last;
        }
        return all;
    }

    private static Quantity told(Quantity number, Quantity like) {
        return new Quantity(
                number.range(),
                like.kind(),
                number.value(),
                number.upTo(),
                like.unit(),
                number.bound(),
                number.statedAs(),
                number.counted());
    }

    /** An amount said to be passed, where it is told too closely to be a mark: 站上52.5万吨. */
    private static Quantity exact(Quantity q) {
        boolean mark =
                q.bound() != Bound.MORE_THAN || !CLOSELY.matcher(q.statedAs()).find();
        return mark
                ? q
                : new Quantity(
                        q.range(), q.kind(), q.value(), q.upTo(), q.unit(), Bound.EXACT, q.statedAs(), q.counted());
    }

    /** 万 or 亿 at the end of a numeral; empty where none is. */
    private static String scale(Quantity q) {
        Matcher scale = SCALE.matcher(q.statedAs());
        return scale.find() ? scale.group(1) : "";
    }

    private static <T extends Chunk> List<T> only(Class<T> kind, AnnotatedPassage in, TextRange range) {
        return in.chunks().stream()
                .filter(c -> range.contains(c.range()) && kind.isInstance(c))
                .map(kind::cast)
                .toList();
    }

    Stretch stretch(TextRange words) {
        return new Stretch(in, words);
    }

    /** What was matched in its characters. */
    Stretch stretch(MatchResult match) {
        return Stretch.of(in, range.from() + match.start(), range.from() + match.end());
    }

    Stretch stretch() {
        return new Stretch(in, range);
    }

    /** The list or class it says to speak of, 在小微企业榜单上; empty where it names none. */
    String list() {
        Matcher list = LIST.matcher(chars());
        return list.find() ? list.group("list") : "";
    }

    /** The words between two places of the passage. */
    String between(int from, int to) {
        return from < to ? in.passage().chars().substring(from, to) : "";
    }
}
