package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/** Holds the number of a region's divisions against those that are named or counted. */
final class Divisions implements Check {
    private static final Search REST =
            Search.of("(?:剩下|其余|余下|剩余|另外)的?(?<n>" + Members.N + ")个?(?<noun>[^,;。:\\d]{1,8}?)(?=[,;。:各都均也在则])");
    private static final Search TOTAL = Search.of(Members.NOT + "(?<n>" + Members.N + ")[个座]?(?<noun>县|区|市|镇|乡|街道|县区)");
    private static final Search TOTAL_OF = Search.of("、[^,;。、]{1,6}?(?<n>[两三四五六])个?(?:县级市|县|区|市|镇|乡)");
    private static final Search DIVISION = Search.of(Members.NOT + "(?<n>" + Members.N
            + "|[12]\\d)个?(?:(?<upper>市辖区|区|县级市|自治县|县|旗)|(?<lower>民族乡|乡|镇)|(?<street>街道))(?=[,;。、和与及(]|\\z)");
    private static final Search SINGLE_CITY = Search.of("(?<![个两三四])县级市(?=\\p{IsHan}{2,3}市)");
    private static final Search DIVISIONS = Search.of("(?:全[市县区州]|所有|辖区)的?(?<n>" + Members.N
            + "|[12]\\d)个?(?:(?<upper>县级行政区|县市区|县区|区县|县\\(市、区\\))|(?<lower>乡镇|镇乡|镇街))");

    /** 共9个县(市、区), in the sentence that tells of each sort. */
    private static final Search HERE = Search.of("(?:共|合计|总计)[有辖计]?(?<n>" + Members.N
            + "|[12]\\d)个(?:县级行政区划?(?:单位)?|县级单位|县市区|区县|县区|县\\(市、区\\)|市县区|区市县|县\\(区\\)|旗县区)");

    /** 1个区, 6个县和某自治县: one more, by its number or name. */
    private static final Search ONE_MORE = Search.of(
            "(?<![\\d十])[1一]个(?:市辖区|区|县级市|县|自治县)(?=[,;。、和与及])|(?<=个(?:区|县|市|旗|县级市|市辖区))[和及](?![\\d一二两三四五六七八九])\\p{IsHan}{2,10}(?:县|区|市|旗)(?=[,;。]|\\z)");

    /** Districts of other sorts, which may be counted or not. */
    private static final Search OTHER = Search.of("开发区|功能区|新区|管理区|高新区|代管|风景区|合作区|园区|示范区|实验区|管委会|等");

    private static final Search NAMES = Search.of(
            "辖(?:有)?(?<list>(?:[\\p{IsHan}&&[^和与及辖]]{1,12}(?:区|县|旗|市)[、和与及]){3,}[\\p{IsHan}&&[^和与及等]]{1,12}(?:区|县|旗|市))(?=[,;。])");

    private static final Search OWNER = Search.of("(?<name>\\p{IsHan}{2}[市州县盟省])[^,;。市州县]{0,4}\\z");

