package org.qiaodu.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;

/** Every wording of {@code quantities.csv} has its meaning. */
class QuantityCorpusTest {
    static Stream<Arguments> wordings() {
        return ValueTexts.corpus("quantities.csv").stream()
                .flatMap(row -> Arrays.stream(row.get(1).split("\\|")).map(w -> Arguments.of(w, row.get(0))));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("wordings")
    void meansWhatTheCorpusSays(String wording, String meaning) {
        String read = ValueTexts.read(wording).values().get(0).quantities().stream()
                .map(QuantityCorpusTest::meaning)
                .collect(Collectors.joining("; "));
        assertThat(read.isEmpty() ? "-" : read).as(wording).isEqualTo(meaning);
    }

    private static String meaning(Quantity quantity) {
        return quantity.value().toPlainString()
                + (quantity.upTo() == null ? "" : ".." + quantity.upTo().toPlainString())
                + " "
                + quantity.unit()
                + (quantity.bound() == Bound.EXACT ? "" : " " + quantity.bound().term())
                + (quantity.counted() == null ? "" : " «" + quantity.counted() + "»");
    }
}
