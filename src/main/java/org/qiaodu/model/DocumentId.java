package org.qiaodu.model;

import org.jspecify.annotations.Nullable;

/**
 * The name of a document, the NAME in {@code doc:NAME}; usually its file name without the ending.
 *
 * @param name not blank, without characters that an IRI's last segment cannot hold
 */
public record DocumentId(String name) implements Comparable<DocumentId> {
    private static final String ENTITY = "doc:";
    private static final String FORBIDDEN = "<>\"{}|\\^`#?/%[]";

    public DocumentId {
        if (name.isBlank() || !name.equals(clean(name))) {
            throw new IllegalArgumentException(
                    "document name '" + name + "' must be non-blank, without spaces and any of " + FORBIDDEN);
        }
    }

    /** The id nearest to any wording: characters an IRI cannot hold become {@code _}. */
    public static DocumentId of(String wording) {
        String name = clean(wording.strip());
        return new DocumentId(name.isBlank() ? "document" : name);
    }

    /** The id under which statements speak of a document as of an entity. */
    public String asEntity() {
        return ENTITY + name;
    }

    /** The document that an entity's id stands for; null where it stands for no document. */
    public static @Nullable DocumentId ofEntity(String id) {
        return id.startsWith(ENTITY) ? new DocumentId(id.substring(ENTITY.length())) : null;
    }

    private static String clean(String wording) {
        StringBuilder out = new StringBuilder();
        wording.codePoints()
                .map(c -> c <= ' ' || c == 0x7f || FORBIDDEN.indexOf(c) >= 0 || Character.isWhitespace(c) ? '_' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    @Override
    public int compareTo(DocumentId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
