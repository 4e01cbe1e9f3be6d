package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.INNER;
import static org.qiaodu.lexicon.NameWords.Part.STOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/**
 * Finds the members of a list that is closed by what they are, whatever words their names are made of: 深圳明达电池、广州港集装箱码头等重点项目,
 * 广青金属、世纪青山等龙头企业.
 */
final class ClosedLists {
    private static final EntityClass PROJECT = new EntityClass("Project");
    private static final String PROJECT_WORD = "项目";
    /** Of what a list of projects has at least one in its members' names. */
    private static final List<String> OWNERS = List.of("Place", "Organisation");

    /** Classes of which a list so closed names single ones, in words that need not be nouns. */
    private static final Set<String> NAMED = Set.of("Company", "Brand", "University", "IndustrialPark");

    /** Sources of guesses that the words after the list outweigh. */
    private static final Set<String> GUESSED = Set.of(Mention.TAGGER, "list", "product");

    private static final int LONGEST_NAME = 10;
    private static final int SHORTEST_WORK = 4;
    private static final int LONGEST_WORK = 20;
    /** Above that of the gazetteer. */
    private static final double CERTAIN = 0.99;

    private static final double BY_HEAD = 0.92;

    private final NameLexicon lexicon;
    private final ListHeads heads;

    ClosedLists(NameLexicon lexicon, ListHeads heads) {
        this.lexicon = lexicon;
        this.heads = heads;
    }

    /**
     * A list that is closed by what its members are.
     *
     * @param end index of 等
     * @param type what they are
     */
    record Closed(int end, EntityClass type) {
        boolean ofWorks() {
            return type.equals(PROJECT);
        }
    }

    /** The list whose first 、 is word {@code mark}; null where it is not closed so. */
    @Nullable
    Closed at(Sheet sheet, int mark) {
        int end = mark + 1;
        while (end < sheet.size() && !sheet.is(end, "等") && (sheet.is(end, "、") || inName(sheet.word(end)))) {
            end++;
        }
        if (!sheet.is(end, "等")) {
            return null;
        } else if (isOfWorks(sheet, end) && named(sheet, firstOf(sheet, mark), end)) {
            return new Closed(end, PROJECT);
        }
        EntityClass type = heads.after(sheet, end);
        return type != null && NAMED.contains(type.name()) ? new Closed(end, type) : null;
    }

    /** Whether the words after 等 call the list's members projects. */
    private static boolean isOfWorks(Sheet sheet, int end) {
        for (int i = end + 1; i < Math.min(sheet.size(), end + 1 + ListHeads.WORDS); i++) {
            Word word = sheet.word(i);
            if (word.text().endsWith(PROJECT_WORD)) {
                return true;
            } else if (word.plain() && !ListHeads.headWord(word) && !word.tag().matches("v[ni]?|f|b|m")) {
                return false;
            }
        }
        return false;
    }

    /** First word of the name that ends before {@code mark}. */
    private int firstOf(Sheet sheet, int mark) {
        int first = mark;
        while (first > 0 && inName(sheet.word(first - 1)) && !governs(sheet.word(first - 1))) {
            first--;
        }
        return first;
    }

    /** Whether a word may stand in such a name: no mark but a quotation mark, no preposition, particle or pronoun. */
    private static boolean inName(Word word) {
        boolean quotes = word.text().equals("“") || word.text().equals("”");
        boolean names = word.mention() != null && word.mention().form() == Mention.Form.NAME;
        return quotes || names || (word.plain() && "wpurcy".indexOf(word.tag().charAt(0)) < 0);
    }

    /** Whether a word rather governs the list than belongs to its first member: 推动, 包括. */
    private boolean governs(Word word) {
        boolean verb = word.tag().matches("v|vi|vshi|vyou") && !lexicon.words().is(INNER, word.text());
        return word.plain()
                && (word.text().length() == 1
                        ? word.tag().matches("vshi|vyou|d")
                        : verb || lexicon.words().is(STOP, word.text()));
    }

    /** Whether one of the words is the name of a place or an organisation. */
    private boolean named(Sheet sheet, int from, int to) {
        for (int i = from; i < to; i++) {
            Mention m = sheet.word(i).mention();
            if (m != null && OWNERS.stream().anyMatch(t -> lexicon.classes().isA(m.type(), t))) {
                return true;
            }
        }
        return false;
    }

    /** The members of a list whose first 、 is word {@code mark} that nothing better is known of. */
    List<Mention> members(Sheet sheet, int mark, Closed list) {
        List<Mention> found = new ArrayList<>();
        int from = firstOf(sheet, mark);
        for (int i = mark; i <= list.end(); i++) {
            if (i < list.end() && !sheet.is(i, "、")) {
                continue;
            }
            TextRange range = from < i ? sheet.range(from, i - 1) : new TextRange(0, 0);
            Mention alone = from + 1 == i ? sheet.word(from).mention() : null;
            boolean known =
                    alone != null && !(list.ofWorks() ? alone.source().equals(Mention.TAGGER) : isGuess(alone, list));
            if (!known && fits(range.length(), list)) {
                found.add(new Mention(
                        range,
                        list.type(),
                        range.of(sheet.text()),
                        Mention.Form.NAME,
                        "list",
                        list.ofWorks() ? CERTAIN : BY_HEAD,
                        List.of()));
            }
            from = i + 1;
        }
        return found;
    }

    private static boolean isGuess(Mention mention, Closed list) {
        return GUESSED.contains(mention.source()) && !mention.type().equals(list.type());
    }

    private static boolean fits(int length, Closed list) {
        return list.ofWorks()
                ? length >= SHORTEST_WORK && length <= LONGEST_WORK
                : length >= 2 && length <= LONGEST_NAME;
    }
}
