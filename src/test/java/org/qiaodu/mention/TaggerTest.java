package org.qiaodu.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.UserMistake;

/** The tagger's training and its score on sentences it has not seen. */
class TaggerTest {
    /** The score recorded when the model was last trained, less what a changed gazetteer may cost. */
    private static final double HELD_OUT = 0.65;

    @Test
    void theModelDoesOnHeldOutSentencesAsRecorded() {
        TaggerTraining.Score score =
                TaggerTraining.score(MentionTexts.SEEDS, MentionTexts.LEXICON, TaggerModel.load(MentionTexts.SEEDS));
        assertThat(score.f1()).isGreaterThan(HELD_OUT);
    }

    @Test
    void theSameSentencesGiveTheSameBytes(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("tagger/train"));
        Files.writeString(folder.resolve("tagger/train/few.txt"), """
                # a comment
                [华新科技(惠州)有限公司|Company]总部位于[惠州市|City]。
                [远航重工|Company]董事长[詹小洪|Person]会见了[陈国荣|Person]。
                [远航重工|Company]与[惠州市|City]签约。
                """);
        Seeds few = Seeds.only(folder);
        String once = TaggerTraining.train(few, MentionTexts.LEXICON).text();
        String twice = TaggerTraining.train(few, MentionTexts.LEXICON).text();
        assertThat(once).isEqualTo(twice).contains("B-Company");
        assertThat(TaggerModel.parse(once).text()).isEqualTo(once);
    }

    @Test
    void aFileThatIsNoModelIsAMistakeWithItsPlace(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("tagger"));
        Files.writeString(folder.resolve("tagger/model.tsv"), "O\nnothing\n");
        Seeds wrong = Seeds.only(folder);
        assertThatThrownBy(() -> TaggerModel.load(wrong))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("tagger/model.tsv");
    }
}
