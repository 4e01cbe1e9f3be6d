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

/** Training the model of relations on texts of one sentence each. */
class RelationsCommandTest {
    private static final int TEXTS = 12;

    @TempDir
    private Path folder;

    private static String train(String... arguments) {
        StringWriter out = new StringWriter();
        RelationsCommand command = new RelationsCommand();
        new CommandLine(command).setOut(new PrintWriter(out)).parseArgs(arguments);
        command.call();
        return out.toString();
    }

    private void write(String relations) throws IOException {
        for (int i = 0; i < TEXTS; i++) {
            Files.writeString(folder.resolve("t" + i + ".txt"), "中联重科在惠州市投产，北京市没有来人。");
            Files.writeString(folder.resolve("t" + i + ".json"), """
                    {"entities": [{"label": "中联重科", "type": "Company"}, {"label": "惠州市", "type": "City"},
                                  {"label": "北京市", "type": "City"}],
                     "observations": [], "events": [], "relations": [%s]}""".formatted(relations));
        }
    }

    @Test
    void theSameTextsGiveTheSameModelAndAScoreOnTextsHeldOut() throws IOException {
        write("{\"subject\": \"中联重科\", \"predicate\": \"locatedIn\", \"object\": \"惠州市\", \"evidence\": \"中联重科在惠州市\"}");
        Path one = folder.resolve("one.tsv");
        Path other = folder.resolve("other.tsv");

        String said = train("--gold", folder.toString(), "--out", one.toString());
        train("--gold", folder.toString(), "--out", other.toString());

        assertThat(said).contains("rules alone: ").contains("held out: 12 right, 12 found, 12 wanted");
        assertThat(Files.readString(one))
                .isEqualTo(Files.readString(other))
                .contains("between\tCompany|City\tlocatedIn")
                .contains("pair\tclasses=Company|City\t");
    }

    @Test
    void textsThatRelateNothingTeachNothing() throws IOException {
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
