package org.qiaodu.model;

import java.util.regex.Pattern;

/**
 * The HASH in {@code st:HASH}.
 *
 * @param hash 32 hex digits of a SHA-256 over what is said and in which document
 */
public record StatementId(String hash) implements Comparable<StatementId> {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

    public StatementId {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("statement id '" + hash + "' must be 32 hex digits");
        }
    }

    @Override
    public int compareTo(StatementId other) {
        return hash.compareTo(other.hash);
    }

    @Override
    public String toString() {
        return hash;
    }
}
