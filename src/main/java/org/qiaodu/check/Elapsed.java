package org.qiaodu.check;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiaodu.check.Timeline.Point;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TextRange;

/**
 * Holds lengths of time against the times they may lie between. The words of a length say which these are: the span it stands beside
 * (1966年至1976年十年间), any span told (30年特许经营期), what was told before and what it leads to (又过四年,到2019年), what was done and the
 * time set for it (提前两年), what its words name (从打桩到出炉), or any told so far (前后历时三年半). No two of them lie so far apart.
 */
final class Elapsed implements Check {
    /** Sentences back in which the end of what is summed up must be told. */
    private static final int NEAR = 2;
    /** A length this many times what lies between the last two times is one of something else. */
    private static final double UNLIKE = 3;

    private static final double YEAR = 365.25;
    private static final double MONTH = 30.44;

    /** 30年特许经营期: a length of a term. */
    private static final Pattern TERM = Pattern.compile("\\A的?\\p{IsHan}{0,5}(?:期[限满]?|权)(?!间|货|刊|内)");

    private static final Pattern TO = Pattern.compile("(?:起|开始)?,?(?:[至到—-]+|[至到]\\p{IsHan}{2,12}的)");

    /** What stands between a span and a length of it. */
    private static final Pattern BESIDE =
            Pattern.compile("[^,;。]{0,12}|[^;。]{0,16},\\p{IsHan}{2}|,\\p{IsHan}{2,10}(?:凡|历时|长达|整整|前后|延续)");

    /** 从打桩到出炉: what began and what ended what is summed up. */
    static final Pattern ENDS = Pattern.compile("从(?<first>\\p{IsHan}{2})\\p{IsHan}{0,3}到(?<last>\\p{IsHan}{2})");

    /** 停了三年, 中断七年: what ended and what began again. */
    private static final Pattern BREAK = Pattern.compile("(?<first>[停断])\\p{IsHan}{0,3}\\z");

    private static final Pattern AGAIN_BEGUN = Pattern.compile("复(?!杂|合)|重[新启开建办]|再[度次启]");

    /** 走到这一步, 到今天: the end is the last time told. */
    static final Pattern TODAY = Pattern.compile("[这今如现眼当]\\p{IsHan}");

    /** Words by which a time is one set beforehand. */
    private static final Pattern SET = Pattern.compile("(?:[到至]|计划|规划|原定|预定|要求|目标|力争|确保|合同)[^,;。]*");

    /** What stands before a length that leads on, and between it and the time it leads to. */
    private static final Pattern AGAIN = Pattern.compile("(?:又|再|隔|时隔|相隔|有效期|合同期|租期)[过了为]*\\z");

    private static final Pattern LED = Pattern.compile("[,的]?(?:[到至]了?|也?就是|即|于)?");

    /** The same after a length that is told of what went on: 弦歌不辍四十一年,到1963年. */
    private static final Pattern UNTIL = Pattern.compile(",(?:一?直)?到了?");

    private static final Pattern LATER = Pattern.compile("[之以]?后(?:,[^,;。]{0,10}|[,的]?(?:到了?|也?就是|即|于)?)");

    private static final Pattern DURING = Pattern.compile("[里间]");
    private static final Pattern THEN = Pattern.compile("后|随即|此间");

    private static final Pattern EARLY = Pattern.compile("(?:提前|早|推迟|延后|晚)(?:了|整整|近)*\\z");

