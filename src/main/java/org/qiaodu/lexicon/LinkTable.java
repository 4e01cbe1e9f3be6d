package org.qiaodu.lexicon;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Reads {@code links/*.csv}; mistakes go to {@code problems}. A candidate gives way to a decision on the same pair. */
    public static LinkTable load(Seeds seeds, Problems problems) {
        Map<String, Link> byPair = new LinkedHashMap<>();
        Map<String, Link> exact = new HashMap<>();
        for (SeedFile file : seeds.files("links", ".csv")) {
            for (SeedTable.Row row : SeedTable.read(file, COLUMNS, problems)) {
                try {
                    add(link(row), byPair, exact);
                } catch (DateTimeParseException e) {
                    problems.add(
                            row.file(), row.line(), "date '" + row.get("date") + "'. A date is written 2026-11-23.");
                } catch (IllegalArgumentException e) {
                    problems.add(row.file(), row.line(), e.getMessage() + ".");
                }
            }
        }
        return new LinkTable(List.copyOf(byPair.values()));
    }

    /** What was decided on an entity. */
    public List<Link> of(String entity) {
        return links.stream().filter(l -> l.entity().equals(entity)).toList();
    }

    /** These decisions as a file that {@link #load} reads. */
    public static String csv(Collection<Link> links) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(COLUMNS);
            links.forEach(link -> csv.writeRecord(cells(link)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> cells(Link link) {
        return List.of(
                link.entity(),
                link.item(),
                link.match() == null ? "" : link.match().word(),
                link.label(),
                link.key(),
                link.source(),
                link.date().toString(),
                link.method().word(),
                link.status().word(),
                link.note());
    }

    /** What a list to review proposed as a match may be left standing where a person rejects it. */
    private static Link link(SeedTable.Row row) {
        Link.Status status = word(row, "status", Link.Status.values(), Link.Status::word);
        boolean none = row.get("match").isEmpty() || status == Link.Status.REJECTED;
        return new Link(
                row.get("entity"),
                row.get("id"),
                none ? null : word(row, "match", Link.Match.values(), Link.Match::word),
                row.get("label"),
                row.get("key"),
                row.get("source"),
                LocalDate.parse(row.get("date")),
                word(row, "method", Link.Method.values(), Link.Method::word),
                status,
                row.get("note"));
    }

    private static <T> T word(SeedTable.Row row, String column, T[] all, Function<T, String> word) {
        return Stream.of(all)
                .filter(t -> word.apply(t).equals(row.get(column)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(column + " '" + row.get(column) + "'; it is one of "
                        + Stream.of(all).map(word).collect(Collectors.joining(", "))));
    }

    private static void add(Link link, Map<String, Link> byPair, Map<String, Link> exact) {
        String pair = link.entity() + " " + link.item();
        Link same = byPair.get(pair);
        if (same != null && link.status() == Link.Status.CANDIDATE) {
            return;
        }
        if (same != null && same.status() != Link.Status.CANDIDATE) {
            throw new IllegalArgumentException(link.entity() + " and " + link.item() + " are decided on twice ("
                    + same.status().word() + ", " + link.status().word() + "); keep one row");
        }
        if (link.status() == Link.Status.CONFIRMED && link.match() == Link.Match.EXACT) {
            Link rival = exact.putIfAbsent(link.entity(), link);
            Link twin = exact.putIfAbsent(link.item(), link);
            Link other = rival == null ? twin : rival;
            if (other != null) {
                throw new IllegalArgumentException(link.entity() + " is exactly " + link.item() + ", and "
                        + other.entity() + " is exactly " + other.item() + "; confirm one");
            }
        }
        byPair.put(pair, link);
    }
}
