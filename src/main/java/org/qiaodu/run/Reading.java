package org.qiaodu.run;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Document;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Skip;
import org.qiaodu.model.UserMistake;
import org.qiaodu.source.Input;
import org.qiaodu.source.Outcome;
import org.qiaodu.source.Sources;

/** Reads all documents of some sources with all cores. One that cannot be read is skipped, and the others go on. */
public final class Reading {
    private final Pipeline pipeline;
    private final Progress progress;

    /** @param progress told on the calling thread */
    public Reading(Pipeline pipeline, Progress progress) {
        this.pipeline = pipeline;
        this.progress = progress;
    }

    /** What became of an input: at most one of the first two is there, neither where it was known already. */
    private record Result<R>(
            @Nullable Skip skip,
            @Nullable ReadDocument read,
            @Nullable R made) {}

    /**
     * Reads documents.
     *
     * @param known whether a document need not be read again; asked on many threads
     * @param make makes something of a document, on many threads
     * @param use takes what was made, on the calling thread, in the order of the inputs
     * @throws UserMistake if the only document cannot be read
     */
    public <R> RunReport run(
            Sources sources, Predicate<Document> known, Function<ReadDocument, R> make, Consumer<R> use) {
        StageTimes times = new StageTimes();
        Tally tally = new Tally();
        int all = sources.inputs().size();
        OrderedWork.run(sources.inputs().iterator(), input -> read(sources, input, known, make, times), result -> {
            if (result.skip() != null) {
                tally.skip(result.skip());
            } else if (result.read() == null || result.made() == null) {
                tally.unchanged();
            } else {
                tally.read(result.read());
                use.accept(result.made());
            }
            progress.through(tally.through(), all, tally.statements());
        });
        return tally.report(times);
    }

    private <R> Result<R> read(
            Sources sources, Input input, Predicate<Document> known, Function<ReadDocument, R> make, StageTimes times) {
        try {
            Outcome outcome = times.time("source", () -> sources.read(input));
            if (outcome instanceof Outcome.Skipped skipped) {
                return new Result<>(skipped.skip(), null, null);
            }
            Document document = ((Outcome.Read) outcome).document();
            if (known.test(document)) {
                return new Result<>(null, null, null);
            }
            ReadDocument read = pipeline.read(document, times);
            return new Result<>(null, read, times.time("rdf", () -> make.apply(read)));
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof UserMistake || sources.inputs().size() == 1) {
                throw e;
            }
            return new Result<>(new Skip("run", input.place(), "the program failed on it: " + e), null, null);
        }
    }
}
