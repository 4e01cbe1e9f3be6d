package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.qiaodu.model.Finding;

/** Finds what comes later in the life of a thing told with an earlier year than what comes before: finished before begun. */
final class Stages implements Check {
    private final List<CheckWords.Stage> stages;

    Stages(CheckWords words) {
        stages = words.stages();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            stages.stream()
                    .flatMap(stage -> reversed(page, sentence, stage))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Stream<Finding> reversed(Page page, Sentence sentence, CheckWords.Stage stage) {
        String chars = sentence.chars();
        Matcher first = stage.first().matcher(chars);
        Matcher then = stage.then().matcher(chars);
        boolean reversed =
                first.find() && then.find(first.end()) && first.group(1).compareTo(then.group(1)) > 0;
        if (!reversed) {
            return Stream.empty();
        }
        int from = sentence.range().from();
        Draft draft = new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH);
        Stream.of(first, then)
                .map(m -> Stretch.of(sentence.in(), from + m.start(), from + m.end()))
                .forEach(draft::at);
        return Stream.of(draft.because(
                first.group(1) + "年才" + first.group(2) + "，不能" + then.group(1) + "年已" + then.group(2),
                "what began (" + first.group(2) + ") in " + first.group(1) + " cannot have come to " + then.group(2)
                        + " in " + then.group(1)));
    }
}
