package org.qiaodu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Triple;
import org.qiaodu.model.UserMistake;
import org.qiaodu.run.ItemImport;
import org.qiaodu.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code link import}: takes what Wikidata says of linked items into the store. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header =
                "Takes names, coordinates, parents and sitelinks of linked items into graph:wikidata-DATE of the store.",
        description = "把已链接条目的名称、坐标、上级与维基链接存入带日期的图，供本地查询。")
final class LinkImportCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private LinkSource source = new LinkSource();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        source.use((items, day) -> {
            try (GraphStore graphs = store.open()) {
                List<String> linked = ItemImport.linked(graphs);
                if (linked.isEmpty()) {
                    throw new UserMistake(store.path + ": no entity is linked; `build` takes links from seeds/links,"
                            + " `link` looks for more.");
                }
                List<Triple> triples = ItemImport.triples(items, linked);
                graphs.publish("wikidata-" + day, triples);
                long told = triples.stream()
                        .map(triple -> triple.getSubject().getURI())
                        .distinct()
                        .filter(iri -> linked.contains(iri.substring(iri.lastIndexOf('/') + 1)))
                        .count();
                spec.commandLine()
                        .getErr()
                        .println("graph:wikidata-" + day + " · 条目 items: " + told + "/" + linked.size()
                                + " · 三元组 triples: " + triples.size());
                spec.commandLine().getErr().flush();
            }
        });
        return 0;
    }
}
