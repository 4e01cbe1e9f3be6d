package org.qiaodu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;

/** One number, date or name changed in a consistent text: most such changes are found, the text itself raises nothing. */
class PlantedErrorsTest {
    private static final double LEAST = 0.8;

    private static final Pipeline PIPELINE = new Pipeline(Seeds.bundled());
    private static final String TEXT = resource("/checks/consistent.txt");

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PlantedErrorsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDoubted(String text) {
        return !PIPELINE.read(Fixture.document("planted", text), new StageTimes())
                .findings()
                .isEmpty();
    }

    @Test
    void aConsistentTextRaisesNothing() {
        assertThat(isDoubted(TEXT)).isFalse();
    }

    @Test
    void mostPlantedErrorsAreFound() {
        List<String[]> changes = resource("/checks/planted.csv")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("right,"))
                .map(line -> line.split(",", 2))
                .toList();
        assertThat(changes).hasSize(60).allMatch(change -> TEXT.contains(change[0]));
        List<String> missed = changes.stream()
                .filter(change -> !isDoubted(TEXT.replace(change[0], change[1])))
                .map(change -> change[0] + " → " + change[1])
                .toList();
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (changes.size() * (1 - LEAST)));
    }
}
