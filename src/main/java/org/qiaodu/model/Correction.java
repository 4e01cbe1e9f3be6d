package org.qiaodu.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A person's ruling on the graph. It is keyed by words and meaning, so that it still holds after rules, offsets or other
 * parts of the text changed.
 *
 * @param action what it does
 * @param document name of the document it speaks of
 * @param quote the raw words it speaks of
 * @param meaning what they were read as: see {@link Meanings}; for a merge or split the entity
 * @param field what is corrected, one of {@link #FIELDS}; empty for other actions
 * @param value what to put instead; for a statement added {@link #classes}; empty where nothing is
 * @param author who
 * @param date when
 * @param reason why
 */
public record Correction(
        Action action,
        String document,
        String quote,
        String meaning,
        String field,
        String value,
        String author,
        LocalDate date,
        String reason) {
    /** What a ruling does. */
    public enum Action {
        ACCEPT,
        REJECT,
        CORRECT,
        ADD,
        MERGE,
        SPLIT,
        CONFIRM,
        DISMISS,
        REPAIR;

        /** Local name in the ontology. */
        public String term() {
            return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a correction may change: the first of any statement, then those of observations, relations and events. */
    public static final List<String> FIELDS = List.of(
            "time",
            "value",
            "unit",
            "bound",
            "statistic",
            "of",
            "indicator",
            "scope",
            "subject",
            "predicate",
            "object",
            "agent",
            "participant",
            "place");

    public Correction {
        require(!document.isBlank() && !author.isBlank() && !reason.isBlank(), "document, author and reason");
        boolean byWords = action == Action.ADD || action == Action.SPLIT || action == Action.REPAIR;
        require(!byWords || !quote.isBlank(), "the words as printed");
        boolean puts =
                action == Action.CORRECT || action == Action.MERGE || action == Action.SPLIT || action == Action.REPAIR;
        require(!puts || !value.isBlank(), "what to put instead");
        require(
                action != Action.CORRECT || FIELDS.contains(field),
                "which field it corrects: " + String.join(", ", FIELDS));
        classes(action, value);
    }

    private static void require(boolean given, String what) {
        if (!given) {
            throw new IllegalArgumentException("the ruling does not say " + what);
        }
    }

    /**
     * The classes of entities that a ruling to add makes known, by their ids, as its value tells them:
     * {@code 甲公司=Company|乙市=City}.
     */
    public Map<String, EntityClass> classes() {
        return classes(action, value);
    }

    private static Map<String, EntityClass> classes(Action action, String value) {
        Map<String, EntityClass> classes = new HashMap<>();
        for (String pair : action == Action.ADD && !value.isEmpty() ? value.split("\\|", -1) : new String[0]) {
            int at = pair.lastIndexOf('=');
            require(at > 0, "classes as 甲公司=Company");
            classes.put(pair.substring(0, at), new EntityClass(pair.substring(at + 1)));
        }
        return classes;
    }

    /** Who ruled, when and why, for the words it stands beside. */
    public Bilingual signed() {
        return new Bilingual(author + "（" + date + "）：" + reason, author + " (" + date + "): " + reason);
    }

    /** What it speaks of, in one line: the words and what they were read as. */
    public String key() {
        return quote + "|" + meaning;
    }
}
