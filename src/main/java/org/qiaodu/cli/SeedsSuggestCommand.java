package org.qiaodu.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.qiaodu.run.Suggestion;
import org.qiaodu.run.Suggestions;
import org.qiaodu.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seeds suggest}: lists frequent words of a corpus that the seeds do not know. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        header = "Lists the frequent names, indicators and verbs of a corpus that nothing matched, as lines to paste.",
        description = {
            "列出语料里常见而知识包尚无的名称、指标和动词，可直接贴入 CSV 文件。",
            "The note of each line says how often it stands there, with an example. Classes are what the program takes"
                    + " them for: read before you paste."
        })
final class SeedsSuggestCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "The corpus; - is standard input.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "2",
            description = "Leave out what stands there less often (default: ${DEFAULT-VALUE}).")
    private int least = 2;

    @Mixin
    private SeedOptions seeds = new SeedOptions();

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Suggestion> suggestions;
        try (Sources sources = inputs.sources(words)) {
            suggestions = new Suggestions(seeds.seeds()).of(sources, least);
        }
        String list = "";
        for (Suggestion suggestion : suggestions) {
            if (!list.equals(head(suggestion))) {
                out.print((list.isEmpty() ? "" : "\n") + head(suggestion));
                list = head(suggestion);
            }
            out.println(line(suggestion));
        }
        out.flush();
        spec.commandLine().getErr().println("建议 suggestions: " + suggestions.size());
        return 0;
    }

    /** The file a suggestion goes into, and the header of that file. */
    private static String head(Suggestion s) {
        return switch (s.kind()) {
            case NAME -> "# gazetteer/" + s.hint() + ".mine.csv\nname,en,aliases,parent,key,note\n";
            case UNKNOWN -> "# gazetteer/CLASS.mine.csv 类别未识，请自选 choose the class\nname,en,aliases,parent,key,note\n";
            case INDICATOR -> "# lexicon/indicators.mine.csv\nlabel,en,aliases,unit,dimension,note\n";
            case TRIGGER ->
                "# lexicon/triggers.mine.csv 表名请自选，规则写作 <表名> choose the list that rules name\nlist,words,note\n";
        };
    }

    private static String line(Suggestion s) {
        String quote = s.count() + "×: " + s.quote();
        return switch (s.kind()) {
            case NAME, UNKNOWN -> Csv.line(s.words(), "", "", "", "", quote);
            case INDICATOR -> Csv.line(s.words(), "", "", s.hint(), "", quote);
            case TRIGGER -> Csv.line("mine", s.words(), s.hint() + " " + quote);
        };
    }
}
