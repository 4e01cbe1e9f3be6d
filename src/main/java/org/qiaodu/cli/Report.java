package org.qiaodu.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.qiaodu.model.Skip;
import org.qiaodu.run.Progress;
import org.qiaodu.run.RunReport;

/** Tells a person what a run does and did. */
final class Report implements Progress {
    /** Skips shown one by one; the rest is counted. */
    private static final int SHOWN = 20;

    /** Least time between two lines of progress. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter err;
    private long start = System.nanoTime();
    private long last = start;

    /** Documents whose indexes take a while. */
    private static final int MANY = 200;

    /** Documents that are through. */
    private volatile int documents;

    /** Documents before the first that said something: most of them were in the store already, and cost next to nothing. */
    private int before;

    Report(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void through(int done, int all, long statements) {
        long now = System.nanoTime();
        documents = done;
        if (statements == 0) {
            start = now;
            before = done;
        }
        if (now - last < PAUSE_NANOS && done < all) {
            return;
        }
        last = now;
        double seconds = Math.max(1e-3, seconds(now - start));
        err.printf(
                "文档 documents %,d/%,d · 陈述 statements %,d (%,.0f/s) · 尚需 left %,.0f s%n",
                done, all, statements, statements / seconds, seconds / Math.max(1, done - before) * (all - done));
        err.flush();
    }

    @Override
    public void loading() {
        if (documents > MANY) {
            err.println("全部读完，正在编入库的索引 all is read, and goes into the store's indexes");
            err.flush();
        }
    }

    @Override
    public void ending() {
        err.println("中断：先存下已读的；再次运行即从此处继续 stopping: keeps what was read; the same command goes on from there");
        err.flush();
    }

    void print(RunReport report) {
        err.printf(
                "读入 read: %,d 文档 documents, %,d 字 characters; 未变 unchanged: %,d%n",
                report.documents(), report.characters(), report.unchanged());
        err.printf(
                "段落 passages %,d · 重复折叠 repeats folded %,d · 断栏接合 columns mended %,d%n",
                report.passages(), report.repeats(), report.columns());
        err.printf("提及 mentions %,d · 实体 entities %,d%n", report.mentions(), report.entities());
        err.printf("陈述 statements %,d%s%n", report.statementCount(), counts(report.statements()));
        err.printf(
                "存疑 findings %,d%s%n",
                report.findings().values().stream().mapToInt(Integer::intValue).sum(), counts(report.findings()));
        skips(report);
        StringBuilder stages = new StringBuilder();
        report.stageNanos()
                .forEach((stage, nanos) -> stages.append(String.format(" · %s %.2f s", stage, seconds(nanos))));
        err.printf("用时 time %.2f s%s%n", seconds(report.nanos()), stages);
        err.flush();
    }

    private void skips(RunReport report) {
        err.printf("略过 skipped %,d%n", report.skipped());
        for (Skip skip :
                report.skips().subList(0, Math.min(SHOWN, report.skips().size()))) {
            err.println("  " + skip.stage() + " " + skip.place() + ": " + skip.reason());
        }
        if (report.skipped() > SHOWN) {
            err.println("  …");
        }
    }

    private static String counts(Map<String, Integer> byKind) {
        StringBuilder text = new StringBuilder();
        byKind.forEach((kind, count) -> text.append(String.format(" · %s %,d", kind, count)));
        return text.toString();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
