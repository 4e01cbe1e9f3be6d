package org.qiaodu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.UserMistake;

/** What speaks for two tellings being one, as it is added up, written and read. */
class RetellingModelTest {
    private static final RetellingModel MODEL = RetellingModel.of(Map.of(
            Retelling.Kind.FIGURE, Map.of(RetellingModel.ALWAYS, -4.0, "next", 1.5, "words=0", 0.0001),
            Retelling.Kind.TIME, Map.of(RetellingModel.ALWAYS, -1.0)));

    @TempDir
    private Path folder;

    @Test
    void theWeightsOfWhatHoldsAreAddedUp() {
        assertThat(MODEL.odds(Retelling.Kind.FIGURE, List.of("next", "far"))).isEqualTo(-2.5);
        assertThat(MODEL.odds(Retelling.Kind.TIME, List.of("next"))).isEqualTo(-1);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(RetellingModel.parse(MODEL.text()).text())
                .isEqualTo(MODEL.text())
                .doesNotContain("words=0");
    }

    @Test
    void aModelThatIsNoneIsToldOf() throws IOException {
        Files.createDirectories(folder.resolve("retellings"));
        Files.writeString(folder.resolve("retellings/model.tsv"), "FIGURE\tnext\tmuch\n");
        Seeds wrong = Seeds.bundled().with(folder);
        assertThatThrownBy(() -> RetellingModel.load(wrong))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("retellings/model.tsv")
                .hasMessageContaining("line 1");
    }

    @Test
    void withAnEmptyModelNothingIsKnown() throws IOException {
        Files.createDirectories(folder.resolve("retellings"));
        Files.writeString(folder.resolve("retellings/model.tsv"), "");
        assertThat(RetellingModel.load(Seeds.bundled().with(folder)).isEmpty(Retelling.Kind.TIME))
                .isTrue();
    }
}
