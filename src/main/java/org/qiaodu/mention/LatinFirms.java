package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.LEGAL_LATIN;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds firms that are written in Latin letters, by their legal form: HUAXIN INTERNATIONAL PTE. LTD., PT Huaxin Indonesia. */
final class LatinFirms {
    private static final EntityClass COMPANY = new EntityClass("Company");
    private static final double CONFIDENCE = 0.95;

    private final Pattern firm;

    LatinFirms(NameWords words) {
        String word = "[A-Z][A-Za-z&'-]*";
        firm = Pattern.compile(
                "(?<![A-Za-z])(?:%1$s(?: (?:%1$s|&|of|and|de))*,? ?(?:%2$s)(?![A-Za-z])\\.?|PT(?: %1$s)+)"
                        .formatted(word, words.pattern(LEGAL_LATIN)));
    }

    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        Matcher m = firm.matcher(sheet.text());
        while (m.find()) {
            TextRange range = new TextRange(m.start(), m.end());
            if (sheet.begins(range.from())) {
                String name = range.of(sheet.text());
                found.add(new Mention(range, COMPANY, name, Mention.Form.NAME, "latin", CONFIDENCE, List.of()));
            }
        }
        return found;
    }
}
