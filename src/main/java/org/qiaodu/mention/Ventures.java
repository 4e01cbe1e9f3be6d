package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.DECLARES;
import static org.qiaodu.lexicon.NameWords.Part.FOUNDS;
import static org.qiaodu.lexicon.NameWords.Part.LEGAL;
import static org.qiaodu.lexicon.NameWords.Part.VENTURE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/**
 * Finds firms that some others found together and that have no name yet (远光集团与明德电子成立合资公司,合资公司注册资本1亿元): each has
 * figures of its own, and is named after its founders. A text that names the firm is left alone.
 */
final class Ventures {
    private static final EntityClass COMPANY = new EntityClass("Company");
    /** Above that of the words as words that point back. */
    private static final double CONFIDENCE = 0.85;

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final Pattern venture;
    private final Pattern founded;
    private final Pattern named;

    Ventures(NameWords words) {
        String kinds = "(?:" + words.pattern(VENTURE) + ")";
        venture = Pattern.compile(kinds);
        founded = Pattern.compile("(?:" + words.pattern(FOUNDS)
                + ")了?(?:[一1][家个间])?(?![两二三四五六七八九十2-9][家个间])[^,。;:、的由]{0,8}?(" + kinds + ")");
        named = Pattern.compile("(?:" + words.pattern(DECLARES) + ")[为作是:]?“?" + kinds + "|" + kinds
                + "(?:名称|名字|取名|定名|命名|名)?[为叫是:“(\\[「—]{0,3}[^,。;、]{2,24}?(?:" + words.pattern(LEGAL) + ")");
    }

    /** On all sheets of a document, whose names are recognised; one list for each. */
    List<List<Mention>> find(List<Sheet> sheets) {
        List<List<Mention>> found = new ArrayList<>();
        boolean told = sheets.stream().anyMatch(s -> named.matcher(s.text()).find());
        String name = null;
        for (Sheet sheet : sheets) {
            List<Mention> here = new ArrayList<>();
            Matcher hit = venture.matcher(sheet.text());
            while (!told && hit.find()) {
                String born = born(sheet, hit.start());
                name = born == null ? name : born;
                if (name != null) {
                    here.add(mention(hit, name));
                }
            }
            found.add(here);
        }
        return found;
    }

    private static Mention mention(Matcher hit, String name) {
        return new Mention(
                new TextRange(hit.start(), hit.end()),
                COMPANY,
                name,
                Mention.Form.NAME,
                Mention.PART,
                CONFIDENCE,
                List.of());
    }

    /** What a firm is called that is founded where its word begins; null where none is, or none says by whom. */
    private @Nullable String born(Sheet sheet, int at) {
        Matcher birth = founded.matcher(sheet.text());
        while (birth.find()) {
            if (birth.start(1) == at) {
                List<String> founders = founders(sheet, birth.start());
                return founders.size() < FEWEST || founders.size() > MOST
                        ? null
                        : String.join("、", founders) + birth.group(1);
            }
        }
        return null;
    }

    /** The firms that the sentence names before a place. */
    private static List<String> founders(Sheet sheet, int to) {
        int from = sheet.text().lastIndexOf('。', to) + 1;
        return sheet.words().stream()
                .filter(w -> w.from() >= from && w.to() <= to)
                .map(Word::mention)
                .filter(m ->
                        m != null && m.form() == Mention.Form.NAME && m.type().equals(COMPANY))
                .map(Mention::name)
                .distinct()
                .toList();
    }
}
