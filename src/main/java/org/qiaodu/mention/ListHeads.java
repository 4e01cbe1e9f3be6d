package org.qiaodu.mention;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.WordClasses;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;

/** What the words after a list say that its members are: companies in 大长江、维达等企业. */
final class ListHeads {
    /** Words that say what a list is. */
    private static final Set<String> EQUALS = Set.of("是", "为", "成为", "构成");

    /** Most words after 等 that may say it. */
    static final int WORDS = 6;

    private final WordClasses heads;

    ListHeads(WordClasses heads) {
        this.heads = heads;
    }

    /** The class that the words after the list speak of, as 等重点行业 does: that of the last word before a verb or mark. */
    @Nullable
    EntityClass after(Sheet sheet, int at) {
        int from = headFrom(sheet, at);
        if (from < 0) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        EntityClass type = null;
        for (int j = from; j < sheet.size() && j < from + WORDS && headWord(sheet.word(j)); j++) {
            words.append(sheet.word(j).text());
            type = headOf(words.toString(), type);
        }
        return type;
    }

    /** First word of what may say what a list's members are, after 等, a count, or both: 等5个重点产业, 五大产业; -1 where nothing does. */
    private static int headFrom(Sheet sheet, int at) {
        Word after = sheet.wordOrNull(at);
        if (after == null) {
            return -1;
        }
        boolean counted = counts(after);
        if (!counted && !after.text().equals("等")) {
            return EQUALS.contains(after.text()) ? afterCount(sheet, at + 1) : -1;
        }
        Word next = sheet.wordOrNull(at + 1);
        return !counted && next != null && counts(next) ? at + 2 : at + 1;
    }

    /** The word after the count of what a list is said to be: 主导产业 in 家具、灯饰是本市的两大主导产业; -1 where it is not counted. */
    private static int afterCount(Sheet sheet, int from) {
        for (int i = from;
                i < sheet.size() && i < from + WORDS && !sheet.word(i).tag().equals("w");
                i++) {
            if (counts(sheet.word(i))) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean counts(Word word) {
        return word.chunk() instanceof Quantity q ? q.kind() == Quantity.Kind.COUNT : Surfaces.counts(word.text());
    }

    static boolean headWord(Word word) {
        Mention m = word.mention();
        return word.plain()
                ? word.nominal() || word.tag().equals("a") || word.tag().equals("q")
                : m != null && m.type().name().equals("Industry");
    }

    private @Nullable EntityClass headOf(String words, @Nullable EntityClass otherwise) {
        return heads.classes().entrySet().stream()
                .filter(h -> words.endsWith(h.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
