package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.model.UserMistake;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final String GOLD = "src/test/resources/gold/jiangmen-75-years.json";
    private static final String PAGE = "seeds/documents/jiangmen-75-years.txt";

    /** F1 that the shipped page must not fall below; what a change gains is written here. */
    private static final Map<String, Double> FLOORS = new TreeMap<>(Map.of(
            "observations, value", 0.93,
            "observations, fact", 0.80,
            "relations, pair", 0.64,
            "entities, typed", 0.73,
            "events", 0.66));

    private static String evaluate(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.execute(arguments);
        return out.toString();
    }

    @Test
    void theShippedPageIsReadAsWellAsBefore() throws IOException {
        JsonNode page = new ObjectMapper()
                .readTree(evaluate("--gold", GOLD, PAGE, "--format", "json"))
                .path("jiangmen-75-years");

        FLOORS.forEach((measure, floor) ->
                assertThat(page.path(measure).path("f1").asDouble()).as(measure).isGreaterThanOrEqualTo(floor));
        assertThat(page.path("evidence inside the text").path("precision").asDouble())
                .isEqualTo(1.0);
    }

    @Test
    void aFolderGivesATableAndNamesGoldWithoutText(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "2023年江门市地区生产总值4022.25亿元。");
        Files.writeString(folder.resolve("a.json"), "{\"observations\": []}");
        Files.writeString(folder.resolve("b.json"), "{\"observations\": []}");

        String answer = evaluate("--gold", folder.toString(), "--misses");

        assertThat(answer)
                .contains("observations, value", "多 extra: 江门市")
                .contains("b.json: passed over, no text is called b");
    }

    @Test
    void aGoldFileIsForOneText() {
        assertThatThrownBy(() -> evaluateOrThrow("--gold", GOLD))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("one gold file is for one text");
    }

    private static void evaluateOrThrow(String... arguments) throws Exception {
        EvaluateCommand command = new EvaluateCommand();
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        command.call();
    }
}
