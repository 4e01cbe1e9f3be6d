package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.ACTION;
import static org.qiaodu.lexicon.NameWords.Part.INDUSTRY_SORT;
import static org.qiaodu.lexicon.NameWords.Part.INNER;
import static org.qiaodu.lexicon.NameWords.Part.PRODUCT_HEAD;
import static org.qiaodu.lexicon.NameWords.Part.PRODUCT_PART;
import static org.qiaodu.lexicon.NameWords.Part.STOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/**
 * Finds products by their last word and what makes it special: 船用柴油机, 鑫诺一号卫星; those named with what is made of them:
 * 稀土及其制品; and known industries with what makes them special: 先进装备制造业.
 */
final class ProductNames {
    private static final EntityClass PRODUCT = new EntityClass("Product");
    private static final EntityClass INDUSTRY = new EntityClass("Industry");
    private static final double CONFIDENCE = 0.78;
    /** Of a known product with words before it, which make it another one. */
    private static final double NARROWED = 0.98;

    private static final int LONGEST = 14;

    /** HanLP's tag of words that names of bodies end in. */
    private static final String BODY = "nis";

    private static final Set<String> DIVISIONS = Set.of("省", "市", "县", "区", "镇", "乡", "村");

    private final NameWords words;

    ProductNames(NameWords words) {
        this.words = words;
    }

    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            int head = headEndingAt(sheet, i);
            int from = head;
            boolean known = isKnown(sheet.word(i));
            while (from > 0 && specifies(sheet, from - 1) && !(known && isVerb(sheet.word(from - 1)))) {
                from--;
            }
            while (from < head && isVerb(sheet.word(from))) {
                from++;
            }
            int to = known ? withWhatIsMade(sheet, i) : i;
            if (head >= 0 && (from < head || to > i) && sheet.range(from, to).length() <= LONGEST) {
                found.add(mention(sheet, from, to, PRODUCT, known ? NARROWED : CONFIDENCE));
            }
            Mention industry = industry(sheet, i);
            if (industry != null) {
                found.add(industry);
            }
        }
        return found;
    }

    /** A known industry with the words before it that make it one of its own; null where none stand there. */
    private @Nullable Mention industry(Sheet sheet, int i) {
        Mention known = sheet.word(i).mention();
        if (known == null || !known.type().equals(INDUSTRY) || known.form() != Mention.Form.NAME) {
            return null;
        }
        int from = i;
        while (from > 0
                && sheet.word(from - 1).plain()
                && sheet.word(from - 1).to() == sheet.word(from).from()
                && words.is(INDUSTRY_SORT, sheet.word(from - 1).text())) {
            from--;
        }
        return from == i ? null : mention(sheet, from, i, INDUSTRY, NARROWED);
    }

    /** The last word of what a product's name goes on with: 制品 in 稀土及其制品; {@code i} where it ends with word {@code i}. */
    private int withWhatIsMade(Sheet sheet, int i) {
        Word made = sheet.wordOrNull(i + 2);
        return made != null
                        && made.plain()
                        && words.is(PRODUCT_PART, made.text())
                        && (sheet.is(i + 1, "及其")
                                || (sheet.is(i + 1, "及") && made.text().endsWith("件")))
                ? i + 2
                : i;
    }

    private static Mention mention(Sheet sheet, int from, int to, EntityClass type, double confidence) {
        TextRange range = sheet.range(from, to);
        String source = type.equals(INDUSTRY) ? "narrowed" : "product";
        return new Mention(range, type, range.of(sheet.text()), Mention.Form.NAME, source, confidence, List.of());
    }

    /** First word of a product's head that ends with word {@code i}; -1 where none does. */
    private int headEndingAt(Sheet sheet, int i) {
        String two = i > 0 ? sheet.word(i - 1).text() + sheet.word(i).text() : "";
        if (i > 0 && words.is(PRODUCT_HEAD, two)) {
            return i - 1;
        }
        return words.is(PRODUCT_HEAD, sheet.word(i).text()) || isKnown(sheet.word(i)) ? i : -1;
    }

    /** Whether a word is a product of the gazetteer: 发电机组 in 汽轮发电机组, 燃料油 in 保税燃料油. */
    private static boolean isKnown(Word word) {
        Mention m = word.mention();
        return m != null && m.type().equals(PRODUCT) && m.form() == Mention.Form.NAME;
    }

    private static boolean isVerb(Word word) {
        return word.plain() && word.tag().startsWith("v");
    }

    private boolean specifies(Sheet sheet, int i) {
        Word w = sheet.word(i);
        boolean another = words.is(STOP, w.text()) || words.is(ACTION, w.text()) || ofOthers(w);
        if (another || w.to() != sheet.word(i + 1).from()) {
            return false;
        }
        if (!w.plain()) {
            Mention m = w.mention();
            boolean series =
                    i + 2 < sheet.size() && Surfaces.numeral(sheet.word(i + 1).text()) && sheet.is(i + 2, "号");
            return m != null && (m.type().equals(PRODUCT) || series);
        }
        if (w.text().equals("号")) {
            return i > 0 && Surfaces.numeral(sheet.word(i - 1).text());
        }
        boolean numbered = w.text().matches("[一二三四五六七八九十甲乙丙丁]+号?");
        return numbered || (w.nominal() && !w.tag().equals("nnt")) || words.is(INNER, w.text()) || isFragment(sheet, i);
    }

    /** Whether a word ends the name of a firm or a place: 有限公司 before 氯化钾, 市 before 石墨. */
    private static boolean ofOthers(Word word) {
        return word.plain() && (word.tag().equals(BODY) || DIVISIONS.contains(word.text()));
    }

    private static boolean isFragment(Sheet sheet, int i) {
        Word word = sheet.word(i);
        boolean single = word.text().length() == 1;
        boolean joined = word.tag().equals("f") && sheet.word(i + 1).text().length() == 1;
        return single && (word.tag().equals("a") || word.tag().equals("d") || joined);
    }
}
