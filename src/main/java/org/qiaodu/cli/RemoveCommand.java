package org.qiaodu.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code remove}: takes a document and all that came from it alone out of a store. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        header = "Takes a document, and all that came from it alone, out of the store.",
        description = "从图谱中撤去一篇文档。")
final class RemoveCommand implements Callable<Integer> {
    /** Names of documents shown when the wanted one is not there. */
    private static final int SHOWN = 10;

    @Parameters(paramLabel = "DOCUMENT", description = "Its name in the graph: the NAME of doc:NAME.")
    private String document = "";

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (GraphStore graphs = GraphStore.openBeside(store.path)) {
            DocumentId id = DocumentId.of(document.replaceFirst("^doc:", ""));
            if (!graphs.remove(id)) {
                String there = graphs.documents().stream()
                        .limit(SHOWN)
                        .map(DocumentId::name)
                        .collect(Collectors.joining(", "));
                throw new UserMistake("document '" + document + "': not in the store " + store.path + ", which has "
                        + (there.isEmpty() ? "none" : there) + "; `query documents` lists all.");
            }
            spec.commandLine().getErr().println("已撤去 removed: " + id);
            return 0;
        }
    }
}
