package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/**
 * Finds what happened, spoken of again as known, 2018年入选的消息传来时, with another time than its passage tells for it, one slip
 * away. What is known is seen by the words after it; what it is may be anything.
 */
final class Recollections implements Check {
    /** Most characters between a time and what is spoken of again, and of what is told first. */
    private static final int NEAR = 16;

    private static final int FAR = 60;

    /** What follows the two characters of something known. */
    private static final String KNOWN =
            "以来|前后|途中|之前|以前|首日|以后|之后|算起|之际|后(?=[,、])|的?那[一]?[天年晚夜刻]|的[那这][份张本封座条件只块面台篇把枚部本首支]|当[天日年晚]|之?时(?!间|代|期|任|候补|速|长)|的?时候|之[日初]|的?(?:典礼|仪式|庆典|开幕式|闭幕式)|大会(?!堂)|的?(?:前[一]?[天夜晚]|头[一]?[天夜晚]|前夕|第二天|次日|消息|日子|情景|场景|照片|批复|通知|喜报|文件|往事|纪念日)";

    /** 2018年在北京入选的消息: the time before, and what is known. */
    private static final Search AFTER = Search.of(
            "\\A(?:,[即是])?[^,;。:]{0," + NEAR + "}?(?<event>\\p{IsHan}{2})(?:发生|来临|到来|来袭|举行|举办)?(?:" + KNOWN + ")");

    /** 上市那年(2021年), 通水的日子是…. */
    private static final Search BEFORE = Search.of("(?<event>\\p{IsHan}{2})(?:"
            + "(?:那[一]?[天年]|当[天日年]|之[日初]|时|的(?:日子|时间|日期|年份))(?:,?(?:正|就)?(?:是|为|即|在)|[(])"
            + "|(?:的事)?(?:被)?(?:写|记|记载|记录|定格|标注|登记|落款)在)\\z");

    /** 2018年跻身国家级行列以来, 自6月8日通车至今: the time before, and what happened then once to a thing, anywhere in the words. */
    private static final Search SINCE = Search.of("\\A的?(?<what>[^,;。:]{2," + NEAR + "}?)(?:" + KNOWN + ")");

    /** 12月16日首列客车驶出,标志着这条铁路开通. */
    private static final Search MARKS = Search.of("标志着(?<what>[^,;。:]{2," + NEAR + "})");

    private static final Search FROM = Search.of("\\A(?<what>[^,;。:]{2," + NEAR + "}?)(?:[到至起]|开始)");
    private static final Pattern STARTS = Pattern.compile("(?:自|从|自从|打从)\\z");

    /** 县改区获批的2011年. */
    private static final Search OF = Search.of("(?<what>[^,;。:的在于]{2," + NEAR + "})的\\z");

    /** 参加过1956年截流的老民工, 7月21日的龙卷风中: what is told of one who was there, and what was going on. */
    private static final Search THERE = Search.of("(?:参加|经历|亲历|见证|赶上|目睹|参与)[过了]?\\z");

    /** 1986年立,正是县升格为市的那一年. */
    private static final Search IS_YEAR =
            Search.of("\\A[^,;。]{0,6},?(?:正|就|恰|便|恰好|刚好)是(?<event>\\p{IsHan}{2,12})的?那[一]?[年天]");

    /** 搬到经开区那年是2012年: what happened once, anywhere in the words. */
    private static final Search WHEN = Search.of("(?<what>[^,;。:“]{2," + NEAR + "})那[一]?[年天][正就]?[是在]\\z");

    /** What may stand between a time and what happened then, where that is all there is. */
    private static final Pattern BARE = Pattern.compile("(?:的|[这那][一]?[份场次个届]|正式|全面|整体|首次|成功)*");

    /** Words that point to what the text has told. */
    private static final Search POINTS = Search.of("那[一]?[份场次个天年日]");

    /** What happens to a place, a firm or a school that a text is of, seldom to others in it. */
    private static final Search OWN = Search.of("[更改易]名|改称|搬|迁|[设建][市区县]|升[级格]|改制|股改|解放|合营|首届");

    /** Words that speak of what happened as of one time. */
    private static final Pattern ONE =
            Pattern.compile("\\A[^,;。]*?(?:以来|算起|之际|那[一]?[天年晚夜刻]|的[这那]一?[场次]|之日|当[天日晚]|之?时(?!间|代|期|任|候补|速|长))");

