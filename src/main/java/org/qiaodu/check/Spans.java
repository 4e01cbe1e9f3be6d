package org.qiaodu.check;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiaodu.check.Timeline.Point;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds lengths of time that sum up what was told, 前后历时三年半, 从打桩到出炉足足熬了五年, against all times the passage tells: some two of
 * them must lie so far apart.
 */
final class Spans implements Check {
    /** Sentences back in which the end of what is summed up must be told. */
    private static final int NEAR = 2;
    /** A length this many times what lies between the last two times is one of something else. */
    private static final double UNLIKE = 3;

    private static final double YEAR = 365.25;
    private static final double MONTH = 30.44;

    /** Words of summing up, in the clause of a length or the one before. */
    private static final Pattern SUMS = Pattern.compile(
            "(?:前后|长达|刚好|恰好|正好|[工会展赛]期|期限|服役|存在|存续|沉[睡寂]了?|任期|为期|(?<![使采利启信应])用|历时|历经|整整|足足|算起来|算下来|算来|屈指|掐指|总共|一共|统共|连续|连着|接连|一连|从\\p{IsHan}{1,9}到\\p{IsHan}{1,9}|执掌|执政|在任|任内|\\p{IsHan}了|就是|一晃|转眼|经过|[用耗费]时|走过|度过|隔了?)[^;。\\d]*\\z");

    /** Words of a length whose end is told next: 一干就是二十个年头. */
    private static final Pattern GOES_ON = Pattern.compile("(?:就是|\\p{IsHan}了)(?:整整|足足)?\\z");

    /** What follows a length that opens its clause and is spent on something: 六年掘进. */
    private static final Pattern SPENT = Pattern.compile(
            "\\A(?:(?:(?![之以][前后])\\p{IsHan}{2}|下来|之间|过去了?|时间)[,。]|里(?!程)|间(?!隔)|磨一剑|的?\\p{IsHan}{0,4}(?:生涯|任期|生活|历程)|的(?:光阴|岁月|时光|时间|工夫|等待|奋斗|努力|坚守))");
    /** 当支书的22年, 上述20年: a length spoken of as known, and what may follow it. */
    private static final Pattern KNOWN =
            Pattern.compile("(?:\\p{IsHan}{2}(?<!未来|今后|过去|此后|随后|下来|最近|以后|之后|漫长)的|上述|前述)(?:这|整整)*\\z");

    private static final Pattern DURING = Pattern.compile("\\A(?:[间里中]|时间|岁月|光阴|[,。没未从都是被])");

    /** 30年特许经营期: a length of a term. */
    private static final Pattern TERM = Pattern.compile("\\A的?\\p{IsHan}{0,5}(?:期[限满]?|权)(?!间|货|刊|内)");

    private static final Pattern TO = Pattern.compile("(?:起|开始)?,?[至到—-]+");

    /** Words that make a length one of other times. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:[近每约第未]|(?<![干做当教守住待])满|未来|今后|最[长短多少]|平均|至少|提前|推迟|延长|缩短|比|合同|有效|[计规]划|预[计期]|将|要|还|再|又)\\p{IsHan}{0,2}\\z|(?:\\A|[,;。])[时相]?隔了?\\z|(?:先|起初|最初|其中)[^,;。]*\\z");

    /** 从打桩到出炉: what began and what ended what is summed up. */
    private static final Pattern ENDS =
            Pattern.compile("从(?<first>\\p{IsHan}{2})\\p{IsHan}{0,3}到(?<last>\\p{IsHan}{2})");

    /** Words by which a time is one set beforehand. */
    private static final Pattern SET = Pattern.compile("(?:[到至]|计划|规划|原定|预定|要求|目标|力争|确保|合同)[^,;。]*");

    /** What stands before a length that leads on, and between it and the time it leads to. */
    private static final Pattern AGAIN = Pattern.compile("(?:又|再|隔|时隔|相隔)[过了]*\\z");

    private static final Pattern LED = Pattern.compile("(?:后|之后)?[,的]?(?:到了?|也?就是|即|于)?");

    private static final Pattern EARLY = Pattern.compile("(?:提前|早|推迟|延后|晚)(?:了|整整|近)*\\z");

    private static final Pattern OF = Pattern.compile(
            "\\A(?:[前后以级制生龄代一来多内]|左右|规划|计划|贷款|质保|[^,;。]{0,3}的(?!光阴|岁月|时光|时间|工夫|等待|奋斗|努力|坚守|\\p{IsHan}{0,4}(?:生涯|任期|生活|历程)))");

