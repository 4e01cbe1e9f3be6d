package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds what is said of the order of several things against the figures that the passage tells of each: a place, who is
 * ahead of whom, who overtook whom, the most of so many.
 */
final class Standings implements Check {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Search PLACE =
            Search.of("(?<first>头名|榜首|居首|首位|(?:第一|头)把交椅|独占鳌头|拔得头筹|夺魁|状元)|(?<second>次之|次席|第二把交椅|榜眼|亚军)"
                    + "|(?<last>末位|垫底|殿后|倒数第一)|第(?<nth>[一二三四五六七八九])(?:位|名)?(?=[,;。”]|\\z)");
    /** 排在它前头的是甲; 只有甲比它多; 仅次于甲、乙. */
    private static final Search AHEAD =
            Search.of("排在(?:它|其|他们|我们)的?(?:前头|前面|之前)的,?(?:只有|只|还)?[是有](?<ahead>[^,;。]{2,24})"
                    + "|(?:只有|仅有|唯有)(?<only>[^,;。]{2,24}?)比(?:它|其|该[校县市区镇])[^,;。]{0,8}?[多高大快长强]"
                    + "|仅次于(?<next>[^,;。]{2,24})");

    private static final Search NEXT = Search.of(
            "仅次于(?<ahead>[^,;。、和与及]{2,8}(?:[、和与及][^,;。、和与及]{2,8}?){0,3})(?:[两二三四][省市县区镇国校家]|之后)?(?=[,;。]|\\z)");
    /** Before a place: among whom it is one. */
    private static final Search IN = Search.of("全[国省市县区州球]|世界|国内|省内");
    /** What is told of all that one has. */
    private static final Search WHOLE = Search.of("总量|规模|总数|总额|总分|这一|该项|上述");

    /** 反超老对手; 略高于甲县; 不及甲县. */
    private static final Search OVER = Search.of(
            "(?:反超|赶超|超越|超过|力压|压过|高于|多于|大于|领先于?|胜过|盖过)了?(?<whom>老对手|对手|对方|前者|[\\p{IsHan}&&[^了过]]{2,8})(?=[,;。]|\\z)"
                    + "|(?:不及|低于|少于|小于|落后于?|逊于|不如|输给|让位于|排在|紧跟)了?(?<under>老对手|对手|对方|前者|[\\p{IsHan}&&[^了过]]{2,8}?)(?:之后|后面|身后)?(?=[,;。]|\\z)");

    private static final Search MOST = Search.of(
            "(?<n>[两三四五六七八九])(?:个|家|座|条|所|处|款|项)?[^,;。\\d]{0,6}?(?:中|里|当中|之中)[^,;。\\d]{0,8}?(?:最[多大高长快重贵]|[居列在]首位|(?<least>末位|垫底|最[少小低短慢轻]))");

    /** Words of orders in which less is better, or that may go either way. */
    private static final Search LESS = Search.of("能耗|用时|耗时|失业|降幅|下降|死亡|负债|排放|降速|最[低少短小慢]|倒数");

    /** Most characters between what is called the least and its figure. */
    private static final int NEAR = 12;

