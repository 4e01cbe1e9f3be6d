package org.qiaodu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qiaodu.export.Export;
import org.qiaodu.export.Format;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: writes statements for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Writes the graph for other programs: Gephi, Cytoscape, yEd, Graphviz, Neo4j, Protégé, RDF tools.",
        description = {
            "把图谱写成其他软件能打开的文件。不写 --format 则列出全部格式。",
            "Entities and events become nodes, relations edges; period, confidence, quote, place and statement IRI stay"
                    + " attached. The options choose statements; every condition given must hold."
                    + " Without --format: lists the formats."
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of the formats that are listed without it.")
    private @Nullable String format;

    @Option(
            names = "--out",
            paramLabel = "FILE|DIR",
            description = "Where to write; a folder for formats of several files. Default: standard output.")
    private @Nullable Path out;

    @Mixin
    private ChoiceOptions choice = new ChoiceOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (format == null) {
            for (Format each : Format.values()) {
                spec.commandLine().getOut().printf("%-16s%s%n", each.id(), each.readers());
            }
            return 0;
        }
        Format wanted = Format.named(format);
        if (wanted.isFolder() && out == null) {
            throw new UserMistake("--format " + format + ": writes several files; give a folder with --out DIR.");
        }
        try (GraphStore graphs = store.open();
                ExportFiles files =
                        ExportFiles.of(wanted, out, spec.commandLine().getOut())) {
            ExportProgress progress = new ExportProgress(spec.commandLine().getErr());
            files.write(() -> new Export(graphs, choice.choice(), progress).write(wanted, files));
            if (out != null) {
                progress.written(out);
            }
        }
        return 0;
    }
}
