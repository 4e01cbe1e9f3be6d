package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.PRODUCT_HEAD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.NamePattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds machines and works that are called by their number: 5号机组, 右岸14号机组, 1号高炉, 3号泊位. */
final class NumberedThings {
    private static final double CONFIDENCE = 0.9;

    /** Not within a name, as in 珠江一号卫星. */
    private static final Search NUMBER =
            Search.of("(?<=^|[,;。、:(的了由和与及在对]|其中|建成|投产|完成)" + "(?:[左右东西南北]岸)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})号");

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
        Matcher number = NUMBER.matcher(sheet.text());
        while (number.find()) {
            longest(sheet.text(), number.start(), number.end()).ifPresent(found::add);
        }
        return found;
    }

    /** The number that ends at {@code to} with the longest word for what is numbered right after it; empty where none is. */
    private Optional<Mention> longest(String text, int from, int to) {
        for (int end = Math.min(text.length(), to + LONGEST); end > to; end--) {
            EntityClass kind = kinds.get(text.substring(to, end));
            if (kind != null) {
                return Optional.of(new Mention(
                        new TextRange(from, end),
                        kind,
                        text.substring(from, end),
                        Mention.Form.NAME,
                        "number",
                        CONFIDENCE,
                        List.of()));
            }
        }
        return Optional.empty();
    }
}
