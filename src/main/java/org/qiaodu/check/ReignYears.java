package org.qiaodu.check;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TimeExpression;

/** Holds the year of a reign or era against the year told beside it: 民国107年(2018年). */
final class ReignYears implements Check {
    /** Between the two, and after the second. */
    private static final Pattern OPENS = Pattern.compile("\\((?:即|公元|西元)?");

    private static final Pattern ENDS = Pattern.compile("年?[)]");

    /** The last year of the calendar of the moon, whose years go on into the first weeks of the next. */
    private static final int MOON = 1911;

    @Override
    public List<Finding> check(Page page) {
        return page.sentences().stream()
                .flatMap(s -> IntStream.range(1, s.times().size())
                        .boxed()
                        .flatMap(i ->
                                beside(page, s, s.times().get(i - 1), s.times().get(i))))
                .toList();
    }

    private static Stream<Finding> beside(Page page, Sentence s, TimeExpression one, TimeExpression other) {
        boolean first = Times.isOfReign(one);
        TimeExpression reign = first ? one : other;
        TimeExpression plain = first ? other : one;
        boolean stands = first != Times.isOfReign(other)
                && plain.basis() == null
                && OPENS.matcher(s.between(one.range().to(), other.range().from()))
                        .matches()
                && ENDS.matcher(s.between(other.range().to(), s.range().to())).lookingAt();
        Integer told = stands ? Times.year(plain.value()) : null;
        Integer meant = stands ? Times.year(reign.value()) : null;
        return told == null || meant == null || fits(meant, told)
                ? Stream.empty()
                : Stream.of(finding(page, s, reign, plain));
    }

    private static boolean fits(int reign, int told) {
        return reign == told || (reign <= MOON && told == reign + 1);
    }

    private static Finding finding(Page page, Sentence s, TimeExpression reign, TimeExpression plain) {
        String name = s.stretch(reign.range()).words();
        int year = Objects.requireNonNull(Times.year(reign.value()));
        String told = s.stretch(plain.range()).words();
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .at(s.stretch(reign.range()).cover(plain.range()))
                .suggest(year + "年")
                .because(name + "是" + year + "年，文中作" + told, name + " is " + year + ", the text says " + told);
    }
}
