package org.qiaodu.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TextRange;

/**
 * Holds a length counted from what happened once (距公司成立已有15年, 从开工典礼算起,历时四年零一个月) against the one time that the text tells
 * for it: that time and some time told in the passage of the length, or the present, must lie so far apart.
 */
final class SinceEvents implements Check {
    private static final String BEFORE = "(?:距离?|从|自)(?<of>[^,;。\\d到至]{0,8}?)(?<event>";

    private static final String AFTER =
            ")[^,;。\\d从自距到至]{0,4}?(?:算起|以来|至今|起)?,?(?:已经?|有|整整|仅仅|过去|走过|历时|前后|刚好|恰好|正好|才|只|又|了|不过)*\\z";

    private final Pattern since;
    private final Recollections tellings;

    SinceEvents(CheckWords words) {
        since = Pattern.compile(BEFORE + String.join("|", words.once()) + AFTER);
        tellings = new Recollections(words);
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            for (Length length : Length.of(s)) {
                if (length.isClose()) {
                    check(page, length).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Finding> check(Page page, Length length) {
        Matcher m = since.matcher(length.lead());
        if (!m.find() || Anniversaries.isUpToUnknown(page, length.lead())) {
            return Optional.empty();
        }
        int at = length.in().range().from();
        TextRange words = new TextRange(at + m.start("event"), at + m.end("event"));
        List<Telling> all = tellings.all(page, length.in(), words, m.group("event"));
        String event = m.group("event");
        String of = m.group("of");
        List<Telling> begun = narrowed(
                narrowed(all, t -> t.event().equals(event)),
                t -> t.clause().words().contains(of));
        List<Timeline.Point> ends = ends(page, length);
        Map<Timeline.Point, Telling> starts = new LinkedHashMap<>();
        begun.forEach(t -> page.timeline(t.in().in()).events().stream()
                .filter(p -> p.range().equals(t.range()))
                .forEach(p -> starts.put(p, t)));
        boolean one =
                starts.keySet().stream().map(Timeline.Point::year).distinct().count() == 1;
        boolean fits = starts.keySet().stream()
                .anyMatch(a -> ends.stream().anyMatch(b -> !b.before(a) && Timeline.fits(a, b, length.stated())));
        return !one || ends.isEmpty() || fits
                ? Optional.empty()
                : Optional.of(finding(page, length, starts.values().iterator().next()));
    }

    /** Those of which something holds, or all where it holds of none. */
    private static List<Telling> narrowed(List<Telling> all, Predicate<Telling> some) {
        List<Telling> narrow = all.stream().filter(some).toList();
        return narrow.isEmpty() ? all : narrow;
    }

    /** The times told before a length in its passage, and the present. */
    private static List<Timeline.Point> ends(Page page, Length length) {
        Integer now = page.isDateAssumed() ? null : page.year();
        Stream<Timeline.Point> present =
                now == null ? Stream.of() : Stream.of(Timeline.Point.year(length.range(), now, false));
        Stream<Timeline.Point> told = page.timeline(length.in().in()).events().stream()
                .filter(p -> p.range().to() <= length.range().from()
                        || (length.in().range().contains(p.range())
                                && p.range().from() >= length.range().to()));
        return Stream.concat(told, present).toList();
    }

    private static Finding finding(Page page, Length length, Telling begun) {
        String from = begun.in().stretch(begun.range()).words();
        String stated = length.stated().statedAs();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(begun.clause())
                .at(length.words().clause())
                .because(
                        "“" + begun.event() + "”在" + from + "；文中在此之前提到的时间和成文之年，与它都不相隔" + stated,
                        "'" + begun.event() + "' was at " + from
                                + "; no time told before in the passage, nor the year of the text, is " + stated
                                + " later");
    }
}