    private static final Pattern WAS = Pattern.compile("\\A(?<event>\\p{IsHan}{2})(?=[的,。;])");
    private static final Pattern AMONG =
            Pattern.compile("\\A的[^,;。]{0,4}?(?<event>\\p{IsHan}{2})(?:之?中|过后|之后|期间|当中)(?=[,。])");

    /** 2月8日的这场火灾. */
    private static final Search POINTED = Search.of(
            "\\A(?:的?[这那][一]?[场次起届趟份纸封道项](?:\\p{IsHan}{1,3}?的)?(?:\\p{IsHan}{2})??(?<event>\\p{IsHan}{2})(?![\\p{IsHan}&&[^由的,是使让给在后被曾已成]]))");

    /** 落款为2014年1月的批复. */
    static final Pattern RECORD =
            Pattern.compile("(?:落款|署名|注明|标明|写着|印着|刻着|镌着?|题着|盖着|记着|记载|写道|一行|一栏|一条|年表|大事记|碑[文阴阳额]|铭文|档案)[^,;。]{0,6}\\z");

    /** 档案里写着:1999年,公司登记成立. */
    private static final Search SAYS = Search.of("\\A的?,?(?<what>[^,;。:]{2," + NEAR + "})");

    private static final Search RECORDED = Search.of("的(?<event>\\p{IsHan}{2})");

    /** What was the first time of something, however told. */
    static final Pattern FIRST = Pattern.compile("首[次趟班列航发飞演届映条]|第一[次趟班列场]|由此(?:起步|发端|开启)");

    /** A year in two digits, which is none without something that happened then. */
    private static final Search BRIEF =
            Search.of("(?<![\\d一二三四五六七八九〇零十.])(?<year>[二三四五六七八九][一二三四五六七八九〇零]|[5-9]\\d)年(?!代|来|间|以|前|后|内|期|的历史|多)");

    private static final String NUMERALS = "〇一二三四五六七八九";

    /** 1967年的那场火. */
    private static final Search BLAZE = Search.of("\\A的?[这那][一]?场(?<event>[火雨雪])");

    /** What happens again and again, or to many. */
    private static final Pattern OFTEN = Pattern.compile(
            "选举|大选|竞选|投票|举办|举行|召开|参加|获得|获奖|访问|增长|下降|调查|统计|发布|招生|收获|考察|调研|比赛|采访|出版|接受|开始|工作|生活|学习|毕业|任职|[这那]个|同[期比]|与此|此|期间|平均|使用|实[施行]|担任|出任|当选|入学|去世|.?[的了在到是和与及于年月日第]|[的了在到是和与及于年月日第].?");

    /** A day or a month told without its year. */
    private static final Pattern IN_YEAR =
            Pattern.compile("(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|\\d{1,2}日(?:当[天日]|这[一]?天)?)?");

    /** A time told by pointing to one told before. */
    private static final Pattern POINTING = Pattern.compile("当年|那一?年|同年|该年");

    private static final Search EDTF = Search.of("(\\d{4}|XXXX)((?:-\\d\\d){0,2})~?(?:/\\.\\.)?");

    /** What is counted from, or lies ahead, is not told of the time before it; nor is what came after something else. */
    private static final Pattern AGAIN = Pattern.compile("[\\d一二三四五六七八九十百]+周年|的?那[一]?[年天]|(?:之|以)?前(?!期|身)");

    /** 收入为上市当年的3倍: what happened at another time than the one told, with which that is compared. */
    private static final Pattern COMPARED = Pattern.compile("(?:[是比较为]|相当于)[^,;。]{0,6}\\z");

    private static final Pattern BACK = Pattern.compile("当[年时月天日]|那[一]?[年时]|之[初时]|初期|时(?!间|代|期)|[以之]?前");

    private static final Pattern IT_WAS = Pattern.compile("[那这时](?:间|[一]?[天日年刻])?[正就]?[是为在]");

    private static final Pattern THEN = Pattern.compile("随后|其后|此后|之后|后来|接着");

    private final List<Pattern> once;

