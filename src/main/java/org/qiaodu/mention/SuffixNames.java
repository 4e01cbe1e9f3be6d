package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Character, List<Head>> byLastCharacter = new HashMap<>();

    /** A head with its pattern. */
    private record Head(String words, NamePattern pattern) {}

    SuffixNames(NameLexicon lexicon, LeftBorder border) {
        this.border = border;
        for (NamePattern pattern : lexicon.patterns().patterns()) {
            if (pattern.kind() == NamePattern.Kind.SUFFIX) {
                for (String words : pattern.heads()) {
                    byLastCharacter
                            .computeIfAbsent(words.charAt(words.length() - 1), c -> new ArrayList<>())
                            .add(new Head(words, pattern));
                }
            }
        }
        byLastCharacter
                .values()
                .forEach(h ->
                        h.sort(Comparator.comparingInt((Head x) -> -x.words().length())));
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

    private @Nullable Mention endingAt(Sheet sheet, int i, Word last) {
        String text = sheet.text();
        for (Head head : byLastCharacter.getOrDefault(text.charAt(last.to() - 1), List.of())) {
            int start = last.to() - head.words().length();
            if (start < 0 || !text.startsWith(head.words(), start)) {
                continue;
            }
            int first = sheet.holding(start);
            if (first < 0 || !sheet.word(first).plain() || head.pattern().not().contains(last.text())) {
                continue;
            }
            return named(sheet, first, start, i, head);
        }
        return null;
    }

    private @Nullable Mention named(Sheet sheet, int first, int headStart, int last, Head head) {
        NamePattern pattern = head.pattern();
        int from = border.of(sheet, first, pattern.type());
        int to = sheet.word(last).to();
        int begin = sheet.word(from).from();
        String words = sheet.text().substring(begin, to);
        boolean bare = begin == headStart;
        if (words.length() > LONGEST || pattern.not().contains(words)) {
            return null;
        }
        if (pattern.wants() != NamePattern.Wants.NOTHING && bare) {
            return null;
        }
        if (pattern.wants() == NamePattern.Wants.NAME && !proper(sheet, from, first, headStart)) {
            return null;
        }
        TextRange range = new TextRange(begin, withPlace(sheet, last));
        return new Mention(
                range,
                pattern.type(),
                Surfaces.bare(range.of(sheet.text())),
                Mention.Form.NAME,
                "pattern:" + pattern.id(),
                CONFIDENCE,
                List.of());
    }

    /** Whether something before the head is a name: known, tagged as one, quoted, or in no dictionary. */
    private static boolean proper(Sheet sheet, int from, int head, int headStart) {
        for (int i = from; i <= head; i++) {
            Word w = sheet.word(i);
            if (w.from() >= headStart) {
                break;
            }
            boolean unknown =
                    w.text().length() == 1 && w.to() <= headStart && !w.tag().equals("w");
            if (!w.plain() || unknown || w.text().equals("“") || isName(w.tag())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String tag) {
        return tag.startsWith("nr")
                || tag.startsWith("ns")
                || tag.startsWith("nt")
                || tag.equals("nz")
                || tag.equals("nx");
    }

    /** The end of the name, with a place in brackets behind it: 香港科技大学(广州). */
    private static int withPlace(Sheet sheet, int last) {
        Word place = sheet.wordOrNull(last + 2);
        return sheet.is(last + 1, "(") && sheet.is(last + 3, ")") && place != null && place.mention() != null
                ? sheet.word(last + 3).to()
                : sheet.word(last).to();
    }
}
