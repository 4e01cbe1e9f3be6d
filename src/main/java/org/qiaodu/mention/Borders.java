package org.qiaodu.mention;

import org.qiaodu.model.TextRange;

/** Whether words found by their characters agree with the segmentation. */
final class Borders {
    private static final int LONG = 3;
    private static final String AFTER_SHORT = "市县区省镇籍人方系产岛山港湾村路站";

    private Borders() {}

    /**
     * Whether a name may stand here: long names always, short ones only on the borders of words.
     *
     * @param followed whether another name begins with the 长 right behind it: 济南市 before 长清区
     */
    static boolean agree(Sheet sheet, TextRange range, boolean followed) {
        if ((!followed && beforeChief(sheet, range)) || beforePeople(sheet, range)) {
            return false;
        }
        if (range.length() > LONG) {
            return true;
        }
        boolean begins = sheet.begins(range.from());
        boolean ends = sheet.ends(range.to());
        if (range.length() == LONG) {
            return begins || ends;
        }
        return begins && (ends || AFTER_SHORT.indexOf(sheet.text().charAt(range.to())) >= 0);
    }

    /** Whether the next character makes it a people or a language: 朝鲜族, 朝鲜语. */
    private static boolean beforePeople(Sheet sheet, TextRange range) {
        int next = range.to();
        return next < sheet.text().length()
                && "族语裔".indexOf(sheet.text().charAt(next)) >= 0
                && !sheet.text().startsWith("族自治", next);
    }

    /** Whether words of an ordinary vocabulary stand here: only on the borders of words. */
    static boolean exact(Sheet sheet, TextRange range) {
        return sheet.begins(range.from()) && sheet.ends(range.to());
    }

    /** Whether 长 follows that makes the last character an office: in 江阴市长 no city is named, nor a society in 协会长. */
    static boolean beforeChief(Sheet sheet, TextRange range) {
        int next = range.to();
        boolean chief = next < sheet.text().length()
                && sheet.text().charAt(next) == '长'
                && "市县区镇省会局院所厂".indexOf(sheet.text().charAt(next - 1)) >= 0;
        return chief && (!sheet.ends(next) || sheet.is(sheet.holding(next), "长"));
    }
}
