package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds what is said of the order of several things against the figures that the passage tells of each: a place, who is
 * ahead of whom, who overtook whom, the most of so many.
 */
final class Standings implements Check {
    private static final String NUMERALS = "一二三四五六七八九十";
    /** Place of what comes last. */
    private static final int LAST = 99;

    private static final Search PLACE = Search.of(
            "(?<first>头名|榜首|居首|之首|之冠|首位|第1位|(?:第一|头)把交椅|独占鳌头|拔得头筹|夺魁|状元|(?<!世界|奥运|奥运会|全国)冠军|折桂|金[奖牌](?!\\d)|领跑|一马当先|遥遥领先|最高[峰点处]"
                    + "|最[高大多长快重贵](?=[,;。的]|一[个家座]|\\z))|(?<second>次之|次席|第二把交椅|榜眼|亚军|银[奖牌](?!\\d))"
                    + "|(?<last>末位|末席|垫底|殿后|吊车尾|倒数第一|最[低少小短慢轻](?=[,;。的]|一[个家座]|\\z))"
                    + "|(?<!倒数)第(?<nth>[一二三四五六七八九])(?:位|名|(?=高峰))?(?=[,;。”的]|高峰|\\z)");
    /** Before places of several. */
    private static final Search EACH = Search.of("分别|依次");

    /** Before a place that is not one's own. */
    private static final Search AIM = Search.of("[与距离向和同]\\z|冲[击刺]|力争|目标|争[取夺当]|差距");
    /** Before a place among more than a text can tell of. */
    private static final Search WIDE = Search.of("(?:世界|全球|国际|行业|业内|同行|全国[^,;。]{0,12})的?\\z");
    /** Words of a place that was had at another time than the figures told. */
    private static final Search ONCE = Search.of("曾|一度|从前|以前|过去|昔日|当年|年前|原先|上[届年]");
    /** What goes on with what was told before it. */
    private static final Pattern GOES_ON = Pattern.compile("[是为居位排列名稳仍也均连继]|速度|增速|首次|一举|高居|成为|跃居");
    /** Which of its figures a place is told of. */
    private static final Search GROWTH = Search.of("增速|增长|增幅|增势|最快|最慢|涨幅");

    private static final Search LEVEL = Search.of("总量|规模|总额|产值|体量|面积|投资|最大|最多");
    private static final Search HEIGHT = Search.of("最高[峰点处]|海拔最高");
    /** 在三个园区中: among how many a place is. */
    private static final Search AMONG = Search.of(
            "(?<n>[两二三四五六七八九十])(?:(?:大|个|家|座|条|所|处|款|项)?(?<head>[^,;。、\\d两二三四五六七八九十]{0,8}?)(?:中|里|当中|之中)|[省市县区镇州旗港](?:的|之)?\\z)");
    /** 排在它前头的是甲; 只有甲比它多; 只有甲走在前面; 仅次于甲、乙. */
    private static final Search AHEAD = Search.of(
            "(?:排在(?:它|其|他们|我们)的?(?:前头|前面|之前)|[把将](?:它|其|他们)[挤甩压比挑](?:了?下[去来马]|[到在]身?后\\p{IsHan}?))的,?(?:则|正|就|只有|只|还)?[是有](?<ahead>[^,;。]{2,24})"
                    + "|(?:只有|仅有|唯有)(?<only>[^,;。]{2,24}?)(?:比(?:它|其|该[校县市区镇])[^,;。]{0,8}?[多高大快长强]|[走排位列居跑]在[^,;。]{0,4}(?:前|上))"
                    + "|仅次于(?<next>[^,;。]{2,24})");

    /** 反超老对手; 略高于甲县; 不及甲县. */
    private static final Search OVER = Search.of(
            "(?:反超|赶超|超越|超过|力压|压过|高于|多于|大于|领先于?|胜过|盖过)了?(?<whom>老对手|对手|对方|前者|[\\p{IsHan}&&[^了过]]{2,8})(?=[,;。]|\\z)"
                    + "|(?:不及|低于|少于|小于|落后于?|逊于|不如|输给|让位于|排在|紧跟)了?(?<under>老对手|对手|对方|前者|[\\p{IsHan}&&[^了过]]{2,8}?)(?:之后|后面|身后)?(?=[,;。]|\\z)");
    /** Words of orders in which less is better, or that may go either way. */
    static final Search LESS = Search.of("能耗|用时|耗时|失业|降幅|死亡|负债|排放|降速|成绩|贫困|价格");
    /** Most characters between a place and the figure told after it. */
    private static final int NEAR = 20;

