package org.qiaodu.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.jena.graph.Triple;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.StatementLines;
import org.qiaodu.run.Build;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.Reading;
import org.qiaodu.run.RunReport;
import org.qiaodu.source.Sources;
import org.qiaodu.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code extract}: reads documents and prints what they say, without a store. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        header = "Reads documents and prints what they say to standard output, without a store.",
        description = "读文档，把读出的陈述写到标准输出。")
final class ExtractCommand implements Callable<Integer> {
    /** How statements are printed. */
    enum Format {
        /** The graphs, as TriG. */
        TRIG,
        /** The graphs, as N-Quads. */
        NQ,
        /** One JSON object for each statement. */
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "What to read; - is standard input.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "trig",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TRIG;

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
        try (Sources sources = inputs.sources(words)) {
            Report report = new Report(spec.commandLine().getErr());
            report.print(format == Format.JSONL ? lines(sources, report, out) : graphs(sources, report, out));
        }
        out.flush();
        return 0;
    }

    private RunReport lines(Sources sources, Report report, PrintWriter out) {
        Pipeline pipeline = new Pipeline(seeds.seeds());
        StatementLines lines = new StatementLines(seeds.names());
        return new Reading(pipeline, report)
                .<List<String>>run(
                        sources,
                        document -> false,
                        (ReadDocument read) -> lines.of(read),
                        made -> made.forEach(out::println));
    }

    private RunReport graphs(Sources sources, Report report, PrintWriter out) {
        Future<List<Triple>> ontology = Build.ontology();
        Pipeline pipeline = new Pipeline(seeds.seeds());
        Names names = seeds.names();
        try (GraphStore graphs = GraphStore.inMemory(names)) {
            RunReport ran = new Build(pipeline, graphs, ontology).run(sources, report);
            graphs.dump(format == Format.NQ ? GraphFile.Format.NQ : GraphFile.Format.TRIG, out);
            return ran;
        }
    }
}
