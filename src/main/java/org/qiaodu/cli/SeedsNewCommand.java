package org.qiaodu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.UserMistake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seeds new}: writes a starter pack. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        header = "Writes a commented starter pack into a new or empty folder.",
        description = "在新文件夹（或空文件夹）里写一个带注释的知识包样板。")
final class SeedsNewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder to make.")
    private Path folder = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path starter = starter();
        try {
            Files.createDirectories(folder);
            refuseContent();
            for (Path from : files(starter)) {
                Path to = folder.resolve(starter.relativize(from).toString());
                Files.createDirectories(to.toAbsolutePath().getParent());
                Files.write(to, Files.readAllBytes(from));
                out.println(to);
            }
        } catch (FileAlreadyExistsException e) {
            throw new UserMistake(folder + ": a file, not a folder. Give the name of a new or empty folder.", e);
        } catch (IOException e) {
            throw new UserMistake(folder + ": cannot be written (" + e.getMessage() + "). Give another place.", e);
        }
        spec.commandLine()
                .getErr()
                .println("先读 read first: " + folder.resolve("README.md") + "; 然后 then `seeds check " + folder + "`");
        spec.commandLine().getErr().flush();
        out.flush();
        return 0;
    }

    /** The folder of the pack that travels with the program. */
    private static Path starter() {
        SeedFile readme = Seeds.bundled().files("starter", "README.md").get(0);
        return readme.path().resolveSibling("");
    }

    private void refuseContent() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.sorted().findFirst().ifPresent(entry -> {
                throw new UserMistake(folder + ": holds " + entry.getFileName()
                        + " already, and nothing is overwritten. Give the name of a new or empty folder.");
            });
        }
    }

    private static List<Path> files(Path starter) throws IOException {
        try (Stream<Path> all = Files.walk(starter)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
