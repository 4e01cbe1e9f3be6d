package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;

/** Holds how many years a plan is said to run against the years that its sentence tells from the first to the last: 规划期限12年,近期为2024—2027年…. */
final class PlanTerms implements Check {
    private static final Search TERM =
            Search.of("(?:规划|计划|方案|实施|行动)(?:的)?(?:期限|年限|期)(?:为|是|共|:)?(?<n>\\d{1,2}|[一二三四五六七八九十]{1,3})年(?![度代前后内\\d])");

    private static final Search SPAN = Search.of("(?<![\\d.])(?<from>[12]\\d{3})年?[—\\-–~至到]+(?<to>[12]\\d{3})年");

    /**
     * Years, both inclusive.
     *
     * @param from the first
     * @param to the last
     */
    private record Years(int from, int to) {
        /** Whether they are so many, whether or not the first is counted. */
        boolean are(int many) {
            return to - from == many || to - from + 1 == many;
        }
    }

    @Override
    public List<Finding> check(Page page) {
        return page.sentences().stream().flatMap(s -> term(page, s).stream()).toList();
    }

    private static Optional<Finding> term(Page page, Sentence s) {
        Matcher m = TERM.matcher(s.chars());
        List<Years> told = SPAN.matcher(s.chars())
                .results()
                .map(r -> new Years(Integer.parseInt(r.group(1)), Integer.parseInt(r.group(2))))
                .toList();
        if (told.isEmpty() || !m.find()) {
            return Optional.empty();
        }
        int many = Numerals.whole(m.group("n"));
        Years all = new Years(
                told.stream().mapToInt(Years::from).min().orElseThrow(),
                told.stream().mapToInt(Years::to).max().orElseThrow());
        return Stream.concat(told.stream(), Stream.of(all)).anyMatch(y -> y.are(many))
                ? Optional.empty()
                : Optional.of(finding(page, s.stretch(m), all));
    }

    private static Finding finding(Page page, Stretch words, Years all) {
        int right = all.to() - all.from() + 1;
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(words.clause())
                .suggest(right + "年")
                .because(
                        all.from() + "年至" + all.to() + "年共" + right + "年，文中作“" + words.words() + "”",
                        all.from() + " to " + all.to() + " are " + right + " years, the text says '" + words.words()
                                + "'");
    }
}
