package org.qiaodu.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.qiaodu.rdf.Shapes;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.ReadyQuery;
import org.qiaodu.store.SavedQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: holds a store against the shapes, and reports the findings. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Holds the graph against its shapes and reports what is doubtful in it.",
        description = "检查图谱是否合乎形状，并报告存疑之处。 Exit code 1 if a shape is violated.")
final class CheckCommand implements Callable<Integer> {
    /** The forms of the report. */
    enum Form {
        TEXT,
        CSV,
        JSON,
        TTL
    }

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); all but TEXT hold the findings alone.")
    private Form format = Form.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (GraphStore graphs = store.open()) {
            Shapes.Report shapes = graphs.read(data -> Shapes.bundled().validate(data.getUnionGraph()));
            print(shapes, format == Form.TEXT ? out : spec.commandLine().getErr());
            switch (format) {
                case TEXT ->
                    answer(
                            graphs,
                            "report",
                            exec -> FindingsReport.of(exec.select()).print(out));
                case CSV -> answer(graphs, "report", exec -> Answers.CSV.write(exec, graphs.names(), out));
                case JSON -> answer(graphs, "report", exec -> Answers.JSON.write(exec, graphs.names(), out));
                case TTL -> answer(graphs, "graph-of-findings", exec -> Answers.TTL.write(exec, graphs.names(), out));
            }
            out.flush();
            return shapes.conforms() ? 0 : 1;
        }
    }

    private static void answer(
            GraphStore graphs,
            String query,
            java.util.function.Function<org.apache.jena.sparql.exec.QueryExec, Boolean> print) {
        graphs.query(ReadyQuery.of(SavedQueries.bundled().get(query), Map.of(), graphs.names()), print);
    }

    private static void print(Shapes.Report report, PrintWriter out) {
        for (Shapes.Violation v : report.violations()) {
            out.println(v.focus() + (v.path() == null ? "" : " " + v.path())
                    + (v.value() == null ? "" : " = " + v.value()) + ": " + v.message());
        }
        out.println(
                report.conforms()
                        ? "合乎形状 the graph conforms to its shapes"
                        : "违反 violations: " + report.violations().size());
        report.vacuous().forEach(shape -> out.println("形状未及任何节点 this shape matched nothing: " + shape));
        out.flush();
    }
}
