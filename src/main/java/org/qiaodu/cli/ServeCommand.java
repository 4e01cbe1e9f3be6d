package org.qiaodu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qiaodu.run.Build;
import org.qiaodu.run.Pipeline;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Page;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.Server;
import org.qiaodu.web.Desk;
import org.qiaodu.web.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: answers queries over a store until stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Serves a store: SPARQL at /kg/sparql, pages at /; read-only.",
        description = "把图谱作为只读的SPARQL服务开放；按Ctrl-C停止。 Stop it with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    /** Milliseconds between two looks at a watched folder. */
    private static final long EVERY = 1_000;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private SeedOptions seeds = new SeedOptions();

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description =
                    "Keep the store the same as this folder of documents while serving: a change is published as a"
                            + " whole, readers see the old graph or the new.")
    private @Nullable Path watched;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Desk desk = server.desk(seeds.curation());
        if (watched == null) {
            try (GraphStore graphs = store.open()) {
                graphs.follow();
                serve(graphs, server, desk, err);
            }
            return 0;
        }
        var ontology = Build.ontology();
        Pipeline pipeline = new Pipeline(seeds.seeds());
        try (GraphStore graphs = GraphStore.openOrCreate(store.path, seeds.names());
                Watch watch = new Watch(watched, new Build(pipeline, graphs, ontology), err, EVERY)) {
            watch.start();
            serve(graphs, server, desk, err);
        }
        return 0;
    }

    /** Serves until the process is stopped. */
    static void serve(GraphStore graphs, ServerOptions options, Desk desk, PrintWriter err) {
        List<Page> pages = Site.pages(graphs, SavedQueries.bundled(), desk);
        try (Server running = Server.start(graphs, options.options(), pages)) {
            err.println(running.url() + "/ 页面 pages · " + running.url() + Server.SPARQL + " SPARQL");
            err.flush();
            running.join();
        }
    }
}
