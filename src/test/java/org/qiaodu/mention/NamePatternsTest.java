package org.qiaodu.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qiaodu.lexicon.NamePattern;

/** Every pattern of names reads its examples and leaves its counterexamples alone. */
class NamePatternsTest {
    @TestFactory
    Stream<DynamicTest> examplesAreRead() {
        return patterns()
                .flatMap(p ->
                        p.examples().stream().map(e -> DynamicTest.dynamicTest(p.id() + ": " + e, () -> reads(p, e))));
    }

    @TestFactory
    Stream<DynamicTest> counterexamplesAreLeftAlone() {
        return patterns()
                .flatMap(p -> p.counterexamples().stream()
                        .map(e -> DynamicTest.dynamicTest(p.id() + ": " + e, () -> leaves(p, e))));
    }

    private static Stream<NamePattern> patterns() {
        return MentionTexts.LEXICON.patterns().patterns().stream();
    }

    private static void reads(NamePattern pattern, String example) {
        String name = example.substring(example.indexOf('[') + 1, example.indexOf(']'));
        List<String> found = MentionTexts.named(example.replace("[", "").replace("]", ""));
        assertThat(found).contains(name + "|" + pattern.type());
    }

    private static void leaves(NamePattern pattern, String counterexample) {
        assertThat(MentionTexts.mentions(counterexample))
                .extracting("source")
                .doesNotContain("pattern:" + pattern.id());
    }
}
