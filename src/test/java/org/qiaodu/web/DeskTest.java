package org.qiaodu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.Fixture;
import org.qiaodu.model.Correction;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Limits;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.Server;

/** Who may rule on a finding in the browser, and who may not. */
class DeskTest {
    private static final String PASSWORD = "天地玄黄宇宙洪荒";
    private static final Passwords PASSWORDS = Passwords.none().with("梁启", PASSWORD.toCharArray(), 1_000);
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern TARGET = Pattern.compile("name=\"target\" value=\"([^\"]+)\"");

    /** Rulings kept in memory. */
    private static final class Kept implements Rulings {
        private final List<Correction> all = new ArrayList<>();

        @Override
        public void add(Correction ruling) {
            all.add(ruling);
        }

        @Override
        public List<Correction> all() {
            return all;
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final GraphStore store = GraphStore.inMemory(Names.standard());
    private final Kept kept = new Kept();

    @SuppressWarnings("NullAway.Init")
    private Server server;

    private String page = "";
    private String cookie = "";

    @BeforeEach
    void start() throws Exception {
        store.replace(
                List.of(new GraphWriter(Names.standard(), Knowledge.none("v1")).write(Fixture.read("a", "4022.25"))));
        server = serve(Desk.open(kept, PASSWORDS, () -> LocalDate.of(2026, 11, 23)));
        HttpResponse<String> findings = get("/findings");
        page = findings.body();
        cookie = findings.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private Server serve(Desk desk) {
        return Server.start(
                store,
                new Server.Options("127.0.0.1", 0, Limits.standard()),
                Site.pages(store, SavedQueries.bundled(), desk));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void aCuratorsRulingIsKeptAndShownUntilABuildAppliesIt() throws Exception {
        HttpResponse<String> answer = post(form("dismiss", "是生僻字，不是误印"), PASSWORD, Map.of("Cookie", cookie));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/findings#");
        assertThat(kept.all).singleElement().satisfies(c -> {
            assertThat(c.action()).isEqualTo(Correction.Action.DISMISS);
            assertThat(c.document()).isEqualTo("a");
            assertThat(c.meaning()).isEqualTo("SuspectedMisprint|misprint 𩬅");
            assertThat(c.author()).isEqualTo("梁启");
            assertThat(c.date()).isEqualTo("2026-11-23");
            assertThat(c.reason()).isEqualTo("是生僻字，不是误印");
        });
        assertThat(get("/findings").body()).contains("下次建图生效", "梁启", "是生僻字");
    }

    @Test
    void aStatementIsAcceptedOrRejectedOnItsPage() throws Exception {
        String id = Names.standard().base() + "st/";
        Matcher link = Pattern.compile("href=\"(/st/\\w+)\"")
                .matcher(get("/id/" + Paths.encode("江门市")).body());
        assertThat(link.find()).isTrue();
        Map<String, String> form = form("reject", "据公报");
        form.put("target", id + link.group(1).substring(4));
        form.put("back", link.group(1));
        assertThat(post(form, PASSWORD, Map.of("Cookie", cookie)).headers().firstValue("Location"))
                .hasValue(link.group(1) + "#" + link.group(1).substring(4));
        assertThat(kept.all).singleElement().extracting(Correction::action).isEqualTo(Correction.Action.REJECT);
        assertThat(get(link.group(1)).body()).contains("下次建图生效", "据公报");
    }

    @Test
    void formsOfOtherSitesAreRefused() throws Exception {
        assertThat(post(form("dismiss", "x"), PASSWORD, Map.of()).statusCode()).isEqualTo(403);
        assertThat(post(form("dismiss", "x"), PASSWORD, Map.of("Cookie", "qiaodu-desk=another"))
                        .statusCode())
                .isEqualTo(403);
        for (var header : Map.of("Origin", "http://example.org", "Sec-Fetch-Site", "cross-site")
                .entrySet()) {
            Map<String, String> headers = Map.of("Cookie", cookie, header.getKey(), header.getValue());
            assertThat(post(form("dismiss", "x"), PASSWORD, headers).statusCode())
                    .as(header.getKey())
                    .isEqualTo(403);
        }
        assertThat(kept.all).isEmpty();
    }

    @Test
    void whoGuessesAtPasswordsIsMadeToWait() throws Exception {
        HttpResponse<String> nobody = post(form("dismiss", "x"), null, Map.of("Cookie", cookie));
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        for (int i = 0; i < Attempts.MOST; i++) {
            assertThat(post(form("dismiss", "x"), "guess" + i, Map.of("Cookie", cookie))
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> late = post(form("dismiss", "x"), PASSWORD, Map.of("Cookie", cookie));
        assertThat(late.statusCode()).isEqualTo(429);
        assertThat(late.headers().firstValue("Retry-After")).isPresent();
        assertThat(kept.all).isEmpty();
    }

    @Test
    void attemptsAreForgottenAfterAWhile() {
        AtomicLong clock = new AtomicLong();
        Attempts attempts = new Attempts(clock::get);
        for (int i = 0; i < Attempts.MOST; i++) {
            assertThat(attempts.areTooMany("here")).isFalse();
            attempts.failed("here");
        }
        assertThat(attempts.areTooMany("here")).isTrue();
        assertThat(attempts.areTooMany("elsewhere")).isFalse();
        clock.addAndGet(Attempts.SPAN * 1_000_000_000L + 1);
        assertThat(attempts.areTooMany("here")).isFalse();
    }

    @Test
    void aRulingSaysWhyAndOnWhat() throws Exception {
        assertThat(post(form("dismiss", " "), PASSWORD, Map.of("Cookie", cookie))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(form("merge", "x"), PASSWORD, Map.of("Cookie", cookie)).statusCode())
                .isEqualTo(400);
        Map<String, String> unknown = form("dismiss", "x");
        unknown.put("target", Names.standard().base() + "finding/" + "0".repeat(32));
        assertThat(post(unknown, PASSWORD, Map.of("Cookie", cookie)).statusCode())
                .isEqualTo(400);
        Map<String, String> away = form("dismiss", "x");
        away.put("back", "//example.org/");
        assertThat(post(away, PASSWORD, Map.of("Cookie", cookie)).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/findings#"));
    }

    @Test
    void aServerThatIsNotWritableTakesNothingAndShowsNoForm() throws Exception {
        Server open = server;
        server = serve(Desk.closed());
        assertThat(get("/findings").body()).doesNotContain("<form class=\"filter\" method=\"post\"", "token");
        assertThat(post(form("dismiss", "x"), PASSWORD, Map.of("Cookie", cookie))
                        .statusCode())
                .isEqualTo(404);
        open.close();
    }

    @Test
    void ofAPasswordOnlyASlowHashIsKept(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("curators");
        Passwords passwords = Passwords.none().with("a b", PASSWORD.toCharArray());
        Files.writeString(file, passwords.lines());
        assertThat(Files.readString(file))
                .startsWith("a b:pbkdf2-sha256:600000:")
                .doesNotContain(PASSWORD);
        assertThat(Passwords.read(file).match("a b", PASSWORD.toCharArray())).isTrue();
        assertThat(Passwords.read(file).match("a b", "wrong one".toCharArray())).isFalse();
        assertThat(Passwords.read(file).match("b", PASSWORD.toCharArray())).isFalse();
        Files.writeString(file, "a:secret\n");
        assertThatThrownBy(() -> Passwords.read(file))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(file + ":1");
        assertThatThrownBy(() -> passwords.with("a:b", PASSWORD.toCharArray())).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> passwords.with("a", "short".toCharArray())).isInstanceOf(UserMistake.class);
    }

    private Map<String, String> form(String action, String reason) {
        Matcher token = TOKEN.matcher(page);
        Matcher target = TARGET.matcher(page);
        assertThat(token.find() && target.find()).isTrue();
        return new TreeMap<>(Map.of(
                "action",
                action,
                "reason",
                reason,
                "token",
                token.group(1),
                "target",
                target.group(1),
                "back",
                "/findings"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            Map<String, String> form, @org.jspecify.annotations.Nullable String password, Map<String, String> headers)
            throws Exception {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/curate"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        headers.forEach(request::header);
        if (password != null) {
            byte[] pair = ("梁启:" + password).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
