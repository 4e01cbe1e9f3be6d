package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds the place of what comes right after others against how many these are: 仅次于甲、乙两市, so it is the third. */
final class RightAfter implements Check {
    private static final Search NEXT = Search.of(
            "仅次于(?<ahead>[^,;。、和与及]{2,8}(?:[、和与及][^,;。、和与及]{2,8}?){0,3})(?:[两二三四][省市县区镇国校家]|之后)?(?=[,;。]|\\z)");
    /** Before a place: among whom it is one. */
    private static final Search IN = Search.of("全[国省市县区州球]|世界|国内|省内");
    /** What is told of all that one has. */
    private static final Search WHOLE = Search.of("总量|规模|总数|总额|总分|这一|该项|上述");

    @Override
    public List<Finding> check(Page page) {
        return page.sentences().stream().flatMap(s -> next(page, s).stream()).toList();
    }

    /** 仅次于甲、乙两市…位居全省第二: who comes right after two is the third, whatever the figures. */
    private static Optional<Finding> next(Page page, Sentence s) {
        Matcher m = NEXT.matcher(s.chars());
        if (!m.find() || m.group("ahead").contains("等")) {
            return Optional.empty();
        }
        int place = ahead(page, m.group("ahead")) + 1;
        List<Ranked> told = page.sentences(s.in()).stream()
                .flatMap(other -> other.quantities().stream()
                        .filter(q -> q.kind() == Quantity.Kind.RANK && q.bound() == Bound.EXACT)
                        .filter(q -> other.equals(s)
                                || IN.isIn(other.stretch(q.range()).before(8)))
                        .map(q -> new Ranked(other, q)))
                .toList();
        boolean fits = told.stream().anyMatch(r -> r.rank().value().intValue() == place);
        return told.stream()
                .filter(r -> !fits && isOne(s, m, r))
                .findFirst()
                .map(r -> new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(Standings.words(s, m))
                        .at(r.in().stretch(r.rank().range()).clause())
                        .because(
                                "“" + m.group() + "”当居第" + place + "，文中作"
                                        + r.rank().statedAs(),
                                "'" + m.group() + "' makes it no. " + place + ", the text says "
                                        + r.rank().statedAs()));
    }

    /** How many some words name; one where they stand elsewhere on the page as they do here: 煤炭与综合能源. */
    private static int ahead(Page page, String names) {
        boolean one = !names.contains("、")
                && page.chars().indexOf(names) != page.chars().lastIndexOf(names);
        return one ? 1 : names.split("[、和与及]").length;
    }

    private record Ranked(Sentence in, Quantity rank) {
        /** Among whom the place is: 全省. */
        String among() {
            Matcher m = IN.matcher(in.stretch(rank.range()).before(8));
            return m.find() ? m.group() : "";
        }
    }

    /** Whether a place is told of what comes after others, and among the same: in the clause beside it, or of the whole. */
    private static boolean isOne(Sentence s, Matcher next, Ranked place) {
        String lead = s.chars().substring(0, next.start());
        if (!place.in().equals(s)) {
            return lead.contains(place.among())
                    && WHOLE.isIn(place.in().stretch(place.rank().range()).lead());
        }
        int at = s.range().from() + next.start();
        String between = place.rank().range().to() <= at
                ? s.between(place.rank().range().to(), at)
                : s.between(s.range().from() + next.end(), place.rank().range().from());
        return between.matches(",?[^,;。]{0,8}")
                && !Standings.clause(s, next.start()).contains("中");
    }
}
