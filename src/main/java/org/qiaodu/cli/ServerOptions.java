package org.qiaodu.cli;

import java.time.Duration;
import java.util.Set;
import org.qiaodu.store.Limits;
import org.qiaodu.store.Server;
import picocli.CommandLine.Option;

/** {@code --port}, {@code --host}, {@code --timeout}. */
final class ServerOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "3030",
            description = "Port to listen at, 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen at (default: ${DEFAULT-VALUE}, this machine alone; 0.0.0.0 for all).")
    private String host = "127.0.0.1";

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Longest time a query may take, 0 for no limit (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--service",
            paramLabel = "IRI",
            description = "Endpoint that SERVICE may call; may be repeated (default: none).")
    private Set<String> services = Set.of();

    Server.Options options() {
        return new Server.Options(
                host,
                port,
                Limits.standard().within(Duration.ofSeconds(timeout)).calling(services));
    }
}
