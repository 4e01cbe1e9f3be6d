package org.qiaodu.run.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Document;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Entity;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Rank;
import org.qiaodu.model.RawText;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.References;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;
import org.qiaodu.model.StatementId;
import org.qiaodu.model.Statistic;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeValue;
import org.qiaodu.model.UserMistake;
import org.qiaodu.model.When;

class EvaluationTest {
    private static final Equivalents EQUIVALENTS = new Equivalents(ClassTree.load(Seeds.bundled(), new Problems()));

    @TempDir
    private Path folder;

    private GoldFile gold;

    @BeforeEach
    void gold() throws IOException {
        gold = read("""
                {"entities": [
                   {"label": "甲市", "type": "City", "aliases": ["甲"]},
                   {"label": "乙厂", "type": "Factory", "aliases": []},
                   {"label": "丙产业", "type": "Industry", "aliases": []}],
                 "observations": [
                   {"of": "甲市", "indicator": "GDP增速", "value": 5, "unit": "percent", "bound": "exact", "period": "2023", "evidence": "e"},
                   {"of": "甲市", "indicator": "地区生产总值增长率", "value": 5, "unit": "percent", "bound": "exact", "period": "2023", "evidence": "e"},
                   {"of": "乙厂", "indicator": "职工人数", "value": 300, "unit": "person", "bound": "moreThan", "period": null, "evidence": "e"}],
                 "relations": [
                   {"subject": "乙厂", "predicate": "locatedIn", "object": "甲市", "time": null, "evidence": "e"},
                   {"subject": "甲市", "predicate": "locatedIn", "object": "乙厂", "certainty": "inferred", "time": null, "evidence": "e"},
                   {"subject": "甲市", "predicate": "supports", "object": "丙产业", "time": null, "evidence": "e"},
                   {"subject": "甲市", "predicate": "status", "object": "未注明", "time": null, "evidence": "e"}],
                 "events": [
                   {"label": "投产", "time": "1958-07", "participants": ["乙厂"], "evidence": "e"}]}
                """);
    }

    private GoldFile read(String json) throws IOException {
        return GoldFile.read(Files.writeString(folder.resolve("gold.json"), json));
    }

    private static References references(@Nullable When when) {
        return new References(
                List.of(new Evidence(List.of(new Span(0, 2)), null, List.of())),
                List.of("rule"),
                Rank.NORMAL,
                null,
                0.9,
                when,
                Modality.ACTUAL,
                Assertion.STATED,
                List.of());
    }

    private static When in(String edtf, String first, String last) {
        return new When(new TimeValue(edtf, LocalDate.parse(first), LocalDate.parse(last)), null);
    }

    private static Statement.Observation observation(
            int n, String of, String indicator, String value, String unit, Bound bound, @Nullable When when) {
        return new Statement.Observation(
                new StatementId("%032x".formatted(n)),
                references(when),
                of,
                indicator,
                Statistic.LEVEL,
                new BigDecimal(value),
                unit,
                bound,
                value,
                null,
                false,
                null);
    }

    private static ReadDocument document(Statement... statements) {
        List<Entity> entities = List.of(entity("甲市", "City", "甲"), entity("乙厂", "Company", "第二厂"));
        List<ReadDocument.EntityMention> mentions = entities.stream()
                .map(e -> new ReadDocument.EntityMention(
                        e.id(),
                        0,
                        new Mention(new TextRange(0, 2), e.type(), e.id(), Mention.Form.NAME, "test", 1, List.of())))
                .toList();
        Document document = new Document(
                new DocumentId("t"), new RawText("甲市文字"), "0".repeat(64), "UTF-8", "text/plain", List.of());
        return new ReadDocument(
                document, null, null, List.of(), entities, List.of(statements), List.of(), mentions, List.of());
    }

    private static Entity entity(String id, String type, String alias) {
        return new Entity(id, new EntityClass(type), id, null, List.of(alias), false, List.of());
    }

