package org.qiaodu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.jena.graph.Triple;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.run.Build;
import org.qiaodu.run.Pipeline;
import org.qiaodu.source.Sources;
import org.qiaodu.store.GraphStore;
import org.qiaodu.web.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: builds the graph of the seeds' documents and serves it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Builds the graph of the seeds' documents and serves it.",
        description = "读入自带的文档，建成图谱，并开放查询；按Ctrl-C停止。 Stop it with Ctrl-C.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private SeedOptions seeds = new SeedOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Desk desk = server.desk(seeds.curation());
        Future<List<Triple>> ontology = Build.ontology();
        Seeds knowledge = seeds.seeds();
        try (Sources sources = InputOptions.documents(knowledge);
                GraphStore graphs = GraphStore.openOrCreate(store.path, seeds.names())) {
            Report report = new Report(err);
            report.print(new Build(new Pipeline(knowledge), graphs, ontology).run(sources, report));
            graphs.follow();
            ServeCommand.serve(graphs, server, desk, err);
        }
        return 0;
    }
}