    /** A beginning of which no time is told. */
    private static final Search UNTOLD = Search.of("初期|之初|起初|早期");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            List<Quantity> lengths = Stream.concat(
                            s.quantities().stream(), s.times().stream().flatMap(t -> Stream.ofNullable(t.length())))
                    .toList();
            for (Quantity q : lengths) {
                if (q.kind() == Quantity.Kind.DURATION
                        && Amounts.isExact(q)
                        && q.unit().matches("a|mo|d")) {
                    Quantity length = Timeline.whole(s.in(), q);
                    check(page, s, length)
                            .or(() -> led(page, s, length))
                            .or(() -> early(page, s, length))
                            .or(() -> term(page, s, length))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Finding> check(Page page, Sentence s, Quantity q) {
        Stretch words = s.stretch(q.range());
        String lead = s.between(s.range().from(), q.range().from());
        boolean sums = SUMS.matcher(lead).find();
        boolean spent = words.lead().isEmpty() && SPENT.matcher(words.after(4)).find();
        boolean other = OTHER.matcher(lead).find()
                || UNTOLD.isIn(lead)
                || OF.matcher(words.after(4)).find();
        List<Point> points = page.timeline(s.in()).events().stream()
                .filter(p -> isBeside(p, q))
                .toList();
        List<Sentence> all = page.sentences(s.in());
        int near = all.get(Math.max(0, all.indexOf(s) - NEAR)).range().from();
        int end = all.get(Math.min(
                        all.size() - 1, all.indexOf(s) + (GOES_ON.matcher(lead).find() ? NEAR + 1 : 0)))
                .range()
                .to();
        List<Point> before = points.stream().filter(p -> p.range().from() < end).toList();
        boolean follows = before.stream()
                .anyMatch(p ->
                        p.range().from() >= near && p.range().to() <= q.range().from());
        Matcher ends = ENDS.matcher(lead);
        boolean told = ends.find() && !of(page, s, points, ends.group("last")).isEmpty();
        boolean known = told
                || (KNOWN.matcher(lead).find() && DURING.matcher(words.after(2)).find());
        if (!(((sums || spent) && follows) || known) || other || before.size() < 2) {
            return Optional.empty();
        }
        Point last = before.get(before.size() - 1);
        Point first = before.stream()
                .filter(p -> p.before(last) || last.before(p))
                .reduce((a, b) -> b)
                .orElse(last);
        int previous = all.get(Math.max(0, all.indexOf(s) - 1)).range().from();
        List<Point> own =
                points.stream().filter(p -> s.range().contains(p.range())).toList();
        List<Point> beside = points.stream()
                .filter(p -> p.range().from() >= previous
                        && p.range().to() <= s.range().to())
                .toList();
        List<Point> mayBe = own.size() > 1 ? beside : toldSoFar(page, s, q);
        boolean fits = pairs(page, s, lead, mayBe).anyMatch(p -> Timeline.fits(p.get(0), p.get(1), q));
        return fits || !isLike(first, last, q)
                ? Optional.empty()
                : Optional.of(finding(page, s, List.of(first, last), q));
    }

    /** 到2025年…,2023年…,提前两年: what was done lies so long before or after the one time set for it. */
    private static Optional<Finding> early(Page page, Sentence s, Quantity q) {
        List<Point> points = page.timeline(s.in()).events();
        List<Point> set = points.stream()
                .filter(p -> SET.matcher(s.stretch(p.range()).lead()).matches())
                .toList();
        List<Point> done = points.stream().filter(p -> !set.contains(p)).toList();
        boolean told = EARLY.matcher(s.between(s.range().from(), q.range().from()))
                        .find()
                && set.size() == 1
                && done.stream().anyMatch(p -> p.range().to() <= s.range().to());
        return !told || done.stream().anyMatch(p -> Timeline.fits(p, set.get(0), q) || Timeline.fits(set.get(0), p, q))
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(s.stretch(set.get(0).range()).clause())
                        .at(s.stretch(q.range()).clause())
                        .because(
                                "文中所叙各时，没有一个与所定之时相距" + q.statedAs(),
                                "no time the passage tells lies " + q.value() + " " + q.unit() + " from that set"));
    }

    /** 又过了十六个月,到2023年3月: some time told before lies so far before that told with it. */
    private static Optional<Finding> led(Page page, Sentence s, Quantity q) {
        List<Point> points = page.timeline(s.in()).events();
        Point to = points.stream()
                .filter(p -> p.range().from() > q.range().from()
                        && LED.matcher(s.between(q.range().to(), p.range().from()))
                                .matches())
                .findFirst()
                .orElse(null);
        String before =
                s.between(s.range().from(), q.range().from()) + (q.statedAs().startsWith("过") ? "过" : "");
        List<Point> earlier =
                points.stream().filter(p -> p.range().to() < q.range().from()).toList();
        boolean leads =
                AGAIN.matcher(before).find() || s.stretch(q.range()).after(2).matches("(?:之?后|以后).*");
        boolean led = to != null && !earlier.isEmpty() && leads;
        return to == null || !led || earlier.stream().anyMatch(p -> Timeline.fits(p, to, q))
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(s.stretch(earlier.get(earlier.size() - 1).range()).clause())
                        .at(s.stretch(q.range()).cover(to.range()).clause())
                        .because(
                                "此前所叙各时，没有一个早" + q.statedAs(),
                                "no time told before lies " + q.value() + " " + q.unit() + " earlier"));
    }