    Recollections(CheckWords words) {
        once = words.once().stream().map(Pattern::compile).toList();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            known(s).stream()
                    .distinct()
                    .flatMap(k -> first(page, k).map(f -> finding(page, f, k)).stream())
                    .forEach(found::add);
        }
        return found;
    }

    /** What a sentence speaks of as known, with a time. */
    private List<Telling> known(Sentence s) {
        List<Telling> known = new ArrayList<>();
        for (TimeExpression t : s.times()) {
            List<String> time = time(s, t);
            String after = s.between(t.range().to(), next(s, t.range().to()));
            String lead = s.between(s.range().from(), t.range().from());
            Pattern was = THERE.isIn(lead) ? WAS : AMONG;
            for (Matcher m : List.of(
                    AFTER.matcher(after),
                    POINTED.matcher(after),
                    BEFORE.matcher(lead),
                    was.matcher(after),
                    BLAZE.matcher(after))) {
                if (time != null && m.find() && isEvent(s, m.group("event"))) {
                    known.add(Telling.of(s, t.range(), m.group("event"), time));
                }
            }
            Matcher year = IS_YEAR.matcher(after);
            if (time != null && year.find()) {
                once.stream()
                        .map(group -> group.matcher(year.group("event")))
                        .filter(Matcher::find)
                        .findFirst()
                        .ifPresent(m -> known.add(Telling.of(s, t.range(), m.group(), time)));
            }
            if (time != null) {
                happened(lead, after).forEach(event -> known.add(Telling.of(s, t.range(), event, time)));
            }
            Matcher recorded = RECORDED.matcher(after);
            if (time != null && RECORD.matcher(lead).find() && recorded.lookingAt()) {
                known.add(Telling.of(s, t.range(), recorded.group("event"), time));
            }
        }
        Matcher brief = BRIEF.matcher(s.chars());
        while (brief.find()) {
            Matcher after = AFTER.matcher(s.chars().substring(brief.end()));
            if (after.find() && isEvent(s, after.group("event"))) {
                int from = s.range().from() + brief.start();
                TextRange range = new TextRange(from, from + brief.end() - brief.start());
                known.add(Telling.of(s, range, after.group("event"), List.of(year(brief.group("year")))));
            }
        }
        return known;
    }

    /** What happens once, told around a time as known. */
    private List<String> happened(String lead, String after) {
        List<Matcher> told = new ArrayList<>(
                List.of(SINCE.matcher(after), MARKS.matcher(after), OF.matcher(lead), WHEN.matcher(lead)));
        if (STARTS.matcher(lead).find()) {
            told.add(FROM.matcher(after));
        }
        if (RECORD.matcher(lead).find()) {
            told.add(SAYS.matcher(after));
        }
        return told.stream()
                .filter(Matcher::find)
                .map(m -> m.group("what"))
                .flatMap(what -> once.stream()
                        .flatMap(group -> group.matcher(what)
                                .results()
                                .filter(m ->
                                        !AGAIN.matcher(what.substring(m.end())).lookingAt())
                                .limit(1)))
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** Whether two characters may tell of what happens to one thing once: no name or unit, and nothing done again and again. */
    private static boolean isEvent(Sentence s, String words) {
        boolean unit = s.quantities().stream()
                .anyMatch(q -> q.kind() == Quantity.Kind.MEASURE && q.statedAs().contains(words));
        boolean name = s.mentions().stream()
                .anyMatch(m -> !m.type().name().equals("Event") && m.name().contains(words));
        return !name && !unit && !OFTEN.matcher(words).matches();
    }

    /** 97, 九七. */
    private static String year(String brief) {
        String digits = brief.chars()
                .mapToObj(c -> {
                    int at = NUMERALS.indexOf(c == '零' ? '〇' : c);
                    return at < 0 ? String.valueOf((char) c) : String.valueOf(at);
                })
                .collect(Collectors.joining());
        return (digits.compareTo("30") < 0 ? "20" : "19") + digits;
    }

    /** Year, month and day of a time as far as told; null for other times. */
    private static @Nullable List<String> time(Sentence s, TimeExpression t) {
        boolean day = t.basis() != null
                && IN_YEAR.matcher(s.stretch(t.range()).words()).matches();
        Matcher edtf = EDTF.matcher(
                day
                        ? t.value().edtf().replaceFirst("\\A\\d{4}", "XXXX")
                        : t.value().edtf());
        if (POINTING.matcher(s.stretch(t.range()).words()).matches()) {
            return null;
        }
        boolean told = t.basis() == null || day || Times.isOfReign(t) || Times.isFromContext(t);
        return t.length() == null && told && edtf.matches()
                ? List.of((edtf.group(1) + edtf.group(2)).split("-"))
                : null;
    }

    private static int next(Sentence s, int from) {
        return s.times().stream()
                .filter(t -> t.length() == null)
                .map(t -> t.range().from())
                .filter(at -> at >= from)
                .findFirst()
                .orElse(s.range().to());
    }

    /** What its passage tells first of the same, where one slip makes the times one, and no other time is told for it. */
    private Optional<Telling> first(Page page, Telling known) {
        List<Telling> told = told(page, known, event(known.event()));
        if (told.isEmpty()) {
            told = told(page, known, Pattern.compile(Pattern.quote(known.event().substring(0, 1)) + "[到往下入至出上起进了去掉]"));
        }
        if (told.isEmpty()) {
            told = elsewhere(page, known);
        }
        Set<List<String>> times = told.stream().map(Telling::time).collect(Collectors.toSet());
        return times.size() == 1 && told.get(0).isSlip(known, isOne(known) && isBefore(told.get(0), known))
                ? Optional.of(told.get(0))
                : Optional.empty();
    }

    /** What other passages tell of the same in much the same words, else what is understood; none where one of them tells the time known. */
    private List<Telling> elsewhere(Page page, Telling known) {
        List<Telling> all = others(page, known, event(known.event()));
        List<Telling> like = all.stream().filter(t -> t.isLike(known)).toList();
        if (all.stream().anyMatch(t -> t.apart(known) == 0)) {
            return List.of();
        }
        if (!like.isEmpty() || !isUnderstood(known)) {
            return like;
        }
        List<Telling> same = others(page, known, Pattern.compile(Pattern.quote(known.event())));
        List<Telling> only = same.isEmpty() ? all : same;
        return only.stream()
                        .allMatch(
                                t -> names(known).allMatch(t.in().in().passage().chars()::contains))
                ? only
                : List.of();
    }

    private static List<Telling> others(Page page, Telling known, Pattern event) {
        return page.sentences().stream()
                .filter(s -> !s.in().equals(known.in().in()))
                .flatMap(s -> told(page, s, event).stream())
                .filter(t -> !t.isOther(known))
                .toList();
    }

    /**
     * Whether nothing is told between the time and what happened, and it happened to a thing named with it, or is pointed to, or
     * happens to what the text is of.
     */
    private static boolean isUnderstood(Telling known) {
        Stretch time = known.in().stretch(known.range());
        String after = time.after(NEAR);
        int at = after.indexOf(known.event());
        boolean bare = at < 0
                ? time.lead().contains(known.event())
                : BARE.matcher(after.substring(0, at)).matches();
        return bare
                && !known.time().get(0).equals("XXXX")
                && (names(known).findAny().isPresent()
                        || POINTS.isIn(known.clause().words())
                        || OWN.isIn(known.event()));
    }

    /** The names in the sentence of a telling up to the end of its clause. */
    private static Stream<String> names(Telling known) {
        TextRange clause =
                new TextRange(known.in().range().from(), known.clause().range().to());
        return known.in().mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME
                        && clause.contains(m.range())
                        && !m.type().name().matches("Event|Person"))
                .map(Mention::name);
    }

    private static boolean isBefore(Telling one, Telling other) {
        return one.range().to() <= other.range().from();
    }

    /** The one telling with a date, elsewhere in the passage, of what words of a sentence tell of; none where there are several. */
    Optional<Telling> only(Page page, Sentence s, TextRange words, String event) {
        Telling known = Telling.of(s, words, event, List.of());
        List<Telling> told = isEvent(s, event) ? told(page, known, event(event)) : List.of();
        return told.stream().map(Telling::time).distinct().count() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    /** Every telling with a date, anywhere in the text, of what words of a sentence tell of. */
    List<Telling> all(Page page, Sentence s, TextRange words, String event) {
        Telling known = Telling.of(s, words, event, List.of());
        return page.sentences().stream()
                .filter(o -> !o.equals(s))
                .flatMap(o -> told(page, o, event(event)).stream())
                .filter(t -> !t.isOther(known))
                .toList();
    }

    /** A telling of an event at a time; none where that is no date. */
    static Optional<Telling> telling(Sentence s, TimeExpression t, String event) {
        List<String> time = time(s, t);
        return time == null ? Optional.empty() : Optional.of(Telling.of(s, t.range(), event, time));
    }

    /** The words that tell of something: its own, or those of its group; any first time of what was done first. */
    private Pattern event(String known) {
        return FIRST.matcher(known).matches()
                ? FIRST
                : Pattern.compile(once.stream()
                        .filter(group -> group.matcher(known).matches())
                        .map(Pattern::pattern)
                        .findFirst()
                        .orElse(Pattern.quote(known)));
    }

    /** Other sentences that tell of the same; none where one of them tells of it at the time known, be it another stage. */
    private static List<Telling> told(Page page, Telling known, Pattern event) {
        List<Telling> told = page.sentences(known.in().in()).stream()
                .filter(s -> !s.equals(known.in()))
                .flatMap(s -> told(page, s, event).stream())
                .toList();
        boolean agrees = !known.time().isEmpty() && told.stream().anyMatch(t -> t.apart(known) == 0);
        return agrees ? List.of() : told.stream().filter(t -> !t.isOther(known)).toList();
    }

    /** Where a sentence tells of something, the last time before it, the one right after it, or that which the next sentence says it was at. */
    private static List<Telling> told(Page page, Sentence s, Pattern event) {
        List<Telling> told = new ArrayList<>();
        Matcher m = event.matcher(s.chars());
        while (m.find()) {
            int from = s.range().from() + m.start();
            int to = s.range().from() + m.end();
            if (AGAIN.matcher(s.chars().substring(m.end())).lookingAt() || isCompared(s.chars(), m)) {
                continue;
            }
            TextRange words = new TextRange(from, to);
            s.times().stream()
                    .filter(t -> time(s, t) != null)
                    .filter(t -> !THEN.matcher(s.between(Math.min(t.range().to(), from), from))
                            .find())
                    .filter(t -> t.range().to() <= from
                            ? from - t.range().to() <= FAR && next(s, t.range().to()) >= from
                            : t.range().from() >= to
                                    && s.between(to, t.range().from()).matches("[于在是]?"))
                    .reduce((a, b) -> b)
                    .map(t -> new Telling(s, t.range(), t.range().cover(words), m.group(), List.copyOf(time(s, t))))
                    .or(() -> wasAt(page, s, m.group()))
                    .ifPresent(told::add);
        }
        return told;
    }

    private static boolean isCompared(String chars, Matcher event) {
        return BACK.matcher(chars.substring(event.end())).lookingAt()
                && COMPARED.matcher(chars.substring(0, event.start())).find();
    }

    /** What a sentence without a time tells, where the next begins 那是2011年10月18日. */
    private static Optional<Telling> wasAt(Page page, Sentence s, String event) {
        List<Sentence> all = page.sentences(s.in());
        int at = all.indexOf(s) + 1;
        return at == all.size() || !s.times().isEmpty()
                ? Optional.empty()
                : all.get(at).times().stream()
                        .filter(t -> IT_WAS.matcher(all.get(at)
                                        .between(
                                                all.get(at).range().from(),
                                                t.range().from()))
                                .matches())
                        .findFirst()
                        .flatMap(t -> telling(all.get(at), t, event));
    }

    /** Whether what is known is spoken of as the one time it happened: 通车那天, the time counted from. */
    private static boolean isOne(Telling known) {
        Stretch time = known.in().stretch(known.range());
        return ONE.matcher(time.after(NEAR + known.event().length())).find() || IS_YEAR.isIn(time.after(2 * NEAR));
    }

    static Finding finding(Page page, Telling first, Telling known) {
        String here = first.in().stretch(first.range()).words();
        String there = known.in().stretch(known.range()).words();
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .at(first.clause())
                .at(known.clause())
                .because(
                        "“" + known.event() + "”一处在" + here + "，一处在" + there + "，不能同真",
                        "'" + known.event() + "' is told with two times that cannot both hold: " + here + " / "
                                + there);
    }
}