    private static final int FEWEST = 2;

    /** After the figure of the first of all. */
    private static final Search FOREMOST = Search.of("\\A,?[^,;。\\d]{0,10}(?:首位|第一|之首|榜首|居首|最多|最大|最高)");

    /** Things told from the most to the least, fewer than which may be some of many. */
    private static final int DESCENDING = 3;

    /** What says that nobody else has as much as those told: 其余均未达到一成. */
    private static final Search REST = Search.of("(?:其余|其他|余下)[^,;。]{0,8}?(?:未|没有|不[到足及]|低于|[^,;。]{1,8}以下)");

    /** What stands between a figure and the words of who is ahead of it. */
    private static final Pattern BESIDE = Pattern.compile(",?[^,;。]{0,4}");

    /** What stands between a place and the figure of what has it: 次之,为10.2万元. */
    private static final Pattern OWN_NEXT = Pattern.compile(",?(?:[为是有约仅达]|达到)*");

    /** A place told of one whose figure is known; {@code among} how many, 0 where it is not told, and of what, empty where not. */
    private record Placed(Stretch words, int place, int among, String head, Owned own) {
        /** Whether a figure is told of one of those among whom a place is: 五座隧道中, not of a stretch of road. */
        boolean isAmong(Owned other) {
            return head.length() < FEWEST
                    || !own.label().contains(head)
                    || other.label().contains(head);
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        page.passages().forEach(p -> {
            List<Sentence> sentences = page.sentences(p);
            List<Owned> all = Owned.owned(sentences);
            List<Placed> placed = new ArrayList<>();
            for (Sentence s : sentences) {
                if (all.size() >= FEWEST && !LESS.isIn(s.chars())) {
                    ahead(page, s, all).ifPresent(found::add);
                    over(page, s, all).ifPresent(found::add);
                    placed.addAll(placed(s, all));
                }
            }
            for (int i = 0; i < placed.size(); i++) {
                misplaced(page, placed.get(i), placed.subList(0, i), all).ifPresent(found::add);
            }
        });
        return found;
    }

    private static List<Placed> placed(Sentence s, List<Owned> all) {
        List<Placed> placed = new ArrayList<>();
        Matcher m = PLACE.matcher(s.chars());
        while (m.find()) {
            Owned own = EACH.isIn(clause(s, m.start())) ? null : own(s, m, fitting(s, m, all));
            Matcher among = AMONG.matcher(s.chars().substring(0, m.start()));
            boolean most = m.group().startsWith("最");
            int n = among.find() ? Numerals.whole(among.group("n")) : 0;
            String head = n > 0 && among.group("head") != null ? among.group("head") : "";
            String clause = clause(s, m.start());
            if (own != null
                    && !WIDE.isIn(clause)
                    && !AIM.isIn(clause)
                    && !ONCE.isIn(clause)
                    && (!most || n > 0 || HEIGHT.isIn(m.group()))) {
                placed.add(new Placed(words(s, m), place(m), n, head, own));
            }
        }
        return placed;
    }

    /** The figures that a place may be told of by what its clause names. */
    private static List<Owned> fitting(Sentence s, Matcher m, List<Owned> all) {
        String words = clause(s, m.end()) + after(s, m.end());
        List<Owned> measured = all.stream()
                .filter(o -> !Owned.noun(o).isEmpty() && words.contains(Owned.noun(o)))
                .toList();
        return (measured.isEmpty() ? all : measured)
                .stream()
                        .filter(o -> o.isShare() ? !LEVEL.isIn(words) : !GROWTH.isIn(words))
                        .filter(o -> !HEIGHT.isIn(words) || Owned.noun(o).equals("海拔"))
                        .toList();
    }

