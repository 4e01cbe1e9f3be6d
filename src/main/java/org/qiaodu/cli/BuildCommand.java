package org.qiaodu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.run.Build;
import org.qiaodu.run.Pipeline;
import org.qiaodu.source.Sources;
import org.qiaodu.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code build}: reads documents into a store. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        header = "Reads documents into a store; the same document again changes nothing.",
        description = {
            "把文档读入图谱；已读过且未变的不再读。",
            "Without a file: the documents of the seeds. Read are text, Markdown, HTML, PDF, DOCX, EPUB and ZIP."
        })
final class BuildCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE|DIR", description = "What to read; - is standard input.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private SeedOptions seeds = new SeedOptions();

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the whole graph here too: TriG, or N-Quads for .nq.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Future<List<Triple>> ontology = Build.ontology();
        Seeds knowledge = seeds.seeds();
        try (Sources sources = words.isEmpty() ? InputOptions.documents(knowledge) : inputs.sources(words)) {
            Pipeline pipeline = new Pipeline(knowledge);
            try (GraphStore graphs = GraphStore.openBeside(store.path, seeds.names())) {
                Report report = new Report(spec.commandLine().getErr());
                report.print(new Build(pipeline, graphs, ontology).run(sources, report));
                if (out != null) {
                    GraphOutput.write(graphs, out);
                }
            }
        }
        return 0;
    }
}
