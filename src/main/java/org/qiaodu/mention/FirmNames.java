package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.ACTION;
import static org.qiaodu.lexicon.NameWords.Part.KERNEL;
import static org.qiaodu.lexicon.NameWords.Part.MEMBER;
import static org.qiaodu.lexicon.NameWords.Part.STOP;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;

/** Where the names of firms begin, which are made of words that begin no other: 杭州前进齿轮箱集团, 远航重工股份有限公司. */
final class FirmNames {
    /** Most characters between a place and the rest of a company's name that begin no name by themselves. */
    private static final int LONGEST_KERNEL = 4;

    private static final Pattern FIRMS_NUMBER = Pattern.compile("[一二三四五六七八九十百千万]{1,2}.?");

    /** Most characters of a group's short name: 华润. */
    private static final int LONGEST_GROUP = 3;

    /** What is the group's own and no member of it: 华润水泥业务. */
    private static final Set<String> OF_GROUP =
            Set.of("业务", "产业", "板块", "产品", "市场", "行业", "项目", "制品", "企业", "事业部", "领域", "产能", "产量", "生产", "基地");

    /** Words that no verb follows. */
    private static final Set<String> BEFORE_NOUNS = Set.of("了", "与", "由", "被", "向", "对", "跟");

    /** Marks after which a name may begin. */
    private static final Set<String> BREAKS = Set.of("、", ",", "。", ";", ":");

    /** Heads of firms that a place alone makes no name with. */
    private static final Pattern OWNED = Pattern.compile("有限(责任)?公司|股份有限公司|分公司|支公司|分行|支行");

    /** How firms are found that may stand after their place. */
    private static final Set<String> CALLED = Set.of(Mention.TAGGER, "consistency", "list", "pattern:company-trade");

    private static final Set<String> HOMES = Set.of("Province", "City", "CountyLevelCity", "County", "District");

    private final ClassTree classes;
    private final NameWords words;

    FirmNames(ClassTree classes, NameWords words) {
        this.classes = classes;
        this.words = words;
    }

