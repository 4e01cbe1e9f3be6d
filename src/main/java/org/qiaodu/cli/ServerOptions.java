package org.qiaodu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.Limits;
import org.qiaodu.store.Server;
import org.qiaodu.store.Tls;
import org.qiaodu.web.Desk;
import org.qiaodu.web.Passwords;
import picocli.CommandLine.Option;

/** How to serve: where, within which limits, and who may write. */
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

    @Option(
            names = "--writable",
            description = "Take rulings on findings and statements from those in --password-file; at this machine or"
                    + " with --tls-keystore only. Rulings go to --curation (default: curation).")
    private boolean writable;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Who may rule; made with `password NAME --file FILE`.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "Serve HTTPS with this certificate (PKCS #12).")
    private @Nullable Path keystore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "The keystore's password: the first line of this file.")
    private @Nullable Path keystorePassword;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Note every request here: address, time, path, status, size, milliseconds, and of a query"
                    + " hash and length, never its words (default: requests are noted nowhere).")
    private @Nullable Path accessLog;

    Server.Options options() {
        return new Server.Options(
                host,
                port,
                Limits.standard().within(Duration.ofSeconds(timeout)).calling(services),
                tls(),
                accessLog);
    }

    private @Nullable Tls tls() {
        if (keystore == null) {
            return null;
        }
        if (keystorePassword == null) {
            throw new UserMistake("--tls-keystore " + keystore + ": its password is needed; add --tls-password-file.");
        }
        try {
            return new Tls(
                    keystore,
                    Files.readString(keystorePassword).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UserMistake(
                    keystorePassword + ": cannot be read; give the file with the keystore's password.", e);
        }
    }

    /**
     * Takes rulings where asked for.
     *
     * @throws UserMistake if nobody has a password, or it could be read on its way
     */
    Desk desk(Path curation) {
        if (!writable) {
            return Desk.closed();
        }
        if (passwordFile == null) {
            throw new UserMistake("--writable: says not who may write; add --password-file FILE, made with"
                    + " `password NAME --file FILE`.");
        }
        Passwords passwords = Passwords.read(passwordFile);
        if (passwords.isEmpty()) {
            throw new UserMistake(passwordFile + ": holds nobody's password; add one with `password NAME --file "
                    + passwordFile + "`.");
        }
        if (!options().isPrivate()) {
            throw new UserMistake("--writable at " + host + ": passwords would travel readable to all; add"
                    + " --tls-keystore, or leave --host at 127.0.0.1.");
        }
        return Desk.open(new CorrectionFile(curation), passwords, () -> LocalDate.now(ZoneId.systemDefault()));
    }
}
