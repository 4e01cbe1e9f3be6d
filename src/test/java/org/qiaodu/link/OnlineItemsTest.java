package org.qiaodu.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Link;
import org.qiaodu.model.UserMistake;

/** Wikidata asked over the network, against recorded answers from a server on this machine. */
class OnlineItemsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path cache;

    private final List<Long> waits = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private WikidataServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WikidataServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private OnlineItems items() {
        return new OnlineItems(new WikidataClient(
                new WikidataClient.Settings(server.api(), server.sparql(), "me@example.org", cache, DAY), waits::add));
    }

    @Test
    void aMergedItemIsFollowedAndAMissingOneIsMissing() {
        OnlineItems items = items();
        assertThat(items.get("Q32063953")).hasValueSatisfying(item -> {
            assertThat(item.id()).isEqualTo("Q1040");
            assertThat(item.label()).isEqualTo("卡尔斯鲁厄");
            assertThat(item.sitelinks()).containsEntry("zhwiki", "卡尔斯鲁厄");
            assertThat(item.point()).isNotNull();
        });
        assertThat(items.get("Q1234567890")).isEmpty();
        assertThat(new Verifier(items, DumpText.FOLDING)
                        .verify(List.of(
                                link("甲", "Q32063953", "卡尔斯鲁厄"),
                                link("乙", "Q1234567890", "乙"),
                                link("丙", "Q1040", "斯图加特"))))
                .extracting(c -> c.link().entity() + " " + c.fate() + " " + c.detail())
                .containsExactly("甲 MERGED Q1040", "乙 MISSING ", "丙 RENAMED 卡尔斯鲁厄");
    }

    @Test
    void requestsAreSignedFewAndNeverRepeated() {
        List<String> ids = IntStream.rangeClosed(1, 120).mapToObj(i -> "Q" + i).toList();
        items().expect(ids, List.of());
        assertThat(server.asked()).hasSize(3).allSatisfy(asked -> {
            assertThat(asked.agent()).startsWith("Qiaodu/").contains("me@example.org");
            assertThat(asked.parameters()).containsEntry("maxlag", "5").containsEntry("redirects", "yes");
            assertThat(asked.parameters().getOrDefault("ids", "").split("\\|", -1))
                    .hasSizeLessThanOrEqualTo(50);
        });
        items().expect(ids, List.of());
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void whereWikidataIsBusyItIsWaitedForAsLongAsItSays() throws IOException {
        server.trouble(200, WikidataServer.recorded("maxlag.json"), "7")
                .trouble(429, "slow down", "11")
                .trouble(503, "", "Mon, 23 Nov 2026 08:00:00 GMT");
        assertThat(items().get("Q32063953")).isPresent();
        assertThat(waits).containsExactly(7L, 11L, 5L);
    }

    @Test
    void noAnswerStaysUnknownAndIsAskedAgainNextTime() throws IOException {
        for (int i = 0; i < 5; i++) {
            server.trouble(200, WikidataServer.recorded("maxlag.json"), "1");
        }
        Wanted wanted =
                new Wanted("江门市", new EntityClass("City"), List.of("江门市"), null, List.of("P442:440700"), null, null);
        OnlineItems busy = items();
        Gate gate = new Gate(busy, DumpText.FOLDING, Map.of());
        assertThat(gate.decide(wanted, null, Set.of())).isEqualTo(new Decision.Unknown("127.0.0.1: maxlag"));
        server.row("Q59132", "440700").item("Q59132", "{\"id\":\"Q59132\",\"labels\":{}}");
        assertThat(gate.decide(wanted, null, Set.of())).isInstanceOfSatisfying(Decision.Linked.class, linked -> {
            assertThat(linked.item().id()).isEqualTo("Q59132");
            assertThat(linked.method()).isEqualTo(Link.Method.KEY);
        });
        assertThat(server.asked().get(0).parameters().getOrDefault("query", ""))
                .contains("VALUES ?value { \"4407\" \"440700\" } ?item wdt:P442 ?value");
    }

    @Test
    void aSearchFindsCandidatesForTheGateAlone() {
        server.search("卡尔斯鲁厄", "Q32063953");
        OnlineItems items = items();
        assertThat(items.named("卡尔斯鲁厄", "卡尔斯鲁厄")).extracting(Item::id).containsExactly("Q1040");
        assertThat(items.named("没有", "没有")).isEmpty();
    }

    @Test
    void wrongAnswersAreNoAnswers() {
        server.trouble(200, "<html>not JSON</html>", "1")
                .trouble(404, "gone", "1")
                .trouble(200, "{\"entities\":{}}", "1");
        OnlineItems items = items();
        for (String reason : List.of("not JSON", "HTTP 404", "says nothing of Q1")) {
            assertThatThrownBy(() -> items.get("Q1"))
                    .isInstanceOf(Items.NoAnswer.class)
                    .hasMessageContaining(reason);
        }
        server.close();
        assertThatThrownBy(() -> items.get("Q2"))
                .isInstanceOf(Items.NoAnswer.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void aContactMustBeGiven() {
        URI somewhere = URI.create("http://127.0.0.1:1/");
        for (String contact : List.of("", "me", "@")) {
            assertThatThrownBy(() -> new WikidataClient.Settings(somewhere, somewhere, contact, cache, DAY))
                    .isInstanceOf(UserMistake.class)
                    .hasMessageContaining("--contact");
        }
    }

    private static Link link(String entity, String item, String label) {
        return new Link(
                entity, item, Link.Match.EXACT, label, "", "一处", DAY, Link.Method.SOURCE, Link.Status.CONFIRMED, "");
    }
}
