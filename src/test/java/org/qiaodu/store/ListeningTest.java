package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;

/** Encryption, and what is written down of requests. */
class ListeningTest {
    private static final String PASSWORD = "keystore password";

    @TempDir
    private Path folder;

    @Test
    void itServesHttpsWithACertificate() throws Exception {
        Path keystore = keystore();
        Server.Options options =
                new Server.Options("127.0.0.1", 0, Limits.standard(), new Tls(keystore, PASSWORD), null);
        assertThat(options.isPrivate()).isTrue();
        try (GraphStore store = GraphStore.inMemory(Names.standard());
                Server server = Server.start(store, options, List.of())) {
            assertThat(server.url()).startsWith("https://127.0.0.1:");
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(keystore)).build();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.url() + "/health")).build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
        Server.Options wrong =
                new Server.Options("127.0.0.1", 0, Limits.standard(), new Tls(keystore, "another password"), null);
        try (GraphStore store = GraphStore.inMemory(Names.standard())) {
            assertThatThrownBy(() -> Server.start(store, wrong, List.of()))
                    .isInstanceOf(UserMistake.class)
                    .hasMessageContaining(keystore.toString());
        }
        assertThatThrownBy(() -> new Tls(folder.resolve("none"), PASSWORD)).isInstanceOf(UserMistake.class);
    }

    @Test
    void whatIsPrivateIsEncryptedOrStaysOnThisMachine() {
        assertThat(new Server.Options("127.0.0.1", 0, Limits.standard()).isPrivate())
                .isTrue();
        assertThat(new Server.Options("localhost", 0, Limits.standard()).isPrivate())
                .isTrue();
        assertThat(new Server.Options("0.0.0.0", 0, Limits.standard()).isPrivate())
                .isFalse();
    }

    @Test
    void theLogSaysWhoAskedWhereAndHowLongButNotWhat() throws Exception {
        Path log = folder.resolve("access.log");
        Server.Options options = new Server.Options("127.0.0.1", 0, Limits.standard(), null, log);
        String query = "SELECT ?secret {}";
        try (GraphStore store = GraphStore.inMemory(Names.standard());
                Server server = Server.start(store, options, List.of())) {
            HttpClient client = HttpClient.newHttpClient();
            client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + Server.SPARQL + "?token=secret&query="
                                    + query.replace(" ", "+")
                                            .replace("{", "%7B")
                                            .replace("}", "%7D")))
                            .header("Authorization", "Basic c2VjcmV0")
                            .header("Cookie", "desk=secret")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + Server.SPARQL))
                            .header("Content-Type", "application/sparql-query")
                            .POST(HttpRequest.BodyPublishers.ofString(query))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/none")).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("secret") || line.contains("c2VjcmV0"));
        assertThat(lines.get(0))
                .matches("127\\.0\\.0\\.1 - - \\[[^]]+] \"GET /kg/sparql HTTP/1.1\" 200 \\d+ \\d+ [0-9a-f]{16} 17");
        assertThat(lines.get(1)).contains("POST", AccessLog.mark(query));
        assertThat(lines.get(2)).contains("\"GET /none HTTP/1.1\" 404").matches(".* \\d+ \\d+");
    }

    private Path keystore() throws Exception {
        Path file = folder.resolve("keystore.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return file;
    }

    private static SSLContext trusting(Path keystore) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
