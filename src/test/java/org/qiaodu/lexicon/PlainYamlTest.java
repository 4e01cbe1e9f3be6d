package org.qiaodu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

class PlainYamlTest {
    private static final String MARKS = "-?:,[]{}#&*!|>'\"%@` \nab\\1";

    static Stream<SeedFile> rules() {
        return Seeds.bundled().files("rules", ".yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRulesThatTravelWithTheProgramArePlainAndReadAsTheLibraryReadsThem(SeedFile file) {
        assertThat(PlainYaml.read(file.text())).isNotNull().isEqualTo(library(file.text()));
    }

    @Test
    void linesAreThoseOfTheFile() {
        assertThat(PlainYaml.read(
                        "# rules\n\n- a: 1\n  b: [x, 'it''s']\n  c:\n    - {d: \"e: f\"}\n  g: |-\n    h\n\n    i\n"))
                .isEqualTo(new Yaml.Items(
                        List.of(new Yaml.Fields(
                                Map.of(
                                        "a", new Yaml.Scalar("1", 3),
                                        "b",
                                                new Yaml.Items(
                                                        List.of(new Yaml.Scalar("x", 4), new Yaml.Scalar("it's", 4)),
                                                        4),
                                        "c",
                                                new Yaml.Items(
                                                        List.of(new Yaml.Fields(
                                                                Map.of("d", new Yaml.Scalar("e: f", 6)), 6)),
                                                        6),
                                        "g", new Yaml.Scalar("h\n\ni", 7)),
                                3)),
                        3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a: 1\n  a: 2",
                "- a: &x 1",
                "- a: b # c",
                "- a: b\n   c",
                "- a: 'b",
                "- a: \"b\\n\"",
                "- a: [b",
                "- a: [b,]",
                "- a: [b: c]",
                "- a: b: c",
                "- a: >\n    b",
                "- a:\n  - b",
                "- - a",
                "- a: 1\n b: 2",
                "---\n- a: 1",
                "- a:\tb",
                "- ? a\n  : b",
                "- a: |-\n    b\n   \n    c"
            })
    void whatIsNotPlainIsLeftToTheLibrary(String text) {
        assertThat(PlainYaml.read(text)).isNull();
    }

    /** Rules with one to three characters changed, from a fixed beginning. */
    @ParameterizedTest
    @MethodSource("rules")
    void mistakesAreNeverReadOtherwiseThanByTheLibrary(SeedFile file) {
        List<String> entries = Arrays.asList(file.text().split("(?m)^(?=- )"));
        Random random = new Random(file.name().hashCode());
        for (int i = 0; i < 50; i++) {
            StringBuilder text = new StringBuilder(entries.get(random.nextInt(entries.size())));
            for (int n = random.nextInt(3); n >= 0; n--) {
                String mark = String.valueOf(MARKS.charAt(random.nextInt(MARKS.length())));
                int at = random.nextInt(text.length());
                text.replace(at, at + random.nextInt(2), mark);
            }
            Yaml plain = PlainYaml.read(text.toString());
            if (plain != null) {
                assertThat(plain).as(text.toString()).isEqualTo(library(text.toString()));
            }
        }
    }

    private static @Nullable Yaml library(String text) {
        try {
            return new Compose(LoadSettings.builder().build())
                    .composeString(text)
                    .map(YamlMap::yaml)
                    .orElse(null);
        } catch (YamlEngineException e) {
            return null;
        }
    }
}
