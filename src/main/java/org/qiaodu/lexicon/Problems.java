package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qiaodu.model.UserMistake;

/** The mistakes found while seeds are read; all are collected before anyone stops. */
public final class Problems {
    private static final int SHOWN = 20;
    private final List<SeedProblem> found = new ArrayList<>();

    /** Notes a mistake at {@code line} (from 1; 0 for the whole file) of {@code file}. */
    public void add(SeedFile file, int line, String message) {
        found.add(new SeedProblem(file.place(), line, message));
    }

    /** Notes all that others found. */
    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    /** What was found, in the order of reading. */
    public List<SeedProblem> all() {
        return List.copyOf(found);
    }

    /** @throws UserMistake naming the first mistakes, if there are any */
    public void stopIfAny() {
        if (!found.isEmpty()) {
            String more = found.size() > SHOWN ? "\n... and " + (found.size() - SHOWN) + " more" : "";
            throw new UserMistake(
                    found.stream().limit(SHOWN).map(SeedProblem::toString).collect(Collectors.joining("\n")) + more);
        }
    }
}
