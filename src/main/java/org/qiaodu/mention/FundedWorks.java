package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.INNER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/**
 * Finds projects that are named after what is spent on them or that they are built, whatever words their names are made of:
 * 投资25亿元的汽车轮毂、…, 建设精细化工及原料工程项目.
 */
final class FundedWorks {
    private static final EntityClass PROJECT = new EntityClass("Project");
    /** Above that of the gazetteer, whose product the words before it make a project. */
    private static final double CONFIDENCE = 0.99;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    private static final String INVESTMENT = "投资";
    private static final String PROJECT_WORD = "项目";

    /** Classes of what may be paid for and is named as itself. */
    private static final Set<String> THEMSELVES =
            Set.of("Project", "Infrastructure", "Factory", "IndustrialPark", "Laboratory", "Company");

    /** What is no name of one thing: 产业项目, 一批项目, 大项目. */
    private static final Pattern GENERAL =
            Pattern.compile("(一批|多个|[^、,]{0,4}(大|重点|重大|产业|工业|农业|类|该|此))?(项目|工程|企业|公司|工厂|基地)");

    /** Verbs for what is done to make a project. */
    private static final Set<String> BUILDS =
            Set.of("建设", "兴建", "投建", "新建", "实施", "引进", "签约", "签订", "签署", "签下", "上马", "启动");

    /** What is signed to make a project: 签订协议建设某项目. */
    private static final Set<String> SIGNED = Set.of("协议", "合同", "合作", "协定", "建设", "备忘录");

    /** An amount that makes a class of things, and is no figure of one: 1亿元以上. */
    private static final Search CLASS = Search.of("(以上|以下|级)$");

    private static final Set<String> AFTER_VERB = Set.of("的", "了");

    /** Of what many projects are called, or one that is only described. */
    private static final Search MANY =
            Search.of("一批|多个|若干|一系列|重点|重大|产业项目|以上|等|[的这该各某]|^(最|首|第|新|大|其他|相关|配套)|[一二三四五六七八九十两][大个]");

    private final NameWords words;

    FundedWorks(NameWords words) {
        this.words = words;
    }

