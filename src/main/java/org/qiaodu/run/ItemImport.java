package org.qiaodu.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.qiaodu.link.Item;
import org.qiaodu.link.Items;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.LinkWriter;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Row;

/** What Wikidata says of linked items, as triples of Wikidata's own shape, so that one query serves here and there. */
public final class ItemImport {
    private static final String DIRECT = "http://www.wikidata.org/prop/direct/";
    private static final String SCHEMA = "http://schema.org/";
    private static final RDFDatatype WKT = new BaseDatatype("http://www.opengis.net/ont/geosparql#wktLiteral");
    private static final String LINKED = """
            SELECT DISTINCT ?item WHERE {
              ?link a qd:Link ; qd:status qd:Confirmed ; rdf:object ?item
            } ORDER BY ?item
            """;

    private final Set<Triple> triples = new LinkedHashSet<>();

    private ItemImport() {}

    /** Ids of the items that a store's entities are linked to. */
    public static List<String> linked(GraphStore store) {
        List<String> ids = new ArrayList<>();
        for (Row row : store.rows(store.ready(LINKED, Map.of()))) {
            ids.add(row.text("item").substring(LinkWriter.WIKIDATA.length()));
        }
        return ids;
    }

    /**
     * Names, classes, coordinates, parents, identifiers and sitelinks of items, and the names of their parents.
     *
     * @throws UserMistake if something cannot be told now
     */
    public static List<Triple> triples(Items items, List<String> ids) {
        ItemImport all = new ItemImport();
        try {
            items.expect(ids, List.of());
            Set<String> parents = new TreeSet<>();
            for (String id : ids) {
                items.get(id).ifPresent(item -> {
                    all.item(id, item);
                    parents.addAll(item.values("P131"));
                });
            }
            items.expect(parents, List.of());
            for (String parent : parents) {
                Optional<Item> item = items.get(parent);
                item.ifPresent(i -> all.names(LinkWriter.item(parent), i));
            }
        } catch (Items.NoAnswer e) {
            throw new UserMistake("link import: " + e.getMessage() + "; nothing was taken over, try again later.", e);
        }
        return List.copyOf(all.triples);
    }

    private void item(String id, Item item) {
        Node node = LinkWriter.item(id);
        names(node, item);
        for (String property : List.of("P31", "P131", "P442", "P1566", "P1937", "P6782", "P249")) {
            for (String value : item.values(property)) {
                add(
                        node,
                        DIRECT + property,
                        Item.KEYS.contains(property) ? NodeFactory.createLiteralString(value) : LinkWriter.item(value));
            }
        }
        if (item.point() != null) {
            String wkt =
                    "Point(" + item.point().longitude() + " " + item.point().latitude() + ")";
            add(node, DIRECT + "P625", NodeFactory.createLiteralDT(wkt, WKT));
        }
        item.sitelinks().forEach((wiki, title) -> sitelink(node, wiki.replace("wiki", ""), title));
    }

    private void names(Node node, Item item) {
        item.labels()
                .forEach((language, name) -> triples.add(
                        Triple.create(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(name, language))));
        item.aliases()
                .forEach((language, names) -> names.forEach(name -> triples.add(
                        Triple.create(node, SKOS.altLabel.asNode(), NodeFactory.createLiteralLang(name, language)))));
    }

    private void sitelink(Node item, String language, String title) {
        String wiki = "https://" + language + ".wikipedia.org/";
        String path = URLEncoder.encode(title.replace(' ', '_'), StandardCharsets.UTF_8)
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%2C", ",");
        Node page = NodeFactory.createURI(wiki + "wiki/" + path);
        add(page, SCHEMA + "about", item);
        add(page, SCHEMA + "isPartOf", NodeFactory.createURI(wiki));
        add(page, SCHEMA + "name", NodeFactory.createLiteralLang(title, language));
    }

    private void add(Node subject, String predicate, Node object) {
        triples.add(Triple.create(subject, NodeFactory.createURI(predicate), object));
    }
}
