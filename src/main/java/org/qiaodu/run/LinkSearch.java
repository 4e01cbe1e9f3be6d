package org.qiaodu.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Coordinates;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.LinkTable;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.link.FoldedNames;
import org.qiaodu.link.Gate;
import org.qiaodu.link.Items;
import org.qiaodu.link.Linker;
import org.qiaodu.link.Wanted;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Link;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Row;
import org.qiaodu.text.Folding;

/** The search for Wikidata items of a store's entities. */
public final class LinkSearch {
    /** How names are compared, everywhere. */
    public static final FoldedNames FOLDING = new FoldedNames(Folding::fold);

    private static final String ENTITIES = """
            SELECT ?entity ?class ?label ?name ?parent WHERE {
              ?entity a ?class ; rdfs:label ?label .
              FILTER (strstarts(str(?entity), str(id:)) && strstarts(str(?class), str(qd:)))
              OPTIONAL { ?entity skos:altLabel ?name }
              OPTIONAL { ?entity qd:locatedIn|qd:partOf ?parent FILTER (strstarts(str(?parent), str(id:))) }
            } ORDER BY ?entity ?class ?label ?name ?parent
            """;

    private final NameLexicon names;
    private final LinkTable table;
    private final Coordinates coordinates;

    /** @throws org.qiaodu.model.UserMistake naming every line of the seeds that is wrong */
    public LinkSearch(Seeds seeds) {
        Problems problems = new Problems();
        names = NameLexicon.load(seeds, problems);
        table = LinkTable.load(seeds, problems);
        coordinates = Coordinates.load(seeds, problems);
        problems.stopIfAny();
    }

    /** The links that these entities have already. */
    public List<Link> confirmed(List<Wanted> entities) {
        Set<String> ids = new HashSet<>();
        entities.forEach(w -> ids.add(w.entity()));
        return table.links().stream()
                .filter(l -> l.status() == Link.Status.CONFIRMED && ids.contains(l.entity()))
                .toList();
    }

    /** Of some rows, those whose pair of entity and item the table does not have. */
    public List<Link> unseen(List<Link> rows) {
        Set<String> pairs = new HashSet<>();
        table.links().forEach(l -> pairs.add(l.entity() + " " + l.item()));
        return rows.stream()
                .filter(l -> !pairs.contains(l.entity() + " " + l.item()))
                .toList();
    }

    /** The linker that looks there. */
    public Linker linker(Items items) {
        return new Linker(table, new Gate(items, FOLDING, classes()), items.source());
    }

    /** Wikidata's classes that an item of each of ours, or of one below it, may have. */
    private Map<EntityClass, Set<String>> classes() {
        Map<String, Set<String>> matches = Ontology.wikidata();
        Map<EntityClass, Set<String>> allowed = new HashMap<>();
        for (EntityClass type : names.classes().all()) {
            Set<String> all = new HashSet<>();
            names.classes().all().stream()
                    .filter(below -> names.classes().isA(below, type.name()))
                    .forEach(below -> all.addAll(matches.getOrDefault(below.name(), Set.of())));
            allowed.put(type, all);
        }
        return allowed;
    }

    /** The entities of a store, by id. */
    public List<Wanted> wanted(GraphStore store) {
        Map<String, List<Row>> byEntity = new LinkedHashMap<>();
        for (Row row : store.rows(store.ready(ENTITIES, Map.of()))) {
            byEntity.computeIfAbsent(row.text("entity"), e -> new ArrayList<>()).add(row);
        }
        List<Wanted> all = new ArrayList<>();
        byEntity.forEach((iri, rows) -> {
            Wanted wanted = wanted(store, iri, rows);
            if (wanted != null) {
                all.add(wanted);
            }
        });
        return all;
    }

    private @Nullable Wanted wanted(GraphStore store, String iri, List<Row> rows) {
        String type = rows.get(0).text("class").replaceFirst(".*#", "");
        if (!names.classes().has(type)) {
            return null;
        }
        String id = store.names().entityId(iri);
        Gazetteer.Entry known = names.gazetteer().named(id);
        List<String> chinese = new ArrayList<>();
        String english = null;
        for (Row row : rows) {
            if (row.text("label").codePoints().anyMatch(Character::isIdeographic)) {
                chinese.add(row.text("label"));
            } else {
                english = row.text("label");
            }
        }
        rows.stream().map(r -> r.text("name")).filter(n -> !n.isEmpty()).forEach(chinese::add);
        return new Wanted(
                id,
                new EntityClass(type),
                chinese.stream().distinct().toList(),
                english,
                known == null || known.key() == null || !known.key().matches("P\\d+:\\S+")
                        ? List.of()
                        : List.of(known.key()),
                coordinates.of(id),
                parent(store, known, rows));
    }

    /** What the gazetteer says, else what the texts say if they say one thing. */
    private static @Nullable String parent(GraphStore store, Gazetteer.@Nullable Entry known, List<Row> rows) {
        if (known != null && known.parent() != null) {
            return known.parent();
        }
        Set<String> stated = new HashSet<>();
        rows.stream().map(r -> r.text("parent")).filter(p -> !p.isEmpty()).forEach(stated::add);
        return stated.size() == 1 ? store.names().entityId(stated.iterator().next()) : null;
    }
}
