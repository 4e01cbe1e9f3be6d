package org.qiaodu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code seeds}: makes and checks folders for {@code --seeds}. */
@Command(
        name = "seeds",
        mixinStandardHelpOptions = true,
        header = "Makes and checks a pack of names, words and rules for --seeds, and suggests what to put in.",
        description = "新建、检查知识包（--seeds 的文件夹），并从语料提示可加的名称和词。",
        synopsisSubcommandLabel = "(new | check | suggest)",
        subcommands = {SeedsNewCommand.class, SeedsCheckCommand.class, SeedsSuggestCommand.class})
final class SeedsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "seeds: say what to do, new, check or suggest");
    }
}