    /** 自2005年7月1日起至2030年6月30日止…30年特许经营期: no term the passage tells is so long. */
    private static Optional<Finding> term(Page page, Sentence s, Quantity q) {
        List<Point> points = page.timeline(s.in()).events();
        List<List<Point>> terms = IntStream.range(1, points.size())
                .mapToObj(i -> points.subList(i - 1, i + 1))
                .filter(p -> p.get(0).range().equals(p.get(1).range())
                        || TO.matcher(Stretch.of(
                                                s.in(),
                                                p.get(0).range().to(),
                                                p.get(1).range().from())
                                        .words())
                                .matches())
                .toList();
        boolean told = TERM.matcher(s.stretch(q.range()).after(10)).find()
                && !OTHER.matcher(s.between(s.range().from(), q.range().from())).find();
        return !told || terms.stream().anyMatch(p -> Timeline.fits(p.get(0), p.get(1), q))
                ? Optional.empty()
                : terms.stream()
                        .filter(p -> isLike(p.get(0), p.get(1), q))
                        .findFirst()
                        .map(p -> finding(page, s, p, q));
    }

    private static Finding finding(Page page, Sentence s, List<Point> ends, Quantity q) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(s.stretch(ends.get(0).range()).clause())
                .at(s.stretch(ends.get(1).range()).clause())
                .at(s.stretch(q.range()).clause())
                .suggest(Math.abs(ends.get(1).year() - ends.get(0).year()) + "年")
                .because(
                        "文中所叙各时，没有两个相距" + q.statedAs(),
                        "no two times the passage tells lie " + q.value() + " " + q.unit() + " apart");
    }

    /** The times of the passage and of those before it. */
    private static List<Point> toldSoFar(Page page, Sentence s, Quantity q) {
        return page.passages().stream()
                .filter(p -> p.passage().index() <= s.in().passage().index())
                .flatMap(p -> page.timeline(p).events().stream().filter(e -> !p.equals(s.in()) || isBeside(e, q)))
                .toList();
    }

    /** Whether a time is not told by the length itself. */
    private static boolean isBeside(Point p, Quantity q) {
        return p.range().to() <= q.range().from()
                || p.range().from() >= q.range().to();
    }

    /** The times that may be the ends of a length, the earlier first: those its words point to, else any two. */
    private static Stream<List<Point>> pairs(Page page, Sentence s, String lead, List<Point> points) {
        Matcher ends = ENDS.matcher(lead);
        List<Point> first = ends.find() ? of(page, s, points, ends.group("first")) : List.of();
        List<Point> last = first.isEmpty() ? List.of() : of(page, s, points, ends.group("last"));
        List<Point> from = last.isEmpty() ? points : first;
        List<Point> to = last.isEmpty() ? points : last;
        return from.stream().flatMap(a -> to.stream().filter(b -> a.before(b)).map(b -> List.of(a, b)));
    }

    /** The times whose sentence has both characters of a word. */
    private static List<Point> of(Page page, Sentence s, List<Point> points, String word) {
        return points.stream()
                .filter(p -> page.sentences(s.in()).stream()
                        .filter(o -> !o.equals(s) && o.range().contains(p.range()))
                        .anyMatch(o -> word.chars().allMatch(c -> o.chars().indexOf(c) >= 0)))
                .toList();
    }

    private static boolean isLike(Point one, Point two, Quantity q) {
        double days = q.value().doubleValue()
                * (q.unit().equals("a") ? YEAR : q.unit().equals("mo") ? MONTH : 1);
        double apart = Math.abs(ChronoUnit.DAYS.between(one.from(), two.from()));
        return days < apart * UNLIKE && apart < days * UNLIKE;
    }
}
