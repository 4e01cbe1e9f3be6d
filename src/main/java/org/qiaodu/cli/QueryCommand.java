package org.qiaodu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.ReadyQuery;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.SavedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query}: runs a saved query, or one from a file. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        header = "Runs a saved query, or one from a file, over the store.",
        description = "运行一个已存的或自写的查询；不写名字则列出全部。 Without a name: lists the saved queries.")
final class QueryCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME|FILE.rq",
            description = "Name of a saved query, or a SPARQL file; the graph's prefixes need not be declared.")
    private @Nullable String query;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Answers format = Answers.TABLE;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Value of a parameter of a saved query; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        SavedQueries saved = SavedQueries.bundled();
        if (query == null) {
            saved.all()
                    .forEach(q -> out.println(q.path() + "\t" + q.question().zh() + "\t"
                            + q.question().en()));
            return 0;
        }
        try (GraphStore graphs = store.open()) {
            ReadyQuery ready = ready(query, saved, graphs.names());
            boolean some = graphs.query(ready, exec -> format.write(exec, graphs.names(), out));
            if (!some && !query.endsWith(".rq")) {
                spec.commandLine().getErr().println(nothing(saved.get(query)));
            }
        }
        return 0;
    }

    /** That a saved query found nothing, for which values, as its defaults are those of the seeds' document. */
    private String nothing(SavedQuery saved) {
        String asked = saved.parameters().stream()
                .map(p -> parameters.containsKey(p.name())
                        ? p.name() + "=" + parameters.get(p.name())
                        : p.name() + "=" + p.defaultValue() + " (default)")
                .collect(Collectors.joining(", "));
        return "query " + saved.name() + ": 没有结果 nothing found"
                + (asked.isEmpty()
                        ? "."
                        : " for " + asked + ". 用 --param 换一个值 Give other values with --param;"
                                + " `query entities` and `query indicators` list what the store has.");
    }

    private ReadyQuery ready(String name, SavedQueries saved, Names names) {
        if (!name.endsWith(".rq")) {
            SavedQuery query = saved.get(name);
            return ReadyQuery.of(query, parameters, names);
        }
        if (!parameters.isEmpty()) {
            throw new UserMistake("--param: only saved queries have parameters; write the values into " + name + ".");
        }
        return ReadyQuery.of(name, read(Path.of(name)), names);
    }

    private static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserMistake(
                    file + ": no such file; give a file with a SPARQL query, or the name of a saved one.");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UserMistake(file + ": not UTF-8; save the query as UTF-8.", e);
        } catch (IOException e) {
            throw new UserMistake(file + ": cannot be read (" + e.getMessage() + "); check the file.", e);
        }
    }
}
