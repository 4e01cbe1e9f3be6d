package org.qiaodu.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;

/**
 * A figure and the words that tell whose it is.
 *
 * @param in its sentence
 * @param figure the figure
 * @param from where the words right before it begin in the passage
 * @param label these words; before a second figure of the same thing, 增长7.2%, those before its first as well
 */
record Owned(Sentence in, Quantity figure, int from, String label) {
    /** Words before a figure that make it one of something else than the others are. */
    static final Search ELSE = Search.of(
            "去年|上年|前年|往年|年前|此前|(?:计划|预计)(?!总?投资)|目标|(?<=[^。])其中|总(?!投资|值|产值|量)|合计|共计?|平均|人均|每|占(?!有率)[^,;。]|加在一起|加起来|总共|环比|增加(?!值)|减少|新增|突破|不足|差距|(?<!同)比");

    /** Kinds of figures that are told by the way, of what another is told of. */
    private static final Set<Quantity.Kind> ASIDES = EnumSet.of(Quantity.Kind.RANK, Quantity.Kind.DURATION);

    private static final Pattern MARK = Pattern.compile("[,;、和与]");

    private static final Pattern AMONG = Pattern.compile("[^,;。\\d]{0,14}[中里](?=[,;。])|或|以[上下]|级");

    /** 甲、乙、丙三县分别增长: names told apart from their figures. */
    private static final Pattern APART = Pattern.compile(
            "(?:.*[,;:])?(?<names>(?:[^,;。:、和与及]{2,8}[、和与及]){1,}[^,;。:、和与及]{2,4})[^,;。:、]{0,14}?(?:,[^,;。:、]{0,20})?(?:分别|依次)[^,;。:、\\d]{0,8}");

    /** Before the first of several names: 公司有甲、乙、丙三个基地. */
    private static final Pattern HAVING = Pattern.compile(
            "\\A[^、]{0,6}?(?:[设建拥共现]?有|下?辖|包括|[是由])(?=[^、]{2})|\\A[^、]{1,7}?[省州盟市](?=[^、]{2,6}[市县区旗镇乡](?:、|\\z))");

    private static final Search REGION = Search.of("[\\p{IsHan}&&[^全本该我地各]][县区市旗](?![域内里级场])");

    private static final Search FIRM = Search.of("公司|集团|股份");

    /** Numbers of things from which on they are figures to compare. */
    private static final int MANY = 20;

    /** Fewest characters of a name. */
    private static final int NAME = 2;

    /** Sorts of things that a figure is told with, not of. */
    private static final Set<String> BESIDE = Set.of("Product", "Industry", "Project", "Person", "Topic");

    /** What is told right after the figure of a thing, of the same. */
    private static final Pattern GOES_ON = Pattern.compile("(?:同比|比上年|较上年|增长|下降|回落|上升|增速|增幅|提高|[为达是])*");

    /** Heights above the sea, however they are told. */
    private static final Pattern HEIGHT = Pattern.compile("(?:海拔|标高|高|高度)(?:[仅只达为约有]|则为|也有)*\\z");

    private static final Pattern FALL = Pattern.compile("(?:下降|减少|回落|下滑|负增长)了?\\z");

    /** 受价格回升带动,增长; 面积最大的甲县: why a figure is what it is, and what else is told of whose it is. */
    private static final Pattern ASIDE =
            Pattern.compile(".*(?:受[^,;。]*?(?:影响|带动|拉动|推动|拖累|支撑)|(?:因为?|由于|得益于|依托)[^,;。]*,|最[^,;。的]{1,2}的)");

    /** Words for all of a region, of which the others are parts. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:.*[,:])?(?:(?:\\d{4}年|前?\\d{1,2}个?月(?:份)?|[上下]半年|[前一二三四]{1,2}个?季度|今年|去年|全年|同期|当年|同年|当月|年末|年底|目前|截至[^,:]{2,12}[,:]?)的?,?)*(?:全[国省市县区州旗港]|[我本该][国省市县区州]|各|整个)[^,:]*");

    boolean more(Owned other) {
        return value() > other.value();
    }

    /** The exact amounts and shares of a passage, each with its words. */
    static List<Owned> owned(List<Sentence> sentences) {
        List<Owned> all = new ArrayList<>();
        for (Sentence s : sentences) {
            for (Quantity q : s.quantities()) {
                boolean few = q.kind() == Quantity.Kind.COUNT && q.value().intValue() < MANY;
                boolean share = q.kind() == Quantity.Kind.PERCENT && Amounts.isOneValue(q);
                boolean told = share || (Amounts.isAmount(q) && !few);
                if (told) {
                    all.add(of(s, q, all));
                }
            }
        }
        return all.stream()
                .filter(o -> !ELSE.isIn(o.label()) && !isAttribute(o.in(), o.figure()))
                .toList();
    }

