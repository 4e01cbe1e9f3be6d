package org.qiaodu.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.qiaodu.link.DumpIndex;
import org.qiaodu.link.Items;
import org.qiaodu.link.OnlineItems;
import org.qiaodu.link.WikidataClient;
import org.qiaodu.model.UserMistake;
import picocli.CommandLine.Option;

/** {@code --index} or {@code --online}, and what goes with them. */
final class LinkSource {
    @Option(names = "--index", paramLabel = "DIR", description = "Look into an index of a dump, made by `link index`.")
    private @Nullable Path index;

    @Option(names = "--online", description = "Ask Wikidata over the network, one request after the other.")
    private boolean online;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Your mail address or web page, told to Wikidata with every request; --online needs it.")
    private String contact = "";

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "wikidata-cache",
            description = "Where Wikidata's answers are kept and looked up first (default: ${DEFAULT-VALUE}).")
    private Path cache = Path.of("wikidata-cache");

    @Option(
            names = "--api",
            paramLabel = "URL",
            defaultValue = "https://www.wikidata.org/w/api.php",
            description = "Wikidata's action API (default: ${DEFAULT-VALUE}).")
    private URI api = URI.create("https://www.wikidata.org/w/api.php");

    @Option(
            names = "--sparql",
            paramLabel = "URL",
            defaultValue = "https://query.wikidata.org/sparql",
            description = "Wikidata's query service (default: ${DEFAULT-VALUE}).")
    private URI sparql = URI.create("https://query.wikidata.org/sparql");

    @Option(names = "--date", paramLabel = "DAY", description = "Date of the decisions (default: today).")
    private LocalDate date = LocalDate.now(ZoneId.systemDefault());

    /** The date of decisions. */
    LocalDate date() {
        return date;
    }

    /**
     * Uses the items, and closes what they come from.
     *
     * @param use gets the items and the day they are of
     */
    void use(BiConsumer<Items, LocalDate> use) {
        if (online == (index != null)) {
            throw new UserMistake("link: say where to look, in one place: add --index DIR (made by `link index DUMP"
                    + " --out DIR`), or --online with --contact ADDRESS.");
        }
        if (index != null) {
            try (DumpIndex items = DumpIndex.open(index)) {
                use.accept(items, items.date());
            }
        } else {
            WikidataClient.Settings settings = new WikidataClient.Settings(api, sparql, contact, cache, date);
            use.accept(new OnlineItems(new WikidataClient(settings, TimeUnit.SECONDS::sleep)), date);
        }
    }
}
