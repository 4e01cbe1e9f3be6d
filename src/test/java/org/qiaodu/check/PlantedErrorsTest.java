package org.qiaodu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Finding;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;

/** One number, date or name changed in a consistent text: most such changes are found, the texts themselves raise nothing. */
class PlantedErrorsTest {
    /** Part of the planted errors that must be found. */
    private static final double LEAST = 0.8;

    private static final List<String> GENRES = List.of(
            "economy",
            "communique",
            "company",
            "encyclopedia",
            "news",
            "port",
            "school",
            "project",
            "bulletin",
            "zone",
            "academy",
            "railway",
            "machinery",
            "farmland",
            "trucks",
            "bridge",
            "halfyear",
            "township",
            "oldtown",
            "festival");

    /** Texts without planted errors, which must raise nothing. */
    private static final List<String> UNCHANGED =
            List.of("traps", "builders", "county", "park", "schools", "brand", "trade");

    private static final Pipeline PIPELINE = new Pipeline(Seeds.bundled());

    static Stream<String> consistent() {
        return Stream.concat(GENRES.stream(), UNCHANGED.stream());
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PlantedErrorsTest.class.getResourceAsStream("/checks/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> findings(String text) {
        return PIPELINE.read(Fixture.document("planted", text), new StageTimes())
                .findings();
    }

    @ParameterizedTest
    @MethodSource("consistent")
    void aConsistentTextRaisesNothing(String genre) {
        assertThat(findings(resource("planted/" + genre + ".txt"))).isEmpty();
    }

    @Test
    void mostPlantedErrorsAreFound() {
        int planted = 0;
        List<String> missed = new ArrayList<>();
        for (String genre : GENRES) {
            String text = resource("planted/" + genre + ".txt");
            for (String line : resource("planted/" + genre + ".csv").lines().toList()) {
                if (line.startsWith("#") || line.startsWith("right")) {
                    continue;
                }
                String[] change = line.split(line.contains("=>") ? "=>" : ",", 2);
                int at = text.indexOf(change[0]);
                assertThat(at).as(line).isNotNegative();
                planted++;
                if (findings(text.substring(0, at) + change[1] + text.substring(at + change[0].length()))
                        .isEmpty()) {
                    missed.add(genre + ": " + line);
                }
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (planted * (1 - LEAST)));
    }
}
