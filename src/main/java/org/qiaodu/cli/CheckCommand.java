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
import picocli.CommandLine.Spec;

/** {@code check}: holds a store against the shapes, and lists the findings. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Holds the graph against its shapes and lists what is doubtful in it.",
        description = "检查图谱是否合乎形状，并列出存疑之处。 Exit code 1 if a shape is violated.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (GraphStore graphs = store.open()) {
            Shapes.Report report = graphs.read(data -> Shapes.bundled().validate(data.getUnionGraph()));
            print(report, out);
            out.println();
            ReadyQuery findings = ReadyQuery.of(SavedQueries.bundled().get("findings"), Map.of(), graphs.names());
            graphs.query(findings, exec -> Answers.TABLE.write(exec, graphs.names(), out));
            out.flush();
            return report.conforms() ? 0 : 1;
        }
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
    }
}
