package org.qiaodu.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.link.Decision;
import org.qiaodu.link.Items;
import org.qiaodu.link.Linker;
import org.qiaodu.link.OnlineItems;
import org.qiaodu.link.Verifier;
import org.qiaodu.link.Wanted;
import org.qiaodu.model.Link;
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
        subcommands = {LinkIndexCommand.class, LinkImportCommand.class})
final class LinkCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "my-seeds",
            description =
                    "Folder of seeds that gets links/linked.csv and links/review.csv (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("my-seeds");

    @Mixin
    private LinkSource source = new LinkSource();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private SeedOptions seeds = new SeedOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        source.use((items, day) -> search(items));
        return 0;
    }

    private void search(Items items) {
        Seeds knowledge = Files.isDirectory(out) ? seeds.seeds().with(out) : seeds.seeds();
        LinkSearch search = new LinkSearch(knowledge);
        List<Wanted> wanted;
        try (GraphStore graphs = store.open()) {
            wanted = search.wanted(graphs);
        }
        List<Link> before = search.confirmed(wanted);
        items.expect(
                before.stream().map(Link::item).toList(),
                wanted.stream().flatMap(w -> w.keys().stream()).toList());
        if (items instanceof OnlineItems) {
            changes(new Verifier(items, LinkSearch.FOLDING).verify(before));
        }
        Linker linker = search.linker(items);
        List<Linker.Outcome> outcomes = linker.link(wanted);
        List<Link> linked = linker.confirmed(outcomes, source.date());
        List<Link> review = search.unseen(linker.review(outcomes, source.date()));
        LinkFiles files = new LinkFiles(out);
        print(outcomes, linked, files.add("linked.csv", linked), review, files.add("review.csv", review));
    }

    /** Links of the table whose item is no longer what it was. */
    private void changes(List<Verifier.Change> changes) {
        for (Verifier.Change change : changes) {
            spec.commandLine()
                    .getOut()
                    .println(change.link().entity() + "\t" + change.link().item() + "\t"
                            + change.fate().name().toLowerCase(Locale.ROOT) + "\t" + change.detail());
        }
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