    /** Figures of which every one may be another thing's. */
    private static final int FEWEST = 2;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            next(page, s).ifPresent(found::add);
            List<Owned> all = Owned.owned(page.sentences(s.in()));
            if (all.size() >= FEWEST && !LESS.isIn(s.chars())) {
                placed(page, s, all, found);
                ahead(page, s, all).ifPresent(found::add);
                over(page, s, all).ifPresent(found::add);
                most(page, s, all).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The words of a sentence's clause up to a place in it. */
    private static String clause(Sentence s, int to) {
        String before = s.chars().substring(0, to);
        return before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
    }

    /** The figure of what a clause speaks of: told in the sentence right before, or of what is named there. */
    private static @Nullable Owned subject(Sentence s, int at, List<Owned> all) {
        Owned here = Owned.owner(clause(s, at), all);
        return here != null ? here : Owned.owner(s.chars().substring(0, at), all);
    }

    private static void placed(Page page, Sentence s, List<Owned> all, List<Finding> found) {
        Matcher m = PLACE.matcher(s.chars());
        Owned before = null;
        int last = 0;
        while (m.find()) {
            String clause = clause(s, m.end()) + (m.group("first") == null ? "" : after(s, m.end()));
            Owned own = Owned.owner(clause, all);
            own = own == null ? subject(s, m.start(), all) : own;
            int place = place(m);
            if (own == null || own.figure().range().to() > s.range().from() || isGiven(s, m.start())) {
                continue;
            }
            List<Owned> group = Owned.group(page, own, all);
            Stretch words = words(s, m);
            Owned one = own;
            List<Owned> ahead = group.stream()
                    .filter(o -> o.more(one) && Owned.isLike(one, o))
                    .toList();
            if (place > 0 && ahead.size() >= place) {
                found.add(finding(page, words, own, ahead));
            } else if (before != null && place > last && last > 0 && own.more(before) && group.contains(before)) {
                found.add(finding(page, words, before, List.of(own)));
            }
            before = own;
            last = place;
        }
    }

    /** Whether a place is told right after a figure, which then has it. */
    private static boolean isGiven(Sentence s, int at) {
        int to = s.range().from() + at;
        return s.quantities().stream()
                .filter(q -> q.range().to() <= to && (Amounts.isAmount(q) || q.kind() == Quantity.Kind.PERCENT))
                .anyMatch(q -> s.between(q.range().to(), to).matches("[^,;。]{0,12},?[^,;。]{0,8}"));
    }

    private static String after(Sentence s, int from) {
        return s.chars().substring(from).replaceFirst("[,;。].*", "");
    }

    /** The place told; -1 for the last. */
    private static int place(Matcher m) {
        return m.group("nth") != null
                ? NUMERALS.indexOf(m.group("nth")) + 1
                : m.group("first") != null ? 1 : m.group("second") != null ? 2 : -1;
    }

    private static Optional<Finding> ahead(Page page, Sentence s, List<Owned> all) {
        Matcher m = AHEAD.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        boolean closed = m.group("ahead") == null;
        String names = Stream.of("ahead", "only", "next")
                .map(m::group)
                .filter(g -> g != null)
                .findFirst()
                .orElse("");
        Owned own = m.group("next") != null ? null : near(s, m.start(), all);
        Owned of = own == null ? subject(s, m.start(), all) : own;
        if (of == null) {
            return Optional.empty();
        }
        List<Owned> group = Owned.group(page, of, all);
        List<Owned> named = Stream.of(names.split("[、和与及]"))
                .map(name -> Owned.owner(name, group))
                .filter(o -> o != null && !o.equals(of))
                .toList();
        List<Owned> below = named.stream().filter(of::more).toList();
        List<Owned> others = group.stream()
                .filter(o -> closed && !named.isEmpty() && !named.contains(o) && o.more(of))
                .filter(o -> Owned.isLike(of, o) || named.stream().anyMatch(n -> Owned.isLike(n, o)))
                .toList();
        Stretch words = words(s, m);
        return below.isEmpty() && others.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(page, words, of, below.isEmpty() ? others : below));
    }

    /** 仅次于甲、乙两市…位居全省第二: who comes right after two is the third, whatever the figures. */
    private static Optional<Finding> next(Page page, Sentence s) {
        Matcher m = NEXT.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        int place = m.group("ahead").split("[、和与及]").length + 1;
        List<Ranked> told = page.sentences(s.in()).stream()
                .flatMap(other -> other.quantities().stream()
                        .filter(q -> q.kind() == Quantity.Kind.RANK && q.bound() == Bound.EXACT)
                        .filter(q -> IN.isIn(other.stretch(q.range()).before(8)))
                        .map(q -> new Ranked(other, q)))
                .toList();
        boolean fits = told.stream().anyMatch(r -> r.rank().value().intValue() == place);
        return told.stream()
                .filter(r -> !fits && isOne(s, m, r))
                .findFirst()
                .map(r -> new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(words(s, m))
                        .at(r.in().stretch(r.rank().range()).clause())
                        .because(
                                "“" + m.group() + "”当居第" + place + "，文中作"
                                        + r.rank().statedAs(),
                                "'" + m.group() + "' makes it no. " + place + ", the text says "
                                        + r.rank().statedAs()));
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
        return between.matches(",?[^,;。]{0,8}") && !clause(s, next.start()).contains("中");
    }

