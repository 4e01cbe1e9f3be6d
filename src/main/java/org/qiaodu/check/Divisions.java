package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            List<Sentence> own = page.sentences(s.in());
            divisions(page, s, own).ifPresent(found::add);
            rest(page, s, own).ifPresent(found::add);
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
}
