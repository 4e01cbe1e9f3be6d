package org.qiaodu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that tests run in a Java process of their own, with the class path of the tests. */
public final class Forked {
    private Forked() {}

    /**
     * A process that is still to be started, its streams piped.
     *
     * @param main has the {@code main} method
     */
    public static ProcessBuilder java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
