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

    private final NearMatch phrases;
    private final Map<String, String> confusions;

    SetPhrases(CheckWords words) {
        phrases = new NearMatch(
                words.setPhrases().stream().filter(p -> p.length() >= SHORTEST).toList());
        confusions = new TreeMap<>(words.confusions());
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            for (NearMatch.Near near : phrases.in(chars)) {
                found.add(finding(page, new Stretch(passage, near.range()), near.phrase()));
            }
            confusions.forEach((wrong, right) -> {
                for (int at = chars.indexOf(wrong); at >= 0; at = chars.indexOf(wrong, at + 1)) {
                    TextRange range = new TextRange(at, at + wrong.length());
                    found.add(finding(page, new Stretch(passage, range), right));
                }
            });
        }
        return found;
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
