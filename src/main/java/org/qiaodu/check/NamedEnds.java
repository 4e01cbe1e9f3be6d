package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.qiaodu.check.Timeline.Point;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Holds a length whose words name both its ends against the times that other passages tell of these: 从开工到首车下线用了18个月. */
final class NamedEnds {
    private NamedEnds() {}

    /** A time that another passage tells. */
    private record Told(AnnotatedPassage in, Point at) {
        Stretch clause() {
            return Stretch.of(in, at.range().from(), at.range().to()).clause();
        }
    }

    /** That none of the times of its beginning lies so long before one of its end; none where one does, or either is not told. */
    static Optional<Finding> check(Page page, Length length) {
        Matcher named = Elapsed.ENDS.matcher(length.lead());
        if (!named.find() || Elapsed.TODAY.matcher(named.group("last")).matches()) {
            return Optional.empty();
        }
        List<Told> last = told(page, length, named.group("last"));
        List<List<Told>> pairs = told(page, length, named.group("first")).stream()
                .flatMap(a -> last.stream().filter(b -> a.at().before(b.at())).map(b -> List.of(a, b)))
                .toList();
        boolean fits = pairs.stream()
                .anyMatch(p -> Timeline.fits(p.get(0).at(), p.get(1).at(), length.stated()));
        return pairs.isEmpty() || fits ? Optional.empty() : Optional.of(finding(page, length, pairs.get(0)));
    }

    private static List<Told> told(Page page, Length length, String words) {
        return page.passages().stream()
                .filter(p -> !p.equals(length.in().in()))
                .flatMap(p ->
                        Elapsed.of(page.sentences(p), length, page.timeline(p).events(), Elapsed.having(words)).stream()
                                .filter(at -> Elapsed.isAsClose(at, length))
                                .map(at -> new Told(p, at)))
                .toList();
    }

    private static Finding finding(Page page, Length length, List<Told> ends) {
        String first = ends.get(0).at().range().of(ends.get(0).in().passage().chars());
        String last = ends.get(1).at().range().of(ends.get(1).in().passage().chars());
        String stated = length.stated().statedAs();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(ends.get(0).clause())
                .at(ends.get(1).clause())
                .at(length.words().clause())
                .because(
                        "从" + first + "到" + last + "，不是" + stated,
                        "from " + first + " to " + last + " it is not " + stated);
    }
}
