package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TimeExpression;

/** Holds years counted from a beginning, such as anniversaries, against when the text says that it was. */
final class CountedYears {
    /** Verbs that begin something whose years are counted. */
    private static final String BEGIN =
            "成立|创立|创办|创建|始建|兴建|建成|设立|批准|升为|升格|升级|组建|开业|开港|通车|开通|开办|奠基|建区|建市|建校|建厂|建(?=\\p{IsHan}{0,3}[市县区州])"
                    + "|建院|建馆|建县|建镇|建桥|建港|投产|启用|上市|改制|诞生|前身|挂牌|建(?=\\p{IsHan}{0,2}(桥|塔|寺|校|厂|城|港|楼|阁))";

    private static final Search BEGAN_LAST = Search.of("(" + BEGIN + ")[以之]?后?的?第?[^,;。]{0,3}$");
    /** Verbs that tell of one beginning. */
    private static final List<String> KIN =
            List.of("成立|创立|创办|创建|设立|组建|前身|始建|兴建|建成|挂牌|批准|升为|开办|奠基|建校|建院|建厂|建区|建市|建县|建镇|建馆|建桥|建港", "通车|开通|投产|启用|开业|开港");

    private CountedYears() {}

    /** 建区15周年, 上市十二年来, 创立后的第12年: counted from a year in which the text says that something began. */
    static Optional<Finding> counted(Page page, Sentence sentence, Length length) {
        String before = length.words().before(10);
        String words = length.words().words();
        boolean running = words.endsWith("来") || length.words().after(2).startsWith("来");
        boolean nth = before.endsWith("第") && BEGAN_LAST.isIn(before);
        boolean alone = running && length.words().before(1).matches("[,;。:]?");
        boolean verb = running && BEGAN_LAST.isIn(before);
        if (!length.stated().unit().equals("a") || !(alone || verb || nth)) {
            return Optional.empty();
        }
        List<Integer> told = years(sentence, length.range().from());
        List<Integer> ends = ends(page, length, told);
        Matcher own = BEGAN_LAST.matcher(before);
        Set<Integer> same = own.find() ? began(page, length.words().clause(), kin(own.group(1))) : Set.of();
        boolean sure = same.size() == 1 && own.group(1).length() > 1;
        Set<Integer> starts = same.isEmpty() ? began(page, length.words().clause(), BEGIN) : same;
        boolean fits = (alone
                        ? page.sentences().stream().flatMap(s -> years(s, Integer.MAX_VALUE).stream())
                        : starts.stream())
                .anyMatch(s -> ends.stream().anyMatch(e -> length.fits(e - s) || (nth && length.fits(e - s + 1))));
        return fits
                ? Optional.empty()
                : ends.stream()
                        .flatMap(e -> starts.stream()
                                .filter(s -> (sure
                                                && e - s > 4
                                                && length.stated().value().intValue() > 4)
                                        || length.isSlip(e - s))
                                .map(s -> length.finding(page, s, e)))
                        .findFirst();
    }

    /** The year a count of years runs to: this or next year where its clause says so, else the last told before it. */
    private static List<Integer> ends(Page page, Length length, List<Integer> told) {
        String clause = length.words().clause().words();
        int shift = clause.contains("明年") ? 1 : clause.contains("去年") ? -1 : 0;
        boolean here = clause.contains("今年") || clause.contains("今天") || clause.contains("今日") || shift != 0;
        List<Integer> now = now(page).stream().map(y -> y + shift).toList();
        return told.isEmpty() || (here && !now.isEmpty()) ? now : told;
    }

    private static String kin(String verb) {
        return verb.length() < 2
                ? BEGIN
                : KIN.stream()
                        .filter(k -> Pattern.matches("(" + k + ").*", verb))
                        .findFirst()
                        .orElse(verb);
    }

    /** Years in which the text, one clause apart, says that something began, in these words. */
    private static Set<Integer> began(Page page, Stretch but, String verbs) {
        Search began = Search.of(verbs);
        Search before = Search.of("(" + verbs + ")于$");
        Set<Integer> years = new TreeSet<>();
        for (Sentence sentence : page.sentences()) {
            List<TimeExpression> times = sentence.times();
            for (int i = 0; i < times.size(); i++) {
                Integer year = sentence.in().equals(but.in())
                                && but.range().contains(times.get(i).range())
                        ? null
                        : Times.year(times.get(i).value());
                int to = i + 1 < times.size()
                        ? times.get(i + 1).range().from()
                        : sentence.range().to();
                boolean told = times.get(i).basis() == null && times.get(i).length() == null;
                if (year == null || !told) {
                    continue;
                }
                String after = before.matcher(
                                sentence.between(times.get(i).range().to(), to))
                        .replaceFirst("");
                String lead = sentence.stretch(times.get(i).range()).before(5);
                if (began.isIn(after) || before.isIn(lead)) {
                    years.add(year);
                }
            }
        }
        return years;
    }

    /** Years told in numerals before a place of a sentence, in order. */
    static List<Integer> years(Sentence sentence, int before) {
        return sentence.times().stream()
                .filter(t -> t.range().to() <= before && t.basis() == null)
                .map(t -> Times.year(t.value()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The year of publication; none where it is not printed. */
    static List<Integer> now(Page page) {
        Integer year = page.year();
        if (year == null) {
            return List.of();
        }
        return page.isDateAssumed() ? List.of() : List.of(year);
    }
}
