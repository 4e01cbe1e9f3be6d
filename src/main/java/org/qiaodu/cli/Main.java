package org.qiaodu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.qiaodu.model.UserMistake;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The way in. */
@Command(
        name = "qiaodu",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "侨都 Qiaodu: Chinese texts become a knowledge graph whose every statement points at its words.",
        description = {
            "把中文文本读成知识图谱，每个陈述都指向原文。",
            "Without a command: run, that is, build the graph of the seeds' documents and serve it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:a check failed, or the program did",
            "2:the input or the call has a mistake"
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    /** Held so that the level set on it stays: the logging framework keeps loggers weakly. */
    private static final Logger HANLP = Logger.getLogger("HanLP");

    private static final int MEGABYTE = 1 << 20;

    /** In the order in which help lists them. */
    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            BuildCommand.class,
            ExtractCommand.class,
            TaggerCommand.class,
            RelationsCommand.class,
            OwnersCommand.class,
            RetellingsCommand.class,
            ServeCommand.class,
            QueryCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            SeedsCommand.class,
            ReleaseCommand.class,
            CurateCommand.class,
            PasswordCommand.class,
            LinkCommand.class,
            RemoveCommand.class,
            ExplainCommand.class,
            EvaluateCommand.class);

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the program's stack trace with a mistake.")
    private boolean debug;

    private Main() {}

    /** The program's version, from its jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"qiaodu " + number()};
        }

        String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "(unpacked)" : version;
        }
    }

    /** Runs the command named in {@code arguments} and ends the process with its exit code. */
    public static void main(String[] arguments) {
        HANLP.setLevel(Level.SEVERE);
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(arguments, out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** UTF-8 whatever the locale says. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Runs a command; returns its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        Main main = new Main();
        String[] words = withCommand(arguments);
        CommandLine line = new CommandLine(main);
        called(words[0]).forEach(line::addSubcommand);
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, args) -> misused(e, err))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, main.debug, err));
        for (String argument : arguments) {
            if (argument.indexOf('\uFFFD') >= 0) {
                return failed(inexpressible(argument), false, err);
            }
        }
        try {
            return line.execute(words);
        } catch (OutOfMemoryError e) {
            return failed(
                    new UserMistake(
                            "memory: " + Runtime.getRuntime().maxMemory() / MEGABYTE
                                    + " MB are not enough for this; give more with `java -Xmx2g -jar …`.",
                            e),
                    main.debug,
                    err);
        }
    }

    /** The command of this name, or all where none is called so: reading the options of all takes as long as a small text. */
    private static List<Class<?>> called(String name) {
        List<Class<?>> called = COMMANDS.stream()
                .filter(command ->
                        name.equals(command.getAnnotation(Command.class).name()))
                .toList();
        return called.isEmpty() ? COMMANDS : called;
    }

    /** No command means {@code run}, with whatever options there are. */
    private static String[] withCommand(String[] arguments) {
        boolean about = arguments.length > 0
                && (!arguments[0].startsWith("--")
                        || List.of("--help", "--version").contains(arguments[0]));
        return about
                ? arguments
                : Stream.concat(Stream.of("run"), Stream.of(arguments)).toArray(String[]::new);
    }

    private static UserMistake inexpressible(String argument) {
        return new UserMistake("argument '" + argument + "': the locale of this process cannot express it;"
                + " set LC_ALL=C.UTF-8 (or another UTF-8 locale) and call again.");
    }

    private static int misused(ParameterException e, PrintWriter err) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println(String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + "; `" + name + " --help` shows what is"
                + " allowed.");
        err.flush();
        return 2;
    }

    private static int failed(Exception e, boolean debug, PrintWriter err) {
        int code = 2;
        if (e instanceof UserMistake) {
            err.println(e.getMessage());
        } else if (e instanceof InvalidPathException path) {
            err.println(path.getInput() + ": not a path here (" + path.getReason()
                    + "); for names in Chinese set LC_ALL=C.UTF-8.");
        } else {
            err.println("The program failed; please report this with what you called: " + e);
            debug = true;
            code = 1;
        }
        if (debug) {
            e.printStackTrace(err);
        }
        err.flush();
        return code;
    }
}
