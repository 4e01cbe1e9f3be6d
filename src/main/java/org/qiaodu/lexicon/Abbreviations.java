package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Words that tell how names are shortened: generic endings, and what declares another name. */
public final class Abbreviations {
    private static final List<String> COLUMNS = SeedTable.columns("word", "role", "note");

    private final Map<Role, List<String>> words = new EnumMap<>(Role.class);

    private enum Role {
        OMISSIBLE,
        WHOLE,
        ALIAS
    }

    private Abbreviations() {
        for (Role role : Role.values()) {
            words.put(role, new ArrayList<>());
        }
    }

    /** Reads {@code lexicon/abbreviations.csv}; mistakes go to {@code problems}. */
    public static Abbreviations load(Seeds seeds, Problems problems) {
        Abbreviations read = new Abbreviations();
        for (SeedTable.Row row : SeedTable.read(seeds, "lexicon", "abbreviations.csv", COLUMNS, problems)) {
            String role = row.get("role");
            if (row.get("word").isEmpty()
                    || !List.of("omissible", "whole", "alias").contains(role)) {
                problems.add(
                        row.file(),
                        row.line(),
                        "word '" + row.get("word") + "' with role '" + role
                                + "'. A role is omissible, whole or alias; the head of the file says what they mean.");
            } else {
                read.of(Role.valueOf(role.toUpperCase(java.util.Locale.ROOT))).add(row.get("word"));
            }
        }
        return read;
    }

    private List<String> of(Role role) {
        return words.getOrDefault(role, List.of());
    }

    /** Whether a name that ends so is whole: 中交四航局 is no beginning of 中交四航局江门航通船业有限公司. */
    public boolean completes(String name) {
        return words.entrySet().stream()
                .filter(e -> e.getKey() != Role.ALIAS)
                .flatMap(e -> e.getValue().stream())
                .anyMatch(e -> name.endsWith(e) && name.length() > e.length());
    }

    /** Whether a short form may leave this out: nothing, or omissible endings one after the other. */
    public boolean canBeLeftOut(String rest) {
        return rest.isEmpty()
                || of(Role.OMISSIBLE).stream()
                        .anyMatch(e -> rest.startsWith(e) && canBeLeftOut(rest.substring(e.length())));
    }

    /** Words that declare another name: 简称, 又称, 前称. */
    public List<String> declaring() {
        return List.copyOf(of(Role.ALIAS));
    }
}
