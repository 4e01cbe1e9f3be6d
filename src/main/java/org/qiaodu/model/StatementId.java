package org.qiaodu.model;

/**
 * The HASH in {@code st:HASH}.
 *
 * @param hash 32 hex digits of a SHA-256 over what is said and in which document
 */
public record StatementId(String hash) implements Comparable<StatementId> {
    public StatementId {
        if (!hash.matches("[0-9a-f]{32}")) {
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
