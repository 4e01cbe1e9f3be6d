package org.qiaodu.cli;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The jar's way in. A process that reads little ends before HotSpot's second compiler has paid for its work, and no jar
 * can ask to do without it; so little is read by a child of this process, called as this one was and with that option.
 * The page of the seeds, jar, two cores, 512 MB, in turns: a child takes three quarters of the time. The gain ends above
 * 650 kB (12 % there), so a longer reading stays in this process, as does whatever is no reading.
 */
final class Launcher {
    private static final Set<String> READING = Set.of("build", "extract", "explain", "evaluate");
    private static final Set<String> WRITTEN = Set.of("--store", "--out");

    /** Bytes. */
    private static final long LITTLE = 500_000;

    /** Nanoseconds between two looks whether the parent lives. */
    private static final long LOOK = 20_000_000;

    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final String CHILD = "-Dqiaodu.child=true";

    private Launcher() {}

    /** Runs {@link Main}, here or in a child, and ends the process with its exit code. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Boolean.getBoolean("qiaodu.child")) {
            endWithParent();
        } else if (isLittle(arguments)) {
            Optional<List<String>> child = child(arguments);
            if (child.isPresent()) {
                System.exit(run(child.get()));
            }
        }
        Main.main(arguments);
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Looks rather than waits: a thread that waits in the system makes HotSpot wait .3 s for it at the end. */
    private static void endWithParent() {
        ProcessHandle parent = ProcessHandle.current().parent().orElse(ProcessHandle.current());
        Thread look = new Thread("end with parent") {
            @Override
            public void run() {
                while (parent.isAlive()) {
                    LockSupport.parkNanos(LOOK);
                }
                Runtime.getRuntime().halt(1);
            }
        };
        look.setDaemon(true);
        look.start();
    }

    /** Whether the command reads, and nothing but files and folders of at most {@link #LITTLE} together. */
    static boolean isLittle(String[] arguments) {
        if (arguments.length == 0 || !READING.contains(arguments[0])) {
            return false;
        }
        long size = 0;
        for (int i = 1; i < arguments.length && size <= LITTLE; i++) {
            if (!WRITTEN.contains(arguments[i - 1])) {
                size += size(arguments[i]);
            }
        }
        return size <= LITTLE;
    }

    /** Bytes of the file, or of what an argument names; too many for a pattern or standard input, whose bytes nobody knows yet. */
    private static long size(String argument) {
        if (argument.equals("-") || argument.indexOf('*') >= 0 || argument.indexOf('?') >= 0) {
            return LITTLE + 1;
        }
        return size(new File(argument));
    }

    /** Bytes of a file or of a folder's files, counted until they are too many; none of what is an option or a sentence. */
    private static long size(File file) {
        File[] within = file.listFiles();
        if (within == null) {
            return file.length();
        }
        long size = 0;
        for (int i = 0; i < within.length && size <= LITTLE; i++) {
            size += size(within[i]);
        }
        return size;
    }

    /** This process's own call with the child's options; empty where the system does not tell it, or it chose a compiler. */
    private static Optional<List<String>> child(String[] arguments) {
        ProcessHandle.Info info = ProcessHandle.current().info();
        List<String> own = Arrays.asList(info.arguments().orElse(new String[0]));
        int options = own.size() - arguments.length;
        if (info.command().isEmpty()
                || options < 1
                || !own.subList(options, own.size()).equals(Arrays.asList(arguments))
                || String.join(" ", own.subList(0, options)).contains("-XX:TieredStopAtLevel")) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(info.command().get(), FIRST_COMPILER, CHILD));
        command.addAll(own);
        return Optional.of(command);
    }
}
