package org.qiaodu.store;

import org.apache.jena.query.QueryCancelledException;

/** How long a query's own work may go on; ended from another thread. */
final class Patience {
    private volatile boolean ended;

    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    /** @throws QueryCancelledException once it has ended */
    void check() {
        if (ended) {
            throw new QueryCancelledException();
        }
    }

    /** The same characters; reading one fails once patience has ended, which is the way to stop a regular expression. */
    CharSequence over(CharSequence characters) {
        return new Impatient(characters, this);
    }

    private record Impatient(CharSequence characters, Patience patience) implements CharSequence {
        @Override
        public int length() {
            return characters.length();
        }

        @Override
        public char charAt(int index) {
            patience.check();
            return characters.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Impatient(characters.subSequence(start, end), patience);
        }

        @Override
        public String toString() {
            return characters.toString();
        }
    }
}
