package org.qiaodu.store;

import java.time.Duration;
import java.util.Set;
import org.qiaodu.model.UserMistake;

/**
 * What a stranger's query may take.
 *
 * @param timeout the longest a query may run, streaming included; zero for no limit
 * @param resultBytes the largest answer, in bytes before compression; a longer one is cut off with an error
 * @param requestBytes the largest request body and the longest query, in bytes
 * @param concurrent how many queries run at a time
 * @param waiting how many more wait for their turn; the next is sent away
 * @param patience the longest a query waits for its turn
 * @param services the endpoints SERVICE may call; empty for none
 */
public record Limits(
        Duration timeout,
        long resultBytes,
        int requestBytes,
        int concurrent,
        int waiting,
        Duration patience,
        Set<String> services) {
    public Limits {
        services = Set.copyOf(services);
        if (timeout.isNegative() || patience.isNegative()) {
            throw new UserMistake("timeout " + timeout.toSeconds() + " s: must be zero (no limit) or more.");
        }
        if (resultBytes < 1 || requestBytes < 1 || concurrent < 1 || waiting < 0) {
            throw new UserMistake("limits of the server: sizes and the number of queries at a time must be 1 or more,"
                    + " the number of waiting ones 0 or more.");
        }
    }

    /** What is allowed where nothing else is asked for: 30 s, 256 MiB out, 1 MiB in, 32 queries and 64 waiting 10 s. */
    public static Limits standard() {
        return new Limits(Duration.ofSeconds(30), 256L << 20, 1 << 20, 32, 64, Duration.ofSeconds(10), Set.of());
    }

    /** The same with another time limit. */
    public Limits within(Duration limit) {
        return new Limits(limit, resultBytes, requestBytes, concurrent, waiting, patience, services);
    }

    /** The same with SERVICE allowed to these endpoints. */
    public Limits calling(Set<String> endpoints) {
        return new Limits(timeout, resultBytes, requestBytes, concurrent, waiting, patience, endpoints);
    }
}
