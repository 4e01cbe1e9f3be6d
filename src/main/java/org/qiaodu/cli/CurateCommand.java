package org.qiaodu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Correction;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Keyed;
import org.qiaodu.store.ReadyQuery;
import org.qiaodu.store.SavedQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code curate}: writes a ruling on a statement, a finding or an entity, and lists what became of rulings. */
@Command(
        name = "curate",
        mixinStandardHelpOptions = true,
        header = "Records a ruling on the graph, to be applied by the next build; `status` lists what became of them.",
        description = {
            "记录对图谱的裁定，下次建图时生效；status列出已生效与落空的裁定。",
            "Example: curate reject st:0a1b... --author 甲 --reason \"据公报\""
        })
final class CurateCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "ACTION",
            description = "status, accept, reject, correct, add, merge, split, confirm, dismiss or repair.")
    private String action = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TARGET",
            description = "The statement or finding (its IRI or hash); for merge and split the entity's name.")
    private String target = "";

    @Option(names = "--field", description = "For correct: value, time, of, indicator, subject, predicate or object.")
    private String field = "";

    @Option(names = "--value", description = "What to put instead; for merge and split the other entity.")
    private String value = "";

    @Option(names = "--quote", description = "For add, split and repair: the words as printed.")
    private String quote = "";

    @Option(names = "--document", description = "For add, merge, split and repair: the document's name.")
    private String document = "";

    @Option(names = "--author", description = "Who rules.")
    private String author = "";

    @Option(names = "--reason", description = "Why.")
    private String reason = "";

    @Option(names = "--date", description = "When (default: today).")
    private @Nullable LocalDate date;

    @Option(names = "--curation", paramLabel = "DIR", description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("curation");

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (action.equals("status")) {
            status(out);
            return 0;
        }
        Correction.Action what = action();
        if (author.isBlank() || reason.isBlank()) {
            throw new UserMistake("curate " + action + ": a ruling is signed and says why; add --author and --reason.");
        }
        CorrectionFile file = new CorrectionFile(folder);
        file.add(correction(what));
        out.println(file.path() + ": " + action + " " + (target.isEmpty() ? quote : target) + "。 `build --curation "
                + folder + "` 使之生效 applies it.");
        out.flush();
        return 0;
    }

    private Correction.Action action() {
        try {
            return Correction.Action.valueOf(action.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UserMistake("curate '" + action + "': no such action; use status, "
                    + Stream.of(Correction.Action.values())
                            .map(a -> a.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private Correction correction(Correction.Action what) {
        LocalDate when = date == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : date;
        boolean byWords = List.of(
                        Correction.Action.ADD,
                        Correction.Action.MERGE,
                        Correction.Action.SPLIT,
                        Correction.Action.REPAIR)
                .contains(what);
        if (byWords) {
            if (document.isBlank()) {
                throw new UserMistake("curate " + action + ": say which document; add --document NAME.");
            }
            return new Correction(what, document, quote, target, field, value, author, when, reason);
        }
        try (GraphStore graphs = store.open()) {
            Keyed keyed = Keyed.of(graphs, target);
            return new Correction(
                    what, keyed.document(), keyed.quote(), keyed.meaning(), field, value, author, when, reason);
        }
    }

    private void status(PrintWriter out) {
        try (GraphStore graphs = store.open()) {
            ReadyQuery query = ReadyQuery.of(SavedQueries.bundled().get("corrections"), Map.of(), graphs.names());
            graphs.query(query, exec -> Answers.TABLE.write(exec, graphs.names(), out));
            out.flush();
        }
    }
}
