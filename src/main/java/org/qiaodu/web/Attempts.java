package org.qiaodu.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Wrong passwords by where they came from; who gave too many of them waits. */
final class Attempts {
    /** Wrong passwords from one address within a {@link #SPAN}, after which no more are tried. */
    static final int MOST = 5;

    /** The same from all addresses together, each costing a third of a second of work. */
    private static final int MOST_OF_ALL = 60;

    /** Seconds that wrong passwords are remembered. */
    static final long SPAN = 60;

    private static final String ALL = "";

    private final LongSupplier nanos;
    private final Map<String, Wrong> wrong = new ConcurrentHashMap<>();

    /**
     * Wrong passwords of one address.
     *
     * @param since when the first was given
     */
    private record Wrong(int count, long since) {}

    /** @param nanos a clock as {@link System#nanoTime} is one */
    Attempts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean areTooMany(String address) {
        wrong.values().removeIf(w -> isOver(w));
        return count(address) >= MOST || count(ALL) >= MOST_OF_ALL;
    }

    private boolean isOver(Wrong w) {
        return nanos.getAsLong() - w.since > SPAN * 1_000_000_000L;
    }

    private int count(String address) {
        Wrong w = wrong.get(address);
        return w == null ? 0 : w.count;
    }

    void failed(String address) {
        for (String one : new String[] {address, ALL}) {
            wrong.merge(one, new Wrong(1, nanos.getAsLong()), (a, b) -> new Wrong(a.count + 1, a.since));
        }
    }

    void succeeded(String address) {
        wrong.remove(address);
    }
}
