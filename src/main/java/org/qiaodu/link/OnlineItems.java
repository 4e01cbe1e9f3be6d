package org.qiaodu.link;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Wikidata's items, asked for over the network. */
public final class OnlineItems implements Items {
    /** Ids that one call may ask for. */
    private static final int BATCH = 50;
    /** Keys in one query. */
    private static final int KEYS_AT_ONCE = 200;

    private static final String HITS = "20";

    private final WikidataClient wikidata;
    private final Map<String, Optional<Item>> items = new HashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();

    public OnlineItems(WikidataClient wikidata) {
        this.wikidata = wikidata;
    }

    @Override
    public String source() {
        return "www.wikidata.org " + wikidata.date() + " (CC0)";
    }

    @Override
    public Optional<Item> get(String id) {
        fetch(List.of(id));
        return items.getOrDefault(id, Optional.empty());
    }

    @Override
    public void expect(Collection<String> ids, Collection<String> keys) {
        try {
            fetch(ids);
            fetchKeys(keys);
        } catch (NoAnswer e) {
            // what is still open is asked for again when it is wanted, and told then
        }
    }

    private void fetch(Collection<String> ids) {
        List<String> open = ids.stream()
                .filter(id -> !items.containsKey(id))
                .distinct()
                .sorted()
                .toList();
        for (int from = 0; from < open.size(); from += BATCH) {
            entities(open.subList(from, Math.min(open.size(), from + BATCH)));
        }
    }

    private void entities(List<String> ids) {
        JsonNode answer = wikidata.api(Map.of(
                "action", "wbgetentities",
                "ids", String.join("|", ids),
                "redirects", "yes",
                "props", "info|labels|aliases|claims|sitelinks",
                "languages", String.join("|", Item.LANGUAGES),
                "sitefilter", "zhwiki|enwiki"));
        Map<String, Optional<Item>> found = new HashMap<>();
        answer.path("entities").properties().forEach(entity -> {
            ItemReader.Read read = read(entity.getValue());
            Optional<Item> item = Optional.ofNullable(read.item());
            found.put(entity.getKey(), item);
            found.put(read.asked(), item);
            item.ifPresent(i -> found.put(i.id(), item));
        });
        for (String id : ids) {
            if (!found.containsKey(id)) {
                throw new NoAnswer("wbgetentities says nothing of " + id);
            }
        }
        items.putAll(found);
    }

    private static ItemReader.Read read(JsonNode entity) {
        try (JsonParser json = entity.traverse()) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new NoAnswer("wbgetentities: an entity is no object");
            }
            return ItemReader.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Item> named(String folded, String written) {
        JsonNode answer = wikidata.api(Map.of(
                "action",
                "wbsearchentities",
                "search",
                written,
                "language",
                written.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en",
                "type",
                "item",
                "limit",
                HITS));
        List<String> ids = new ArrayList<>();
        answer.path("search").forEach(hit -> ids.add(hit.path("id").asText()));
        return all(ids);
    }

    @Override
    public List<Item> keyed(String key) {
        if (!byKey.containsKey(Keys.folded(key))) {
            fetchKeys(List.of(key));
        }
        return all(byKey.getOrDefault(Keys.folded(key), Set.of()));
    }

    private void fetchKeys(Collection<String> keys) {
        Map<String, List<String>> byProperty = keys.stream()
                .filter(key -> !byKey.containsKey(Keys.folded(key)))
                .collect(Collectors.groupingBy(Keys::property, TreeMap::new, Collectors.toList()));
        byProperty.forEach((property, open) -> {
            for (int from = 0; from < open.size(); from += KEYS_AT_ONCE) {
                keys(property, open.subList(from, Math.min(open.size(), from + KEYS_AT_ONCE)));
            }
        });
    }

    private void keys(String property, List<String> keys) {
        Set<String> values = new TreeSet<>();
        for (String key : keys) {
            values.add(Keys.value(key));
            values.add(Keys.value(Keys.folded(key)));
        }
        String quoted = values.stream()
                .map(v -> '"' + v.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(" "));
        JsonNode answer = wikidata.sparql(
                "PREFIX wdt: <http://www.wikidata.org/prop/direct/>\nSELECT ?item ?value WHERE { VALUES ?value { "
                        + quoted + " } ?item wdt:" + property + " ?value }");
        Map<String, Set<String>> found = new LinkedHashMap<>();
        keys.forEach(key -> found.put(Keys.folded(key), new TreeSet<>()));
        if (!answer.path("results").path("bindings").isArray()) {
            throw new NoAnswer("the query service's answer has no rows");
        }
        answer.path("results").path("bindings").forEach(row -> {
            String item = row.path("item").path("value").asText().replaceFirst(".*/", "");
            String key =
                    Keys.folded(property + ":" + row.path("value").path("value").asText());
            found.computeIfAbsent(key, k -> new TreeSet<>()).add(item);
        });
        byKey.putAll(found);
    }

    /** The items of these ids, each once; ids that were merged give the item they went into. */
    private List<Item> all(Collection<String> ids) {
        fetch(ids);
        Set<String> seen = new HashSet<>();
        return ids.stream()
                .flatMap(id -> items.getOrDefault(id, Optional.empty()).stream())
                .filter(item -> seen.add(item.id()))
                .toList();
    }
}
