package org.qiaodu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Document;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.RawText;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Hash;
import org.qiaodu.run.Explanation;
import org.qiaodu.run.Pipeline;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.ReadyQuery;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.StoredText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: shows how a statement, or any sentence, was read. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Shows how a statement, or any sentence, was read: words, names, clauses, rules.",
        description = "说明一条陈述（或任何一句话）是怎样读出来的，别的规则又为何不合。")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "STATEMENT", description = "Its IRI, or st:HASH.")
    private @Nullable String statement;

    @Option(names = "--sentence", paramLabel = "TEXT", description = "Explain this text instead of a statement.")
    private @Nullable String sentence;

    @Option(names = "--brief", description = "Leave out the rules that did not fire.")
    private boolean brief;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private SeedOptions seeds = new SeedOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Explanation> explanations = explanations(out);
        ExplanationPrinter printer = new ExplanationPrinter(out, brief);
        explanations.forEach(printer::print);
        out.flush();
        return 0;
    }

    private List<Explanation> explanations(PrintWriter out) {
        if (sentence != null && statement == null) {
            return ofSentence(sentence);
        }
        if (statement != null && sentence == null) {
            return ofStatement(statement, out);
        }
        throw new UserMistake("explain: give either a STATEMENT or --sentence TEXT.");
    }

    private List<Explanation> ofSentence(String text) {
        Document document = new Document(
                new DocumentId("sentence"), new RawText(text), Hash.of(text), "UTF-8", "text/plain", List.of());
        return Explanation.of(new Pipeline(seeds.seeds()), document, span -> true);
    }

    private List<Explanation> ofStatement(String name, PrintWriter out) {
        try (GraphStore graphs = store.open()) {
            StoredText stored = StoredText.ofStatement(graphs, name);
            ReadyQuery query = ReadyQuery.of(
                    SavedQueries.bundled().get("statement"), Map.of("statement", stored.statement()), graphs.names());
            graphs.query(query, exec -> Answers.TABLE.write(exec, graphs.names(), out));
            out.println();
            return Explanation.of(new Pipeline(seeds.seeds()), stored.document(), stored::touches);
        }
    }
}
