package org.qiaodu.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiaodu.model.TimeExpression;

/** The last time of every wording of {@code times.csv} has its meaning. */
class TimeCorpusTest {
    static Stream<Arguments> wordings() {
        return ValueTexts.corpus("times.csv").stream()
                .flatMap(row ->
                        Arrays.stream(row.get(2).split("\\|")).map(w -> Arguments.of(w, row.get(0), row.get(1))));
    }

    @ParameterizedTest(name = "{0} [{1}] = {2}")
    @MethodSource("wordings")
    void meansWhatTheCorpusSays(String wording, String issued, String meaning) {
        List<TimeExpression> times =
                ValueTexts.readIssued(issued, wording).values().get(0).times();
        String read =
                times.isEmpty() ? "-" : times.get(times.size() - 1).value().edtf();
        assertThat(read).as(wording).isEqualTo(meaning);
    }
}
