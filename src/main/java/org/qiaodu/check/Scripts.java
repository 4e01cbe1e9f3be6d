package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;

/** Finds a stray traditional character on a page in simplified script. */
final class Scripts implements Check {
    /** Most traditional characters that are slips; more are another script, or quotations in it. */
    private static final int MOST_STRAY = 4;

    private static final int FEWEST_HAN = 400;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> stray = new ArrayList<>();
        page.passages().forEach(p -> stray(page, p, stray));
        String raw = page.read().document().text().chars();
        boolean simplified = stray.size() <= MOST_STRAY
                && raw.chars().filter(Character::isIdeographic).count() >= FEWEST_HAN;
        return simplified ? stray : List.of();
    }

    private static void stray(Page page, AnnotatedPassage passage, List<Finding> found) {
        String chars = passage.passage().chars();
        for (int i = 0; i < chars.length(); i++) {
            List<Span> spans = passage.passage().text().spans(new TextRange(i, i + 1));
            if (spans.size() != 1 || spans.get(0).length() != 1 || !Character.isIdeographic(chars.charAt(i))) {
                continue;
            }
            String printed = page.read().document().text().slice(spans.get(0));
            if (printed.charAt(0) != chars.charAt(i) && Character.isIdeographic(printed.codePointAt(0))) {
                Stretch word = new Stretch(passage, word(passage, i));
                found.add(new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.LOW)
                        .words(word)
                        .suggest(word.words())
                        .because(
                                "简体文中杂有繁体“" + printed + "”",
                                "the traditional character '" + printed + "' stands in a simplified text"));
            }
        }
    }

    private static TextRange word(AnnotatedPassage passage, int at) {
        return passage.tokens().stream()
                .map(Token::range)
                .filter(r -> r.from() <= at && at < r.to() && r.length() > 1)
                .findFirst()
                .orElse(new TextRange(Math.max(0, at - 1), at + 1));
    }
}
