package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Finds "that day" said of a day the passage has not told of, one slip away from one it has. */
final class SameDays implements Check {
    private static final Pattern THAT_DAY = Pattern.compile("(?<!\\d)(\\d{1,2}月\\d{1,2}日)(当天|当日|这天|这一天)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2}月\\d{1,2}日)");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            Matcher that = THAT_DAY.matcher(chars);
            while (that.find()) {
                List<String> before = DAY.matcher(chars.substring(0, that.start()))
                        .results()
                        .map(m -> m.group(1))
                        .toList();
                Optional<String> near = before.stream()
                        .filter(d -> Digits.oneSlip(d, that.group(1)))
                        .findFirst();
                if (!before.contains(that.group(1)) && near.isPresent()) {
                    found.add(new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.MEDIUM)
                            .at(Stretch.of(passage, that.start(), that.end()).clause())
                            .suggest(near.get())
                            .because(
                                    "前文说的是" + near.get() + "，此处作“" + that.group() + "”",
                                    "the text told of " + near.get() + " before, here it says " + that.group()));
                }
            }
        }
        return found;
    }
}
