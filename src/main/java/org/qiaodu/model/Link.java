package org.qiaodu.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decision on which Wikidata item an entity is.
 *
 * @param entity id of the entity
 * @param item such as {@code Q59132}; empty where the decision is that there is none
 * @param match how the item's meaning relates to the entity's; null unless it is confirmed or a candidate
 * @param label the item's name when it was looked at; empty where none was seen
 * @param key a public identifier both have, such as {@code P442:440700}; empty where none was compared
 * @param source where item and name, or the lack of one, were seen
 * @param date when it was decided
 * @param method how it was decided
 * @param status what was decided
 * @param note why, in words; may be empty
 */
public record Link(
        String entity,
        String item,
        @Nullable Match match,
        String label,
        String key,
        String source,
        LocalDate date,
        Method method,
        Status status,
        String note) {
    private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]*");
    private static final Pattern KEY = Pattern.compile("P[1-9][0-9]*:\\S+");

    /** How near the item's meaning is to the entity's; SKOS mapping properties. */
    public enum Match {
        EXACT,
        CLOSE,
        BROAD;

        /** The word in the table, which also begins the SKOS property. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it was decided. */
    public enum Method {
        /** Both have the same public identifier. */
        KEY("key"),
        /** Same name, fitting class, near coordinates. */
        LABEL_AND_PLACE("label+place"),
        /** Same name, fitting class, within the same linked place or body. */
        LABEL_AND_PARENT("label+parent"),
        /** Same name alone; never enough to confirm. */
        LABEL("label"),
        /** A published source gives the item for the name. */
        SOURCE("source"),
        /** A person judged. */
        HAND("hand");

        private final String word;

        Method(String word) {
            this.word = word;
        }

        /** The word in the table. */
        public String word() {
            return word;
        }
    }

    /** What was decided. */
    public enum Status {
        CONFIRMED("confirmed", "Confirmed"),
        CANDIDATE("candidate", "Candidate"),
        NO_ITEM("no-item", "NoItem"),
        REJECTED("rejected", "Rejected");

        private final String word;
        private final String term;

        Status(String word, String term) {
            this.word = word;
            this.term = term;
        }

        /** The word in the table. */
        public String word() {
            return word;
        }

        /** Local name in the ontology. */
        public String term() {
            return term;
        }
    }

    public Link {
        boolean none = status == Status.NO_ITEM;
        check(!entity.isBlank(), "no entity; the first field is the entity's canonical Chinese name");
        check(
                none == item.isEmpty(),
                "item '" + item + "' with status " + status.word()
                        + "; an item is written unless the status is no-item");
        check(none || ITEM.matcher(item).matches(), "item '" + item + "'; an item is written Q59132");
        check(
                (match != null) == (status == Status.CONFIRMED || status == Status.CANDIDATE),
                "match is written for confirmed and candidate alone: exact, close or broad");
        check(key.isEmpty() || KEY.matcher(key).matches(), "key '" + key + "'; a key is written P442:440700");
        check(method != Method.KEY || !key.isEmpty(), "method key without a key; write the key both have");
        check(method != Method.LABEL || status != Status.CONFIRMED, "method label cannot confirm; names have homonyms");
        check(!source.isBlank(), "no source; say where the item was seen");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
