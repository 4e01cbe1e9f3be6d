package org.qiaodu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.qiaodu.lexicon.SeedProblem;
import org.qiaodu.run.SeedCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seeds check}: reports every mistake of a pack. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Reports every mistake in a pack with file and line, and runs all examples of all rules with it.",
        description = "逐条列出知识包里的错误，并连同自带的规则试跑全部例句。 Exit code 1 if there is any.")
final class SeedsCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The pack, as --seeds takes it.")
    private Path folder = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        SeedCheck check = new SeedCheck(folder);
        List<SeedProblem> problems = check.problems();
        problems.forEach(out::println);
        check.replacing()
                .forEach(f -> out.println("注意 note: " + f.place() + " takes the place of seeds/" + f.name()
                        + "; to add, name it otherwise"));
        out.println(
                problems.isEmpty() ? "没有错误 no mistakes; 全部例句合格 all examples hold" : "错误 mistakes: " + problems.size());
        out.flush();
        return problems.isEmpty() ? 0 : 1;
    }
}
