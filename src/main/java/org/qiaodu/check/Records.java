package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds what held a record before against what took it. */
final class Records implements Check {
    /** Words of what was the most before. */
    private static final Search RECORD = Search.of(
            "(?:取代|打破|刷新|改写|夺走|夺过)了?[^;。]{0,16}?(?:纪录|记录|之最|第一)|(?:纪录|记录|头衔|桂冠)[^,;。]{0,6}?(?:原先|此前|原来|之前|曾|一直|长期)"
                    + "|(?:原先|此前|原来|之前|曾经|过去)[^,;。]{0,8}?(?:纪录|记录|头衔|桂冠|头把交椅|榜首|最[大长高深])");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        page.sentences().forEach(s -> check(page, s).ifPresent(found::add));
        return found;
    }

    /** 主跨408米…取代了保持纪录的甲桥,后者主跨420米: a record that was held before is less than all that the passage tells of what took it. */
    private static Optional<Finding> check(Page page, Sentence s) {
        Matcher m = RECORD.matcher(s.chars());
        if (!m.find() || Standings.LESS.isIn(s.chars())) {
            return Optional.empty();
        }
        int at = s.range().from() + m.start();
        List<Told> before = page.sentences(s.in()).stream()
                .flatMap(o -> o.quantities().stream().map(q -> new Told(o, q)))
                .filter(t -> t.amount().range().to() <= at && t.amount().kind() == Quantity.Kind.MEASURE)
                .toList();
        return s.quantities().stream()
                .filter(q -> q.range().from() > at && Amounts.isAmount(q))
                .findFirst()
                .flatMap(q -> before.stream()
                        .filter(t -> Amounts.alike(t.amount(), q))
                        .max(Comparator.comparing(t -> t.amount().value()))
                        .filter(t -> t.amount().value().compareTo(q.value()) < 0
                                && t.amount().value().doubleValue() * 2
                                        > q.value().doubleValue())
                        .map(t -> Standings.finding(
                                page,
                                s.stretch(m).clause(),
                                new Owned(t.in(), t.amount(), t.amount().range().from(), ""),
                                List.of(new Owned(s, q, q.range().from(), "")))));
    }
}
