package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiaodu.check.Timeline.Point;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;

/**
 * Finds what a firm, school or park is told to have done before its founding: the one time of a text before the founding that it tells
 * first, told after that, of 公司, 园区, or of the first works in it.
 */
final class BeforeFounding implements Check {
    /** Words for the thing that the text is of, right after a time. */
    private static final Pattern IT = Pattern.compile(
            "\\A,?[该本全]?(?:公司|企业|集团|工厂|厂里|园区|开发区|高新区|经开区|新区|产业园|学校|学院|医院)[^,;。]{0,6}(?:[获投推首为与向交研签引通承扩]|试制|制成|生产|建成|研制|研发|实现|引进|承担|承办|荣|被评|通过)");

    /** What is the first of its kind in the thing. */
    private static final Search FIRST = Search.of("首[家批期个][^,;。\\d]{0,6}(?:企业|项目|工程)|[^,;。\\d]{1,6}一期");

    /** Characters after a time in which that is told. */
    private static final int NEAR = 12;

    /** Passages at the head of a text, of which one tells the founding. */
    private static final int HEAD = 4;

    /** Words of what was there before, or of how it came to be. */
    private static final Search BEFORE = Search.of("前身|原名|原为|原系|脱胎|源[于自]|起源|始于|发端|整合|合并|并入|筹[建备办]|老厂|母公司|母校|更早|此前");

    /** A time with its sentence. */
    private record Told(Sentence in, Point time) {
        Stretch words() {
            return in.stretch(time.range());
        }

        boolean isOfIt() {
            String after = words().after(NEAR);
            String lead = in.between(in.range().from(), time.range().from());
            return lead.isEmpty()
                    && (IT.matcher(after).find() || FIRST.matcher(after).find());
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Told> told = page.sentences().stream()
                .flatMap(s -> page.timeline(s.in()).events().stream()
                        .filter(p -> s.range().contains(p.range()))
                        .map(p -> new Told(s, p)))
                .toList();
        List<Told> founded = told.stream()
                .filter(t -> Anniversaries.tellsFounding(t.in(), t.time()))
                .toList();
        boolean apart = page.sentences().stream().anyMatch(s -> BEFORE.isIn(s.chars()));
        return founded.isEmpty()
                        || apart
                        || page.passages().indexOf(founded.get(0).in().in()) >= HEAD
                ? List.of()
                : early(told, founded.get(0)).map(e -> finding(page, founded.get(0), e)).stream()
                        .toList();
    }

    /** The only time before the founding, where it is told after that and of the thing founded. */
    private static Optional<Told> early(List<Told> told, Told founded) {
        List<Told> early = told.stream()
                .filter(t -> t.time().from().isBefore(founded.time().from())
                        && t.time().year() <= founded.time().year())
                .toList();
        return early.size() == 1
                        && early.get(0).time().before(founded.time())
                        && told.indexOf(early.get(0)) > told.indexOf(founded)
                        && early.get(0).isOfIt()
                ? Optional.of(early.get(0))
                : Optional.empty();
    }

    private static Finding finding(Page page, Told founded, Told early) {
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.MEDIUM)
                .at(founded.words().clause())
                .at(early.words().clause())
                .because(
                        "“" + early.words().words() + "”早于所叙成立之时“"
                                + founded.words().words() + "”",
                        early.words().words() + " is before the founding told, "
                                + founded.words().words());
    }
}
