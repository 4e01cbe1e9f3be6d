package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Repair;

/** Reports what was read otherwise than it is printed. */
final class Repairs implements Check {
    private static final int BEFORE = 4;
    private static final int AFTER = 2;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            for (Repair repair : passage.passage().text().repairs()) {
                int from = Math.max(0, repair.range().from() - BEFORE);
                int to = Math.min(
                        passage.passage().chars().length(), repair.range().to() + AFTER);
                Stretch words = Stretch.of(passage, from, to);
                found.add(new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.MEDIUM)
                        .words(words)
                        .suggest(words.words())
                        .because(
                                repair.reason().zh() + "，读作“" + repair.readAs() + "”",
                                repair.reason().en() + "; read as '" + repair.readAs() + "'")
                        .with(repair.confidence() == 1 ? Finding.Status.CONFIRMED : Finding.Status.OPEN));
            }
        }
        return found;
    }
}