    private static Owned of(Sentence s, Quantity q, List<Owned> before) {
        int from = from(s, q);
        String label = s.between(from, q.range().from());
        Owned last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean goesOn = last != null
                && last.in().equals(s)
                && GOES_ON.matcher(label).matches()
                && !s.between(last.figure().range().to(), from).contains(";");
        Optional<String> apart = apart(s, q);
        Optional<String> after = after(s, q);
        if (after.isPresent()) {
            return new Owned(s, q, q.range().from(), after.get());
        }
        return last != null && goesOn && apart.isEmpty()
                ? new Owned(s, q, last.from(), last.label() + label)
                : new Owned(s, q, from, apart.orElse(label));
    }

    /** What a figure is told before, 8.2%的甲县. */
    private static Optional<String> after(Sentence s, Quantity q) {
        int to = q.range().to();
        return names(s).filter(m -> m.range().from() > to
                        && !BESIDE.contains(m.type().name())
                        && s.between(to, m.range().from()).equals("的"))
                .map(m -> m.range().of(s.in().passage().chars()))
                .findFirst();
    }

    /** The name of a figure that is told apart from it, by its place among those told together. */
    private static Optional<String> apart(Sentence s, Quantity q) {
        List<Quantity> alike = s.quantities().stream()
                .filter(o -> Amounts.alike(o, q) && Amounts.isOneValue(o))
                .toList();
        for (int first = 0; first < alike.size(); first++) {
            Matcher m = APART.matcher(
                    s.between(s.range().from(), alike.get(first).range().from()));
            int at = alike.indexOf(q) - first;
            if (at >= 0 && m.matches()) {
                List<String> names = names(HAVING.matcher(m.group("names")).replaceFirst(""), run(s, alike, first));
                return at < names.size() ? Optional.of(names.get(at)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** How many figures alike follow each other from one on, with nothing but marks between. */
    private static int run(Sentence s, List<Quantity> alike, int first) {
        int last = first;
        while (last + 1 < alike.size()
                && s.between(
                                alike.get(last).range().to(),
                                alike.get(last + 1).range().from())
                        .matches("[、,和与及]{1,2}")) {
            last++;
        }
        return last - first + 1;
    }

    /** The names of a list, of so many where 及 or 和 may stand within one: 浆纸、汽车及零部件. */
    private static List<String> names(String list, int many) {
        List<String> all = List.of(list.split("[、和与及]", -1));
        List<String> marked = List.of(list.split("、", -1));
        return all.size() != many && marked.size() == many ? marked : all;
    }

    /** Whether it is told apart from the names of several. */
    boolean isApart() {
        return apart(in, figure).isPresent();
    }

    boolean isShare() {
        return figure.kind() == Quantity.Kind.PERCENT;
    }

    boolean isWhole() {
        boolean parted = in.stretch(figure.range()).after(3).matches("[,;]其中") && !REGION.isIn(label);
        return parted || WHOLE.matcher(label).matches();
    }

    private double value() {
        return figure.value().doubleValue() * (FALL.matcher(label).find() ? -1 : 1);
    }

    /** Whether a figure is told of those among whom one is, or is a bound, or of what is not told by its name alone: 52万吨的老厂甲. */
    private static boolean isAttribute(Sentence s, Quantity q) {
        int to = q.range().to();
        return AMONG.matcher(s.between(to, s.range().to())).lookingAt()
                || (after(s, q).isEmpty()
                        && names(s).anyMatch(m -> m.range().from() > to
                                && s.between(to, m.range().from()).matches("的[^,;。、]{0,3}")));
    }

    /** Where the words that tell whose a figure is begin: with its sentence, or after the clause of the last one measured. */
    private static int from(Sentence s, Quantity q) {
        return s.quantities().stream()
                .filter(o -> o.range().to() <= q.range().from() && !ASIDES.contains(o.kind()))
                .filter(o -> o.kind() != Quantity.Kind.COUNT || q.kind() == Quantity.Kind.COUNT)
                .mapToInt(o -> {
                    Matcher mark =
                            MARK.matcher(s.between(o.range().to(), q.range().from()));
                    return o.range().to() + (mark.find() ? mark.end() : 0);
                })
                .max()
                .orElse(s.range().from());
    }

    /** Those that can be told of the same as one is: in its unit, of its indicator where both name one, of its year. */
    static List<Owned> group(Page page, Owned own, List<Owned> all) {
        String list = own.in().list();
        return all.stream()
                .filter(o -> Amounts.alike(o.figure(), own.figure()))
                .filter(o -> sameNoun(own, o) && sameYear(page, own, o))
                .filter(o -> o.in().list().equals(list))
                .filter(o -> o.equals(own) || !o.isWhole())
                .toList();
    }

    private static boolean sameYear(Page page, Owned one, Owned other) {
        Integer here = new Told(one.in(), one.figure()).year(page);
        Integer there = new Told(other.in(), other.figure()).year(page);
        return here == null || there == null || here.equals(there);
    }

    private static boolean sameNoun(Owned one, Owned other) {
        String here = noun(one);
        String there = noun(other);
        return here.isEmpty() || there.isEmpty() || here.endsWith(there) || there.endsWith(here);
    }

    /** What is measured: the last indicator told before a figure, else the noun that it follows; empty where a name or nothing is. */
    static String noun(Owned one) {
        if (HEIGHT.matcher(one.label()).find()) {
            return "海拔";
        }
        int to = one.figure().range().from();
        Matcher aside = ASIDE.matcher(one.in().between(one.from(), to));
        int from = aside.lookingAt() ? one.from() + aside.end() : one.from();
        String indicator = one.in().indicators().stream()
                .filter(i -> i.range().from() >= from && i.range().to() <= to)
                .map(i -> i.range().of(one.in().in().passage().chars()))
                .reduce((a, b) -> b)
                .orElse("");
        if (!indicator.isEmpty()) {
            return indicator;
        }
        return one.in().in().tokens().stream()
                .filter(t -> t.range().from() >= one.from() && t.range().to() <= to)
                .filter(t -> t.tag().matches("w|n.*|vn|j|t"))
                .reduce((a, b) -> b)
                .filter(t -> t.tag().matches("n|vn") && t.range().from() > one.from())
                .filter(t -> names(one.in()).noneMatch(m -> m.range().contains(t.range())))
                .map(t -> t.range().of(one.in().in().passage().chars()))
                .filter(noun -> noun.length() > 1 && !GOES_ON.matcher(noun).matches())
                .orElse("");
    }

    private static Stream<Mention> names(Sentence s) {
        return s.mentions().stream().filter(m -> m.form() == Mention.Form.NAME);
    }

    /** The one whose words name what some words do; null where none does, or several as well. */
    static @Nullable Owned owner(String words, List<Owned> all) {
        int most = all.stream().mapToInt(o -> common(o, words)).max().orElse(0);
        List<Owned> best = all.stream().filter(o -> common(o, words) == most).toList();
        return most >= NAME && best.size() == 1 ? best.get(0) : null;
    }

    /** Length of the longest name, or beginning of a clause, of a label that stands in some words, by as much as does. */
    private static int common(Owned one, String words) {
        Stream<String> clauses = Stream.of(one.label().split("[,;:、]", -1));
        Stream<String> mentions = names(one.in())
                .filter(m -> m.range().from() >= one.from()
                        && m.range().to() <= one.figure().range().from())
                .map(m -> m.range().of(one.in().in().passage().chars()))
                .filter(one.label()::contains);
        return Stream.concat(clauses, mentions)
                .mapToInt(name -> {
                    int length = name.length();
                    while (length > 0 && !words.contains(name.substring(0, length))) {
                        length--;
                    }
                    return isMeasure(one, name.substring(0, length)) ? 0 : length;
                })
                .max()
                .orElse(0);
    }

    /** Whether words before a figure are no more than what is measured. */
    private static boolean isMeasure(Owned one, String words) {
        return HEIGHT.matcher(words).matches()
                || one.in().indicators().stream()
                        .anyMatch(i ->
                                i.range().of(one.in().in().passage().chars()).startsWith(words));
    }

    /** Whether two figures are told of things of one sort: names of one type, or with the same ending. */
    static boolean isLike(Owned one, Owned other) {
        Set<String> types = types(one);
        return one.in().equals(other.in())
                || noun(one).equals("海拔")
                || types(other).stream().anyMatch(types::contains);
    }

    /** What the names before a figure are names of, by themselves or by what they end with. */
    private static Set<String> types(Owned one) {
        Stream<String> ends = REGION.isIn(one.label())
                ? Stream.of("County")
                : FIRM.isIn(one.label()) ? Stream.of("Company") : Stream.of();
        Stream<String> types = names(one.in())
                .filter(m -> m.range().from() >= one.from()
                        && m.range().to() <= one.figure().range().from())
                .filter(m -> !BESIDE.contains(m.type().name()))
                .map(m ->
                        Set.of("District", "CountyLevelCity").contains(m.type().name())
                                ? "County"
                                : m.type().name());
        return Stream.concat(ends, types).collect(Collectors.toSet());
    }
}