    /**
     * The times a length may lie between.
     *
     * @param pairs the earlier first
     * @param likely those it is shown to differ from
     */
    private record Ends(List<List<Point>> pairs, List<Point> likely) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            for (Length length : Length.of(s)) {
                SpanLengths.check(page, length).ifPresent(found::add);
                if (length.isClose() && !Anniversaries.isUpToUnknown(page, length.lead())) {
                    Optional<Ends> ends = ends(page, length);
                    ends.filter(e -> e.pairs().stream()
                                    .noneMatch(p -> Timeline.fits(p.get(0), p.get(1), length.stated())))
                            .map(e -> finding(page, length, e.likely()))
                            .or(() -> ends.isPresent() ? Optional.empty() : NamedEnds.check(page, length))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Ends> ends(Page page, Length length) {
        List<Point> points = page.timeline(length.in().in()).events().stream()
                .filter(p -> isBeside(p, length.range()))
                .toList();
        return EARLY.matcher(length.lead()).find()
                ? early(length, points)
                : led(length, points)
                        .or(() -> span(length, points))
                        .or(() -> term(length, points))
                        .or(() -> sum(page, length, points));
    }

    /** Whether a time is not told by the length itself. */
    private static boolean isBeside(Point p, TextRange length) {
        return p.range().to() <= length.from() || p.range().from() >= length.to();
    }

    private static List<Point> before(List<Point> points, Length length) {
        return points.stream()
                .filter(p -> p.range().to() <= length.range().from())
                .toList();
    }

    /** 到2025年…,2023年…,提前两年: between what was done and the one time set for it, either first. */
    private static Optional<Ends> early(Length length, List<Point> points) {
        List<Point> set = points.stream()
                .filter(p -> SET.matcher(length.in().stretch(p.range()).lead()).matches())
                .toList();
        List<Point> done = points.stream().filter(p -> !set.contains(p)).toList();
        return set.size() != 1
                        || done.stream()
                                .noneMatch(p ->
                                        p.range().to() <= length.in().range().to())
                ? Optional.empty()
                : Optional.of(new Ends(
                        done.stream()
                                .flatMap(p -> Stream.of(List.of(p, set.get(0)), List.of(set.get(0), p)))
                                .toList(),
                        List.of(done.get(done.size() - 1), set.get(0))));
    }

    /** 又过了十六个月,到2023年3月; 停运21年之后,…2019年: between some time told before and that told next. */
    private static Optional<Ends> led(Length length, List<Point> points) {
        Sentence s = length.in();
        List<Point> earlier = before(points, length);
        return points.stream()
                .filter(p ->
                        p.range().from() >= length.range().to() && s.range().contains(p.range()))
                .findFirst()
                .filter(to -> {
                    String between = s.between(length.range().to(), to.range().from());
                    return (length.isNth() && between.isEmpty())
                            || LATER.matcher(between).matches()
                            || (length.isSum()
                                    && !length.isOther()
                                    && UNTIL.matcher(between).matches())
                            || (AGAIN.matcher(length.lead()).find()
                                    && LED.matcher(between).matches());
                })
                .filter(to -> !earlier.isEmpty())
                .map(to -> new Ends(
                        earlier.stream().map(p -> List.of(p, to)).toList(),
                        List.of(earlier.get(earlier.size() - 1), to)));
    }

    /** 1966年至1976年“文化大革命”十年间: between the ends of the span it stands beside. */
    private static Optional<Ends> span(Length length, List<Point> points) {
        List<List<Point>> spans = spans(length, points);
        List<List<Point>> days = spans.stream()
                .filter(p -> p.get(0).range().equals(p.get(1).range()))
                .toList();
        if (days.size() == 1 && length.stated().unit().equals("d") && length.isLasting()) {
            return Optional.of(new Ends(days, days.get(0)));
        }
        return spans.stream()
                .filter(p -> p.get(1).range().to() <= length.range().from()
                        && BESIDE.matcher(length.in()
                                        .between(
                                                p.get(1).range().to(),
                                                length.range().from()))
                                .matches())
                .reduce((a, b) -> b)
                .filter(p -> isLike(p.get(0), p.get(1), length))
                .map(p -> new Ends(List.of(p), p));
    }

    /** 自2005年7月1日起至2030年6月30日止…30年特许经营期: between the ends of some span. */
    private static Optional<Ends> term(Length length, List<Point> points) {
        boolean told = TERM.matcher(length.words().after(10)).find() && !length.isOfOthers();
        List<List<Point>> spans = told ? spans(length, points) : List.of();
        return spans.stream()
                .filter(p -> isLike(p.get(0), p.get(1), length))
                .findFirst()
                .map(p -> new Ends(spans, p));
    }

    private static List<List<Point>> spans(Length length, List<Point> points) {
        return IntStream.range(1, points.size())
                .mapToObj(i -> points.subList(i - 1, i + 1))
                .filter(p -> p.get(0).range().equals(p.get(1).range())
                        || TO.matcher(length.in()
                                        .between(
                                                p.get(0).range().to(),
                                                p.get(1).range().from()))
                                .matches())
                .toList();
    }

    /** Between those its words name, else some two of its sentence and that before, else some two told so far. */
    private static Optional<Ends> sum(Page page, Length length, List<Point> points) {
        Sentence s = length.in();
        List<Sentence> all = page.sentences(s.in());
        int at = all.indexOf(s);
        int near = all.get(Math.max(0, at - NEAR)).range().from();
        int goesOn = length.goesOn() ? NEAR + 1 : 0;
        int end = all.get(Math.min(all.size() - 1, at + goesOn)).range().to();
        List<Point> told = points.stream().filter(p -> p.range().from() < end).toList();
        List<Point> own = ofSentence(length, points);
        List<Point> before = before(told, length);
        boolean follows = (!own.isEmpty() && length.words().after(1).equals(":"))
                || before.stream().anyMatch(p -> p.range().from() >= near);
        if (told.stream().filter(p -> isAsClose(p, length)).count() < 2
                || length.isOther()
                || isWithin(s, points)
                || !((length.isSum() && follows) || length.isKnown() || endsAreTold(page, length, points))) {
            return Optional.empty();
        }
        if (!isNamed(length) && (isUpToNow(page, length, told) || goesOnUntold(length, points))) {
            return Optional.empty();
        }
        Point last = told.get(told.size() - 1);
        List<Point> mayBe = own.isEmpty() ? toldSoFar(page, length, length.isEnded() ? told : points) : own;
        List<Point> apart =
                told.stream().filter(p -> p.before(last) || last.before(p)).toList();
        return apart.stream()
                .skip(length.isEnded() ? 0 : Math.max(0, apart.size() - 1))
                .filter(p -> isNamed(length) || isLike(p, last, length))
                .findFirst()
                .map(first -> new Ends(
                        Stream.concat(pairs(page, length, mayBe).stream(), whole(length, told, own))
                                .toList(),
                        List.of(first, last)));
    }

    /** Whether it may end with the present, which a text that tells its day need not tell again. */
    private static boolean isUpToNow(Page page, Length length, List<Point> told) {
        Integer now = page.isDateAssumed() ? null : page.year();
        return now != null
                && told.stream()
                        .anyMatch(p -> p.year() < now
                                && Timeline.fits(p, Point.year(length.range(), now, false), length.stated()));
    }

    /** 2015年毕业后…,三年里跑遍…: whether it goes on from the one time of its sentence, told before it, to an end that is not told. */
    private static boolean goesOnUntold(Length length, List<Point> points) {
        List<Point> own = points.stream()
                .filter(p -> length.in().range().contains(p.range()))
                .toList();
        return DURING.matcher(length.words().after(1)).matches()
                && !own.isEmpty()
                && own.stream().allMatch(p -> p.range().to() <= length.range().from())
                && THEN.matcher(length.in()
                                .between(
                                        own.get(own.size() - 1).range().to(),
                                        length.range().from()))
                        .find();
    }

    /** Whether its sentence tells of a time within which it lies, 抗战期间办学七年. */
    private static boolean isWithin(Sentence s, List<Point> points) {
        return points.stream()
                .anyMatch(p -> s.range().contains(p.range())
                        && s.stretch(p.range()).words().matches(".*(?:期间|时期|年间)"));
    }

    /** From the first time told to the last of its sentence. */
    private static Stream<List<Point>> whole(Length length, List<Point> told, List<Point> own) {
        return own.isEmpty() || isNamed(length)
                ? Stream.of()
                : Stream.of(List.of(told.get(0), own.get(own.size() - 1)));
    }

    /** The times of its sentence that are told as closely as it, where two of them lie apart; else none. */
    private static List<Point> ofSentence(Length length, List<Point> points) {
        List<Point> own = points.stream()
                .filter(p -> length.in().range().contains(p.range()) && !p.open() && isAsClose(p, length))
                .toList();
        return own.stream().anyMatch(p -> own.stream().anyMatch(p::before)) ? own : List.of();
    }

    /** Whether a time is told as closely as a length: to the month, where that is in months or days. */
    static boolean isAsClose(Point p, Length length) {
        return length.stated().unit().equals("a") || !p.wide();
    }

    /** Whether its words name what began and what ended it. */
    private static boolean isNamed(Length length) {
        return ENDS.matcher(length.lead()).find()
                || BREAK.matcher(length.lead()).find();
    }

    /** Whether the text tells when that ended which is summed up. */
    private static boolean endsAreTold(Page page, Length length, List<Point> points) {
        return isNamed(length) && !last(page, length, points).isEmpty();
    }

    /** The times of the passage and of those before it. */
    private static List<Point> toldSoFar(Page page, Length length, List<Point> own) {
        return page.passages().stream()
                .filter(p -> p.passage().index() <= length.in().in().passage().index())
                .flatMap(p ->
                        (p.equals(length.in().in()) ? own : page.timeline(p).events()).stream())
                .toList();
    }

    /** The times that may be the ends of a length, the earlier first: those its words point to, else any two. */
    private static List<List<Point>> pairs(Page page, Length length, List<Point> points) {
        List<Point> first = first(page, length, points);
        List<Point> last = last(page, length, points);
        boolean both = !first.isEmpty() && !last.isEmpty();
        List<Point> to = both ? last : points;
        return (both ? first : points)
                .stream()
                        .flatMap(a -> to.stream().filter(a::before).map(b -> List.of(a, b)))
                        .toList();
    }

    /** The times of what began, or was broken off. */
    private static List<Point> first(Page page, Length length, List<Point> points) {
        return Stream.of(ENDS, BREAK)
                .map(p -> p.matcher(length.lead()))
                .filter(Matcher::find)
                .findFirst()
                .map(m -> own(page, length, points, having(m.group("first"))))
                .orElse(List.of());
    }

    /** The times of what ended, or began again; the last of all where that is today. */
    private static List<Point> last(Page page, Length length, List<Point> points) {
        Matcher ends = ENDS.matcher(length.lead());
        if (!ends.find()) {
            return BREAK.matcher(length.lead()).find() ? own(page, length, points, AGAIN_BEGUN) : List.of();
        }
        return TODAY.matcher(ends.group("last")).matches()
                ? points.stream().max(Comparator.comparing(Point::to)).stream().toList()
                : own(page, length, points, having(ends.group("last")));
    }

    /** Words with all characters of a word. */
    static Pattern having(String word) {
        return Pattern.compile(word.replaceAll("(.)", "(?=.*$1)"));
    }

    /** The times that the passage of a length tells with words. */
    private static List<Point> own(Page page, Length length, List<Point> points, Pattern words) {
        return of(page.sentences(length.in().in()), length, points, words);
    }

    /** The times told with words, in their clause or after it; else those whose sentence, another than that of the length, has them. */
    static List<Point> of(List<Sentence> sentences, Length length, List<Point> points, Pattern words) {
        boolean here = sentences.contains(length.in());
        int own = here ? length.words().clause().range().from() : Integer.MAX_VALUE;
        List<Point> close = new ArrayList<>();
        List<Point> of = new ArrayList<>();
        for (Sentence s : sentences) {
            List<Point> in =
                    points.stream().filter(p -> s.range().contains(p.range())).toList();
            for (int i = 0; i < in.size(); i++) {
                int from = s.stretch(in.get(i).range()).clause().range().from();
                int to = i + 1 < in.size()
                        ? in.get(i + 1).range().from()
                        : s.range().to();
                if (words.matcher(s.between(from, from < own ? Math.min(own, to) : to))
                                .find()
                        && from != own) {
                    close.add(in.get(i));
                }
            }
            of.addAll(s.equals(length.in()) || !words.matcher(s.chars()).find() ? List.of() : in);
        }
        return close.isEmpty() ? of : close;
    }

    private static boolean isLike(Point one, Point two, Length length) {
        String unit = length.stated().unit();
        double days = length.stated().value().doubleValue() * (unit.equals("a") ? YEAR : unit.equals("mo") ? MONTH : 1);
        double apart = Math.abs(ChronoUnit.DAYS.between(one.from(), two.from()));
        return days < apart * UNLIKE && apart < days * UNLIKE;
    }

    private static Finding finding(Page page, Length length, List<Point> ends) {
        Sentence s = length.in();
        int years = Math.abs(ends.get(1).year() - ends.get(0).year());
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(s.stretch(ends.get(0).range()).clause())
                .at(s.stretch(ends.get(1).range()).clause())
                .at(length.words().clause())
                .suggest(length.stated().unit().equals("a") ? years + "年" : null)
                .because(
                        "文中所叙各时，没有两个相距" + length.stated().statedAs(),
                        "no two times the text tells lie " + length.stated().statedAs() + " apart");
    }
}
