package org.qiaodu.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiaodu.model.UserMistake;

/**
 * Wikidata asked over the network: one request after the other, signed with a contact, every answer kept on disk. Where
 * the servers are busy ({@code maxlag}, 429, 503) it waits as long as they say, a few times.
 */
public final class WikidataClient {
    /** Seconds of lag behind which Wikidata is to refuse. */
    private static final String MAXLAG = "5";

    private static final int TRIES = 5;
    private static final int TOO_MANY = 429;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    /** Seconds to wait where the server does not say, and at most. */
    private static final long WAIT = 5;

    private static final long LONGEST_WAIT = 120;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final AnswerCache cache;
    private final Pause pause;
    /** Why nothing more is asked in this run; empty as long as the network answers. */
    private String unreachable = "";

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** How waiting is done. */
    @FunctionalInterface
    public interface Pause {
        /** Waits so many seconds. */
        void seconds(long seconds) throws InterruptedException;
    }

    /**
     * Where and how to ask.
     *
     * @param api the action API, such as {@code https://www.wikidata.org/w/api.php}
     * @param sparql the query service, such as {@code https://query.wikidata.org/sparql}
     * @param contact a mail address or web page that Wikidata's people can turn to
     * @param cache folder for the answers
     * @param date today
     */
    public record Settings(URI api, URI sparql, String contact, Path cache, LocalDate date) {
        public Settings {
            if (!contact.matches("\\S+@\\S+\\.\\S+|https?://\\S+")) {
                throw new UserMistake(
                        "link --online: contact '" + contact + "'; Wikidata wants to know whom to turn to;"
                                + " add --contact with your mail address or web page.");
            }
        }
    }

    /** @param pause {@code TimeUnit.SECONDS::sleep}, unless time is not to pass */
    public WikidataClient(Settings settings, Pause pause) {
        this.settings = settings;
        this.cache = new AnswerCache(settings.cache());
        this.pause = pause;
    }

    /** The day of the answers. */
    LocalDate date() {
        return settings.date();
    }

    /**
     * The action API's answer.
     *
     * @throws Items.NoAnswer if there is none
     */
    JsonNode api(Map<String, String> parameters) {
        String query = form(parameters) + "&format=json&formatversion=1";
        return kept(
                settings.api() + "?" + query,
                request(settings.api() + "?" + query + "&maxlag=" + MAXLAG).GET());
    }

    /**
     * The query service's answer in SPARQL's JSON.
     *
     * @throws Items.NoAnswer if there is none
     */
    JsonNode sparql(String query) {
        HttpRequest.Builder request = request(settings.sparql().toString())
                .header("Accept", "application/sparql-results+json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of("query", query))));
        return kept(settings.sparql() + " " + query, request);
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(TIMEOUT)
                .header("User-Agent", "Qiaodu/0.1 (https://w3id.org/qiaodu; " + settings.contact() + ")");
    }

    private JsonNode kept(String asked, HttpRequest.Builder request) {
        return cache.get(asked).orElseGet(() -> {
            JsonNode answer = send(request.build());
            cache.put(asked, settings.date(), answer);
            return answer;
        });
    }

    private JsonNode send(HttpRequest request) {
        if (!unreachable.isEmpty()) {
            throw new Items.NoAnswer(unreachable);
        }
        String last = "";
        try {
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                HttpResponse<String> response =
                        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                JsonNode answer = response.statusCode() == OK ? JSON.readTree(response.body()) : JSON.missingNode();
                String error = answer.path("error").path("code").asText();
                if (response.statusCode() == OK && error.isEmpty()) {
                    return answer;
                }
                last = error.isEmpty() ? "HTTP " + response.statusCode() : error;
                if (!error.equals("maxlag")
                        && response.statusCode() != TOO_MANY
                        && response.statusCode() != UNAVAILABLE) {
                    break;
                }
                if (attempt < TRIES) {
                    pause.seconds(retryAfter(response));
                }
            }
        } catch (JsonProcessingException e) {
            throw new Items.NoAnswer(request.uri().getHost() + ": the answer is not JSON", e);
        } catch (IOException e) {
            unreachable = request.uri().getHost() + ": cannot be reached (" + e + ")";
            throw new Items.NoAnswer(unreachable, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Items.NoAnswer("interrupted", e);
        }
        throw new Items.NoAnswer(request.uri().getHost() + ": " + last);
    }

    private static long retryAfter(HttpResponse<?> response) {
        String said = response.headers().firstValue("Retry-After").orElse("");
        return said.matches("\\d{1,6}") ? Math.min(Long.parseLong(said), LONGEST_WAIT) : WAIT;
    }
}
