package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Finds the one year that stands out of order in a story told year by year, and years to come told as past. */
final class Chronicle implements Check {
    private static final Search YEAR = Search.of(
            "(?=[12][0-9])(?<=^|[,;。(、]|(?<!生)于|前身是|(?:^|[。;])\\p{IsHan}{1,8})(1[0-9]{3}|2[0-9]{3})年(?!以来|至今|生|[至到前后代—-])");
    private static final Search PRESENT = Search.of("此时|昨[日天]|(?:^|[,;。:“])今天|日前|近日");
    private static final Search FUTURE =
            Search.of("将|计划|预计|力争|目标|规划|拟|有望|争取|展望|届时|到\\d{4}年|至\\d{4}年|明年|后年|未来|确保|预期|可望|下一步");
    /** What is read today of another time: 展板写着:1926年. */
    private static final Search WRITTEN = Search.of("写着|刻着|印着|记着|记载|讲述|展出|陈列|回[忆顾]");
    /** Fewest years that make a story told in order in one sentence, without the one that is out of it; one more elsewhere. */
    private static final int FEWEST = 3;
    /** Years out of order that are more than a look ahead or back. */
    private static final int FAR = 8;
    /** The same where all is told in one sentence. */
    private static final int APART = 3;
    /** Years after publication up to which a text may speak of plans. */
    private static final int PLANS = 40;

    /** The last year that texts tell of. */
    private static final int EVER = 2100;

    /** A year with its place. */
    private record Told(int year, Stretch words) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            outOfOrder(page, years(passage)).ifPresent(found::add);
        }
        page.sentences().forEach(s -> toCome(page, s).ifPresent(found::add));
        return found;
    }

    private static List<Told> years(AnnotatedPassage passage) {
        List<Told> years = new ArrayList<>();
        Matcher m = YEAR.matcher(passage.passage().chars());
        while (m.find()) {
            years.add(new Told(Integer.parseInt(m.group(1)), Stretch.of(passage, m.start(), m.end())));
        }
        return years;
    }

    private static Optional<Finding> outOfOrder(Page page, List<Told> years) {
        for (int odd = 0; odd < years.size(); odd++) {
            List<Told> others = new ArrayList<>(years);
            others.remove(odd);
            boolean together = together(years);
            if (others.size() < (together ? FEWEST : FEWEST + 1)
                    || !ascend(others)
                    || ascend(years)
                    || (!together && isAside(page, years, odd))) {
                continue;
            }
            int low = odd == 0 ? others.get(0).year() - 100 : years.get(odd - 1).year();
            int high = odd == years.size() - 1
                    ? limit(page, others.get(others.size() - 1).year())
                    : years.get(odd + 1).year();
            int year = years.get(odd).year();
            String right = repaired(year, low, high);
            if ((right != null || together) && Math.max(low - year, year - high) >= (together ? APART : FAR)) {
                return Optional.of(finding(page, years.get(odd), low, high, right));
            }
        }
        return future(page, years);
    }

    /** Whether all is told in one sentence. */
    private static boolean together(List<Told> years) {
        return !Stretch.of(
                        years.get(0).words().in(),
                        years.get(0).words().range().from(),
                        years.get(years.size() - 1).words().range().to())
                .words()
                .matches("(?s).*[。;()].*");
    }

    /** Whether a year begins or ends the story and may be told of by the way: the present first, or what came later. */
    private static boolean isAside(Page page, List<Told> years, int odd) {
        int year = years.get(odd).year();
        boolean last = odd == years.size() - 1;
        Integer issued = page.year();
        return odd == 0 || (last && issued == null && year > years.get(odd - 1).year());
    }

    private static int limit(Page page, int last) {
        Integer issued = page.year();
        return issued == null ? last + 100 : Math.max(issued, last);
    }

    private static boolean ascend(List<Told> years) {
        for (int i = 1; i < years.size(); i++) {
            if (years.get(i).year() < years.get(i - 1).year()) {
                return false;
            }
        }
        return true;
    }

    /** A year between the others that is one slip away; null where there is none. */
    private static @Nullable String repaired(int year, int low, int high) {
        for (int other = low; other <= high; other++) {
            if (Digits.oneSlip(Integer.toString(year), Integer.toString(other))) {
                return other + "年";
            }
        }
        return null;
    }

    /** Years after the one the text was written in; where that is not printed, after any a text tells of. */
    private static Optional<Finding> future(Page page, List<Told> years) {
        Integer issued = page.year();
        int latest = issued == null || page.isDateAssumed() ? EVER : issued + PLANS;
        return years.stream()
                .filter(t -> t.year() > latest)
                .findFirst()
                .map(t -> new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.HIGH)
                        .at(t.words().clause())
                        .because(t.year() + "年远在成文之后", t.year() + " is long after the text was written"));
    }

    private static Finding finding(Page page, Told odd, int low, int high, @Nullable String right) {
        String zh = right == null ? "失次" : "疑为" + right;
        String en = right == null ? " is out of order" : " is probably " + right.replace("年", "");
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.MEDIUM)
                .at(odd.words().clause())
                .words(odd.words())
                .suggest(right)
                .because(
                        "所叙依年为序，此处应在" + low + "年与" + high + "年之间，“"
                                + odd.words().words() + "”" + zh,
                        "the story goes year by year and is here between " + low + " and " + high + "; " + odd.year()
                                + en);
    }

    /** A year after the text was written, or after what it calls the present, that is told as no plan. */
    private static Optional<Finding> toCome(Page page, Sentence sentence) {
        Integer present = present(page, sentence);
        boolean heading = !sentence.chars().endsWith("。");
        if (present == null || heading || FUTURE.isIn(sentence.chars())) {
            return Optional.empty();
        }
        return sentence.times().stream()
                .filter(t -> t.basis() == null && t.length() == null)
                .filter(t -> Objects.requireNonNullElse(Times.year(t.value()), present) > present)
                .findFirst()
                .map(t -> sentence.stretch(t.range()))
                .map(words -> new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.HIGH)
                        .at(words.clause())
                        .because(
                                "所叙不晚于" + present + "年，不能说到" + words.words() + "的事",
                                "what is told is of " + present + " at the latest, not of " + words.words()));
    }

    /** The year of publication; where none is printed, that after the latest its passage tells as the present. */
    private static @Nullable Integer present(Page page, Sentence sentence) {
        if (page.year() != null && !page.isDateAssumed()) {
            return page.year();
        }
        return page.sentences(sentence.in()).stream()
                .filter(s -> PRESENT.isIn(s.chars()) && !WRITTEN.isIn(s.chars()))
                .flatMap(s -> s.times().stream())
                .filter(t -> t.basis() == null && t.length() == null)
                .flatMap(t -> Stream.ofNullable(Times.year(t.value())))
                .max(Integer::compare)
                .map(year -> year + 1)
                .orElse(null);
    }
}
