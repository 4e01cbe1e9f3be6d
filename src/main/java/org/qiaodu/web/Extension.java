package org.qiaodu.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.qiaodu.model.UserMistake;

/** Answers which values the properties of things have: the data extension of the reconciliation service. */
final class Extension {
    /** Most things of one request. */
    static final int THINGS = 1_000;

    /** Most properties of one request. */
    static final int PROPERTIES = 50;

    /** What was measured, as {@code qd:statistic} has it, and how it is called in a settings form. */
    static final List<String> STATISTICS =
            List.of("Level", "GrowthRate", "Share", "Rank", "Ratio", "Count", "Duration");

    private final Facts facts;
    private final Catalogue catalogue;
    private final Values values;

    Extension(Facts facts, Catalogue catalogue) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.values = new Values(facts, catalogue);
    }

    /**
     * @param asked {@code {"ids": […], "properties": [{"id": …, "settings": {…}}]}}
     * @throws UserMistake if it asks for too much or for what there is not
     */
    void answer(JsonNode asked, ObjectNode out) {
        JsonNode ids = asked.path("ids");
        JsonNode properties = asked.path("properties");
        if (!ids.isArray() || !properties.isArray()) {
            throw new UserMistake("extend: an object with the lists 'ids' and 'properties'.");
        }
        if (ids.size() > THINGS || properties.size() > PROPERTIES) {
            throw new UserMistake("extend: " + ids.size() + " ids and " + properties.size()
                    + " properties; one request may have " + THINGS + " and " + PROPERTIES + ", send several.");
        }
        ArrayNode meta = out.putArray("meta");
        for (JsonNode property : properties) {
            Node node = catalogue.property(property.path("id").asText());
            meta.addObject().put("id", property.path("id").asText()).put("name", catalogue.label(node));
        }
        ObjectNode rows = out.putObject("rows");
        for (JsonNode id : ids) {
            Optional<Node> thing = catalogue.entity(id.asText());
            ObjectNode row = rows.putObject(id.asText());
            for (JsonNode property : properties) {
                ArrayNode cells = row.putArray(property.path("id").asText());
                thing.ifPresent(node -> fill(node, property, cells));
            }
        }
    }

    private void fill(Node thing, JsonNode asked, ArrayNode cells) {
        Node property = catalogue.property(asked.path("id").asText());
        if (catalogue.isIndicator(property)) {
            measured(thing, property, asked.path("settings"), cells);
            return;
        }
        for (Node value : values.of(thing, property)) {
            if (value.isURI() && !catalogue.id(value).equals(value.getURI())) {
                cells.addObject().put("id", catalogue.id(value)).put("name", facts.label(value));
            } else {
                cells.addObject().put("str", Facts.text(value));
            }
        }
    }

    /** Values of the period asked for, or of the latest, exact ones first; only they are numbers, a bound is told in words. */
    private void measured(Node thing, Node indicator, JsonNode settings, ArrayNode cells) {
        String period = settings.path("period").asText("").strip();
        String statistic = settings.path("statistic").asText(STATISTICS.get(0));
        if (!Set.copyOf(STATISTICS).contains(statistic)) {
            throw new UserMistake(
                    "statistic '" + statistic + "': must be one of " + String.join(", ", STATISTICS) + ".");
        }
        List<Values.Measured> all = values.measured(thing, indicator, statistic);
        String wanted = period.isEmpty() && !all.isEmpty() ? all.get(0).period() : period;
        all.stream()
                .filter(measured -> measured.period().equals(wanted))
                .map(Values.Measured::statement)
                .sorted(Comparator.comparing(statement -> !isExact(statement)))
                .forEach(statement -> value(statement, cells.addObject()));
    }

    private boolean isExact(Node statement) {
        return facts.text(statement, "qd:bound").equals("Exact");
    }

    private void value(Node statement, ObjectNode cell) {
        String number = facts.text(statement, "qd:value");
        String words = facts.text(statement, "qd:statedAs");
        switch (facts.text(statement, "qd:bound")) {
            case "MoreThan" -> cell.put("str", "> " + words);
            case "LessThan" -> cell.put("str", "< " + words);
            case "Approximate" -> cell.put("str", "≈ " + words);
            default -> {
                if (number.isEmpty()) {
                    cell.put("str", words);
                } else {
                    cell.put("float", new BigDecimal(number));
                }
            }
        }
    }
}
