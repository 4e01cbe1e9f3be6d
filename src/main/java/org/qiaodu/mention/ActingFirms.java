package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.STOP;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/**
 * Finds firms that are called by ordinary words without a legal form, by what only firms do or have right after their names, in a
 * text that names them more than once: 红旗连锁表示, 红旗连锁2014年实现营业收入.
 */
final class ActingFirms {
    private static final EntityClass COMPANY = new EntityClass("Company");
    private static final double CONFIDENCE = 0.85;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final int MOST_WORDS = 4;

    /** What only a firm does or has. */
    private static final Pattern ACTS = Pattern.compile(
            "(晚间|早间|昨日|今日|近日|日前)?(表示|公告|发布公告|发布.{0,6}(年报|季报)|披露|复牌|停牌|涨停|跌停|股价|总?市值|实际控制人|控股股东|大股东|主营业务|半?年报|一季报|三季报|实现营业?收入|营业收入|净利润|董事长|总经理|总裁|拟(收购|投资|出资|与|以|定增|发行)|旗下|与其子公司)");

    /** What ends no firm's name. */
    private static final Pattern GENERAL = Pattern.compile(
            ".*(公司|企业|集团|行业|市场|产品|数据|股东|项目|业务|板块|业绩|资产|机构|人士|负责人|记者|消息|公告|报告|方案|协议|平台|指数|产业|政府|部门|双方|方面|会议|客户|员工|人员|经理|有关|显示|介绍|信息|新闻|情况|董事|监事|委员)");

    private static final String STARTS = ",。;:()“”！？!?";

    private final NameWords words;

    ActingFirms(NameWords words) {
        this.words = words;
    }

    /**
     * On a sheet whose names, values and indicators are recognised.
     *
     * @param text of the whole document, in which a name must stand twice
     */
    List<Mention> find(Sheet sheet, String text) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            Mention firm = begins(sheet, i) ? at(sheet, i) : null;
            if (firm != null && text.indexOf(firm.name()) != text.lastIndexOf(firm.name())) {
                found.add(firm);
            }
        }
        return found;
    }

    /** Whether a name may begin at a word: a clause does, or what a firm is called ends there (上市公司). */
    private boolean begins(Sheet sheet, int i) {
        Word before = sheet.wordOrNull(i - 1);
        return before == null
                || before.to() < sheet.word(i).from()
                || STARTS.contains(before.text())
                || before.text().endsWith("上市公司");
    }

    private @Nullable Mention at(Sheet sheet, int first) {
        for (int end = first + 2; end <= Math.min(sheet.size() - 1, first + MOST_WORDS); end++) {
            if (!names(sheet.word(end - 2), end - 2 == first) || !names(sheet.word(end - 1), false)) {
                return null;
            }
            TextRange range = sheet.range(first, end - 1);
            String name = range.of(sheet.text());
            if (range.length() >= SHORTEST
                    && range.length() <= LONGEST
                    && !GENERAL.matcher(name).matches()
                    && acts(sheet, end)) {
                return new Mention(range, COMPANY, name, Mention.Form.NAME, "acting", CONFIDENCE, List.of());
            }
        }
        return null;
    }

    /** Whether a word may stand in such a name: a place where it begins, else a plain one that is no verb or particle. */
    private boolean names(Word word, boolean first) {
        if (!word.plain()) {
            Mention m = word.mention();
            return first && m != null && m.form() == Mention.Form.NAME && m.type().name().matches("City|Province|District|Brand");
        }
        return !words.is(STOP, word.text()) && (word.nominal() || word.tag().matches("s|f|a|nr.?|nz"));
    }

    /** Whether what only firms do or have follows, perhaps after a time. */
    private static boolean acts(Sheet sheet, int i) {
        Word next = sheet.word(i);
        int from = next.chunk() instanceof TimeExpression ? next.to() : next.from();
        return ACTS.matcher(sheet.text()).region(from, sheet.text().length()).lookingAt();
    }
}
