package org.qiaodu.run.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.qiaodu.model.UserMistake;

/**
 * What people read in a text.
 *
 * @param entities what it speaks of
 * @param observations what it measures
 * @param relations what it relates
 * @param events what happens in it
 * @param contradictions what cannot all be so, each with the words of its sides
 * @param misprints words printed wrongly, each with what they should be
 * @param inOrder figures that were held against each other and agree, each with the words of both sides
 */
public record GoldFile(
        List<Thing> entities,
        List<Figure> observations,
        List<Link> relations,
        List<Happening> events,
        List<Doubt> contradictions,
        List<Doubt> misprints,
        List<Doubt> inOrder) {
    /** Words that are in doubt, or were and are not; {@code shouldBe} is empty where nothing is said to be right. */
    record Doubt(String id, List<String> quotes, String shouldBe) {
        Doubt {
            quotes = List.copyOf(quotes);
        }
    }

    /** An entity: names, the label first, and the class. */
    record Thing(List<String> names, String type) {}

    /**
     * An observation.
     *
     * @param values the value as written, and as corrected where it was
     * @param times the period as written, and as corrected; empty where the text gives none
     */
    record Figure(
            String of,
            String indicator,
            List<Double> values,
            String unit,
            String bound,
            List<GoldTime> times,
            String evidence) {}

    /** A relation; {@code stated} is false where it rests on knowledge beyond the text. */
    record Link(String subject, String predicate, String object, boolean stated, String evidence) {}

    /** An event; {@code times} is empty where the text gives none. */
    record Happening(String label, List<String> participants, List<GoldTime> times, String evidence) {}

    /**
     * Reads a gold file.
     *
     * @throws UserMistake if it is no such file
     */
    public static GoldFile read(Path file) {
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readString(file));
            if (!root.isObject() || !root.has("observations")) {
                throw new UserMistake(file + ": not a gold file. It must be a JSON object with the lists entities,"
                        + " observations, relations and events; see src/test/resources/gold for one.");
            }
            return new GoldFile(
                    rows(root, "entities", n -> new Thing(names(n), text(n, "type"))),
                    rows(root, "observations", GoldFile::figure),
                    rows(
                            root,
                            "relations",
                            n -> new Link(
                                    text(n, "subject"),
                                    text(n, "predicate"),
                                    text(n, "object"),
                                    !text(n, "certainty").equals("inferred"),
                                    text(n, "evidence"))),
                    rows(
                            root,
                            "events",
                            n -> new Happening(
                                    text(n, "label"),
                                    strings(n, "participants"),
                                    times(n, "time"),
                                    text(n, "evidence"))),
                    rows(root, "contradictions", n -> new Doubt(text(n, "id"), strings(n, "statements"), "")),
                    rows(
                            root,
                            "ocr_errors",
                            n -> new Doubt(text(n, "id"), List.of(text(n, "evidence")), text(n, "should_be"))),
                    rows(root, "number_checks", GoldFile::inOrder).stream()
                            .filter(d -> d.quotes().size() > 1)
                            .toList());
        } catch (JsonProcessingException e) {
            throw new UserMistake(
                    file + ":" + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage()
                            + ". Correct it.",
                    e);
        } catch (IOException e) {
            throw new UserMistake(file + ": cannot be read. --gold takes a JSON file of annotations.", e);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(
                    file + ": " + e.getMessage() + ". Write times as 2023, 2023-04, 195X or 2021/2023.", e);
        }
    }

    /** The sides of a check of figures that holds; none of one that does not, or whose sides are not told apart. */
    private static Doubt inOrder(JsonNode n) {
        boolean holds = text(n, "result").startsWith("consistent");
        List<String> sides = holds ? List.of(text(n, "check").split(" vs ")) : List.of();
        return new Doubt(text(n, "check"), sides, "");
    }

    private static Figure figure(JsonNode n) {
        List<Double> values = new ArrayList<>(List.of(n.path("value").asDouble()));
        if (n.path("value_corrected").isNumber()) {
            values.add(n.path("value_corrected").asDouble());
        }
        return new Figure(
                text(n, "of"),
                text(n, "indicator"),
                List.copyOf(values),
                text(n, "unit"),
                text(n, "bound"),
                times(n, "period"),
                text(n, "evidence"));
    }

    /** The time as written and the other times the annotator gives for it; none if the words themselves give none. */
    private static List<GoldTime> times(JsonNode n, String field) {
        List<GoldTime> times = new ArrayList<>();
        boolean wordsGiveNone = n.has("time_in_text") && n.path("time_in_text").isNull();
        for (String name : List.of(field, field + "_corrected", "time_in_text")) {
            if (n.path(name).isTextual() && !wordsGiveNone) {
                times.add(GoldTime.of(n.path(name).asText()));
            }
        }
        return List.copyOf(times);
    }

    private static List<String> names(JsonNode n) {
        List<String> names = new ArrayList<>(List.of(text(n, "label")));
        names.addAll(strings(n, "aliases"));
        return List.copyOf(names);
    }

    private static String text(JsonNode n, String field) {
        JsonNode value = n.path(field);
        return value.isArray() ? value.path(0).asText("") : value.asText("");
    }

    private static List<String> strings(JsonNode n, String field) {
        List<String> strings = new ArrayList<>();
        n.path(field).forEach(s -> strings.add(s.asText()));
        return List.copyOf(strings);
    }

    private static <T> List<T> rows(JsonNode root, String field, Function<JsonNode, T> row) {
        List<T> rows = new ArrayList<>();
        root.path(field).forEach(n -> rows.add(row.apply(n)));
        return List.copyOf(rows);
    }
}
