package org.qiaodu.run;

import java.util.List;
import java.util.Map;
import org.qiaodu.model.Skip;

/**
 * What a run did.
 *
 * @param documents read anew
 * @param unchanged in the store already, from the same text by the same rules
 * @param characters code points of the documents read anew
 * @param passages read
 * @param repeats other places where a passage's words are printed, read once
 * @param columns passages joined from pieces of broken columns
 * @param mentions names, words that point back and descriptions
 * @param entities of all documents, counted in each
 * @param statements by kind: {@code observation}, {@code relation}, {@code event}
 * @param findings by kind, a class of the ontology
 * @param skips what was passed over: inputs that cannot be read, then places in documents, the first of each
 * @param skipped how much was passed over, listed or not
 * @param stageNanos time by stage, summed over threads
 * @param nanos from beginning to end
 */
public record RunReport(
        int documents,
        int unchanged,
        long characters,
        int passages,
        int repeats,
        int columns,
        int mentions,
        int entities,
        Map<String, Integer> statements,
        Map<String, Integer> findings,
        List<Skip> skips,
        int skipped,
        Map<String, Long> stageNanos,
        long nanos) {
    public RunReport {
        skips = List.copyOf(skips);
    }

    /** How many statements of all kinds. */
    public int statementCount() {
        return statements.values().stream().mapToInt(Integer::intValue).sum();
    }
}