    private Score score(String measure, Statement... statements) {
        return Evaluation.of(gold, document(statements), EQUIVALENTS).scores().stream()
                .filter(s -> s.measure().strip().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFactNeedsItsEntityAndItsPeriodWhereTheGoldHasOne() {
        When year = in("2023", "2023-01-01", "2023-12-31");
        Statement right = observation(1, "甲市", "地区生产总值", "5.0", "%", Bound.EXACT, year);
        Statement otherYear =
                observation(2, "甲市", "地区生产总值", "5", "%", Bound.EXACT, in("2022", "2022-01-01", "2022-12-31"));
        Statement undated = observation(3, "乙厂", "从业人员", "300", "{person}", Bound.EXACT, year);

        assertThat(score("observations, fact", right, undated).found()).isEqualTo(2);
        assertThat(score("observations, fact", otherYear).found()).isZero();
        assertThat(score("observations, value", otherYear).found()).isEqualTo(1);
        assertThat(score("their bounds", right, undated).right()).isEqualTo(1);
        assertThat(score("their indicators", right, undated).right()).isEqualTo(1);
    }

    @Test
    void aFactToldTwiceCountsOnceAndOneReadingMatchesOneFact() {
        When year = in("2023", "2023-01-01", "2023-12-31");
        Score score = score(
                "observations, fact",
                observation(1, "甲市", "地区生产总值", "5", "%", Bound.EXACT, year),
                observation(2, "甲市", "工业投资", "5", "%", Bound.EXACT, year));

        assertThat(score.gold()).isEqualTo(2);
        assertThat(score.right()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.extras()).singleElement().matches(e -> e.contains("工业投资"));
        assertThat(score.misses()).singleElement().matches(m -> m.contains("职工人数"));
    }

    @Test
    void aPairCountsEitherWayRoundAndWhatTheGoldOnlyInfersIsNoMiss() {
        Statement turned =
                new Statement.Relation(new StatementId("1".repeat(32)), references(null), "甲市", "partOf", "乙厂");

        Score pair = score("relations, pair", turned);
        assertThat(pair.gold()).isEqualTo(2);
        assertThat(pair.f1()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(score("relations, typed", turned).right()).isZero();
    }

    @Test
    void entitiesCountWithTheirClassAndNamesWithout() {
        assertThat(score("entities, typed").found()).isEqualTo(1);
        assertThat(score("names, once per text").found()).isEqualTo(2);
        assertThat(score("names, once per text").gold()).isEqualTo(2);
    }

    @Test
    void anEventNeedsAParticipantAndTheTime() {
        Statement event = new Statement.Event(
                new StatementId("2".repeat(32)),
                references(in("1958-07", "1958-07-01", "1958-07-31")),
                "Opening",
                "乙厂投产",
                List.of(new Statement.Participant("agent", "乙厂")),
                null);

        assertThat(score("events", event).f1()).isEqualTo(1);
        assertThat(score("events").f1()).isZero();
    }

    @Test
    void totalsAddCounts() {
        Evaluation one = Evaluation.of(gold, document(), EQUIVALENTS);
        Evaluation total = Evaluation.total("all", List.of(one, one));

        assertThat(total.scores()).hasSameSizeAs(one.scores());
        assertThat(total.scores().get(0).gold())
                .isEqualTo(2 * one.scores().get(0).gold());
    }

    @Test
    void theShippedGoldIsReadWhole() {
        GoldFile page = GoldFile.read(Path.of("src/test/resources/gold/jiangmen-75-years.json"));

        assertThat(page.entities()).hasSize(193);
        assertThat(page.observations()).hasSize(92);
        assertThat(page.relations()).hasSize(331).filteredOn(l -> !l.stated()).hasSize(42);
        assertThat(page.events()).hasSize(65);
    }

    @Test
    void whatIsNoGoldFileIsSaidInOneSentence() {
        assertThatThrownBy(() -> read("[]")).isInstanceOf(UserMistake.class).hasMessageContaining("not a gold file");
        assertThatThrownBy(() -> read("{\"a\": "))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> read("{\"observations\": [{\"of\": \"甲\", \"period\": \"去年\"}]}"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("去年");
    }
}
