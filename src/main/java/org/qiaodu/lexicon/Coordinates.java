package org.qiaodu.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Point;

/** Where places lie, by canonical name. */
public final class Coordinates {
    private static final List<String> COLUMNS = SeedTable.columns("entity", "latitude", "longitude", "source");

    private final Map<String, Point> points;

    private Coordinates(Map<String, Point> points) {
        this.points = Map.copyOf(points);
    }

    /** Reads {@code reference/coordinates.csv}; mistakes go to {@code problems}. */
    public static Coordinates load(Seeds seeds, Problems problems) {
        Map<String, Point> points = new HashMap<>();
        for (SeedTable.Row row : SeedTable.read(seeds, "reference", "coordinates.csv", COLUMNS, problems)) {
            try {
                points.put(
                        row.get("entity"),
                        new Point(Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude"))));
            } catch (NumberFormatException e) {
                problems.add(
                        row.file(), row.line(), "not a number: " + e.getMessage() + ". Write degrees, such as 22.58.");
            } catch (IllegalArgumentException e) {
                problems.add(row.file(), row.line(), e.getMessage() + ".");
            }
        }
        return new Coordinates(points);
    }

    /** The place's coordinates; null where they are not known. */
    public @Nullable Point of(String entity) {
        return points.get(entity);
    }
}
