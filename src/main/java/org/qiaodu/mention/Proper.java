package org.qiaodu.mention;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;

/** Whether words look like a proper name: something in them is a known name, tagged as one, Latin, or in no dictionary. */
final class Proper {
    private static final Set<String> VOCABULARY = Set.of("Industry", "Product", "Topic");

    /** Single characters that describe a thing and name none. */
    private static final String QUALITIES = "新老大小高低好多旧全总副主正单双男女东西南北中";

    /** A land called by where it lies: 塞北, 岭南, 城西. */
    private static final Pattern LAND = Pattern.compile("[^东南西北以之最正往朝向][东南西北]");

    private Proper() {}

    /** Whether a word calls a land by where it lies: 塞北. */
    static boolean isLand(Word word) {
        return word.tag().equals("s") && LAND.matcher(word.text()).matches();
    }

    /** Looks at words {@code first} to {@code last}, inclusive, as far as they lie before {@code char} {@code end}. */
    static boolean name(Sheet sheet, int first, int last, int end) {
        for (int i = first; i <= last && sheet.word(i).from() < end; i++) {
            Word w = sheet.word(i);
            boolean unknown = w.to() <= end && unknown(sheet, i);
            if ((!w.plain() && !ordinary(w)) || unknown || w.text().equals("“") || isName(w.tag()) || isLand(w)) {
                return true;
            }
        }
        return false;
    }

    /** Whether word {@code i}, right before {@code char} {@code head}, is a name that only the dictionary has, or what is left of a word in none: 英利, 合展. */
    static boolean own(Sheet sheet, int i, int head) {
        Word w = sheet.word(i);
        boolean named = w.tag().equals("nz") || w.tag().startsWith("nr");
        return w.plain() && w.to() == head && !Surfaces.counts(w.text()) && (named || (isSingle(w) && w.fragment()));
    }

    /** Whether it is known, but no name: a product, an industry, an indicator. */
    private static boolean ordinary(Word word) {
        Mention m = word.mention();
        return word.chunk() instanceof IndicatorTerm
                || (m != null && VOCABULARY.contains(m.type().name()));
    }

    /** A character that is no word of its own, or two single characters side by side: what is left of a word in no dictionary. */
    private static boolean unknown(Sheet sheet, int i) {
        Word w = sheet.word(i);
        if (!isSingle(w)) {
            return false;
        }
        boolean quality = (w.tag().equals("a") || w.tag().equals("b")) && QUALITIES.indexOf(w.text()) < 0;
        boolean root = quality
                || w.tag().endsWith("g")
                || w.tag().startsWith("n")
                || w.tag().startsWith("v");
        return root || isSingle(sheet.wordOrNull(i + 1)) || isSingle(sheet.wordOrNull(i - 1));
    }

    private static boolean isSingle(@Nullable Word word) {
        return word != null
                && word.plain()
                && word.text().length() == 1
                && !word.tag().equals("w");
    }

    private static boolean isName(String tag) {
        return switch (tag) {
            case "nz", "nx" -> true;
            default -> tag.startsWith("nr") || tag.startsWith("ns") || tag.startsWith("nt");
        };
    }
}
