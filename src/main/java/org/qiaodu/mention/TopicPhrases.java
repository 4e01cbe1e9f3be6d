package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.WordClasses;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/**
 * Finds what a clause with figures speaks of where that is told in words and has no name: 产业转型类项目 in 产业转型类项目36项,
 * 物流中心 in 面积达18万平方米的物流中心.
 */
final class TopicPhrases {
    private static final double CONFIDENCE = 0.8;

    /** Where the end of the words is a name by itself. */
    private static final double SURE = 0.95;

    private static final int LONGEST = 24;

    /** What is counted under a name of its own: 产业转型类项目36项; of other things the owner has so many. */
    private static final String PROJECT = "Project";

    /** After them the words only say where, whose or with what. */
    private static final Set<String> NOT_BEFORE =
            Set.of("的", "、", "和", "与", "及", "以及", "等", "内", "中", "上", "里", "外", "后", "前", "时", "方面", "之一");

    /** After it a thing is named that has been told the kind of: 重点项目之一的某某项目. */
    private static final String ONE_OF = "之一";

    private static final Set<String> INTRODUCES = Set.of("由", "位于", "坐落", "坐落于", "地处", "选址", "落户");

    /** What a project's name may begin after. */
    private static final Set<String> OWNERS = Set.of("Company", "Factory", "Organisation", "Laboratory", "University");

    /** Names that are words: what is done with them may be part of a project's name. */
    private static final Set<String> SORT_OF_THING = Set.of("Product", "Industry", "Topic");

    /** What an airport or a harbour has some of. */
    private static final Set<String> PARTS = Set.of("航线", "泊位", "跑道", "线路", "码头", "站台");

    private static final Set<String> JOINS = Set.of("及", "和", "与");

    /** After a noun or verb they make it a sort: 产业转型类项目. */
    private static final Set<String> SORTS = Set.of("类", "型", "级", "式");

    /** An amount that makes a class of things (1亿元以上的项目), and is no figure of one. */
    private static final Pattern CLASS = Pattern.compile("(以上|以下|级)$");

    private static final String PROJECT_WORD = "项目";

    /** With 项目 they say of what sort a project is that is named next. */
    private static final Set<String> SORTED = Set.of("龙头", "重点", "重大", "标志性", "骨干", "标杆", "示范", "核心", "代表性", "关键");

    private static final Pattern PHASE = Pattern.compile("[一二三四五首本]期?|全部|整个|整体");

    private final WordClasses heads;

    /** @param heads last words of things that have figures of their own */
    TopicPhrases(WordClasses heads) {
        this.heads = heads;
    }

