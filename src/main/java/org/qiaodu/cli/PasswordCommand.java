package org.qiaodu.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.qiaodu.model.UserMistake;
import org.qiaodu.web.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code password}: gives a person a password for `serve --writable`. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        header = "Gives a curator a password for `serve --writable`; the file keeps only a hash of it.",
        description = {
            "为裁定者设密码；文件里只存加盐的散列。密码从终端读入，或取标准输入的第一行。",
            "The password is asked for at the terminal, or is the first line of standard input."
        })
final class PasswordCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "Who; rulings are signed with this name.")
    private String name = "";

    @Option(
            names = "--file",
            paramLabel = "FILE",
            required = true,
            description = "The password file; made if missing, readable by its owner alone.")
    private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Passwords before = Files.exists(file) ? Passwords.read(file) : Passwords.none();
        Passwords after = before.with(name, password());
        try {
            if (!Files.exists(file)) {
                create();
            }
            Files.writeString(file, after.lines());
        } catch (IOException e) {
            throw new UserMistake(file + ": cannot be written (" + e.getMessage() + "); give another --file.", e);
        }
        spec.commandLine().getOut().println(file + ": " + name);
        return 0;
    }

    private void create() throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // where it is never null it reads standard input too
    private char[] password() {
        Console console = System.console();
        if (console != null) {
            return Objects.requireNonNullElse(console.readPassword("密码 Password for %s: ", name), new char[0]);
        }
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
