package org.qiaodu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Rule;
import org.qiaodu.lexicon.RuleBook;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.RuleExamples;

/** Every rule reads its examples and leaves its counterexamples alone. */
final class RuleExamplesTest {
    @TestFactory
    Stream<DynamicTest> examples() {
        Seeds seeds = Seeds.bundled();
        RuleExamples check = new RuleExamples(new Pipeline(seeds));
        List<DynamicTest> tests = new ArrayList<>();
        for (Rule rule : RuleBook.load(seeds, new Problems()).rules()) {
            rule.examples()
                    .forEach(e -> tests.add(DynamicTest.dynamicTest(
                            rule.id() + " reads " + e.text(),
                            () -> assertThat(check.check(rule, e)).isEmpty())));
            rule.counterexamples()
                    .forEach(c -> tests.add(DynamicTest.dynamicTest(
                            rule.id() + " leaves alone " + c,
                            () -> assertThat(check.check(rule, c)).isEmpty())));
        }
        return tests.stream();
    }
}