    /** The last figure told in a sentence before a place in it. */
    private static @Nullable Owned near(Sentence s, int at, List<Owned> all) {
        return all.stream()
                .filter(o ->
                        o.in().equals(s) && o.figure().range().to() <= s.range().from() + at)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** 甲县84亿元,反超老对手。乙县86亿元. */
    private static Optional<Finding> over(Page page, Sentence s, List<Owned> all) {
        Matcher m = OVER.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        boolean under = m.group("under") != null;
        String whom = under ? m.group("under") : m.group("whom");
        Owned here = near(s, m.start(), all);
        Owned own = here == null ? subject(s, m.start(), all) : here;
        if (own == null) {
            return Optional.empty();
        }
        List<Owned> others = Owned.group(page, own, all).stream()
                .filter(o -> !o.equals(own) && Owned.isLike(own, o))
                .toList();
        Owned named = Owned.owner(whom, others);
        boolean two = whom.matches("老?对手|对方|前者") && others.size() == 1;
        Owned other = named == null && two ? others.get(0) : named;
        return other != null && (under ? own.more(other) : other.more(own))
                ? Optional.of(finding(page, words(s, m), own, List.of(other)))
                : Optional.empty();
    }

    /** 三个项目中投资最重的一个, where three are told; 三个港区里老港区排在末位, the same. */
    private static Optional<Finding> most(Page page, Sentence s, List<Owned> all) {
        Matcher m = MOST.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        List<Owned> measured = all.stream()
                .filter(o -> !Owned.noun(o).isEmpty() && m.group().contains(Owned.noun(o)))
                .toList();
        List<Owned> amounts = measured.isEmpty()
                ? all.stream().filter(o -> Amounts.isAmount(o.figure())).toList()
                : measured;
        Owned before = near(s, m.start(), amounts);
        Owned own = before == null ? next(s, m.end(), amounts) : before;
        if (own == null) {
            return Optional.empty();
        }
        List<Owned> group = amounts.stream()
                .filter(o -> Amounts.alike(own.figure(), o.figure()))
                .toList();
        List<Owned> beyond = group.stream()
                .filter(o -> m.group("least") == null ? o.more(own) : own.more(o))
                .toList();
        return group.size() != Numerals.whole(m.group("n")) || beyond.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(page, words(s, m), own, beyond));
    }

    /** The figure told right after a place of a sentence. */
    private static @Nullable Owned next(Sentence s, int at, List<Owned> all) {
        int from = s.range().from() + at;
        return all.stream()
                .filter(o -> o.in().equals(s) && o.figure().range().from() >= from)
                .filter(o -> s.between(from, o.figure().range().from()).length() <= NEAR)
                .findFirst()
                .orElse(null);
    }

    private static Stretch words(Sentence s, Matcher m) {
        return Stretch.of(s.in(), s.range().from() + m.start(), s.range().from() + m.end())
                .clause();
    }

    private static Finding finding(Page page, Stretch words, Owned own, List<Owned> ahead) {
        String others = ahead.stream().map(o -> o.figure().statedAs()).collect(Collectors.joining("、"));
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(words)
                .at(own.in().stretch(own.figure().range()).clause());
        ahead.forEach(o -> draft.at(o.in().stretch(o.figure().range()).clause()));
        return draft.because(
                "“" + words.words() + "”，与" + own.figure().statedAs() + "、" + others + "不合",
                "'" + words.words() + "' does not fit " + own.figure().statedAs() + " and " + others);
    }
}
