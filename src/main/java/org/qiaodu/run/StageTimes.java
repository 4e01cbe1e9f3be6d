package org.qiaodu.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each stage took, over all documents and threads. Threads may share it. */
public final class StageTimes {
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /** Runs a stage and adds its time. */
    public <T> T time(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(stage, System.nanoTime() - start);
        }
    }

    private synchronized void add(String stage, long time) {
        nanos.merge(stage, time, Long::sum);
    }

    /** Nanoseconds by stage, in the order in which the stages first ended. */
    public synchronized Map<String, Long> nanos() {
        return new LinkedHashMap<>(nanos);
    }
}
