package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What sorts of things an indicator is said of: a gross product of places, a total investment of projects. */
public final class Measured {
    private static final List<String> COLUMNS = SeedTable.columns("endings", "classes", "reach", "note");

    private final Map<String, List<Things>> byEnding;

    /**
     * The things an indicator is said of.
     *
     * @param classes names of their classes; at least one
     * @param reach how far away they may stand, one of {@link Rule#REACHES}
     */
    public record Things(List<String> classes, String reach) {
        public Things {
            classes = List.copyOf(classes);
        }

        /** Whether a thing found {@code how} far away may be one of them. */
        public boolean reaches(String how) {
            return Rule.REACHES.indexOf(how) <= Rule.REACHES.indexOf(reach);
        }
    }

    private Measured(Map<String, List<Things>> byEnding) {
        this.byEnding = Map.copyOf(byEnding);
    }

    /** Reads {@code lexicon/measured.csv}; mistakes go to {@code problems}. */
    public static Measured load(Seeds seeds, ClassTree tree, Problems problems) {
        Map<String, List<Things>> byEnding = new HashMap<>();
        for (SeedTable.Row row : SeedTable.read(seeds, "lexicon", "measured.csv", COLUMNS, problems)) {
            row.list("classes").forEach(name -> tree.of(row, name, problems));
            if (Rule.REACHES.contains(row.get("reach"))) {
                Things things = new Things(row.list("classes"), row.get("reach"));
                row.list("endings")
                        .forEach(ending -> byEnding.computeIfAbsent(ending, e -> new ArrayList<>())
                                .add(things));
            } else {
                problems.add(
                        row.file(),
                        row.line(),
                        "reach '" + row.get("reach") + "'. Known: " + String.join(", ", Rule.REACHES) + ".");
            }
        }
        return new Measured(byEnding);
    }

    /**
     * What an indicator is said of, by the longest ending of its label that is known.
     *
     * @param indicator its label, or the words that stand for it
     * @return in the order in which they go first; empty where no ending is known
     */
    public List<Things> of(String indicator) {
        for (int from = 0; from < indicator.length(); from++) {
            List<Things> things = byEnding.get(indicator.substring(from));
            if (things != null) {
                return List.copyOf(things);
            }
        }
        return List.of();
    }
}
