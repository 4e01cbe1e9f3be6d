package org.qiaodu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.qiaodu.check.Curation;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Correction;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
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
    /** Rulings on words or names, not on something in the store. */
    private static final Set<Correction.Action> BY_WORDS = EnumSet.of(
            Correction.Action.ADD, Correction.Action.MERGE, Correction.Action.SPLIT, Correction.Action.REPAIR);

    @Parameters(
            index = "0",
            paramLabel = "ACTION",
            description = "status, accept, reject, correct, add, merge, split, confirm, dismiss or repair.")
    private String action = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TARGET",
            description = "The statement or finding (its IRI or hash); for merge and split the entity's name; for add"
                    + " subject|predicate|object or of|indicator|Statistic|value|unit|time. None for repair.")
    private String target = "";

    private static final String NUMBER = ".*[\\d〇零一二两三四五六七八九十百千万亿].*";

    @Option(
            names = "--field",
            description = "For correct: time, or value, unit, bound, statistic, of, indicator, scope of an observation,"
                    + " subject, predicate, object of a relation, agent, object, participant, place of an event.")
    private String field = "";

    @Option(
            names = "--value",
            description = "What to put instead; for merge and split the other entity; for add the class of an entity"
                    + " that neither graph nor gazetteer knows, or NAME=Class.")
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
        LocalDate when = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        if (what == Correction.Action.CORRECT && field.equals("predicate") && !Ontology.hasProperty(value)) {
            throw new UserMistake("curate correct: the ontology has no property '" + value
                    + "'; name one of its object properties, such as locatedIn.");
        }
        if (what == Correction.Action.CORRECT && field.equals("value") && !value.matches(NUMBER)) {
            throw new UserMistake(
                    "curate correct: '" + value + "' is no number; write one, such as 402225000000 or 4022.25亿.");
        }
        try {
            if (what == Correction.Action.REPAIR) {
                return new Correction(what, document, quote, target, field, value, author, when, reason);
            }
            try (GraphStore graphs = store.open()) {
                if (BY_WORDS.contains(what)) {
                    return byWords(what, new NamedEntities(graphs, gazetteer()), when);
                }
                Keyed keyed = Keyed.of(graphs, target);
                return new Correction(
                        what, keyed.document(), keyed.quote(), keyed.meaning(), field, value, author, when, reason);
            }
        } catch (IllegalArgumentException e) {
            throw new UserMistake(
                    "curate " + action + ": " + e.getMessage() + ". Add --document, --quote, --field or --value.");
        }
    }

    /** A ruling on entities by their names: any name that the graph has for them will do. */
    private Correction byWords(Correction.Action what, NamedEntities entities, LocalDate when) {
        if (what != Correction.Action.ADD) {
            String one = entities.find(target).id();
            String other = value.isEmpty() ? value : entities.find(value).id();
            return new Correction(what, document, quote, one, field, other, author, when, reason);
        }
        NamedEntities.Added added = entities.added(target, value);
        Correction made =
                new Correction(what, document, quote, added.meaning(), field, added.classes(), author, when, reason);
        if (!Curation.saysStatement(made)) {
            throw new UserMistake(
                    "curate add '" + target + "': no statement; a statistic is Level, GrowthRate, Share ..., a"
                            + " value a number, a time 2023, 2023-05, 2023-05-01 or 2021/2023.");
        }
        return made;
    }

    private static Gazetteer gazetteer() {
        Problems problems = new Problems();
        Seeds seeds = Seeds.bundled();
        Gazetteer gazetteer = Gazetteer.load(seeds, ClassTree.load(seeds, problems), problems);
        problems.stopIfAny();
        return gazetteer;
    }

    /** What became of the rulings in the store, and which of the folder are not in it. */
    private void status(PrintWriter out) {
        Problems problems = new Problems();
        Curation written = Curation.load(Seeds.bundled().withCuration(folder), problems);
        problems.stopIfAny();
        try (GraphStore graphs = store.open()) {
            ReadyQuery query = ReadyQuery.of(SavedQueries.bundled().get("corrections"), Map.of(), graphs.names());
            graphs.query(query, exec -> Answers.TABLE.write(exec, graphs.names(), out));
            Set<String> stored = graphs.query(query, CurateCommand::keys);
            for (Correction c : written.corrections()) {
                String key = c.document() + " " + c.key();
                if (!stored.contains(key)) {
                    out.println("未建 not built: " + c.action().term() + " " + key
                            + "。文档不在图谱中，或尚未重建 the document is not in the store, or was not built since.");
                }
            }
            out.flush();
        }
    }

    private static Set<String> keys(QueryExec exec) {
        Set<String> keys = new HashSet<>();
        exec.select()
                .forEachRemaining(row ->
                        keys.add(Names.documentId(row.get(Var.alloc("document")).getURI()) + " "
                                + row.get(Var.alloc("key")).getLiteralLexicalForm()));
        return keys;
    }
}
