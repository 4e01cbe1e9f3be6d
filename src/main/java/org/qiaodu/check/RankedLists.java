package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds what is said to be the most, the least or the nth of several against their figures, which the passage lists. */
final class RankedLists implements Check {
    private static final int FEWEST = 3;
    /** Characters before a figure in which what it is of is named. */
    private static final int LABEL = 24;
    /** Fewest characters of a name. */
    private static final int NAME = 2;

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String MOST = "[高多快大长强好]";
    private static final String LEAST = "[低少慢小短弱差]";
    private static final Search NAMED = Search.of("(?:(?:居首位?|居第一位?|排名?第一|位居榜首)的|最(?:(?<most>" + MOST + ")|(?<least>"
            + LEAST + "))的?)[^,;。\\d]{0,6}?(?:是|为|当属|属|要数)(?<name>\\p{IsHan}{2,14})");
    private static final Search PLACED = Search.of("(?<name>\\p{IsHan}{2,16}?)(?:(?<of>[^,;。\\d]{0,6}?)最(?:(?<most>"
            + MOST + ")|(?<least>" + LEAST + "))(?=[,;。]|\\z)|(?:[排位居列名]{1,2}|高居|位于|排名|领跑)[^,;。\\d]{0,5}?"
            + "(?:(?<first>首位?|榜首|之首|第1位?)(?=[,;。]|\\z)|(?<last>末位?|垫底|倒数第一)(?=[,;。]|\\z)|第(?<nth>[" + NUMERALS
            + "])(?=[位名,;。]|\\z))"
            + "|[^,;。\\d]{0,7}?(?:(?<crown>冠军|夺冠|折桂|夺魁|头名|老大|状元|魁首|拔得头筹|榜首|登顶|独占鳌头|头把交椅|称雄|摘金|金奖|金牌)"
            + "|(?<second>亚军|次席|榜眼|银奖|银牌)|(?<third>季军|铜奖|铜牌|探花)|(?<end>殿后|倒数第一)))");
    /** Words of orders in which less is better, or that may go either way. */
    private static final Search LESS = Search.of("能耗|用时|耗时|失业|降幅|下降|成绩|贫困|死亡|负债|价格|排放");

    /** What stands before the last name before a figure. */
    private static final Pattern UNTIL = Pattern.compile("(?s).*[^\\p{IsHan}A-Za-z]|.*(?:其中|分别为?)");

    private static final Search APART = Search.of(
            "(?<names>(?:[^,;。:、和与及]{2,8}[、和与及]){2,}[^,;。:、和与及]{2,4})[^,;。:、]{0,14}?(?:分别|依次)[^,;。:、\\d]{0,6}\\z");
    private static final Pattern GROWTH = Pattern.compile("增速|增长|增幅|最快|最慢");
    private static final Pattern LEVEL = Pattern.compile("总量|规模|总额|产值");

