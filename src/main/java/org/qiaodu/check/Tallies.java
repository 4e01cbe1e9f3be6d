package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds how many rose, stood still and fell, 八大类价格“五涨一平两降”, against how many there are, and against those that the same
 * sentence then tells of with their figures.
 */
final class Tallies implements Check {
    private static final String N = "[一二两三四五六七八九十]";

    private static final Search TALLY =
            Search.of("(?:(?<all>" + N + ")大类[^,;。\\d“]{0,20})?“?(?<up>" + N + ")[涨升增](?:(?<flat>" + N + ")平)?(?<down>"
                    + N + ")[降跌减](?:(?<still>" + N + ")平)?”?(?![\\p{IsHan}&&[^的态格局]])");

    private static final Pattern UP = Pattern.compile("上涨|上升|增长|提高|涨");
    private static final Pattern DOWN = Pattern.compile("下降|下跌|下滑|回落|减少|降|跌");
    private static final Pattern STILL = Pattern.compile("[^,;。:]*(?:持平|平稳|不变)");
    private static final Pattern SAME = Pattern.compile("[与和同]?(?:上[周月年]|去年|前[一]?[周月年])[^、和与及]*\\z");
    private static final Pattern JOINT = Pattern.compile("[、和与及,]+");
    private static final Pattern OPEN = Pattern.compile("其中|等|另外|主要");

    /** Numbers of those that rose, stood still and fell. */
    private record Tally(int up, int flat, int down) {
        int all() {
            return up + flat + down;
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            Matcher m = TALLY.matcher(s.chars());
            while (m.find()) {
                check(page, s, m).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> check(Page page, Sentence s, Matcher m) {
        Tally told = new Tally(number(m, "up"), number(m, "flat") + number(m, "still"), number(m, "down"));
        int all = number(m, "all");
        if (all > 0 && told.all() != all) {
            return Optional.of(finding(page, s.stretch(m), "合计" + told.all() + "类，与" + all + "类不合"));
        }
        Tally listed = listed(s, m.end());
        return listed.equals(told) || Math.abs(listed.all() - told.all()) > 1 || listed.all() < told.all() - 1
                ? Optional.empty()
                : Optional.of(finding(
                        page,
                        s.stretch(m),
                        "所列上涨" + listed.up() + "类、持平" + listed.flat() + "类、下降" + listed.down() + "类"));
    }

    private static int number(Matcher m, String group) {
        return m.group(group) == null ? 0 : Numerals.whole(m.group(group));
    }

    /** Those told of with figures in the rest of a sentence; none where it tells only of some. */
    private static Tally listed(Sentence s, int from) {
        String rest = s.chars().substring(from);
        if (OPEN.matcher(rest).find()) {
            return new Tally(0, 0, 0);
        }
        int up = 0;
        int down = 0;
        int last = s.range().from() + from;
        boolean rose = true;
        for (Quantity q : s.quantities()) {
            if (q.kind() != Quantity.Kind.PERCENT
                    || q.value().signum() == 0
                    || q.range().from() < last) {
                continue;
            }
            String lead = s.between(last, q.range().from());
            if (!JOINT.matcher(lead).matches()) {
                rose = UP.matcher(lead).find() && !DOWN.matcher(lead).find();
            }
            up += rose ? 1 : 0;
            down += rose ? 0 : 1;
            last = q.range().to();
        }
        int still = STILL.matcher(rest)
                .results()
                .mapToInt(r -> SAME.matcher(r.group()).replaceFirst("").split("[、和与及]", -1).length)
                .sum();
        return new Tally(up, still, down);
    }

    private static Finding finding(Page page, Stretch words, String against) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(words)
                .because(
                        "“" + words.words().replaceAll("[“”]", "") + "”：" + against,
                        "'" + words.words() + "' does not fit how many there are or are told of");
    }
}