    private static final Search SORTS =
            Search.of("辖(?:有)?(?<first>" + Members.N + "|[12]\\d)个?(?:市辖)?(?<one>区|县|市|旗)[、和与及](?<second>" + Members.N
                    + "|[12]\\d)个?(?<other>区|县|县级市|旗)(?=\\(自治县\\)|[,;。])");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            List<Sentence> own = page.sentences(s.in());
            divisions(page, s, own).ifPresent(found::add);
            rest(page, s, own).ifPresent(found::add);
            here(page, s).ifPresent(found::add);
            names(page, s).ifPresent(found::add);
        }
        return found;
    }

    /** 八个县区…。甲区…,乙区…;丙、丁两个县级市…。剩下的三个县: those named, the numbers of others, and the rest. */
    private static Optional<Finding> rest(Page page, Sentence s, List<Sentence> own) {
        Matcher rest = REST.matcher(s.chars());
        int at = own.indexOf(s);
        if (!rest.find() || !rest.group("noun").matches(".*[县区市镇乡]")) {
            return Optional.empty();
        }
        int told = Numerals.whole(rest.group("n"));
        for (int i = at - 1; i >= Math.max(0, at - Members.SEVERAL); i--) {
            Matcher total = TOTAL.matcher(own.get(i).chars());
            if (total.find() && i + 1 < at && Numerals.whole(total.group("n")) > told) {
                return Members.compare(page, own.get(i), total, told + members(own.get(i), total.end()));
            }
            int named = members(own.get(i), 0);
            if (named == 0) {
                break;
            }
            told += named;
        }
        return Optional.empty();
    }

    /** The districts named in a sentence from a place on by their full names, and the numbers of others: 甲、乙两个县级市. */
    private static int members(Sentence s, int from) {
        long told = s.mentions().stream()
                .filter(c -> c.range().from() >= s.range().from() + from)
                .filter(c -> Set.of("County", "District", "CountyLevelCity", "Town")
                                .contains(c.type().name())
                        && c.form() == Mention.Form.NAME
                        && c.range().of(s.in().passage().chars()).matches(".*[县区市镇乡]"))
                .map(Mention::name)
                .distinct()
                .count();
        Matcher numbers = TOTAL_OF.matcher(s.chars());
        while (numbers.find()) {
            told += Numerals.whole(numbers.group("n"));
        }
        return (int) told;
    }

    /** 辖5个镇和3个乡…全县11个乡镇: the numbers of each sort of a region's divisions. */
    private static Optional<Finding> divisions(Page page, Sentence s, List<Sentence> own) {
        Matcher m = DIVISION.matcher(s.chars());
        int upper = (int) SINGLE_CITY.matcher(s.chars()).results().count();
        int lower = 0;
        int streets = 0;
        int sorts = upper;
        while (s.chars().contains("辖") && m.find()) {
            int n = Numerals.whole(m.group("n"));
            sorts++;
            upper += m.group("upper") == null ? 0 : n;
            lower += m.group("lower") == null ? 0 : n;
            streets += m.group("street") == null ? 0 : n;
        }
        for (Sentence o : sorts > 1 ? own : List.<Sentence>of()) {
            Matcher all = DIVISIONS.matcher(o.chars());
            if (!o.equals(s) && all.find()) {
                int told = all.group("upper") != null ? upper : lower;
                int n = Numerals.whole(all.group("n"));
                return told == 0 || n == told || n == told + streets
                        ? Optional.empty()
                        : Optional.of(Members.finding(page, o, all, told));
            }
        }
        return Optional.empty();
    }

    /** 1个区,2个县级市,6个县,共9个县(市、区): the numbers of each sort, told with their total. */
    private static Optional<Finding> here(Page page, Sentence s) {
        Matcher all = HERE.matcher(s.chars());
        if (!all.find() || OTHER.isIn(s.chars())) {
            return Optional.empty();
        }
        Matcher m = DIVISION.matcher(s.chars());
        int told = (int) ONE_MORE.matcher(s.chars()).results().count();
        int sorts = told;
        while (m.find()) {
            boolean part = m.group("upper") != null && (m.end() <= all.start() || m.start() >= all.end());
            told += part ? Numerals.whole(m.group("n")) : 0;
            sorts += part ? 1 : 0;
        }
        int n = Numerals.whole(all.group("n"));
        return sorts < 2 || n == told || Math.abs(n - told) > 2
                ? Optional.empty()
                : Optional.of(Members.finding(page, s, all, told));
    }

    /** 辖5个区、4个县, where another sentence names them all. */
    private static Optional<Finding> names(Page page, Sentence s) {
        Matcher sorts = SORTS.matcher(s.chars());
        if (!sorts.find()) {
            return Optional.empty();
        }
        return page.sentences().stream()
                .filter(o -> !o.equals(s))
                .flatMap(o -> NAMES.matcher(o.chars())
                        .results()
                        .filter(m -> owner(o, m.start()).isEmpty()
                                || owner(o, m.start()).equals(owner(s, sorts.start()))))
                .map(names -> List.of(names.group(1).split("[、和与及]", -1)))
                .flatMap(names -> Stream.of(
                                Map.entry(sorts.group("one"), sorts.group("first")),
                                Map.entry(sorts.group("other"), sorts.group("second")))
                        .map(sort -> Map.entry(Numerals.whole(sort.getValue()), ending(names, sort.getKey()))))
                .filter(sort -> sort.getValue() > 0 && !sort.getKey().equals(sort.getValue()))
                .findFirst()
                .filter(sort -> Math.abs(sort.getKey() - sort.getValue()) <= 2)
                .map(sort -> Members.finding(page, s, sorts, sort.getValue()));
    }

    /** The name of what has divisions: the last word before 辖 that ends as a city, county or province does; empty where that is none. */
    private static String owner(Sentence s, int to) {
        Matcher owner = OWNER.matcher(s.chars()).region(0, to);
        return owner.find() ? owner.group("name") : "";
    }

    /** How many names end as a sort of division does. */
    private static int ending(List<String> names, String sort) {
        return (int) names.stream()
                .filter(n -> n.endsWith(sort.substring(sort.length() - 1)))
                .count();
    }
}
