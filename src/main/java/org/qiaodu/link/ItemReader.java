package org.qiaodu.link;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Point;

/** Reads one entity of Wikidata's JSON, as dumps and {@code wbgetentities} have it; what linking does not need is skipped. */
final class ItemReader {
    private static final Set<String> LANGUAGES = Set.copyOf(Item.LANGUAGES);

    private static final Set<String> OBJECTS = Set.of("redirects", "labels", "aliases", "claims", "sitelinks");

    private String id = "";
    private boolean missing;
    private String redirectedFrom = "";
    private @Nullable Point point;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, List<String>> claims = new HashMap<>();
    private final Map<String, String> sitelinks = new HashMap<>();

    /**
     * An entity that was read.
     *
     * @param item null where the answer says that it is missing
     * @param asked the id that was asked for: another one than the item's where it was merged into it
     */
    record Read(@Nullable Item item, String asked) {}

    private ItemReader() {}

    /**
     * Reads one.
     *
     * @param json stands at the brace that opens the entity, afterwards at the one that closes it
     */
    static Read read(JsonParser json) throws IOException {
        return new ItemReader().entity(json);
    }

    private Read entity(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            boolean object = json.nextToken() == JsonToken.START_OBJECT;
            if (OBJECTS.contains(field) && !object) {
                json.skipChildren(); // old dumps write an empty object []
                continue;
            }
            switch (field) {
                case "id" -> id = json.getText();
                case "missing" -> missing = true;
                case "redirects" -> redirect(json);
                case "labels" -> labels(json);
                case "aliases" -> aliases(json);
                case "claims" -> claims(json);
                case "sitelinks" -> sitelinks(json);
                default -> json.skipChildren();
            }
        }
        String asked = redirectedFrom.isEmpty() ? id : redirectedFrom;
        return new Read(missing ? null : item(), asked);
    }

    /** The item, each name once: under the best of its languages. */
    private Item item() {
        Map<String, String> ownLabels = new HashMap<>();
        Map<String, List<String>> ownAliases = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (String language : Item.LANGUAGES) {
            String label = labels.get(language);
            if (label != null && seen.add(label)) {
                ownLabels.put(language, label);
            }
        }
        for (String language : Item.LANGUAGES) {
            List<String> names = aliases.get(language);
            if (names != null) {
                names.removeIf(name -> !seen.add(name));
                if (!names.isEmpty()) {
                    ownAliases.put(language, names);
                }
            }
        }
        return new Item(id, ownLabels, ownAliases, claims, point, sitelinks);
    }

    private void redirect(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("from")) {
                redirectedFrom = json.getText();
            }
        }
    }

    private void labels(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String language = json.currentName();
            json.nextToken();
            if (LANGUAGES.contains(language)) {
                put(labels, language, field(json, "value"));
            } else {
                json.skipChildren();
            }
        }
    }

    private void aliases(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String language = json.currentName();
            json.nextToken();
            if (!LANGUAGES.contains(language)) {
                json.skipChildren();
                continue;
            }
            List<String> names = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                String name = field(json, "value");
                if (name != null) {
                    names.add(name);
                }
            }
            aliases.put(language, names);
        }
    }

    private void sitelinks(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String wiki = json.currentName();
            json.nextToken();
            if (Item.WIKIS.contains(wiki)) {
                put(sitelinks, wiki, field(json, "title"));
            } else {
                json.skipChildren();
            }
        }
    }

    private static void put(Map<String, String> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private void claims(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String property = json.currentName();
            json.nextToken();
            boolean wanted =
                    Item.LINKS.contains(property) || Item.KEYS.contains(property) || Item.POINT.equals(property);
            if (wanted && json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    statement(json, property);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void statement(JsonParser json, String property) throws IOException {
        Value value = new Value();
        boolean deprecated = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "mainsnak" -> value.snak(json);
                case "rank" -> deprecated = json.getText().equals("deprecated");
                default -> json.skipChildren();
            }
        }
        if (deprecated) {
            return;
        }
        if (property.equals(Item.POINT)) {
            point = point == null ? value.point() : point;
        } else if (value.text != null) {
            claims.computeIfAbsent(property, p -> new ArrayList<>()).add(value.text);
        }
    }

    /** The text of one field of an object, the others skipped; afterwards at the object's end. */
    private static @Nullable String field(JsonParser json, String wanted) throws IOException {
        String text = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = json.currentName().equals(wanted);
            json.nextToken();
            if (found) {
                text = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return text;
    }

    /** The value of a snak: a text, an item's id, or a place on the earth. */
    private static final class Value {
        private @Nullable String text;
        private double latitude = Double.NaN;
        private double longitude = Double.NaN;
        private boolean onEarth = true;

        @Nullable
        Point point() {
            return onEarth && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                    ? new Point(latitude, longitude)
                    : null;
        }

        void snak(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean data = json.currentName().equals("datavalue");
                json.nextToken();
                if (data) {
                    datavalue(json);
                } else {
                    json.skipChildren();
                }
            }
        }

        private void datavalue(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean value = json.currentName().equals("value");
                json.nextToken();
                if (value && json.currentToken() == JsonToken.VALUE_STRING) {
                    text = json.getText();
                } else if (value && json.currentToken() == JsonToken.START_OBJECT) {
                    fields(json);
                } else {
                    json.skipChildren();
                }
            }
        }

        private void fields(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "id" -> text = json.getText();
                    case "numeric-id" -> text = text == null ? "Q" + json.getText() : text;
                    case "latitude" -> latitude = json.getDoubleValue();
                    case "longitude" -> longitude = json.getDoubleValue();
                    case "globe" -> onEarth = json.getText().endsWith("/Q2");
                    default -> json.skipChildren();
                }
            }
        }
    }
}
