package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds other names where the text declares them: 鑫源科技有限公司(以下简称“鑫源科技”). */
final class AliasNames {
    private static final double CONFIDENCE = 0.96;
    private static final int NEAR = 12;
    /** Most characters that a name may have lost at its beginning. */
    private static final int LOST = 3;

    private final Search declaration;

    AliasNames(NameWords words) {
        String declares = String.join(
                "|", words.all(NameWords.Part.DECLARES).stream().sorted().toList());
        declaration =
                Search.of("(?:" + declares + ")[为作是:]?“?([^\\s“”(),。、;]{2,12})”?(?:、“?([^\\s“”(),。、;]{2,12})”?)?");
    }

    /** On a sheet whose names are recognised. */
    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        Matcher m = declaration.matcher(sheet.text());
        while (m.find()) {
            Mention full = named(sheet, m.start());
            Mention longer = full == null ? null : withItsBeginning(full, m.group(1), sheet.text());
            if (longer != null) {
                found.add(longer);
                full = longer;
            }
            for (int group = 1; full != null && group <= 2; group++) {
                if (m.start(group) >= 0) {
                    TextRange range = new TextRange(m.start(group), m.end(group));
                    found.add(new Mention(
                            range,
                            full.type(),
                            range.of(sheet.text()),
                            Mention.Form.NAME,
                            "alias",
                            CONFIDENCE,
                            List.of()));
                }
            }
        }
        return found;
    }

    /** A name whose first characters were taken for other words, as its short form shows: 新新能源有限公司(简称“永新新能源”); else null. */
    private static @Nullable Mention withItsBeginning(Mention full, String alias, String text) {
        int from = full.range().from();
        for (int more = 1; more <= LOST && more < alias.length() && more <= from; more++) {
            if (text.startsWith(alias.substring(0, more + 1), from - more)) {
                TextRange range = new TextRange(from - more, full.range().to());
                return new Mention(
                        range, full.type(), range.of(text), Mention.Form.NAME, "alias", CONFIDENCE, List.of());
            }
        }
        return null;
    }

    /** The name that ends shortly before {@code char} {@code at}, which the declaration is about; null where none does. */
    private static @Nullable Mention named(Sheet sheet, int at) {
        Mention near = null;
        int open = sheet.text().lastIndexOf('(', at);
        boolean inside = open >= 0 && sheet.text().lastIndexOf(')', at) < open;
        int end = inside ? open : beforeBrackets(sheet.text(), at);
        for (Word word : sheet.words()) {
            Mention m = word.mention();
            if (m != null && m.form() == Mention.Form.NAME && word.to() <= end && word.to() >= end - NEAR) {
                near = m;
            }
        }
        return near;
    }

    /** Where the words before {@code at} end that stand outside brackets: those of 某公司(Name Limited),简称…. */
    private static int beforeBrackets(String text, int at) {
        int end = at > 0 && text.charAt(at - 1) == ',' ? at - 1 : at;
        int open = end > 0 && text.charAt(end - 1) == ')' ? text.lastIndexOf('(', end) : -1;
        return open < 0 ? at : open;
    }
}