    /** The figure of what has a place: told beside it, or elsewhere of what its clause names. */
    private static @Nullable Owned own(Sentence s, Matcher m, List<Owned> all) {
        int at = s.range().from();
        String rest = after(s, m.end());
        List<Owned> told = before(s, m.start(), all);
        Owned next = following(s, m.end(), all);
        boolean heads = HEIGHT.isIn(m.group()) && !clause(s, m.start()).matches(".*[是为系属]\\p{IsHan}{0,4}");
        if (rest.startsWith("的") || heads) {
            Owned named = Owned.owner(rest, told);
            if (next != null || named != null) {
                return next != null ? next : named;
            }
        }
        if (next != null
                && OWN_NEXT.matcher(
                                s.between(at + m.end(), next.figure().range().from()))
                        .matches()) {
            return next;
        }
        String clause = clause(s, m.start());
        Owned last = near(s, m.start(), all);
        boolean beside = last != null
                && s.between(last.figure().range().to(), at + m.start()).matches("(?:[^,;。]*,){0,2}[^,;。]*");
        Owned named = Owned.owner(clause + rest, told);
        Owned of = named == null ? subject(s, m.start(), all) : named;
        boolean unnamed = last != null
                && named == null
                && last.isApart()
                && !GOES_ON.matcher(clause).lookingAt()
                && !clause.isEmpty();
        boolean here = beside
                && !unnamed
                && last != null
                && (named == null
                        || named.equals(last)
                        || GOES_ON.matcher(clause).lookingAt()
                        || at + m.start() - clause.length()
                                <= last.figure().range().from());
        return here ? last : of != null ? of : next;
    }

    /** The figure told right after a place of a sentence, of nothing else that is named between. */
    private static @Nullable Owned following(Sentence s, int at, List<Owned> all) {
        int from = s.range().from() + at;
        return all.stream()
                .filter(o -> o.in().equals(s) && o.figure().range().from() >= from)
                .filter(o -> s.between(from, o.figure().range().from()).length() <= NEAR)
                .filter(o -> s.mentions().stream()
                        .noneMatch(m -> m.type().name().equals("Product")
                                && m.range().from() >= from
                                && m.range().to() <= o.figure().range().from()))
                .findFirst()
                .orElse(null);
    }

    /** The last figure told in a sentence before a place in it. */
    private static @Nullable Owned near(Sentence s, int at, List<Owned> all) {
        return last(
                all.stream().filter(o -> o.in().equals(s)).toList(), s.range().from() + at);
    }

