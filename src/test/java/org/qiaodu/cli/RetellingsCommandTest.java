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

/** Training the model of what is told again on texts of a few sentences each. */
class RetellingsCommandTest {
    private static final int TEXTS = 12;

    @TempDir
    private Path folder;

    private static String train(Path texts, Path out) {
        StringWriter said = new StringWriter();
        RetellingsCommand command = new RetellingsCommand();
        new CommandLine(command).setOut(new PrintWriter(said)).parseArgs(texts.toString(), "--out", out.toString());
        command.call();
        return said.toString();
    }

    private Path write(String text) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        for (int i = 0; i < TEXTS; i++) {
            Files.writeString(texts.resolve("t" + i + ".txt"), text);
        }
        return texts;
    }

    @Test
    void theSameTextsGiveTheSameModelAndAScoreOnTextsHeldOut() throws IOException {
        Path texts = write("2023年，全州实现地区生产总值4127.6亿元。全州进出口总额612.3亿元。站在4127.6亿元的新起点上，全州再出发。");
        Path one = folder.resolve("one.tsv");
        Path other = folder.resolve("other.tsv");

        String said = train(texts, one);
        train(texts, other);

        assertThat(said).contains("FIGURE held out, odds from 0: 12 of 12 that agree, 0 of 24 that do not");
        assertThat(Files.readString(one)).isEqualTo(Files.readString(other)).contains("FIGURE\talways\t");
    }

    @Test
    void textsThatTellNothingAgainTeachNothing() throws IOException {
        Path texts = write("全州实现地区生产总值4127.6亿元。");
        assertThatThrownBy(() -> train(texts, folder.resolve("m")))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Give more texts");
    }
}
