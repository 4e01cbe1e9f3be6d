package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Quantity;

/**
 * Whether words make two amounts the terms of what is said of them: a whole and a part, two times of one thing, one and what it
 * is measured by.
 */
final class PairTerms {
    static final Pattern RATE = Pattern.compile("(?<stem>\\p{IsHan}{2})(?:率|面|比例|比重)[^,;。]{0,4}\\z");

    /** Words of a past with which another amount of the same thing is told. */
    private static final Pattern THEN = Pattern.compile(
            "去年|上年|前年|往年|同期|上周|上月|上季|上届|上一[年届次季]|昨[天日]|[一二三四五六七八九十\\d多几]年前|当年|当初|最初|起初|起步|之初|那年|那时|当时|[^以之年个月天日午目当提面]前(?=,)|[节会赛灾战疫汛]前|原先|原来|从前|过去|此前|之前|以前|[由从]\\p{IsHan}{0,6}的?\\z");

    /** 只剩原来的四分之一: a share of what there was. */
    static final Pattern PAST = Pattern.compile("(?:原来|原先|当初|当年|过去|从前|此前|最初|高峰时|去年|上年)的?(?:不到|近|约|不足)?\\z");

    private static final Pattern MEANWHILE = Pattern.compile("(?<!年)同期|同[年月]");

    private static final Pattern NOW = Pattern.compile("如今|现在|目前|今年|本[年届月周季]|今天|去年");

    /** What says that the first of two amounts is the whole of which the second is a part. */
    private static final Pattern WHOLE = Pattern.compile("注册资[本金]|股本|全[市县镇村省国校区乡厂院司部体员]|总|共(?!同)|合计|计有|拥有|受理|现有");

    private static final Pattern AMONG = Pattern.compile("其中|当中|之中|[中里内](?=[,有已])|中的");

    private static final Pattern TAKES = Pattern.compile("(?:覆盖|拿下|揽下|包揽|贡献)[了着]?(?:约|近|超)?\\z");

    static final Pattern OF = Pattern.compile(
            "(?:占[了到去]?|(?<![综集结联整配混组适符])合(?![计共同]))(?<whole>[^,;。占]{0,12}?)(?:的|比|比重|盘子|大盘|比例|份额|约|近|超|达|到|了|为)*\\z");

    /** 全部藏品: all of things counted alike, whatever they are called. */
    private static final Pattern ALL = Pattern.compile("(?:全部|全体|所有)\\p{IsHan}{0,4}");

    private static final Pattern GENERAL = Pattern.compile("(?:全部|全体|总(?:数|量|额|人数|面积)?|其中?|整个|其|它|全[市县镇村省校区乡厂院])*");

    /** 一斤, 一亩: what an amount is told for; 千吨: a class. */
    static final Pattern PIECE = Pattern.compile("[一百千万]\\p{IsHan}{1,2}");

    /** 不过新馆的四分之一: a share of what another thing has. */
    static final Pattern OF_OTHER = Pattern.compile("(?:是|为|不过|只有|仅|相当于|等于|不到|只及|不足)[^,;。]{1,8}的\\z");

    /** Words by which a share is worked out from what was just told. */
    static final Pattern EXACTLY = Pattern.compile("(?:整整|正好|恰好|刚好|差不多|将近|接近)[有是占了]?\\z");

    private static final Search HOLDING = Search.of("持股|控股|持有");
    private static final Search CAPITAL = Search.of("资本|出资|注资|认缴|股|资金");

    private PairTerms() {}

    static boolean areTerms(Comparison relation, Labelled first, Labelled second) {
        return switch (relation.role()) {
            case SHARE ->
                PAST.matcher(relation.lead()).find()
                        ? isContrast(first, second) && isOneThing(first, second)
                        : isPart(relation, first, second)
                                || OF_OTHER.matcher(relation.lead()).find();
            case TIMES -> isMeasuredBy(relation, second) || (isContrast(first, second) && isOneThing(first, second));
            default -> isContrast(first, second) && isOneThing(first, second);
        };
    }

    private static final Search FROM = Search.of("[由从自][^,;。]{0,12}\\z");
    private static final Search TO = Search.of("(?:[到至为成]|达到)[^,;。]{0,10}\\z");

    private static final Search STOCK = Search.of("注册资[本金]|股本");

    private static final Search HELD = Search.of("股|比例|出资|持有|认缴");

