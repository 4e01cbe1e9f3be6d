package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.INNER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Finds projects that are named after what is spent on them, whatever words their names are made of: 投资25亿元的汽车轮毂、…. */
final class FundedWorks {
    private static final EntityClass PROJECT = new EntityClass("Project");
    /** Above that of the gazetteer, whose product the words before it make a project. */
    private static final double CONFIDENCE = 0.99;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    private static final String INVESTMENT = "投资";
    private static final String PROJECT_WORD = "项目";

    /** Classes of what may be paid for and is named as itself. */
    private static final Set<String> THEMSELVES =
            Set.of("Project", "Infrastructure", "Factory", "IndustrialPark", "Laboratory", "Company");

    /** What is no name of one thing: 产业项目, 一批项目, 大项目. */
    private static final Pattern GENERAL =
            Pattern.compile("(一批|多个|[^、,]{0,4}(大|重点|重大|产业|工业|农业|类|该|此))?(项目|工程|企业|公司|工厂|基地)");

    private final NameWords words;

    FundedWorks(NameWords words) {
        this.words = words;
    }

    /** On a sheet whose names, values and indicators are recognised. */
    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (int i = 1; i + 2 < sheet.size(); i++) {
            boolean spent = sheet.word(i - 1).chunk() instanceof IndicatorTerm
                    && sheet.word(i - 1).text().endsWith(INVESTMENT)
                    && sheet.word(i).chunk() instanceof Quantity q
                    && q.kind() == Quantity.Kind.MONEY
                    && sheet.is(i + 1, "的");
            Mention work = spent ? work(sheet, i + 2) : null;
            if (work != null) {
                found.add(work);
            }
        }
        return found;
    }

    private @Nullable Mention work(Sheet sheet, int first) {
        int named = projectEnd(sheet, first);
        int end = named < 0 ? first : named;
        while (named < 0
                && end < sheet.size()
                && belongs(sheet.word(end))
                && !sheet.word(end).text().equals("等")) {
            end++;
        }
        Mention alone = end == first + 1 ? sheet.word(first).mention() : null;
        boolean itself = alone != null && THEMSELVES.contains(alone.type().name());
        if (end == first || itself) {
            return null;
        }
        TextRange range = sheet.range(first, end - 1);
        String name = range.of(sheet.text());
        boolean fits = range.length() >= SHORTEST
                && range.length() <= LONGEST
                && !GENERAL.matcher(name).matches()
                && (closes(sheet, end) || name.endsWith(PROJECT_WORD));
        return fits ? new Mention(range, PROJECT, name, Mention.Form.NAME, "funded", CONFIDENCE, List.of()) : null;
    }

    /** Index after the first word 项目 of an unbroken stretch; -1 where there is none. */
    private static int projectEnd(Sheet sheet, int first) {
        for (int i = first;
                i < sheet.size() && sheet.word(i).to() - sheet.word(first).from() <= LONGEST;
                i++) {
            Word word = sheet.word(i);
            if (word.text().endsWith(PROJECT_WORD)) {
                return i + 1;
            } else if (word.plain() && "wup".indexOf(word.tag().charAt(0)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the name ends where a list goes on or a mark stands. */
    private static boolean closes(Sheet sheet, int end) {
        Word after = sheet.wordOrNull(end);
        return after == null
                || after.text().equals("等")
                || after.tag().startsWith("w")
                || after.tag().startsWith("c")
                || after.chunk() instanceof Quantity
                || Surfaces.counts(after.text());
    }

    private boolean belongs(Word word) {
        Mention m = word.mention();
        if (m != null) {
            return m.form() == Mention.Form.NAME;
        }
        boolean verb =
                word.tag().matches("v|vshi|vyou|vi") && word.text().length() > 1 && !words.is(INNER, word.text());
        return word.plain()
                && !verb
                && !Surfaces.counts(word.text())
                && "wpurcyd".indexOf(word.tag().charAt(0)) < 0;
    }
}
