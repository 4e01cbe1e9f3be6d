package org.qiaodu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.Server;
import org.qiaodu.web.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: answers queries over a store until stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Serves a store: SPARQL at /kg/sparql, pages at /; nothing can be written.",
        description = "把图谱作为只读的SPARQL服务开放；按Ctrl-C停止。 Stop it with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (GraphStore graphs = store.open()) {
            serve(graphs, server, spec.commandLine().getErr());
        }
        return 0;
    }

    /** Serves until the process is stopped. */
    static void serve(GraphStore graphs, ServerOptions options, PrintWriter err) {
        try (Server running = Server.start(graphs, options.options(), Site.pages(graphs, SavedQueries.bundled()))) {
            err.println(running.url() + "/ 页面 pages · " + running.url() + Server.SPARQL + " SPARQL");
            err.flush();
            running.join();
        }
    }
}