    /**
     * The whole of which a share told with its part, 出资1.8亿元,持股30%, is one: the stock of which others hold shares, or what
     * another share told with its part is of.
     */
    static Optional<Labelled> whole(Page page, Comparison share, Labelled part, List<Labelled> near) {
        boolean stock = HELD.isIn(share.lead() + share.rest())
                && (isBeside(part, share) || HELD.isIn(part.words().clause().words()));
        if (share.role() != Comparison.Role.SHARE || !(stock || isBeside(part, share))) {
            return Optional.empty();
        }
        List<Labelled> wholes = near.stream()
                .filter(w -> !w.equals(part)
                        && PairedAmounts.isAlike(share, w, part)
                        && w.figure().range().to() <= part.figure().range().from()
                        && w.figure().value().compareTo(part.figure().value()) > 0)
                .filter(w -> (stock && STOCK.isIn(w.lead()))
                        || page.comparisons().stream()
                                .filter(o ->
                                        o.role() == share.role() && !o.range().equals(share.range()))
                                .anyMatch(o -> near.stream()
                                        .anyMatch(p -> isBeside(p, o)
                                                && !p.equals(w)
                                                && PairedAmounts.isAlike(o, p, w)
                                                && PairedAmounts.fits(o, w, p))))
                .toList();
        return wholes.size() == 1 ? Optional.of(wholes.get(0)) : Optional.empty();
    }

    /** From what to what it went of which it is told next that it doubled so often: 由6.4亿元增至51.2亿元,翻了三番. */
    static List<Labelled> doubled(Comparison folds, List<Labelled> near) {
        List<Labelled> before = near.stream()
                .filter(f -> f.in().equals(folds.in())
                        && f.figure().range().to() <= folds.range().from())
                .toList();
        int size = before.size();
        if (!folds.words().startsWith("翻") || size < 2) {
            return List.of();
        }
        Labelled from = before.get(size - 2);
        Labelled to = before.get(size - 1);
        boolean told = FROM.isIn(from.lead())
                && TO.isIn(folds.in()
                        .between(from.figure().range().to(), to.figure().range().from()))
                && PairedAmounts.isAlike(folds, from, to);
        return told ? List.of(from, to) : List.of();
    }

    /** Whether a share is one of a firm, and the amounts are not what was paid for it. */
    static boolean isHolding(Comparison relation, Labelled own, Labelled other) {
        return HOLDING.isIn(relation.lead()) && !CAPITAL.isIn(own.lead()) && !CAPITAL.isIn(other.lead());
    }

    /** Whether a share is told right after an amount. */
    static boolean isBeside(Labelled part, Comparison share) {
        return part.in().equals(share.in())
                && part.figure().range().to() <= share.range().from()
                && part.in()
                        .between(part.figure().range().to(), share.range().from())
                        .matches("[^;]{0,20}")
                && part.in().quantities().stream()
                        .filter(q -> q.kind() == Quantity.Kind.PERCENT || Amounts.alike(q, part.figure()))
                        .noneMatch(
                                q -> q.range().from() >= part.figure().range().to()
                                        && q.range().to() <= share.range().from());
    }

    /** 占全岛人口的四成, where the first is told of some island. */
    private static boolean isOfPlace(String name, Labelled told) {
        return name.startsWith("全") && name.length() > 1 && (told.lead() + told.rest()).indexOf(name.charAt(1)) >= 0;
    }

    /** Whether the words make the second amount a part of the first, or the last two the whole and its part. */
    private static boolean isPart(Comparison relation, Labelled first, Labelled second) {
        boolean whole = first.figure().value().compareTo(second.figure().value()) > 0;
        boolean turned = !whole && WHOLE.matcher(second.lead()).find();
        String between = relation.in()
                .between(first.figure().range().to(), second.figure().range().from());
        String after = relation.in()
                .between(second.figure().range().to(), relation.range().from());
        boolean told =
                WHOLE.matcher(words(first)).find() || AMONG.matcher(between).find() || turned;
        Matcher of = OF.matcher(relation.lead());
        if (of.find()) {
            String name = of.group("whole");
            boolean general = GENERAL.matcher(name).matches();
            boolean part = told || words(second).matches("[,:]?");
            return (whole
                            && after.matches("[^;。]*")
                            && (general ? part : isNamed(name, first) || isOfPlace(name, first)))
                    || (turned && general);
        }
        Matcher rate = RATE.matcher(relation.lead());
        if (rate.find()) {
            String stem = rate.group("stem");
            String clause = (whole ? second : first).words().clause().words();
            return turned || stem.chars().allMatch(c -> clause.indexOf(c) >= 0);
        }
        boolean named = relation.rest().length() > 1
                && first.lead().indexOf(relation.rest().charAt(1)) >= 0;
        if (EXACTLY.matcher(relation.lead()).find()) {
            return whole && first.in().equals(second.in());
        }
        return (told || named)
                && (whole || turned)
                && (relation.rest().startsWith("的")
                        || TAKES.matcher(relation.lead()).find());
    }