    /** On a sheet whose names, values and indicators are recognised. */
    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (int i = 1; i + 1 < sheet.size(); i++) {
            boolean spent = sheet.word(i - 1).chunk() instanceof IndicatorTerm
                    && sheet.word(i - 1).text().endsWith(INVESTMENT)
                    && sheet.word(i).chunk() instanceof Quantity q
                    && q.kind() == Quantity.Kind.MONEY;
            int of = spent ? pastFigures(sheet, i + 1) : -1;
            Mention work = of >= 0 ? work(sheet, of + 1) : built(sheet, i);
            work = work == null ? costing(sheet, i) : work;
            if (work != null) {
                found.add(work);
            }
        }
        return found;
    }

    /** Index of the 的 after further figures (、年产锡锭7万吨的) from {@code at} on; -1 where none follows, or nothing after it. */
    private static int pastFigures(Sheet sheet, int at) {
        int i = at;
        while (sheet.is(i, "、")) {
            i++;
            while (i < sheet.size() && !(sheet.word(i).chunk() instanceof Quantity)) {
                if (",;。、的".contains(sheet.word(i).text())) {
                    return -1;
                }
                i++;
            }
            i++;
        }
        return sheet.is(i, "的") && i + 1 < sheet.size() ? i : -1;
    }

    /** The project that the word before {@code first} says to be built: 精细化工及原料工程项目 in 建设精细化工及原料工程项目. */
    private @Nullable Mention built(Sheet sheet, int first) {
        if (!BUILDS.contains(sheet.word(first - 1).text())
                || sheet.word(first - 1).to() != sheet.word(first).from()) {
            return null;
        }
        int from = first;
        while (AFTER_VERB.contains(sheet.word(from).text())
                || (BUILDS.contains(sheet.word(from).text()) && from + 1 < sheet.size())) {
            from++;
        }
        int end = projectEnd(sheet, from);
        boolean further =
                sheet.words().subList(from, Math.max(from, end)).stream().anyMatch(w -> SIGNED.contains(w.text()));
        Mention last = end < 0 ? null : sheet.word(end - 1).mention();
        boolean whole = last != null && (end - 1 == from || last.source().equals(Mention.GAZETTEER));
        return end < 0 || whole || further ? null : project(sheet, from, end, "built");
    }

    /** The project right after what it costs: 52亿元湿法隔膜项目. */
    private static @Nullable Mention costing(Sheet sheet, int first) {
        Word cost = sheet.word(first - 1);
        boolean money =
                cost.chunk() instanceof Quantity q && q.kind() == Quantity.Kind.MONEY && !CLASS.isIn(q.statedAs());
        int end = money && cost.to() == sheet.word(first).from() ? projectEnd(sheet, first) : -1;
        int from = BUILDS.contains(sheet.word(first).text()) ? first + 1 : first;
        return end < 0 ? null : project(sheet, from, end, "funded");
    }

    /** The project that some words name; null where they tell of many, or only say what sort it is. */
    private static @Nullable Mention project(Sheet sheet, int first, int end, String source) {
        TextRange range = sheet.range(first, end - 1);
        String name = range.of(sheet.text());
        boolean one = range.length() > SHORTEST + 1
                && !MANY.isIn(name)
                && !GENERAL.matcher(name).matches()
                && endsName(sheet, end);
        return one ? new Mention(range, PROJECT, name, Mention.Form.NAME, source, CONFIDENCE, List.of()) : null;
    }

    /** Whether what is named ends before a word, and is not only part of what is told: not in 项目建设, 项目负责人. */
    private static boolean endsName(Sheet sheet, int end) {
        Word after = sheet.wordOrNull(end);
        return after == null || !after.plain() || !after.tag().matches("n.*|vn|an|b");
    }

    private @Nullable Mention work(Sheet sheet, int first) {
        int named = projectEnd(sheet, first);
        int end = named < 0 ? first : named;
        while (named < 0
                && end < sheet.size()
                && belongs(sheet.word(end))
                && !sheet.word(end).text().equals("等")) {
            end++;
        }
        Mention alone = end == first + 1 ? sheet.word(first).mention() : null;
        boolean itself = alone != null && THEMSELVES.contains(alone.type().name());
        if (end == first || itself) {
            return null;
        }
        TextRange range = sheet.range(first, end - 1);
        String name = range.of(sheet.text());
        boolean fits = range.length() >= SHORTEST
                && range.length() <= LONGEST
                && !GENERAL.matcher(name).matches()
                && (closes(sheet, end) || name.endsWith(PROJECT_WORD));
        return fits ? new Mention(range, PROJECT, name, Mention.Form.NAME, "funded", CONFIDENCE, List.of()) : null;
    }

    /** Index after the first word 项目 of an unbroken stretch; -1 where there is none. */
    private static int projectEnd(Sheet sheet, int first) {
        for (int i = first;
                i < sheet.size() && sheet.word(i).to() - sheet.word(first).from() <= LONGEST;
                i++) {
            Word word = sheet.word(i);
            if (word.text().endsWith(PROJECT_WORD)) {
                return i + 1;
            } else if (Surfaces.counts(word.text())
                    || (word.plain() ? "wup".indexOf(word.tag().charAt(0)) >= 0 : word.mention() == null)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the name ends where a list goes on or a mark stands. */
    private static boolean closes(Sheet sheet, int end) {
        Word after = sheet.wordOrNull(end);
        return after == null
                || after.text().equals("等")
                || after.tag().startsWith("w")
                || after.tag().startsWith("c")
                || after.chunk() instanceof Quantity
                || Surfaces.counts(after.text());
    }

    private boolean belongs(Word word) {
        Mention m = word.mention();
        if (m != null) {
            return m.form() == Mention.Form.NAME;
        }
        boolean verb =
                word.tag().matches("v|vshi|vyou|vi") && word.text().length() > 1 && !words.is(INNER, word.text());
        return word.plain()
                && !verb
                && !Surfaces.counts(word.text())
                && "wpurcyd".indexOf(word.tag().charAt(0)) < 0;
    }
}
