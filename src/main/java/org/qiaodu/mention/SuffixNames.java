package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.NamePattern;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds names by their last word: 江门造纸厂, 香港科技大学(广州). */
final class SuffixNames {
    private static final double CONFIDENCE = 0.9;
    private static final int LONGEST = 30;

    private final LeftBorder border;
    private final Heads heads;

    SuffixNames(NameLexicon lexicon, LeftBorder border) {
        this.border = border;
        this.heads = new Heads(lexicon.patterns());
    }

    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            Word last = sheet.word(i);
            if (last.plain() || last.mention() != null) {
                Mention mention = endingAt(sheet, i, last);
                if (mention != null) {
                    found.add(mention);
                }
            }
        }
        return found;
    }

    /** The longest head decides; where several patterns have it, the first of them that finds a name. */
    private @Nullable Mention endingAt(Sheet sheet, int i, Word last) {
        int longest = 0;
        for (Heads.Head head : heads.endingAt(sheet.text(), last.to())) {
            int start = last.to() - head.words().length();
            int first = sheet.holding(start);
            boolean other = last.text().length() > head.words().length()
                    && head.pattern().not().contains(last.text());
            if (first < 0 || !sheet.word(first).plain() || other || isVerb(last)) {
                continue;
            }
            Mention named = named(sheet, first, start, i, head);
            if (named != null || head.words().length() < longest) {
                return named;
            }
            longest = head.words().length();
        }
        return null;
    }

    private @Nullable Mention named(Sheet sheet, int first, int headStart, int last, Heads.Head head) {
        NamePattern pattern = head.pattern();
        int from = border.of(sheet, first, pattern.type());
        int to = sheet.word(last).to();
        int begin = sheet.word(from).from();
        String words = sheet.text().substring(begin, to);
        boolean bare = begin == headStart;
        if (words.length() > LONGEST || head.excludes(words) || Borders.beforeChief(sheet, new TextRange(begin, to))) {
            return null;
        }
        if (pattern.wants() != NamePattern.Wants.NOTHING && bare) {
            return null;
        }
        if (pattern.wants() == NamePattern.Wants.NAME && !Proper.name(sheet, from, first, headStart)) {
            return null;
        }
        TextRange range = new TextRange(begin, withPlace(sheet, last));
        return new Mention(
                range,
                pattern.type(),
                edition(sheet, from, pattern) + Surfaces.bare(range.of(sheet.text())),
                Mention.Form.NAME,
                "pattern:" + pattern.id(),
                CONFIDENCE,
                List.of());
    }

    /** The number of an event's edition right before it (首届, 第五届), which belongs to its name; empty where none stands. */
    private static String edition(Sheet sheet, int from, NamePattern pattern) {
        Word before = sheet.wordOrNull(from - 1);
        boolean counted = pattern.type().name().equals("Event")
                && before != null
                && before.to() == sheet.word(from).from()
                && before.text().endsWith("届");
        return counted && before != null ? before.text() : "";
    }

    private static boolean isVerb(Word word) {
        return word.plain()
                && (word.tag().equals("v")
                        || word.tag().equals("vi")
                        || word.tag().equals("d"));
    }

    /** The end of the name, with a place in brackets behind it: 香港科技大学(广州). */
    private static int withPlace(Sheet sheet, int last) {
        Word place = sheet.wordOrNull(last + 2);
        return sheet.is(last + 1, "(") && sheet.is(last + 3, ")") && place != null && place.mention() != null
                ? sheet.word(last + 3).to()
                : sheet.word(last).to();
    }
}