    private static boolean isNamed(String name, Labelled told) {
        String end = name.substring(Math.max(0, name.length() - 2));
        return told.lead().contains(end)
                || String.valueOf(told.figure().counted()).contains(end);
    }

    /** 足有旧楼7万平方米的五倍, 游客数是本地人的20倍. */
    private static boolean isMeasuredBy(Comparison relation, Labelled second) {
        String after = relation.in()
                .between(second.figure().range().to(), relation.range().from());
        return after.equals("的") || after.matches(",[^,;。]{0,8}(?:是|相当于|为)[^,;。]{1,8}的");
    }

    /** Whether the words of two amounts tell them of different times. */
    static boolean isContrast(Labelled first, Labelled second) {
        String before = words(first);
        String then = words(second);
        Integer a = year(first);
        Integer b = year(second);
        boolean years = a != null && b != null && !a.equals(b);
        return years
                || THEN.matcher(before).find() != THEN.matcher(then).find()
                || (THEN.matcher(then).find() && NOW.matcher(before).find())
                || isOtherTime(before, then)
                || then.matches(".*(?:比[^,;。]*的|改[养种做用成为][^,;。]*|换成[^,;。]*)");
    }

    /** Whether the words of an amount tell it of the same time as what went before: 同期. */
    static boolean isMeanwhile(Labelled told) {
        return MEANWHILE.matcher(words(told)).find();
    }

    /** Whether two amounts are told of different times. */
    static boolean isOfOtherTime(Labelled one, Labelled other) {
        if (isMeanwhile(one) || isMeanwhile(other)) {
            return false;
        }
        return one.atOtherTime(other) || isContrast(one, other) || isContrast(other, one) || isNow(one) != isNow(other);
    }

    /** Whether an indicator ends in all of another: 一般公共预算收入, 收入; 进出口总额 is none of 出口总额. */
    static boolean isShortFor(String end, String whole) {
        String brief = end.replace("总", "");
        String full = whole.replace("总", "");
        int at = full.length() - brief.length();
        return full.endsWith(brief) && (at == 0 || full.charAt(at - 1) != '进');
    }

    /** Whether what a whole is called says no more than that it is all there is of what is counted. */
    static boolean isGeneral(String name, Labelled whole) {
        return GENERAL.matcher(name).matches()
                || (whole.figure().kind() == Quantity.Kind.COUNT
                        && ALL.matcher(name).matches());
    }

    /** Whether words speak of an earlier time. */
    static boolean isThen(String words) {
        return THEN.matcher(words).find() || words.contains("那年");
    }

    /** Whether the words of an amount call it all there is. */
    static boolean isTotal(Labelled told) {
        return WHOLE.matcher(words(told)).find();
    }

    /** Whether the words of an amount tell it of the present. */
    static boolean isNow(Labelled told) {
        return NOW.matcher(words(told)).find();
    }

    /** 前年…去年: two times told in different words. */
    private static boolean isOtherTime(String before, String then) {
        Matcher a = THEN.matcher(before);
        Matcher b = THEN.matcher(then);
        return a.find()
                && b.find()
                && !a.group().equals(b.group())
                && a.group().endsWith("年")
                && b.group().endsWith("年");
    }

    /** The words of its sentence before an amount, from the last figure on. */
    private static String words(Labelled told) {
        int from = told.in().quantities().stream()
                .filter(q -> !PIECE.matcher(q.statedAs()).matches())
                .map(q -> q.range().to())
                .filter(to -> to <= told.figure().range().from())
                .reduce((x, y) -> y)
                .orElse(told.in().range().from());
        return told.in().between(from, told.figure().range().from());
    }

    private static @Nullable Integer year(Labelled told) {
        return told.in().times().stream()
                .filter(t -> t.basis() == null
                        && t.range().to() <= told.figure().range().from())
                .flatMap(t -> Stream.ofNullable(Times.year(t.value())))
                .reduce((x, y) -> y)
                .orElse(null);
    }

    /** Whether the second names nothing else than the first does. */
    private static boolean isOneThing(Labelled first, Labelled second) {
        boolean bare = second.indicator() == null
                && second.in().in().tokens().stream()
                        .filter(t -> t.range().from() >= second.from()
                                && t.range().to() <= second.figure().range().from())
                        .filter(t -> t.tag().startsWith("n") && t.range().length() > 1)
                        .map(t -> t.range().of(second.in().in().passage().chars()))
                        .allMatch(w -> w.matches("数字|规模|水平|年份|同期|总量|数量|成绩")
                                || THEN.matcher(w).find());
        boolean apart = first.indicator() != null
                && second.indicator() != null
                && !second.indicator().equals(first.indicator());
        return (bare || first.shared(second) > 0)
                && !apart
                && !first.ofOthers(second)
                && !words(second).contains("其中");
    }
}
