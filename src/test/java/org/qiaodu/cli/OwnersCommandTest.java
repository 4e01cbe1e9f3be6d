package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.model.UserMistake;
import picocli.CommandLine;

/** Training the model of owners on texts of one sentence each. */
class OwnersCommandTest {
    private static final int TEXTS = 12;

    @TempDir
    private Path folder;

    private static String train(String... arguments) {
        StringWriter out = new StringWriter();
        OwnersCommand command = new OwnersCommand();
        new CommandLine(command).setOut(new PrintWriter(out)).parseArgs(arguments);
        command.call();
        return out.toString();
    }

    private void write(String observations) throws IOException {
        for (int i = 0; i < TEXTS; i++) {
            Files.writeString(folder.resolve("t" + i + ".txt"), "中联重科在惠州市投产，年产值5亿元。");
            Files.writeString(folder.resolve("t" + i + ".json"), """
                    {"entities": [{"label": "中联重科", "type": "Company"}, {"label": "惠州市", "type": "City"}],
                     "relations": [], "events": [], "observations": [%s]}""".formatted(observations));
        }
    }

    @Test
    void theSameTextsGiveTheSameModelAndAScoreOnTextsHeldOut() throws IOException {
        write("""
                {"of": "惠州市", "indicator": "产值", "value": 500000000, "unit": "CNY", "bound": "exact", "period": null,
                 "evidence": "年产值5亿元"}""");
        Path one = folder.resolve("one.tsv");
        Path other = folder.resolve("other.tsv");

        String said = train("--gold", folder.toString(), "--out", one.toString());
        train("--gold", folder.toString(), "--out", other.toString());

        assertThat(said).contains("of 12 figures, ").contains("by rules alone 0 (0.000), held out 12 (1.000)");
        assertThat(Files.readString(one))
                .isEqualTo(Files.readString(other))
                .contains("class=City\t")
                .doesNotContain("always");
    }

    @Test
    void textsWithoutFiguresTeachNothing() throws IOException {
        write("");
        assertThatThrownBy(() -> train(
                        "--gold",
                        folder.toString(),
                        "--out",
                        folder.resolve("m").toString()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Give more texts");
    }
}
