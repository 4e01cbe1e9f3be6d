package org.qiaodu.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.link.Decision;
import org.qiaodu.link.DumpIndex;
import org.qiaodu.link.Items;
import org.qiaodu.link.Linker;
import org.qiaodu.model.Link;
import org.qiaodu.model.UserMistake;
import org.qiaodu.run.LinkFiles;
import org.qiaodu.run.LinkSearch;
import org.qiaodu.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code link}: looks for the Wikidata items of a store's entities. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        header = "Looks for the Wikidata items of a store's entities; rows for seeds/links, and a list to review.",
        description = {
            "为图谱中的实体寻找维基数据条目，写成links/下的裁定行与待审清单。",
            "A link needs an equal identifier, or an equal name with a fitting class and place; else the row goes to review.csv."
        },
        subcommands = {LinkIndexCommand.class})
final class LinkCommand implements Callable<Integer> {
    @Option(names = "--index", paramLabel = "DIR", description = "Index of a dump, made by `link index`.")
    private @Nullable Path index;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "my-seeds",
            description =
                    "Folder of seeds that gets links/linked.csv and links/review.csv (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("my-seeds");

    @Option(names = "--date", description = "Date of the decisions (default: today).")
    private LocalDate date = LocalDate.now(ZoneId.systemDefault());

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private SeedOptions seeds = new SeedOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (index == null) {
            throw new UserMistake("link: say where to look; add --index DIR (made by `link index DUMP --out DIR`).");
        }
        try (DumpIndex items = DumpIndex.open(index)) {
            search(items);
        }
        return 0;
    }

    private void search(Items items) {
        Seeds knowledge = Files.isDirectory(out) ? seeds.seeds().with(out) : seeds.seeds();
        LinkSearch search = new LinkSearch(knowledge);
        Linker linker = search.linker(items);
        List<Linker.Outcome> outcomes;
        try (GraphStore graphs = store.open()) {
            outcomes = linker.link(search.wanted(graphs));
        }
        Set<String> known = search.table().links().stream()
                .map(l -> l.entity() + " " + l.item())
                .collect(Collectors.toSet());
        List<Link> linked = linker.confirmed(outcomes, date);
        List<Link> review = linker.review(outcomes, date).stream()
                .filter(l -> !known.contains(l.entity() + " " + l.item()))
                .toList();
        LinkFiles files = new LinkFiles(out);
        print(outcomes, linked, files.add("linked.csv", linked), review, files.add("review.csv", review));
    }

    private void print(List<Linker.Outcome> outcomes, List<Link> linked, Path links, List<Link> review, Path list) {
        PrintWriter words = spec.commandLine().getOut();
        linked.forEach(l -> words.println(l.entity() + "\t" + l.item() + "\t" + l.label() + "\t"
                + l.method().word()));
        words.flush();
        PrintWriter err = spec.commandLine().getErr();
        long before = outcomes.stream().filter(o -> o.decision() == null).count();
        err.println("已有裁定 decided before: " + before + " · 新链接 linked: " + linked.size() + " · 待审 to review: "
                + review.size() + " · 无候选 none: " + count(outcomes, Decision.None.class) + " · 未答 unanswered: "
                + count(outcomes, Decision.Unknown.class));
        if (!linked.isEmpty()) {
            err.println(links + ": `build --seeds " + out + "` 使之生效 puts them into the graph");
        }
        if (!review.isEmpty()) {
            err.println(list + ": 把status改为confirmed或rejected set status to confirmed or rejected");
        }
        err.flush();
    }

    private static long count(List<Linker.Outcome> outcomes, Class<? extends Decision> kind) {
        return outcomes.stream().filter(o -> kind.isInstance(o.decision())).count();
    }
}
