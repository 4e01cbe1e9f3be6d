package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.PRODUCT_HEAD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.NamePattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds machines and works that are called by their number: 5号机组, 右岸14号机组, 1号高炉, 3号泊位. */
final class NumberedThings {
    private static final double CONFIDENCE = 0.9;

    private static final Search NUMBER =
            Search.of("(?:[左右东西南北]岸)?(?<![\\d第])(?:\\d{1,2}|(?<![一二三四五六七八九十第])[一二三四五六七八九十]{1,2})号");

    private static final String WORK = "Infrastructure";

    /** Most characters of what is numbered. */
    private static final int LONGEST = 8;

    private final Map<String, EntityClass> kinds = new HashMap<>();

    NumberedThings(NameLexicon lexicon) {
        for (NamePattern pattern : lexicon.patterns().patterns()) {
            if (pattern.kind() == NamePattern.Kind.SUFFIX
                    && pattern.type().name().equals(WORK)) {
                pattern.heads().stream().filter(h -> h.length() > 1).forEach(h -> kinds.put(h, pattern.type()));
            }
        }
        lexicon.words().all(PRODUCT_HEAD).forEach(w -> kinds.put(w, new EntityClass("Product")));
    }

    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        var number = NUMBER.matcher(sheet.text());
        while (number.find()) {
            int to = end(sheet.text(), number.end());
            if (to > number.end()) {
                String name = sheet.text().substring(number.start(), to);
                EntityClass kind = kinds.get(sheet.text().substring(number.end(), to));
                found.add(new Mention(
                        new TextRange(number.start(), to),
                        kind,
                        name,
                        Mention.Form.NAME,
                        "number",
                        CONFIDENCE,
                        List.of()));
            }
        }
        return found;
    }

    /** Where the longest word for what is numbered ends; {@code from} where none begins there. */
    private int end(String text, int from) {
        for (int to = Math.min(text.length(), from + LONGEST); to > from; to--) {
            if (kinds.containsKey(text.substring(from, to))) {
                return to;
            }
        }
        return from;
    }
}
