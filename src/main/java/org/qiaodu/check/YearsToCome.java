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

/** Finds years to come told as past, and years that no text can tell of yet. */
final class YearsToCome implements Check {
    private static final Search YEAR = Search.of(
            "(?=[12][0-9])(?<=^|[,;。(、]|(?<!生)于|前身是|(?:^|[。;])\\p{IsHan}{1,8})(1[0-9]{3}|2[0-9]{3})年(?!以来|至今|生|[至到前后代—-])");
    private static final Search PRESENT = Search.of("此时|昨[日天]|(?:^|[,;。:“])今天|日前|近日");
    private static final Search FUTURE =
            Search.of("将|计划|预计|力争|目标|规划|拟|有望|争取|展望|届时|到\\d{4}年|至\\d{4}年|明年|后年|未来|确保|预期|可望|下一步");
    /** What is read or thought of today of another time: 展板写着:1926年, 今天翻看当年的刊物. */
    private static final Search WRITTEN = Search.of("写着|刻着|印着|记着|记载|讲述|展出|陈列|回[忆顾望看]|追[忆溯]|翻[看阅开]|重[读温]|当年|那[场年时]");
    /** What a text is called that tells of what is to be done. */
    private static final Search PLAN = Search.of("规划|计划|方案|纲要|意见");

    /** Years after publication up to which a text may speak of plans. */
    private static final int PLANS = 40;

    /** Years after what is taken for the present, so many of which a text tells of, that it is none. */
    private static final int SEVERAL = 3;

    /** The last year that texts tell of. */
    private static final int EVER = 2100;

    /** A year with its place. */
    private record Told(int year, Stretch words) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            future(page, years(passage)).ifPresent(found::add);
        }
        if (!page.passages().isEmpty()
                && !PLAN.isIn(page.passages().get(0).passage().chars())) {
            page.sentences().forEach(s -> toCome(page, s).ifPresent(found::add));
        }
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
        List<Sentence> all = page.sentences(sentence.in());
        boolean printed = page.year() != null && !page.isDateAssumed();
        Optional<Integer> present = printed
                ? Optional.ofNullable(page.year())
                : told(all.stream().filter(s -> PRESENT.isIn(s.chars()) && !WRITTEN.isIn(s.chars())))
                        .max(Integer::compare)
                        .map(year -> year + 1);
        return present.filter(year -> told(page.sentences().stream().filter(s -> !FUTURE.isIn(s.chars())))
                                .filter(t -> t > year)
                                .distinct()
                                .count()
                        < SEVERAL)
                .orElse(null);
    }

    /** The years that sentences tell. */
    private static Stream<Integer> told(Stream<Sentence> sentences) {
        return sentences
                .flatMap(s -> s.times().stream())
                .filter(t -> t.basis() == null && t.length() == null)
                .flatMap(t -> Stream.ofNullable(Times.year(t.value())));
    }
}
