package org.qiaodu.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Reads quoted lists of counted things that have no classifiers: “一院两馆三中心四基地”. */
final class Slogans implements Recogniser {
    private static final String NUMBERS = "一两二三四五六七八九十";
    private static final Search ITEM = Search.of("([" + NUMBERS + "])([^" + NUMBERS + "“”,。、;]{1,5})");
    private static final Pattern LIST = Pattern.compile("(?:" + ITEM + "){4,12}");
    private static final int LONGEST = 40;

    @Override
    public boolean wokenBy(char first) {
        return NUMBERS.indexOf(first) >= 0;
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        if (NUMBERS.indexOf(line.charAt(at)) < 0) {
            return null;
        }
        int open = at;
        while (at - open < LONGEST && line.charAt(open) != '“') {
            open--;
        }
        int close = at;
        while (close - open < LONGEST && line.charAt(close) != '”') {
            close++;
        }
        boolean inside = line.charAt(open) == '“' && line.charAt(close) == '”';
        if (!inside || !LIST.matcher(line.words(open + 1, close)).matches()) {
            return null;
        }
        Matcher item = ITEM.at(line.text(), at);
        return item == null
                ? null
                : new Found.Amount(new Quantity(
                        new TextRange(at, item.end()),
                        Quantity.Kind.COUNT,
                        BigDecimal.valueOf(PartReader.number(item.group(1))),
                        null,
                        "1",
                        Bound.EXACT,
                        item.group(),
                        item.group(2)));
    }
}
