package org.qiaodu.link;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Wikidata on this machine, with recorded answers. The recordings are Wikidata-Toolkit's (Apache-2.0), the redirect cut
 * down to what is asked for.
 */
public final class WikidataServer implements AutoCloseable {
    /** What was asked, in order: path, parameters and user agent. */
    public record Asked(String path, Map<String, String> parameters, String agent) {}

    /** An answer before all others. */
    record Trouble(int status, String body, String retryAfter) {}

    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Map<String, String> entities = new TreeMap<>();
    private final Map<String, String> searches = new TreeMap<>();
    private String rows = "";

    public WikidataServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        entities.put("Q32063953", inner(recorded("wbgetentities-Q32063953.json")));
    }

    public URI api() {
        return at("/w/api.php");
    }

    public URI sparql() {
        return at("/sparql");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public List<Asked> asked() {
        return asked;
    }

    /** Lets the server have trouble with the next request. */
    WikidataServer trouble(int status, String body, String retryAfter) {
        troubles.add(new Trouble(status, body, retryAfter));
        return this;
    }

    /** An item in a dump's syntax. */
    public WikidataServer item(String id, String json) {
        entities.put(id, json);
        return this;
    }

    /** What a search for a name finds. */
    public WikidataServer search(String name, String id) {
        searches.put(name, "{\"id\":\"" + id + "\"}");
        return this;
    }

    /** A row of the query service. */
    public WikidataServer row(String item, String value) {
        rows += (rows.isEmpty() ? "" : ",") + "{\"item\":{\"type\":\"uri\",\"value\":\"http://www.wikidata.org/entity/"
                + item + "\"},\"value\":{\"type\":\"literal\",\"value\":\"" + value + "\"}}";
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestMethod().equals("POST")
                ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                : exchange.getRequestURI().getRawQuery();
        Asked one = new Asked(
                exchange.getRequestURI().getPath(),
                parameters(query),
                exchange.getRequestHeaders().getFirst("User-Agent"));
        asked.add(one);
        Trouble trouble = troubles.poll();
        if (trouble != null) {
            exchange.getResponseHeaders().add("Retry-After", trouble.retryAfter());
            send(exchange, trouble.status(), trouble.body());
        } else {
            send(exchange, 200, one.path().equals("/sparql") ? sparqlAnswer() : apiAnswer(one.parameters()));
        }
    }

    private String sparqlAnswer() {
        return "{\"head\":{\"vars\":[\"item\",\"value\"]},\"results\":{\"bindings\":[" + rows + "]}}";
    }

    private String apiAnswer(Map<String, String> parameters) throws IOException {
        if ("wbsearchentities".equals(parameters.get("action"))) {
            String hit = searches.get(Objects.requireNonNull(parameters.get("search")));
            return hit == null
                    ? recorded("wbsearchentities-empty.json")
                    : "{\"searchinfo\":{},\"search\":[" + hit + "],\"success\":1}";
        }
        List<String> found = new ArrayList<>();
        for (String id : Objects.requireNonNull(parameters.get("ids")).split("\\|", -1)) {
            found.add('"' + id + "\":" + entities.getOrDefault(id, "{\"id\":\"" + id + "\",\"missing\":\"\"}"));
        }
        return "{\"entities\":{" + String.join(",", found) + "},\"success\":1}";
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> all = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return all;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A recorded answer. */
    static String recorded(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(WikidataServer.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The entity within an answer that holds one. */
    private static String inner(String answer) {
        int from = answer.indexOf('{', answer.indexOf("Q32063953"));
        return answer.substring(from, answer.lastIndexOf('}', answer.lastIndexOf("\"success\"")))
                .strip();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
