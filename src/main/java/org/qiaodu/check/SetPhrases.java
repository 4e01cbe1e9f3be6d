package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TextRange;

/** Finds set phrases with a character lost, added or changed, and words commonly written wrong. */
final class SetPhrases implements Check {
    private static final int SHORTEST = 5;

    /** Characters of a phrase that hardly has a shorter form, as 新能源汽车 has. */
    private static final int LONG = 7;

    /** What may be put into a phrase. */
    private static final String FILLERS = "的了着之、";

    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";

    private final NearMatch phrases;
    private final NearMatch stock;
    private final CheckWords words;
    private final Map<String, String> confusions;

    SetPhrases(CheckWords words) {
        phrases = new NearMatch(
                words.setPhrases().stream().filter(p -> p.length() >= SHORTEST).toList());
        stock = new NearMatch(words.stockPhrases(), SHORTEST);
        this.words = words;
        confusions = new TreeMap<>(words.confusions());
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            for (NearMatch.Near near : phrases.in(chars)) {
                boolean filled = near.change() == 1
                        && FILLERS.indexOf(chars.charAt(near.range().from() + near.at())) >= 0;
                if (!filled) {
                    found.add(finding(page, new Stretch(passage, near.range()), near.phrase()));
                }
            }
            stock.in(chars).stream()
                    .filter(n -> n.change() == 0
                            && !words.stockPhrases().contains(n.range().of(chars)))
                    .filter(n -> isOdd(chars, n.range().from() + n.at()))
                    .filter(n -> n.at() + 1 < n.phrase().length() || isAlike(chars, n))
                    .forEach(n -> found.add(finding(page, new Stretch(passage, n.range()), n.phrase())));
            stock.in(chars).stream()
                    .filter(n -> n.change() < 0 && isLost(chars, n))
                    .forEach(n -> found.add(finding(page, new Stretch(passage, n.range()), n.phrase())));
            confusions.forEach((wrong, right) -> {
                for (int at = chars.indexOf(wrong); at >= 0; at = chars.indexOf(wrong, at + 1)) {
                    TextRange range = new TextRange(at, at + wrong.length());
                    found.add(finding(page, new Stretch(passage, range), right));
                }
            });
        }
        return found;
    }

    /** Whether a character within a phrase was lost, and one beside it is left without the word that both made: 社会消费品零总额. */
    private boolean isLost(String chars, NearMatch.Near near) {
        int at = near.at();
        String phrase = near.phrase();
        int gap = near.range().from() + at;
        return phrase.length() >= LONG
                && at > 0
                && at + 1 < phrase.length()
                && ((words.isWord().test(phrase.substring(at - 1, at + 1)) && !words.makesWord(chars, gap - 1))
                        || (words.isWord().test(phrase.substring(at, at + 2)) && !words.makesWord(chars, gap)));
    }

    /** Whether one character was mistaken for another. */
    private boolean isAlike(String chars, NearMatch.Near near) {
        return words.alike(
                chars.charAt(near.range().from() + near.at()), near.phrase().charAt(near.at()));
    }

    /** Whether a character makes no word with those beside it. */
    private boolean isOdd(String chars, int at) {
        return Character.isIdeographic(chars.charAt(at))
                && (NUMERALS + FILLERS).indexOf(chars.charAt(at)) < 0
                && !words.makesWord(chars, at);
    }

    private static Finding finding(Page page, Stretch words, String right) {
        return new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.MEDIUM)
                .at(words)
                .suggest(right)
                .because(
                        "“" + words.words() + "”通作“" + right + "”",
                        "'" + words.words() + "' is commonly '" + right + "'");
    }
}
