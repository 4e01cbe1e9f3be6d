package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;

/**
 * Holds how many of a sort something happened to against the sentence that names them all: the headline 我市6个村入选 against
 * 甲村、乙村…入选; and how many a row is said to be (以上五个县, 六个区县增速依次为) against the row.
 */
final class Rolls implements Check {
    private static final String VERB = "(?:入选|入围|上榜|获评|获批|获奖|当选|榜上有名|成功创建|通过验收|挂牌|开工|投产|受表彰|获表彰|晋级|达标)";

    /** Those named, all before what happened to them. */
    private static final Search NAMED = Search.of(
            "(?<=[,;。:]|\\A)(?<list>(?:[^,;。:、“”()]{2,20}、){2,}[^,;。:、“”()]{2,20}?)(?:成功|双双|全部|均|分别|[\\d一二三四五六七八九十]+[个家所座名村])?(?<verb>"
                    + VERB + ")(?=[,;。]|\\z)");

    private static final Search COUNTED = Search.of(Members.NOT + "(?<n>" + Members.N
            + ")(?<measure>[个家所座名位处项支])(?<noun>[^,;。:、\\d]{1,8}?)(?:成功)?(?<verb>" + VERB + ")");

    /** What makes a number another one than that of those named. */
    private static final Search MORE = Search.of("累计|先后|历年|共有|已有|全省|全国|新增|再添|再有|另有|另外|其余|还有|此前|去年|又");

    /** A row spoken of after it, or told of before it. */
    private static final Search ROW = Search.of("(?:以上|上述|前述|(?<=,)这)(?<n>" + Members.N
            + ")个?(?<head>县\\(市、区\\)|县\\([市区]\\)|县市区|区县|县区|[市县区镇乡省]|街道|镇街|乡镇)(?!级)");

    private static final Search BEFORE = Search.of(Members.NOT + "(?<n>" + Members.N
            + ")个?(?<head>县\\(市、区\\)|县\\([市区]\\)|县市区|区县|县区|[市县区镇乡省]|镇街|乡镇)[^,;。:]{0,20}(?:依次[是为]|分别[是为]|正增长|情况|如下)?:");

    /** Words of some of those counted. */
    private static final Search PART = Search.of("其中|另|第[一二三四五]批|首批");

    private static final Search OPEN = Search.of("等|各|其中|其余|其他|余下");

    private static final int OFF = 3;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            Matcher named = NAMED.matcher(s.chars());
            while (named.find()) {
                if (PART.isIn(Standings.clause(s, named.end()))) {
                    continue;
                }
                List<String> items = List.of(named.group("list").split("、", -1));
                String verb = named.group("verb");
                page.sentences().stream()
                        .filter(o -> !o.equals(s))
                        .flatMap(o -> counted(page, o, items, verb).stream())
                        .findFirst()
                        .ifPresent(found::add);
            }
            for (Row row : Row.of(s)) {
                row(page, row).ifPresent(found::add);
            }
        }
        return found;
    }

    /** A number of those named that is not theirs. */
    private static Optional<Finding> counted(Page page, Sentence s, List<String> items, String verb) {
        return COUNTED.matcher(s.chars())
                .results()
                .filter(m -> isOf(m, items, verb) && !MORE.isIn(Standings.clause(s, m.end())))
                .filter(m -> isOff(Numerals.whole(m.group(1)), items.size()))
                .findFirst()
                .map(m -> finding(page, s.stretch(m), items));
    }

    /** Whether a number is told of the same happening, of what all names end with. */
    private static boolean isOf(MatchResult m, List<String> items, String verb) {
        return m.group(4).equals(verb) && items.stream().allMatch(i -> i.endsWith(m.group(3)));
    }

    private static boolean isOff(int n, int listed) {
        return n != listed && Math.abs(n - listed) <= OFF;
    }

    private static Optional<Finding> row(Page page, Row row) {
        Sentence s = row.in();
        List<String> names = row.items().stream().map(Row.Item::name).toList();
        int first = s.chars().indexOf(names.get(0));
        int last = row.items().get(names.size() - 1).figure().range().to()
                - s.range().from();
        if (first < 0 || first > last) {
            return Optional.empty();
        }
        String told = s.chars().substring(first, last);
        long alike = s.quantities().stream()
                .filter(q -> Amounts.alike(q, row.items().get(0).figure()))
                .filter(q -> q.range().from() >= s.range().from() + first
                        && q.range().to() <= s.range().from() + last)
                .count();
        if (OPEN.isIn(told) || alike != names.size()) {
            return Optional.empty();
        }
        Matcher before = BEFORE.matcher(s.chars().substring(0, first));
        Matcher after = ROW.matcher(s.chars()).region(last, s.chars().length());
        Matcher m = after.find() ? after : before;
        boolean said = m == after || (before.find() && before.end() == first && isClosed(s, last));
        return said && isOff(Numerals.whole(m.group("n")), names.size()) && isSort(m.group("head"), names)
                ? Optional.of(finding(page, s.stretch(m), names))
                : Optional.empty();
    }

    /** Whether nothing more is listed after a row. */
    private static boolean isClosed(Sentence s, int to) {
        return !s.chars().substring(to).matches("[;、,].*");
    }

    private static boolean isSort(String head, List<String> names) {
        return names.stream().allMatch(n -> head.indexOf(n.charAt(n.length() - 1)) >= 0);
    }

    private static Finding finding(Page page, Stretch words, List<String> names) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(words.clause())
                .because(
                        "文中说“" + words.words() + "”，所列为" + names.size() + "项：" + String.join("、", names),
                        "the text counts '" + words.words() + "', and names " + names.size());
    }
}
