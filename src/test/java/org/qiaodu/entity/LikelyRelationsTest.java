package org.qiaodu.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Skip;
import org.qiaodu.model.Statement;
import org.qiaodu.model.Statement.Relation;
import org.qiaodu.model.UserMistake;

/** Relations weighed by a model of a few weights. */
class LikelyRelationsTest {
    /** Speaks for 在 between two things, and against any other pair. */
    private static final RelationModel MODEL = RelationModel.of(
            Set.of("seen.rule"),
            Map.of(RelationModel.ALWAYS, -3.0, "words=在", 5.0, "read=true", 0.5),
            Map.of(
                    "locatedIn",
                    Map.of("words=在", 3.0),
                    "partOf<",
                    Map.of("words=在", -3.0),
                    "a",
                    Map.of("words=去", 1.0),
                    "b",
                    Map.of("words=去", 1.0),
                    "c",
                    Map.of("words=去", 1.0)),
            Map.of("Company|City", Set.of("locatedIn", "partOf<"), "Company|Town", Set.of("locatedIn", "a", "b", "c")));

    private static List<Relation> relations(Resolution resolution) {
        return resolution.statements().stream()
                .filter(Relation.class::isInstance)
                .map(Relation.class::cast)
                .toList();
    }

    @Test
    void aLikelyPairThatNoRuleRelatesIsRelatedByItsWords() {
        Texts texts = new Texts("远光科技在惠州市，隆昌科技去惠州市。");
        texts.name(0, "远光科技", "Company");
        texts.name(0, "惠州市", "City");
        texts.name(0, "隆昌科技", "Company");

        List<Relation> read = relations(texts.weighed(MODEL));

        assertThat(read).hasSize(1);
        Relation relation = read.get(0);
        assertThat(List.of(relation.subject(), relation.predicate(), relation.object()))
                .containsExactly("远光科技", "locatedIn", "惠州市");
        assertThat(relation.references().rules()).containsExactly(LikelyRelations.RULE);
        assertThat(relation.references().confidence()).isCloseTo(0.88, within(0.001));
        assertThat(texts.slice(relation.references().evidence().get(0).spans().get(0)))
                .isEqualTo("远光科技在惠州市");
    }

    @Test
    void whereNoPredicateStandsOutTheTwoAreJustRelated() {
        Texts texts = new Texts("远光科技在石埠镇。");
        texts.name(0, "远光科技", "Company");
        texts.name(0, "石埠镇", "Town");

        assertThat(relations(texts.weighed(MODEL)))
                .extracting(Relation::predicate)
                .containsExactly("relatedTo");
    }

    @Test
    void classesThatNoAnnotatorRelatesAreNotRelated() {
        Texts texts = new Texts("陈国荣在惠州市。");
        texts.name(0, "陈国荣", "Person");
        texts.name(0, "惠州市", "City");

        assertThat(relations(texts.weighed(MODEL))).isEmpty();
    }

    @Test
    void whatOnlyANameTellsAndIsUnlikelyIsLeftOutAndSaid() {
        Texts texts = new Texts("惠州远光科技获利。");
        Argument firm = texts.name(0, "惠州远光科技", "Company");
        Argument city = texts.name(0, "惠州", "City");
        texts.relation("惠州远光科技", "seen.rule", firm, "locatedIn", city);

        Resolution read = texts.weighed(MODEL);

        assertThat(relations(read)).isEmpty();
        assertThat(read.skips())
                .extracting(Skip::reason)
                .containsExactly("rule seen.rule: 惠州远光科技 locatedIn 惠州 is left out, as annotated texts seldom relate"
                        + " such two (likelihood 0.08 of 1)");
    }

    @Test
    void whatARuleReadsInWordsStaysAndSaysHowLikelyItIs() {
        Texts texts = new Texts("远光科技的产品卖到惠州市。");
        Argument firm = texts.name(0, "远光科技", "Company");
        Argument city = texts.name(0, "惠州市", "City");
        texts.relation("远光科技的产品卖到惠州市", "seen.rule", firm, "sellsTo", city);

        assertThat(relations(texts.weighed(MODEL)))
                .extracting(r -> r.references().confidence())
                .containsExactly(0.08);
    }

    @Test
    void whatARuleReadsThatTheModelHasNeverSeenStaysAsItIs() {
        Texts texts = new Texts("惠州远光科技获利。");
        Argument firm = texts.name(0, "惠州远光科技", "Company");
        Argument city = texts.name(0, "惠州", "City");
        texts.relation("惠州远光科技", "own.rule", firm, "locatedIn", city);

        assertThat(texts.weighed(MODEL).statements()).isEqualTo(texts.resolve().statements());
    }

    @Test
    void aModelThatKnowsNothingChangesNothing() {
        Texts texts = new Texts("远光科技在惠州市。");
        Argument firm = texts.name(0, "远光科技", "Company");
        Argument city = texts.name(0, "惠州市", "City");
        texts.relation("远光科技在惠州市", "seen.rule", firm, "locatedIn", city);

        List<Statement> read = texts.weighed(RelationModel.empty()).statements();

        assertThat(read).isEqualTo(texts.resolve().statements());
    }

    @Test
    void aModelIsReadAsItWasWritten() {
        assertThat(RelationModel.parse(MODEL.text()).text())
                .isEqualTo(MODEL.text())
                .contains("pair\twords=在\t5000\n", "between\tCompany|City\tlocatedIn\tpartOf<\n");
    }

    @Test
    void aFileThatIsNoModelIsAMistakeWithItsPlace(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("relations"));
        Files.writeString(folder.resolve("relations/model.tsv"), "rule\tseen\npair\twords=在\tmuch\n");
        Seeds wrong = Seeds.only(folder);

        assertThatThrownBy(() -> RelationModel.load(wrong))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("relations/model.tsv")
                .hasMessageContaining("line 2: 'much' is no whole number");
    }
}
