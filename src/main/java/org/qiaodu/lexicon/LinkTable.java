package org.qiaodu.lexicon;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Link;

/**
 * The decisions on links to Wikidata that people and the linker made.
 *
 * @param links in the order of the files
 */
public record LinkTable(List<Link> links) {
    /** The header of a file of links. */
    public static final List<String> COLUMNS =
            SeedTable.columns("entity", "id", "match", "label", "key", "source", "date", "method", "status", "note");

    public LinkTable {
        links = List.copyOf(links);
    }

    /** Reads {@code links/*.csv}; mistakes go to {@code problems}. */
    public static LinkTable load(Seeds seeds, Problems problems) {
        List<Link> links = new ArrayList<>();
        Map<String, Link> decided = new HashMap<>();
        for (SeedFile file : seeds.files("links", ".csv")) {
            for (SeedTable.Row row : SeedTable.read(file, COLUMNS, problems)) {
                Link link = link(row, problems);
                if (link != null && agrees(link, decided, row, problems)) {
                    links.add(link);
                }
            }
        }
        return new LinkTable(links);
    }

    /** What was decided on an entity. */
    public List<Link> of(String entity) {
        return links.stream().filter(l -> l.entity().equals(entity)).toList();
    }

    private static @Nullable Link link(SeedTable.Row row, Problems problems) {
        try {
            return new Link(
                    row.get("entity"),
                    row.get("id"),
                    row.get("match").isEmpty() ? null : word(row, "match", Link.Match.values(), Link.Match::word),
                    row.get("label"),
                    row.get("key"),
                    row.get("source"),
                    LocalDate.parse(row.get("date")),
                    word(row, "method", Link.Method.values(), Link.Method::word),
                    word(row, "status", Link.Status.values(), Link.Status::word),
                    row.get("note"));
        } catch (DateTimeParseException e) {
            problems.add(row.file(), row.line(), "date '" + row.get("date") + "'. A date is written 2026-11-23.");
        } catch (IllegalArgumentException e) {
            problems.add(row.file(), row.line(), e.getMessage() + ".");
        }
        return null;
    }

    private static <T> T word(SeedTable.Row row, String column, T[] all, Function<T, String> word) {
        return Stream.of(all)
                .filter(t -> word.apply(t).equals(row.get(column)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(column + " '" + row.get(column) + "'; it is one of "
                        + Stream.of(all).map(word).collect(Collectors.joining(", "))));
    }

    /** Whether a row does not contradict an earlier one: one decision on a pair, one exact item for an entity. */
    private static boolean agrees(Link link, Map<String, Link> decided, SeedTable.Row row, Problems problems) {
        Link same = decided.putIfAbsent(link.entity() + " " + link.item(), link);
        if (same != null) {
            problems.add(
                    row.file(),
                    row.line(),
                    link.entity() + " and " + link.item() + " are decided on twice ("
                            + same.status().word() + ", " + link.status().word() + "). Keep one row.");
            return false;
        }
        if (link.status() == Link.Status.CONFIRMED && link.match() == Link.Match.EXACT) {
            Link rival = decided.putIfAbsent("exact " + link.entity(), link);
            Link twin = decided.putIfAbsent("exact " + link.item(), link);
            if (rival != null || twin != null) {
                problems.add(
                        row.file(),
                        row.line(),
                        rival != null
                                ? link.entity() + " is exactly " + rival.item() + " and " + link.item()
                                        + ". Confirm one."
                                : link.item() + " is exactly " + (twin == null ? "" : twin.entity()) + " and "
                                        + link.entity() + ". Confirm one.");
                return false;
            }
        }
        return true;
    }
}
