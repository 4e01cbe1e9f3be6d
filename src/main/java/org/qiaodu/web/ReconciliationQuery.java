package org.qiaodu.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.qiaodu.model.UserMistake;

/**
 * One query of a reconciliation batch.
 *
 * @param words a name; empty where only properties are given
 * @param types wanted classes; empty for any
 * @param strict how they are wanted
 * @param constraints what else is known of the thing
 * @param limit most candidates
 */
record ReconciliationQuery(String words, List<Node> types, Strict strict, List<Constraint> constraints, int limit) {
    /** Candidates where the client asks for no number. */
    static final int USUAL = 5;

    /** Most candidates. */
    static final int MOST = 50;

    /** Characters of the longest name. */
    private static final int LONGEST = 500;

    /** How a candidate's class must fit those asked for. */
    enum Strict {
        /** One of them, or it is no candidate. */
        ANY,
        /** One of them, or its score is lower. */
        SHOULD,
        /** All of them, or it is no candidate. */
        ALL
    }

    /**
     * A property with the values the client knows.
     *
     * @param values ids or words; one of them is enough
     */
    record Constraint(Node property, List<String> values) {}

    /**
     * Reads a query.
     *
     * @throws UserMistake if it is none
     */
    static ReconciliationQuery of(JsonNode json, Catalogue catalogue) {
        String words = text(json, "query");
        List<Constraint> constraints = constraints(json.path("properties"), catalogue);
        if (!json.has("query") && constraints.isEmpty()) {
            throw new UserMistake("a query is an object with 'query', the name to look for, or 'properties'.");
        }
        return new ReconciliationQuery(
                words, types(json.path("type"), catalogue), strict(json), constraints, limit(json.path("limit")));
    }

    /** Whether the words can be a name at all: a blank cell, or one that holds a whole text, has no candidates. */
    boolean mayBeName() {
        return words.length() <= LONGEST && !(words.isEmpty() && constraints.isEmpty());
    }

    private static String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw new UserMistake("'" + key + "' is " + value + "; it must be text.");
        }
        return value.asText("").strip();
    }

    private static List<Node> types(JsonNode json, Catalogue catalogue) {
        List<Node> types = new ArrayList<>();
        for (JsonNode type : json.isArray() ? json : List.of(json)) {
            String id = type.isObject() ? type.path("id").asText() : type.asText("");
            if (!id.isEmpty() && !type.isNull()) {
                types.add(catalogue.type(id));
            }
        }
        return types;
    }

    private static Strict strict(JsonNode json) {
        String word = text(json, "type_strict");
        return switch (word) {
            case "", "any" -> Strict.ANY;
            case "should" -> Strict.SHOULD;
            case "all" -> Strict.ALL;
            default -> throw new UserMistake("'type_strict' is '" + word + "'; it must be any, should or all.");
        };
    }

    private static List<Constraint> constraints(JsonNode json, Catalogue catalogue) {
        List<Constraint> constraints = new ArrayList<>();
        for (JsonNode property : json) {
            List<String> values = new ArrayList<>();
            JsonNode given = property.path("v");
            for (JsonNode value : given.isArray() ? given : List.of(given)) {
                String text = value.isObject() ? value.path("id").asText() : value.asText("");
                if (!text.isBlank()) {
                    values.add(text.strip());
                }
            }
            if (!values.isEmpty()) {
                constraints.add(
                        new Constraint(catalogue.property(property.path("pid").asText()), values));
            }
        }
        return constraints;
    }

    private static int limit(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return USUAL;
        }
        if (!json.canConvertToInt() || json.intValue() < 1) {
            throw new UserMistake("'limit' is " + json + "; it must be a number from 1 to " + MOST + ".");
        }
        return Math.min(json.intValue(), MOST);
    }
}
