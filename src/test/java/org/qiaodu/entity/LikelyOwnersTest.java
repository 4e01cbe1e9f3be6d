package org.qiaodu.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Statement.Observation;
import org.qiaodu.model.UserMistake;

/** Figures given to whom a model of a few weights says. */
class LikelyOwnersTest {
    private Texts texts;

    @BeforeEach
    void aFigureThatARuleTakesForThePlaces() {
        texts = new Texts("远光科技落户惠州市,总投资500元。");
        texts.name(0, "远光科技", "Company");
        Argument city = texts.name(0, "惠州市", "City");
        texts.observation("总投资500", "seen.rule", city, "总投资", "500", null);
    }

    private Observation figure(Map<String, Double> weights) {
        return texts.owned(OwnerModel.of(weights)).statements().stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureIsOfTheLikeliestAndSaysSo() {
        Observation figure = figure(Map.of("class=Company", 1.0, "read=own", 0.5));
        assertThat(figure.of()).isEqualTo("远光科技");
        assertThat(figure.references().inherited()).containsExactly("of: likely");
        assertThat(figure.references().rules()).containsExactly("seen.rule");
    }

    @Test
    void itStaysWhereTheRuleTookItWhereNoneIsLikelier() {
        Observation figure = figure(Map.of("class=Company", 1.0, "read=own", 1.0));
        assertThat(figure.of()).isEqualTo("惠州市");
        assertThat(figure.references().inherited()).isEmpty();
    }

    @Test
    void theWordsAroundANameAndItsPlaceAreSeen() {
        assertThat(figure(Map.of("begins=sentence true", 1.0)).of()).isEqualTo("远光科技");
        assertThat(figure(Map.of("two after=sentence 落户", 1.0)).of()).isEqualTo("远光科技");
        assertThat(figure(Map.of("place unit=sentence1 CNY", -1.0)).of()).isEqualTo("惠州市");
        assertThat(figure(Map.of("class indicator=Company 投资", 1.0)).of()).isEqualTo("远光科技");
        assertThat(figure(Map.of("topic=sentence", 1.0)).of()).isEqualTo("远光科技");
    }

    @Test
    void anEmptyModelChangesNothing() {
        assertThat(figure(Map.of()).of()).isEqualTo("惠州市");
    }

    @Test
    void whatIsWrittenIsReadAgainAndWhatRoundsToNothingLeftOut() {
        OwnerModel model = OwnerModel.of(Map.of("class=Company", 1.25, "read=own", 0.0001));
        assertThat(model.text()).contains("class=Company\t1250").doesNotContain("read=own");
        assertThat(OwnerModel.parse(model.text()).text()).isEqualTo(model.text());
    }

    @Test
    void aModelThatIsNoneIsToldOf(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("owners"));
        Files.writeString(folder.resolve("owners/model.tsv"), "class=Company\tmuch\n");
        Seeds wrong = Seeds.bundled().with(folder);
        assertThatThrownBy(() -> OwnerModel.load(wrong))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("owners/model.tsv")
                .hasMessageContaining("line 1");
    }
}
