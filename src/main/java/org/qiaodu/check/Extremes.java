package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds a figure that is called the most or the least against those told of the others in the same sentence. */
final class Extremes implements Check {
    private static final Search CLAIM =
            Search.of("最(?:(?<most>[高多快大长深强重旺忙热远老宽厚贵好火俏优])|(?<least>[低少慢小短浅轻冷近矮薄窄]))(?!限度|后|初|终|近)"
                    + "|(?<first>[居排列名]{1,2}(?:首位|第一|榜首|首)|领跑)|(?<last>垫底|[居排列名]{1,2}末位)"
                    + "|(?<=[,是为居])(?<crown>[^,;。\\d]{0,6}?(?:之巅|之最|之冠|之首|最高峰|第一高峰|第一高楼))"
                    + "|(?<=,)(?<lowest>[^,;。\\d]{0,8}?最[低少小短轻慢](?=[;。]))");
    /** Most characters between such words and the figure. */
    private static final int NEAR = 20;
    /** Words by which it is called so among something else than what is told beside it. */
    private static final Search ELSEWHERE = Search.of("历史|历年|以来|同期|近年|最[高大]达|之一|[国省]内|全[国省球市县]最|世界|亚洲");
    /** Words that make another figure more than one of the others. */
    private static final Search WIDER =
            Search.of("其中|全[国省市县区镇校厂]|总|合计|共计|平均|比(?![它之其])|较|占|以上|分别|累计|[高低多少]于|\\d{4}年|同比|环比|目标|计划");

    /** What stands between figures told one after the other. */
    private static final Pattern NAMED = Pattern.compile("[,;、][^,;。]{0,6}?\\p{IsHan}{2}[^;。]*|和[^,;。]{2,}");

    private static final Pattern PREDICATE =
            Pattern.compile("(?:同比|分别|[增下]长?降?|上升|回落|[为是有约达到仅只]|收入|实现|完成|产值|产量|水深|人口|面积|投资)+\\z");

    private final Wordings words;

    Extremes(CheckWords words) {
        this.words = words.wordings();
    }

    /** A figure with the words since the last one, and whether it goes the other way than what is called the most. */
    private record Listed(Quantity figure, String lead, boolean turned) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            Matcher m = CLAIM.matcher(s.chars());
            while (s.quantities().size() > 1 && m.find()) {
                check(page, s, m).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Finding> check(Page page, Sentence s, Matcher claim) {
        int from = s.range().from() + claim.start();
        Stretch clause =
                Stretch.of(s.in(), from, s.range().from() + claim.end()).clause();
        boolean crown = claim.group("crown") != null || claim.group("lowest") != null;
        int start = crown ? before(s, from) : from;
        List<Quantity> after = s.quantities().stream()
                .filter(q -> q.range().from() >= start && q.kind() != Quantity.Kind.RANK)
                .toList();
        if (after.size() < 2
                || ELSEWHERE.isIn(clause.words())
                || !(crown
                        ? start < from && Amounts.isAmount(after.get(0))
                        : isOwn(s, after.get(0), s.range().from() + claim.end()))) {
            return Optional.empty();
        }
        Quantity own = after.get(0);
        String lead = crown
                ? s.stretch(own.range()).lead()
                : s.between(clause.range().from(), own.range().from());
        boolean least = claim.group("least") != null || claim.group("lowest") != null || claim.group("last") != null;
        List<Listed> others = others(s, after, lead, s.range().from() + claim.end());
        List<Listed> beyond = others.stream()
                .filter(o -> !o.turned()
                        && least == (o.figure().value().compareTo(own.value()) < 0)
                        && o.figure().value().compareTo(own.value()) != 0)
                .toList();
        boolean told = !beyond.isEmpty() && (others.size() > 1 || isSort(beyond.get(0), lead));
        return told ? Optional.of(finding(page, s, clause, own, beyond)) : Optional.empty();
    }

    /** Where the figure begins that is called the most right after it; {@code from} where none is. */
    private static int before(Sentence s, int from) {
        return s.quantities().stream()
                .filter(q -> q.range().to() <= from
                        && s.between(q.range().to(), from).matches(",?[是为居]?"))
                .mapToInt(q -> q.range().from())
                .max()
                .orElse(from);
    }

    /** Whether a figure is the one that is called the most: it stands in the clause, or begins the next one. */
    private static boolean isOwn(Sentence s, Quantity figure, int claimed) {
        String between = s.between(claimed, figure.range().from());
        return Amounts.isExact(figure)
                && (Amounts.isAmount(figure) || figure.kind() == Quantity.Kind.PERCENT)
                && between.length() <= NEAR
                && between.matches("[^,;。]*,?[^,;。、]{0,10}");
    }

    /** The figures told after it, one by one, of others of its sort. */
    private List<Listed> others(Sentence s, List<Quantity> figures, String claimed, int from) {
        List<Listed> others = new ArrayList<>();
        Quantity own = figures.get(0);
        boolean falls = words.has("fell", claimed) || claimed.contains("降");
        for (int i = 1; i < figures.size(); i++) {
            Quantity q = figures.get(i);
            String lead = s.between(
                    Math.max(from, figures.get(i - 1).range().to()), q.range().from());
            boolean one = Amounts.isExact(q)
                    && Amounts.alike(q, own)
                    && NAMED.matcher(lead).matches();
            if (!one || WIDER.isIn(lead) || !isOfIndicator(s, q, lead, claimed)) {
                break;
            }
            boolean turned = own.kind() == Quantity.Kind.PERCENT && words.has("fell", lead) != falls;
            others.add(new Listed(q, lead, turned));
        }
        return others;
    }

    /** Whether the words before a figure name no other indicator than the claim does. */
    private static boolean isOfIndicator(Sentence s, Quantity q, String lead, String claimed) {
        int from = q.range().from() - lead.length();
        String before = s.between(s.range().from(), from);
        return s.indicators().stream()
                .filter(t ->
                        t.range().from() >= from && t.range().to() <= q.range().from())
                .map(t -> t.range().of(s.in().passage().chars()))
                .allMatch(words -> before.contains(words.substring(Math.max(0, words.length() - 2)))
                        || claimed.contains(words.substring(Math.max(0, words.length() - 2))));
    }

    /** Whether one is named as of the same sort as what is called the most: 虎潭水库 beside 龙潭水库. */
    private static boolean isSort(Listed other, String claimed) {
        String name = PREDICATE
                .matcher(other.lead().replaceAll("[^\\p{IsHan}]|，", ""))
                .replaceAll("");
        return name.length() > 2 && claimed.contains(name.substring(name.length() - 2));
    }

    private static Finding finding(Page page, Sentence s, Stretch clause, Quantity own, List<Listed> beyond) {
        String others = beyond.stream().map(o -> o.figure().statedAs()).collect(Collectors.joining("、"));
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(clause)
                .at(s.stretch(own.range()).clause());
        beyond.forEach(o -> draft.at(s.stretch(o.figure().range()).clause()));
        return draft.because(
                "“" + clause.words() + "”，而" + own.statedAs() + "之外还有" + others,
                "'" + clause.words() + "' does not fit: beside " + own.statedAs() + " the text tells " + others);
    }
}
