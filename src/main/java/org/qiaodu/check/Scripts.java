package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;

/** Finds a stray traditional character on a page in simplified script, and commas of half width throughout a page. */
final class Scripts implements Check {
    /** Most traditional characters that are slips; more are another script, or quotations in it. */
    private static final int MOST_STRAY = 4;

    private static final int FEWEST_HAN = 400;
    private static final int FEWEST_COMMAS = 20;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> stray = new ArrayList<>();
        page.passages().forEach(p -> stray(page, p, stray));
        String raw = page.read().document().text().chars();
        List<Finding> found = new ArrayList<>();
        if (stray.size() <= MOST_STRAY
                && raw.chars().filter(Character::isIdeographic).count() >= FEWEST_HAN) {
            found.addAll(stray);
        }
        halfWidth(page, raw, found);
        return found;
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

    private static void halfWidth(Page page, String raw, List<Finding> found) {
        long half = 0;
        long full = 0;
        int first = -1;
        for (int i = 1; i < raw.length(); i++) {
            if (!Character.isIdeographic(raw.charAt(i - 1))) {
                continue;
            }
            full += raw.charAt(i) == '，' ? 1 : 0;
            if (raw.charAt(i) == ',') {
                half++;
                first = first < 0 ? i : first;
            }
        }
        if (half >= FEWEST_COMMAS && full * 10 <= half) {
            AnnotatedPassage passage = page.passages().stream()
                    .filter(p -> p.passage().chars().contains(","))
                    .findFirst()
                    .orElseThrow();
            int at = passage.passage().chars().indexOf(',');
            found.add(new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.LOW)
                    .words(Stretch.of(passage, at, at + 1))
                    .suggest("，")
                    .because(
                            "通篇用半角逗号（" + half + "处），中文应用全角",
                            "commas of half width throughout (" + half + "); Chinese has them full width"));
        }
    }
}
