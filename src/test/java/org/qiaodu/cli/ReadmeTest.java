package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README says is so: its commands run, its example files load, its commands and options exist. */
class ReadmeTest {
    private static final String CALL = "java -jar target/qiaodu.jar ";
    private static final Pattern BLOCK = Pattern.compile("^```[a-z]+\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern NAMED_FILE = Pattern.compile("# file: (my-\\S+)\n(.*)", Pattern.DOTALL);
    private static final Pattern COMMAND_ROW = Pattern.compile("^\\| `([a-z]+)[ `].*", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void itsTestedCommandsRunOnItsExampleFiles() throws IOException {
        int calls = 0;
        String printed = "";
        for (String block : blocks()) {
            var file = NAMED_FILE.matcher(block);
            if (file.matches()) {
                Path path = folder.resolve(file.group(1));
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.group(2));
            } else if (block.startsWith("# tested\n")) {
                for (String call :
                        block.lines().filter(line -> line.startsWith(CALL)).toList()) {
                    printed = printedBy(call);
                    calls++;
                }
            } else if (block.startsWith("# prints\n")) {
                assertThat(printed.lines().toList())
                        .containsAll(block.lines().skip(1).toList());
            }
        }
        assertThat(calls).isPositive();
        assertThat(run("extract", folder + "/my-notice.txt", "--seeds", folder + "/my-seeds", "--format", "jsonl").out)
                .contains("mine.twinned", "台山红树电池有限公司", "开平市");
    }

    /** What one of its commands prints to standard output. */
    private String printedBy(String call) {
        String[] words = call.substring(CALL.length())
                .replaceAll("(?<= )my-", folder + "/my-")
                .split(" ");
        Ran ran = run(words);
        assertThat(ran.code).as("%s%n%s", call, ran.err).isZero();
        assertThat(ran.out + ran.err).as(call).isNotEmpty();
        return ran.out;
    }

    @Test
    void everyCommandAndOptionItNamesExists() throws IOException {
        List<String> commands = rows().map(row -> row.group(1)).distinct().toList();
        assertThat(commands).contains("run", "build", "evaluate");
        String help = run("--help").out;
        assertThat(commands).allSatisfy(command -> assertThat(help).contains("  " + command + " "));
        rows().forEach(row -> assertThat(run(row.group(1), "--help").out).contains(options(row.group())));
        blocks().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(CALL) && !line.startsWith(CALL + "-"))
                .forEach(line -> {
                    String call = line.substring(CALL.length());
                    String command = call.replaceFirst("(?<!seeds) .*", "");
                    assertThat(run((command + " --help").split(" ")).out)
                            .as(line)
                            .contains(options(call));
                });
    }

    private static Stream<MatchResult> rows() throws IOException {
        return COMMAND_ROW
                .matcher(readme().substring(readme().indexOf("## The commands"), readme().indexOf("## Adding")))
                .results();
    }

    /** The options named in a text; {@code --help}, which every command has, always among them. */
    private static List<String> options(String text) {
        return Pattern.compile("--[a-z]+")
                .matcher(text + " --help")
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(readme()).results().map(block -> block.group(1)).toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(code, out.toString(), err.toString());
    }
}