    /**
     * A company's name goes back to the place right before it, whatever words lie between that no sentence has there:
     * 前进 in 杭州前进齿轮箱集团, 东方 in 上海东方明珠.
     */
    private int fromPlace(Sheet sheet, int begin) {
        int at = begin;
        int open = LONGEST_KERNEL;
        while (at > 0 && (made(sheet.word(at - 1)) || (opens(sheet.word(at - 1)) && open > 0))) {
            at--;
            open -= made(sheet.word(at)) ? 0 : sheet.word(at).text().length();
        }
        if (at == begin || at == 0 || !isPlace(sheet.word(at - 1))) {
            return begin;
        }
        while (at > 0 && isPlace(sheet.word(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether a word may stand between a place and the rest of a firm's name. */
    private boolean opens(Word word) {
        return kernel(word) || (word.plain() && word.nominal() && !words.is(STOP, word.text()));
    }

    /** Whether a word that begins no name by itself may stand in one after a place: a single character, 前进, 东方. */
    private boolean kernel(Word word) {
        boolean open = word.plain()
                && (words.is(KERNEL, word.text()) || (!words.is(STOP, word.text()) && !words.is(ACTION, word.text())))
                && Character.isIdeographic(word.text().charAt(0));
        return open
                && (word.text().length() == 1
                        ? "wpucmtyr".indexOf(word.tag().charAt(0)) < 0
                        : word.tag().matches("vi|vn|s|f|a|ad"));
    }

    /**
     * Where a company's full name begins with what the dictionary takes for a verb or an adjective: after a word that none
     * follows (引进了兴业柳江资源有限公司), or where no word of names is in it, at the sentence's beginning
     * (远航重工股份有限公司) or anywhere if it is no verb (东方电机有限公司); {@code at} where none does.
     *
     * @param proper whether a word of names is in the rest
     */
    int fromOpening(Sheet sheet, int at, boolean proper) {
        Word kernel = sheet.wordOrNull(at - 1);
        Word before = sheet.wordOrNull(at - 2);
        boolean begins = before == null
                || before.text().equals("。")
                || before.to() < sheet.word(at - 1).from();
        boolean follows = before != null && BEFORE_NOUNS.contains(before.text());
        boolean opens = begins ? !proper : follows || (!proper && isNoVerb(kernel));
        return kernel != null
                        && opens
                        && kernel.plain()
                        && kernel.text().length() == 2
                        && kernel.tag().matches("vi?|vn|an?|ad|d|s|f|b|z")
                        && !words.is(STOP, kernel.text())
                        && !words.is(ACTION, kernel.text())
                ? at - 1
                : at;
    }

    /** Whether a word does nothing to what follows, and so is rather a name before words of a trade: 东方 in 东方电机有限公司. */
    private static boolean isNoVerb(@Nullable Word word) {
        return word != null && word.tag().matches("s|f|an?|b|z");
    }

    /** Whether the word is what a company makes or deals in: 不锈钢 in 联兴不锈钢管有限公司. */
    private boolean made(Word word) {
        return is(word, "Product") || is(word, "Industry");
    }

    /** Where a firm's name begins whose words are known from {@code begin} on: at its place, or with a verb of one character. */
    int from(Sheet sheet, int begin) {
        int at = fromPlace(sheet, begin);
        return at == begin && beginsWithVerb(sheet, begin) ? begin - 1 : at;
    }

    /** Whether a character that HanLP takes for a verb begins the name, with one more that is no word: 攀 in 、攀华集团有限公司. */
    private boolean beginsWithVerb(Sheet sheet, int begin) {
        Word verb = sheet.wordOrNull(begin - 1);
        Word before = sheet.wordOrNull(begin - 2);
        Word next = sheet.word(begin);
        boolean apart = before == null || BREAKS.contains(before.text()) || BEFORE_NOUNS.contains(before.text());
        return verb != null
                && apart
                && verb.plain()
                && verb.text().length() == 1
                && verb.tag().startsWith("v")
                && (!words.is(STOP, verb.text()) || words.is(KERNEL, verb.text()))
                && next.plain()
                && next.text().length() == 1
                && next.tag().matches("b|[a-z]*g|nz?|a");
    }

    /**
     * Index of a group's short name that makes the name of a member of the group with the trade that follows at once and ends with
     * word {@code last}, perhaps cut in two: 华润 in 华润水泥; -1 where there is none.
     */
    int group(Sheet sheet, int last) {
        Word next = sheet.wordOrNull(last + 1);
        if (next != null && OF_GROUP.contains(next.text())) {
            return -1;
        }
        for (int i = last - 1; i >= Math.max(0, last - 2); i--) {
            Word group = sheet.word(i);
            Mention m = group.mention();
            if (m != null
                    && is(group, "Company")
                    && m.source().equals(Mention.GAZETTEER)
                    && group.text().length() <= LONGEST_GROUP
                    && words.is(
                            MEMBER,
                            sheet.text().substring(group.to(), sheet.word(last).to()))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word says that the state owns what a firm manages: 国有 in 某省国有资产管理有限公司. */
    static boolean isOwned(Sheet sheet, int i) {
        return sheet.is(i, "国有") && (sheet.is(i + 1, "资产") || sheet.is(i + 1, "资本"));
    }

    /** Whether what looks like a number belongs to a firm's name after its place: 七棵 in 柳河县七棵树矿业有限公司. */
    boolean isFirmsNumber(Sheet sheet, int at, EntityClass type) {
        Word further = sheet.wordOrNull(at - 2);
        return type.name().equals("Company")
                && FIRMS_NUMBER.matcher(sheet.word(at - 1).text()).matches()
                && further != null
                && isPlace(further)
                && further.to() == sheet.word(at - 1).from();
    }

    /** Whether a place right before a firm's last words makes no name with them, but stands after its owner's: 中海航运 before 广东有限公司. */
    boolean wantsOwner(Sheet sheet, int head, EntityClass type) {
        return type.name().equals("Company")
                && OWNED.matcher(sheet.word(head).text()).matches();
    }

    /** Whether a character of firms' names stands after what HanLP takes for a person or a name: 达 in 金锐达科技. */
    boolean insideFirm(Sheet sheet, int i) {
        Word left = sheet.wordOrNull(i - 1);
        return left != null
                && words.is(KERNEL, sheet.word(i).text())
                && left.to() == sheet.word(i).from()
                && left.plain()
                && left.text().length() > 1
                && left.tag().matches("nr.?|nz");
    }

    /** Whether a firm that is called without a legal form stands right after the place it is called after too: 江苏 before 盛联毛纺. */
    boolean isPlaced(Sheet sheet, int i) {
        Mention firm = sheet.word(i).mention();
        Word left = sheet.wordOrNull(i - 1);
        Mention place = left == null || left.to() < sheet.word(i).from() ? null : left.mention();
        return firm != null
                && firm.type().name().equals("Company")
                && CALLED.contains(firm.source())
                && place != null
                && place.source().equals(Mention.GAZETTEER)
                && HOMES.contains(place.type().name())
                && firm.nested().stream()
                        .noneMatch(n -> n.range().from() == firm.range().from());
    }

    private boolean isPlace(Word word) {
        return is(word, "Place");
    }

    private boolean is(Word word, String type) {
        Mention m = word.mention();
        return m != null && m.form() == Mention.Form.NAME && classes.isA(m.type(), type);
    }
}
