package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds what is called the first to pass a mark, the first anywhere or the most of its kind against what the passage tells
 * of one that came before it: one that had passed the mark, the very first, the holder of the record.
 */
final class Predecessors implements Check {
    private static final Search PASSED = Search.of("(?:首[家个座位]|第一[家个座位])[^,;。\\d]{0,8}?(?:突破|超过?|达到?|过|迈[上过]|跨[上过入])");
    private static final Search EARLY = Search.of("早在|早已|早就|此前");
    private static final Search PRIVATE = Search.of("民营|私营|个体");
    private static final Search PUBLIC = Search.of("国有|国企|央企|国资|外资|中央企业");

    /** 一处2011年授牌,是为全国之始;本园获批较晚,却也称得上全国第一家. */
    private static final Search TWICE = Search.of("(?<scope>全[国省市县区]|世界|全球)(?:之始|之先|之首|首创|最早|首例)[^。]{0,16}"
            + "(?:较晚|稍晚|晚于|在后|后来|其后|次年|随后)[^。]{0,16}\\k<scope>(?:第一|首|头一)[家个座处批]");

    private static final Search RECORD = Search.of("纪录|记录|原先|原来|此前|取代|让位|之前|过去");
    private static final Search MOST =
            Search.of("(?:成为|跃居|晋升为|就是|是)[^,;。]{1,10}?最[长高大深快远](?:的)?(?<kind>[^,;。的]{2,8})(?=[,;。]|\\z)");

    private static final Search ABROAD = Search.of("走出国门|海外|境外|国外|走出去");
    private static final Search FIRST = Search.of("(?:第一|首)[座家个处]");
    private static final Search PLANT = Search.of("工厂|基地|分厂|厂区|公司|产业园");
    private static final Search BEGUN = Search.of("投产|建成|开业|落成|启用|投用|开工|设立|成立");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            twice(page, s).ifPresent(found::add);
            List<Sentence> others =
                    page.sentences(s.in()).stream().filter(o -> !o.equals(s)).toList();
            passed(page, s, others).ifPresent(found::add);
            record(page, s, others).ifPresent(found::add);
            abroad(page, s, others).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Finding> twice(Page page, Sentence s) {
        Matcher m = TWICE.matcher(s.chars());
        return m.find()
                ? Optional.of(finding(page, at(s, m.start(), m.end()), at(s, m.start(), m.start() + 1)))
                : Optional.empty();
    }

    /** 首家突破500亿元的企业…早在2019年已达568亿元. */
    private static Optional<Finding> passed(Page page, Sentence s, List<Sentence> others) {
        Matcher m = PASSED.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        Stretch claim = at(s, m.start(), m.end());
        Quantity mark = s.quantities().stream()
                .filter(q -> q.range().to() > claim.range().to()
                        && q.range().from() <= claim.range().to()
                        && q.kind() == Quantity.Kind.MONEY)
                .findFirst()
                .orElse(null);
        if (mark == null) {
            return Optional.empty();
        }
        boolean own = PRIVATE.isIn(claim.clause().words());
        return others.stream()
                .filter(o -> EARLY.isIn(o.chars()) && !(own && PUBLIC.isIn(o.chars())))
                .flatMap(o -> o.quantities().stream()
                        .filter(q -> Amounts.alike(q, mark)
                                && q.value().compareTo(mark.value()) >= 0
                                && EARLY.isIn(o.stretch(q.range()).lead()))
                        .map(q -> o.stretch(q.range())))
                .findFirst()
                .map(o -> finding(page, claim, o));
    }

    /** 9.8公里…成为全省最长的隧道…纪录原先属于以10.2公里领先的隧道. */
    private static Optional<Finding> record(Page page, Sentence s, List<Sentence> others) {
        Matcher m = MOST.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        Stretch claim = at(s, m.start(), m.end());
        String kind = m.group("kind");
        String sort = kind.substring(kind.length() - 2);
        return others.stream()
                .filter(o -> RECORD.isIn(o.chars()) && o.chars().contains(sort))
                .flatMap(o -> beyond(s, o))
                .findFirst()
                .map(o -> finding(page, claim, o));
    }

    /** The only measure of another sentence of the sort of the only one of this, where it is more. */
    private static Stream<Stretch> beyond(Sentence s, Sentence other) {
        Quantity own = only(s);
        Quantity former = only(other);
        boolean more = own != null
                && former != null
                && Amounts.alike(own, former)
                && former.value().compareTo(own.value()) > 0;
        return more && former != null ? Stream.of(other.stretch(former.range())) : Stream.empty();
    }

    private static @Nullable Quantity only(Sentence s) {
        List<Quantity> all = s.quantities().stream()
                .filter(q -> q.kind() == Quantity.Kind.MEASURE && Amounts.isExact(q))
                .toList();
        return all.size() == 1 ? all.get(0) : null;
    }

    /** 2016年…走出国门的第一座基地…位于越南的工厂2014年投产. */
    private static Optional<Finding> abroad(Page page, Sentence s, List<Sentence> others) {
        Matcher m = FIRST.matcher(s.chars());
        Integer year = year(s);
        if (year == null
                || !m.find()
                || !ABROAD.isIn(at(s, m.start(), m.end()).clause().words())) {
            return Optional.empty();
        }
        Stretch claim = at(s, m.start(), m.end());
        return others.stream()
                .filter(o -> PLANT.isIn(o.chars()) && BEGUN.isIn(o.chars()))
                .filter(o -> o.mentions().stream()
                        .anyMatch(c -> c.type().name().equals("Country")
                                && !c.name().equals("中国")
                                && !s.chars().contains(c.name())))
                .filter(o -> {
                    Integer told = year(o);
                    return told != null && told < year;
                })
                .findFirst()
                .map(o -> finding(page, claim, o.stretch()));
    }

    /** The one year a sentence tells; null where it tells none or several. */
    private static @Nullable Integer year(Sentence s) {
        List<Integer> years = s.times().stream()
                .filter(t -> t.length() == null && t.basis() == null)
                .flatMap(t -> Stream.ofNullable(Times.year(t.value())))
                .distinct()
                .toList();
        return years.size() == 1 ? years.get(0) : null;
    }

    private static Stretch at(Sentence s, int from, int to) {
        return Stretch.of(s.in(), s.range().from() + from, s.range().from() + to);
    }

    private static Finding finding(Page page, Stretch claim, Stretch other) {
        String words = claim.clause().words();
        return new Draft(page, Finding.Kind.SCOPE_DISAGREEMENT, Finding.Severity.HIGH)
                .at(claim.clause())
                .at(other.clause())
                .because(
                        "“" + words + "”与“" + other.clause().words() + "”不能同真",
                        "'" + words + "' and '" + other.clause().words() + "' cannot both hold");
    }
}