    /** Figures told one after the other, with the words before each. */
    private record Listed(Sentence in, List<Quantity> figures, List<String> labels) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Listed> lists =
                page.sentences().stream().flatMap(s -> lists(s).stream()).toList();
        Set<Integer> listing =
                lists.stream().map(l -> l.in().in().passage().index()).collect(Collectors.toSet());
        for (Sentence s : page.sentences()) {
            if (!listing.contains(s.in().passage().index())) {
                continue;
            }
            for (Search claim : List.of(NAMED, PLACED)) {
                Matcher m = claim.matcher(s.chars());
                while (m.find()) {
                    Matcher at = m;
                    nearest(lists, s, m)
                            .flatMap(list -> check(page, s, at, list))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static List<Listed> lists(Sentence s) {
        List<Listed> lists = new ArrayList<>();
        List<Quantity> run = new ArrayList<>();
        for (Quantity q : s.quantities()) {
            boolean told = q.bound() == Bound.EXACT
                    && q.upTo() == null
                    && (Amounts.isAmount(q)
                            || q.kind() == Quantity.Kind.PERCENT
                            || q.statedAs().endsWith("岁"));
            boolean goesOn = !run.isEmpty()
                    && told
                    && Amounts.alike(q, run.get(0))
                    && q.range().from() - run.get(run.size() - 1).range().to() <= LABEL;
            if (!goesOn) {
                add(s, run, lists);
                run = new ArrayList<>();
            }
            if (told) {
                run.add(q);
            }
        }
        add(s, run, lists);
        return lists;
    }

    /** The labels of figures told apart from their names, 甲、乙、丙分别增长7%、8%和6%, in their order; those before each otherwise. */
    private static List<String> labels(Sentence s, List<Quantity> run) {
        Matcher names =
                APART.matcher(s.between(s.range().from(), run.get(0).range().from()));
        List<String> apart = names.find() ? List.of(names.group("names").split("[、和与及]")) : List.of();
        return apart.size() == run.size()
                ? apart
                : run.stream().map(q -> label(s, q)).toList();
    }

    private static void add(Sentence s, List<Quantity> run, List<Listed> lists) {
        List<String> labels = run.size() < FEWEST ? List.of() : labels(s, run);
        if (run.size() >= FEWEST && labels.stream().allMatch(l -> l.length() >= NAME)) {
            lists.add(new Listed(s, List.copyOf(run), labels));
        }
    }

    private static String label(Sentence s, Quantity q) {
        String before = s.between(
                Math.max(s.range().from(), q.range().from() - LABEL), q.range().from());
        return UNTIL.matcher(before).replaceAll("");
    }

    /** The list of the passage that stands nearest, of growth where growth is spoken of. */
    private static Optional<Listed> nearest(List<Listed> lists, Sentence s, Matcher claim) {
        int at = s.range().from() + claim.start();
        return lists.stream()
                .filter(l -> l.in().in().equals(s.in()))
                .min(Comparator.comparingInt(
                        l -> Math.abs(l.figures().get(0).range().from() - at)))
                .filter(l -> {
                    boolean growth = l.figures().get(0).kind() == Quantity.Kind.PERCENT;
                    return !(growth ? LEVEL : GROWTH).matcher(claim.group()).find()
                            && !LESS.isIn(l.in().chars() + s.chars());
                });
    }

    private static Optional<Finding> check(Page page, Sentence s, Matcher claim, Listed list) {
        boolean placed = claim.pattern().pattern().equals(PLACED.toString());
        int named = named(list.labels(), claim.group("name"));
        boolean crowned = Stream.of("crown", "second", "third", "end").anyMatch(g -> placed && claim.group(g) != null);
        int who = named < 0 && crowned ? within(list.labels(), lead(s, claim)) : named;
        if (who < 0) {
            return Optional.empty();
        }
        boolean least =
                claim.group("least") != null || (placed && (claim.group("last") != null || claim.group("end") != null));
        int place = placed ? place(claim) : 1;
        Quantity own = list.figures().get(who);
        List<Quantity> ahead = list.figures().stream()
                .filter(q ->
                        least ? q.value().compareTo(own.value()) < 0 : q.value().compareTo(own.value()) > 0)
                .toList();
        if (ahead.size() < place) {
            return Optional.empty();
        }
        int from = s.range().from();
        Stretch words = Stretch.of(s.in(), from + claim.start(), from + claim.end());
        String others = ahead.stream().map(Quantity::statedAs).collect(Collectors.joining("、"));
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(words.clause())
                .at(list.in().stretch(own.range()).clause())
                .because(
                        "“" + words.words() + "”，而" + own.statedAs() + (least ? "多于" : "少于") + others,
                        "'" + words.words() + "' does not fit: " + own.statedAs()
                                + (least ? " is more than " : " is less than ") + others));
    }

    /** The words of its clause up to the end of a claim. */
    private static String lead(Sentence s, Matcher claim) {
        String before = s.chars().substring(0, claim.end());
        return before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
    }

    /** The label of which some words have most characters on end; -1 where none has two, or several have as many. */
    private static int within(List<String> labels, String words) {
        List<Integer> common = labels.stream().map(l -> longest(l, words)).toList();
        int most = common.stream().mapToInt(c -> c).max().orElse(0);
        return most >= NAME && common.indexOf(most) == common.lastIndexOf(most) ? common.indexOf(most) : -1;
    }

    private static int longest(String one, String other) {
        int longest = 0;
        for (int from = 0; from < one.length(); from++) {
            while (from + longest < one.length() && other.contains(one.substring(from, from + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }

    private static int place(Matcher claim) {
        return claim.group("nth") != null
                ? NUMERALS.indexOf(claim.group("nth")) + 1
                : claim.group("second") != null ? 2 : claim.group("third") != null ? 3 : 1;
    }

    /** The label that shares most characters with a name at its beginning; -1 where none or several do. */
    private static int named(List<String> labels, String name) {
        List<Integer> common = labels.stream()
                .map(l -> Math.max(common(l, name), l.length() > NAME && name.endsWith(l) ? l.length() : 0))
                .toList();
        int most = common.stream().mapToInt(c -> c).max().orElse(0);
        boolean one = common.stream().filter(c -> c == most).count() == 1;
        return most >= NAME && one ? common.indexOf(most) : -1;
    }

    private static int common(String one, String other) {
        int n = 0;
        while (n < Math.min(one.length(), other.length()) && one.charAt(n) == other.charAt(n)) {
            n++;
        }
        return n;
    }
}