    /** The last figure told before a place. */
    private static @Nullable Owned last(List<Owned> all, int at) {
        return all.stream()
                .filter(o -> o.figure().range().to() <= at)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static int place(Matcher m) {
        return m.group("nth") != null
                ? NUMERALS.indexOf(m.group("nth")) + 1
                : m.group("first") != null ? 1 : m.group("second") != null ? 2 : LAST;
    }

    /** A place that more are ahead of than can be, or, where all are told, fewer; or one told before that does not fit it. */
    private static Optional<Finding> misplaced(Page page, Placed one, List<Placed> before, List<Owned> all) {
        Owned own = one.own();
        List<Owned> alike =
                parts(Owned.group(page, own, all).stream().filter(one::isAmong).toList());
        List<Owned> group = alike.size() == one.among()
                ? alike
                : alike.stream().filter(o -> Owned.isLike(own, o)).toList();
        List<Owned> ahead = group.stream()
                .filter(o -> one.place() == LAST ? own.more(o) : o.more(own))
                .toList();
        boolean complete = one.among() == group.size()
                || (group.size() > FEWEST && (isAllTold(page, own, group) || isDescending(group)));
        int place = one.place() == LAST ? 1 : one.place();
        if (one.among() > 0 && group.size() > one.among()) {
            return Optional.empty();
        }
        if (ahead.size() >= place || (complete && ahead.size() + 1 != place)) {
            List<Owned> others = group.stream().filter(o -> !o.equals(own)).toList();
            return Optional.of(finding(page, one.words(), own, ahead.isEmpty() ? others : ahead));
        }
        return before.stream()
                .filter(o -> group.contains(o.own()) && !o.own().equals(own) && o.place() != one.place())
                .filter(o ->
                        o.place() < one.place() ? own.more(o.own()) : o.own().more(own))
                .findFirst()
                .map(o -> finding(page, one.words(), own, List.of(o.own())));
    }

    /** Figures without the one that all others add up to, the whole of which they are parts. */
    private static List<Owned> parts(List<Owned> all) {
        return all.stream()
                .filter(whole -> {
                    List<Quantity> others = all.stream()
                            .filter(o -> !o.equals(whole))
                            .map(Owned::figure)
                            .toList();
                    return others.size() < FEWEST || !Amounts.adds(whole.figure(), others);
                })
                .toList();
    }

    /** Whether a group is told one after the other from the most to the least, so that hardly one is left out among the first. */
    private static boolean isDescending(List<Owned> group) {
        for (int i = 1; i < group.size(); i++) {
            if (!group.get(i - 1).more(group.get(i))) {
                return false;
            }
        }
        return group.size() > DESCENDING
                && FOREMOST.isIn(
                        group.get(0).in().stretch(group.get(0).figure().range()).after(NEAR));
    }

    /** Whether a passage says that nobody else has as much as a group, and tells no larger amount than one's own of anything else. */
    private static boolean isAllTold(Page page, Owned own, List<Owned> group) {
        return REST.isIn(own.in().in().passage().chars())
                && page.sentences(own.in().in()).stream()
                        .flatMap(s -> s.quantities().stream())
                        .filter(q -> Amounts.isAmount(q) && Amounts.alike(q, own.figure()))
                        .filter(q -> q.value().compareTo(own.figure().value()) > 0)
                        .allMatch(q -> group.stream().anyMatch(o -> o.figure().equals(q)));
    }

    /** The words of a sentence's clause up to a place in it. */
    static String clause(Sentence s, int to) {
        String before = s.chars().substring(0, to);
        return before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
    }

    private static String after(Sentence s, int from) {
        return s.chars().substring(from).replaceFirst("[,;。].*", "");
    }

    /** The figure of what a clause speaks of: told in the sentence right before, or of what is named there. */
    private static @Nullable Owned subject(Sentence s, int at, List<Owned> all) {
        List<Owned> told = before(s, at, all);
        Owned here = Owned.owner(clause(s, at), told);
        return here != null ? here : Owned.owner(s.chars().substring(0, at), told);
    }

    /** The figures but those that a sentence tells after a place in it. */
    private static List<Owned> before(Sentence s, int at, List<Owned> all) {
        return all.stream()
                .filter(o -> !o.in().equals(s)
                        || o.figure().range().to() <= s.range().from() + at)
                .toList();
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
        Owned near = near(s, m.start(), all);
        boolean beside = near != null
                && BESIDE.matcher(
                                s.between(near.figure().range().to(), s.range().from() + m.start()))
                        .matches();
        Owned own = m.group("next") != null && !beside ? null : near;
        Owned by = own == null ? subject(s, m.start(), all) : own;
        Owned it = by == null ? whole(Owned.owner(names, all), all) : by;
        Owned of = it == null && !closed ? last(all, s.range().from()) : it;
        if (of == null) {
            return Optional.empty();
        }
        List<Owned> group = Owned.group(page, of, all);
        List<Owned> named = Stream.of(names.split("[、和与及]"))
                .map(name -> Owned.owner(name, group))
                .filter(o -> o != null && !o.equals(of))
                .toList();
        Owned next = named.isEmpty() && !closed ? following(s, m.start("ahead"), all) : null;
        List<Owned> below = Stream.concat(named.stream(), Stream.ofNullable(next))
                .filter(o -> Amounts.alike(of.figure(), o.figure()) && of.more(o))
                .toList();
        List<Owned> others = group.stream()
                .filter(o -> closed && !named.isEmpty() && !named.contains(o) && o.more(of))
                .filter(o -> Owned.isLike(of, o) || named.stream().anyMatch(n -> Owned.isLike(n, o)))
                .toList();
        Stretch words = words(s, m);
        return below.isEmpty() && others.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(page, words, of, below.isEmpty() ? others : below));
    }

    /** What a text tells of its own region beside what it tells of another: 全市增长7.8%. */
    private static @Nullable Owned whole(@Nullable Owned other, List<Owned> all) {
        return all.stream()
                .filter(o -> other != null && o.isWhole() && Amounts.alike(o.figure(), other.figure()))
                .findFirst()
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

    static Stretch words(Sentence s, Matcher m) {
        return s.stretch(m).clause();
    }

    static Finding finding(Page page, Stretch words, Owned own, List<Owned> ahead) {
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
