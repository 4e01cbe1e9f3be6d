package org.qiaodu.store;

import org.apache.jena.query.QueryCancelledException;

/** How long a query's own work may go on, and whether it may at the moment; told from another thread. */
final class Patience {
    private enum State {
        GOES_ON,
        RESTS,
        ENDED
    }

    private volatile State state = State.GOES_ON;

    void end() {
        become(State.ENDED);
    }

    /** Lets the work wait at its next {@link #check}, until it may go on or has ended. */
    void rest() {
        become(State.RESTS);
    }

    void goOn() {
        become(State.GOES_ON);
    }

    private synchronized void become(State next) {
        if (state != State.ENDED) {
            state = next;
            notifyAll();
        }
    }

    boolean hasEnded() {
        return state == State.ENDED;
    }

    /**
     * Called by the work, every now and then.
     *
     * @throws QueryCancelledException once it has ended
     */
    void check() {
        if (state != State.GOES_ON) {
            await();
        }
    }

    private synchronized void await() {
        try {
            while (state == State.RESTS) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            state = State.ENDED;
        }
        if (state == State.ENDED) {
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