    /** On a sheet whose names, values and indicators are recognised. */
    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (begins(sheet, i)) {
                Mention work = from(sheet, i, true);
                Mention phrase = work == null ? from(sheet, i, false) : work;
                if (phrase != null) {
                    found.add(phrase);
                }
            }
        }
        return found;
    }

    /** Whether a clause's topic may begin here: after a pause, a time or an adverb, or after a figure with 的. */
    private static boolean begins(Sheet sheet, int i) {
        Word left = sheet.wordOrNull(i - 1);
        if (left == null || left.to() < sheet.word(i).from() || left.chunk() instanceof TimeExpression) {
            return true;
        }
        if (left.text().equals("的")) {
            Word owner = sheet.wordOrNull(i - 2);
            return owner != null
                    && !isSaidToBe(sheet, i)
                    && (owner.text().equals(ONE_OF)
                            || (owner.chunk() instanceof Quantity q
                                    && !CLASS.matcher(q.statedAs()).find()));
        }
        Mention owner = left.mention();
        if (owner != null && OWNERS.contains(owner.type().name())) {
            return true;
        }
        Word sort = sheet.wordOrNull(i - 2);
        if (left.text().equals(PROJECT_WORD)
                && sheet.word(i).nominal()
                && sort != null
                && SORTED.contains(sort.text())) {
            return true;
        }
        return left.plain()
                && (",;:。!?".contains(left.text()) || "dcr".indexOf(left.tag().charAt(0)) >= 0);
    }

    /** @param work only a project, whose name may say in verbs what is done: 高新技术遮阳玻璃及门窗生产项目 */
    private @Nullable Mention from(Sheet sheet, int first, boolean work) {
        int last = first - 1;
        while (last + 1 < sheet.size()
                && (continues(sheet.word(last + 1)) || (work && last >= first && joins(sheet, last + 1)))
                && (last < first
                        || sheet.word(last + 1).from() == sheet.word(last).to())) {
            last++;
        }
        if (isSorted(sheet, first, last)) {
            return null;
        }
        if (last <= first
                || !(isProject(sheet.word(last))
                        || (sheet.word(last).plain()
                                && (isTopic(sheet, last + 1)
                                        || isDescribed(sheet, first, last)
                                        || isIntroduced(sheet, first, last))))) {
            return null;
        }
        TextRange range = sheet.range(first, last);
        String words = range.of(sheet.text());
        EntityClass type = words.length() > LONGEST ? null : heads.ofEnd(words);
        Word after = sheet.wordOrNull(last + 1);
        boolean counted = after != null && after.chunk() instanceof Quantity;
        if (type == null
                || isGeneral(sheet.word(first))
                || (work && !type.name().equals(PROJECT))
                || isOf(type, sheet.word(first).mention())
                || isPartOfWork(words, sheet.word(first).mention())
                || isPlace(sheet, first, last)
                || (counted && !type.name().equals(PROJECT))) {
            return null;
        }
        double confidence = isProject(sheet.word(last)) ? SURE : CONFIDENCE;
        return new Mention(range, type, words, Mention.Form.NAME, Mention.PHRASE, confidence, List.of());
    }

    /** Whether the words only say what the clause's subject is: 高原铁路 in 某铁路是一条长1956公里的高原铁路. */
    private static boolean isSaidToBe(Sheet sheet, int i) {
        for (int at = i - 1; at >= 0 && !",;:。!?".contains(sheet.word(at).text()); at--) {
            if (sheet.word(at).tag().equals("vshi")) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but a figure says what the words at the end of a clause are: 总规模50亿元的制造业发展基金. */
    private static boolean isDescribed(Sheet sheet, int first, int last) {
        Word after = sheet.wordOrNull(last + 1);
        return sheet.is(first - 1, "的")
                && sheet.word(first - 2).chunk() instanceof Quantity
                && (after == null || ",;。".contains(after.text()));
    }

    /** Whether a sentence begins with the words and goes on to tell who makes them or where they lie: 装备制造基地由某公司投资建设. */
    private static boolean isIntroduced(Sheet sheet, int first, int last) {
        Word before = sheet.wordOrNull(first - 1);
        Word after = sheet.wordOrNull(last + 1);
        return (before == null || before.text().equals("。")) && after != null && INTRODUCES.contains(after.text());
    }

    /** Whether words first say of what sort the project is that they then name: 龙头项目 in 龙头项目古雷炼化项目. */
    private static boolean isSorted(Sheet sheet, int first, int last) {
        return first + 2 <= last
                && SORTED.contains(sheet.word(first).text())
                && sheet.word(first + 1).text().equals(PROJECT_WORD);
    }

    /** Whether a word is the name of a project, which may be only the end of it: 锂电池基地项目 in 福鼎时代锂电池基地项目. */
    private static boolean isProject(Word word) {
        Mention name = word.mention();
        return name != null
                && name.form() == Mention.Form.NAME
                && name.type().name().equals(PROJECT);
    }

    /** Whether words end in what an airport or a harbour has some of: 航线 in 某某机场航线增至26条. */
    private static boolean isPartOfWork(String words, @Nullable Mention owner) {
        return owner != null
                && owner.type().name().equals("Infrastructure")
                && PARTS.stream().anyMatch(words::endsWith);
    }

    /** Whether nothing but where it lies stands before the name of a project. */
    private static boolean isPlace(Sheet sheet, int first, int last) {
        Mention place = sheet.word(first).mention();
        return last == first + 1
                && isProject(sheet.word(last))
                && place != null
                && !OWNERS.contains(place.type().name());
    }

    /** 建设 in 建设农村公路, 大 in 大项目, 一期 in 一期项目: something is done with what follows, or it is told of in general. */
    private static boolean isGeneral(Word word) {
        return word.plain()
                && ("va".indexOf(word.tag().charAt(0)) >= 0
                        || PHASE.matcher(word.text()).matches());
    }

    /** Whether the words begin with a name of their own class: 某铁路项目 in 某铁路项目工程. */
    private static boolean isOf(EntityClass type, @Nullable Mention name) {
        return name != null && name.type().equals(type);
    }

    /** Whether a verb or 及 stands between two words of a project's name. */
    private static boolean joins(Sheet sheet, int i) {
        Word word = sheet.word(i);
        Word next = sheet.wordOrNull(i + 1);
        boolean done = word.plain() && word.text().length() > 1 && word.tag().matches("vi?");
        Mention before = sheet.word(i - 1).mention();
        boolean named = before != null && !SORT_OF_THING.contains(before.type().name());
        return ((done && !named) || JOINS.contains(word.text()))
                && continues(sheet.word(i - 1))
                && next != null
                && continues(next);
    }

    private static boolean continues(Word word) {
        Mention name = word.mention();
        return name == null
                ? word.plain() && (word.nominal() || word.tag().startsWith("a") || SORTS.contains(word.text()))
                : name.form() == Mention.Form.NAME;
    }

    /** Whether something is said of the words before {@code next}, and with a figure, in this clause or the one after it. */
    private static boolean isTopic(Sheet sheet, int next) {
        Word after = sheet.wordOrNull(next);
        if (after == null || NOT_BEFORE.contains(after.text())) {
            return false;
        }
        int pauses = 0;
        for (int i = next; i < sheet.size() && pauses < 2 && !sheet.is(i, "。"); i++) {
            if (sheet.word(i).chunk() instanceof Quantity) {
                return true;
            }
            pauses += sheet.is(i, ",") || sheet.is(i, ";") ? 1 : 0;
        }
        return false;
    }
}
