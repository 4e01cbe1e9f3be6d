package org.qiaodu.check;

import java.util.List;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.PassageKind;

/** Finds a text that ends in the middle of a sentence. */
final class Fragments implements Check {
    private static final int SHORTEST = 15;

    @Override
    public List<Finding> check(Page page) {
        List<AnnotatedPassage> body = page.passages().stream()
                .filter(p -> p.passage().kind() == PassageKind.BODY)
                .toList();
        if (body.isEmpty()) {
            return List.of();
        }
        AnnotatedPassage last = body.get(body.size() - 1);
        String chars = last.passage().chars();
        boolean whole = chars.length() < SHORTEST
                || !chars.contains(",")
                || last.passage().index() != page.passages().size() - 1
                || !chars.matches("(?s).*\\p{IsHan}");
        if (whole) {
            return List.of();
        }
        Stretch end = Stretch.of(last, chars.length() - 1, chars.length()).clause();
        return List.of(new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.LOW)
                .words(end)
                .because("文末断句，下文缺失", "the text breaks off in the middle of a sentence"));
    }
}
