package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.ACTION;
import static org.qiaodu.lexicon.NameWords.Part.INNER;
import static org.qiaodu.lexicon.NameWords.Part.STOP;

import org.qiaodu.lexicon.NameWords;

/** The first word of a place's name where the dictionary cuts it off as a word of its own: 达 in 达曼港, 高升 in 高升桥水库. */
final class CutPlaces {
    /** Words of one character that stand before names as verbs and adverbs. */
    private static final String NO_FIRST =
            "有是为到至过经在从沿往去跨建修造离距抵和与及或的了等该本各由以对将向把被让使给用于而并又也都就还已仅只共含属设辖见称叫名赴驻近邻靠接连通站开新老原旧现前后上下内外东南西北";

    /** Words of one character that stand before the name of a zone or a factory as words of their own. */
    private static final String NO_HALF =
            "有是为到至过经在从沿往去建办修造离距抵和与及或的了等该本各由以对将向把被让使给用于而并又也都就还已仅只共含属设辖见称叫名赴驻近邻靠接连通站原旧现前后上下内外老新全大小两数首第";

    /** Last characters of the names of what stands or lies in the land, by which works are called. */
    private static final String FEATURES = "桥坝沟河岭湾山湖塘坪江溪渠";

    private final NameWords words;

    CutPlaces(NameWords words) {
        this.words = words;
    }

    /**
     * Whether word {@code i} begins the name of the place that goes on after it.
     *
     * @param head index of the word that holds the first character of the name's head
     */
    boolean belongs(Sheet sheet, int i, int head) {
        return isFirst(sheet, i, head) || isCut(sheet, i, head);
    }

    /**
     * Whether a word of one character is the first of a place's name that the dictionary cuts there, whatever it is by itself: 达
     * in 达曼港, 金 in 金龙湖风景区. It is, before the only character of the rest, before a place where it can be no verb, and
     * where the dictionary does not have it at all: 堌 in 堌阳镇.
     */
    private static boolean isFirst(Sheet sheet, int i, int head) {
        Word first = sheet.wordOrNull(i);
        if (first == null
                || !first.plain()
                || first.text().length() != 1
                || !Character.isIdeographic(first.text().charAt(0))
                || first.to() != sheet.word(i + 1).from()
                || NO_FIRST.indexOf(first.text()) >= 0
                || "pcurymqf".indexOf(first.tag().charAt(0)) >= 0) {
            return false;
        }
        boolean alone = sheet.word(head).from() - first.to() == 1;
        boolean unknown = first.tag().matches("w|x");
        boolean noun = first.tag().matches("b|n|[a-su-z]g") && !LeftBorder.LEVELS.contains(first.text());
        return alone || unknown || (noun && sheet.word(i + 1).tag().equals("ns"));
    }

    /**
     * Whether a word of one character is the first half of a word that the dictionary cuts into two characters, where a name begins
     * with the other: 会 before 兴棉纺织厂, 中 before 宁工业园区.
     */
    static boolean isHalf(Sheet sheet, int i) {
        Word first = sheet.wordOrNull(i);
        Word second = sheet.wordOrNull(i + 1);
        Word before = sheet.wordOrNull(i - 1);
        return first != null
                && second != null
                && isCharacter(first)
                && isCharacter(second)
                && first.to() == second.from()
                && NO_HALF.indexOf(first.text()) < 0
                && "uwpcrm".indexOf(first.tag().charAt(0)) < 0
                && (!first.tag().startsWith("q") || (before != null && before.mention() != null))
                && (before == null
                        || before.to() < first.from()
                        || before.tag().matches("w|ude1|t|ns")
                        || before.mention() != null);
    }

    private static boolean isCharacter(Word word) {
        return word.plain()
                && word.text().length() == 1
                && Character.isIdeographic(word.text().charAt(0));
    }

    /** Whether a verb or adjective is what a feature of the land is called, which has no name without it: 高升 in 高升桥水库. */
    private boolean isCut(Sheet sheet, int i, int head) {
        Word called = sheet.wordOrNull(i);
        return called != null
                && called.plain()
                && called.text().length() == 2
                && called.tag().matches("vi?|a|d|z")
                && !words.is(STOP, called.text())
                && !words.is(ACTION, called.text())
                && !words.is(INNER, called.text())
                && called.to() == sheet.word(i + 1).from()
                && sheet.word(head).from() - called.to() == 1
                && sheet.word(i + 1).plain()
                && FEATURES.indexOf(sheet.word(i + 1).text().charAt(0)) >= 0;
    }
}
