package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Mention;

/** Finds 前者 and 后者, which are the first and the last of the two things named together before them. */
final class FormerLatter {
    private static final double CONFIDENCE = 0.8;

    private static final String FORMER = "前者";
    private static final String LATTER = "后者";

    private static final Set<String> JOINS = Set.of("和", "与", "及", "以及", "同", "、");

    /** Before the first of a longer list, which has no former and latter. */
    private static final Set<String> LISTS = Set.of("、", "和", "与", "及");

    /** How many sentences back the two may be named: those of the words themselves and the one before. */
    private static final int SENTENCES = 2;

    private FormerLatter() {}

    /** On a sheet whose names are recognised. */
    static List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            boolean former = sheet.is(i, FORMER);
            if (former || sheet.is(i, LATTER)) {
                int join = joinBefore(sheet, i);
                Mention meant = join < 0
                        ? null
                        : sheet.word(former ? join - 1 : join + 1).mention();
                if (meant != null && isCalled(meant)) {
                    found.add(new Mention(
                            sheet.range(i, i),
                            meant.type(),
                            meant.name(),
                            Mention.Form.NAME,
                            "former-latter",
                            CONFIDENCE,
                            List.of()));
                }
            }
        }
        return found;
    }

    /** Index of the last word before another that joins two names and no third; -1 where none does. */
    private static int joinBefore(Sheet sheet, int at) {
        int sentences = 1;
        for (int i = at - 2; i > 0; i--) {
            sentences += sheet.is(i, "。") ? 1 : 0;
            if (sentences > SENTENCES) {
                return -1;
            }
            if (joins(sheet, i)) {
                return isListed(sheet, i) ? -1 : i;
            }
        }
        return -1;
    }

    private static boolean joins(Sheet sheet, int i) {
        return JOINS.contains(sheet.word(i).text()) && isMention(sheet.word(i - 1)) && isMention(sheet.word(i + 1));
    }

    private static boolean isListed(Sheet sheet, int join) {
        Word further = sheet.wordOrNull(join - 2);
        Word next = sheet.wordOrNull(join + 2);
        return (further != null && LISTS.contains(further.text()) && isMention(sheet.wordOrNull(join - 3)))
                || (next != null && LISTS.contains(next.text()) && isMention(sheet.wordOrNull(join + 3)));
    }

    private static boolean isMention(@Nullable Word word) {
        return word != null && word.mention() != null;
    }

    /** Whether a name is one that only the text itself gives: others are known by the words they are called by. */
    private static boolean isCalled(Mention mention) {
        return mention.form() == Mention.Form.NAME && !mention.source().equals(Mention.GAZETTEER);
    }
}
