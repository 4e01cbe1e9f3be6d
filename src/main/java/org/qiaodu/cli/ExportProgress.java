package org.qiaodu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.qiaodu.export.Progress;

/** Tells a person how far a long export is. */
final class ExportProgress implements Progress {
    /** Time before the first line, and least time between two. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter err;
    private long last = System.nanoTime();

    ExportProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void through(long done, long all) {
        long now = System.nanoTime();
        if (now - last >= PAUSE_NANOS) {
            last = now;
            err.printf("导出 export: %,d/%,d 陈述 statements%n", done, all);
            err.flush();
        }
    }

    /** Tells what was written. */
    void written(Path out) {
        err.println("已写出 written: " + out);
        err.flush();
    }
}
