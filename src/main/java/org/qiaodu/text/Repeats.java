package org.qiaodu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiaodu.model.PassageKind;
import org.qiaodu.text.ClauseIndex.Run;

/**
 * Finds what a page prints more than once. A block is read at its first place; one whose words all stand in other blocks
 * (a tail, a paragraph within a longer one, the same paragraph with a misread character) is not read again. Two blocks
 * that differ in a number or a name are both read: that they disagree must show.
 */
final class Repeats {
    /** Fewest Chinese characters that make a repeated line more than a recurring word or table cell. */
    private static final int FEWEST_HAN = 4;
    /** Shortest block that can be part of another, and shortest stretch of a longer one, in {@code char}s. */
    private static final int SHORTEST_PART = 12;

    private static final int SHORTEST_RUN = 20;
    /** Characters of common text for each misread one, at least. */
    private static final int CHARS_A_MISPRINT = 25;

    /**
     * What is read and what is not.
     *
     * @param read the blocks to read, in order of printing
     * @param first for every block the first one of the same words, by place in the order of printing
     * @param copies where words of the read blocks are printed again
     */
    record Printing(List<Block> read, List<Integer> first, List<Copy> copies) {}

    /** Words [from, to) of a block that is read, printed again in another from {@code otherFrom} on. */
    record Copy(Block block, int from, int to, Block other, int otherFrom) {}

    private final List<Block> blocks;
    private final Misprint misprint;
    private final Map<String, List<Block>> byWords = new LinkedHashMap<>();
    private final Map<Integer, Block> kept = new HashMap<>();

    private Repeats(List<Block> blocks, KnownWords words) {
        this.blocks = blocks;
        this.misprint = new Misprint(words);
    }

    /** Folds the repeats of a page. */
    static Printing fold(List<Block> blocks, KnownWords words) {
        return new Repeats(blocks, words).fold();
    }

    private Printing fold() {
        List<Integer> first = new ArrayList<>();
        for (Block block : blocks) {
            String key = repeats(block) ? block.chars() : block.chars() + "\n" + block.at();
            List<Block> same = byWords.computeIfAbsent(key, k -> new ArrayList<>(1));
            same.add(block);
            first.add(same.get(0).at());
        }
        List<Block> distinct =
                byWords.values().stream().map(same -> same.get(0)).toList();
        distinct.forEach(block -> kept.put(block.at(), block));
        ClauseIndex index =
                new ClauseIndex(distinct.stream().filter(Repeats::repeats).toList());
        inOrderOfDoubt(distinct, index).forEach(block -> drop(block, index));
        List<Block> read = distinct.stream().filter(this::isKept).toList();
        return new Printing(read, first, copies(index));
    }

    private static boolean repeats(Block block) {
        return block.kind() != PassageKind.TITLE
                && block.kind() != PassageKind.HEADING
                && Marks.countHan(block.chars()) >= FEWEST_HAN;
    }

    private boolean isKept(Block block) {
        return kept.containsKey(block.at());
    }

    /** Fragments that begin inside another block's sentence first, then short before long, late before early. */
    private static List<Block> inOrderOfDoubt(List<Block> distinct, ClauseIndex index) {
        record Doubt(Block block, boolean whole) {}
        return distinct.stream()
                .filter(Repeats::repeats)
                .map(block -> new Doubt(block, !beginsInside(index.runs(block, other -> true))))
                .sorted(Comparator.comparing(Doubt::whole)
                        .thenComparing(doubt -> doubt.block.piece().length())
                        .thenComparing(doubt -> -doubt.block.at()))
                .map(Doubt::block)
                .toList();
    }

    private static boolean beginsInside(List<Run> runs) {
        if (runs.isEmpty() || runs.get(0).from() > 0 || runs.get(0).otherFrom() == 0) {
            return false;
        }
        Run run = runs.get(0);
        return !Marks.isFinished(run.other().chars().substring(0, run.otherFrom()));
    }

    private void drop(Block block, ClauseIndex index) {
        if (block.piece().length() >= SHORTEST_PART && saysNothingNew(block, index.runs(block, this::isKept))) {
            kept.remove(block.at());
        }
    }

    private boolean saysNothingNew(Block block, List<Run> runs) {
        int length = block.piece().length();
        int done = 0;
        int misprints = 0;
        int stretch = length;
        Run before = null;
        for (Run run : runs) {
            if (before != null && isMisprint(block, before, run)) {
                misprints += hasWords(block, done, run.from()) ? 1 : 0;
                stretch += run.length();
            } else if (hasWords(block, done, run.from()) || stretch < Math.min(SHORTEST_RUN, length)) {
                return false;
            } else {
                stretch = run.length();
            }
            done = run.to();
            before = run;
        }
        return before != null
                && stretch >= Math.min(SHORTEST_RUN, length)
                && !hasWords(block, done, length)
                && misprints * CHARS_A_MISPRINT <= length;
    }

    private boolean isMisprint(Block block, Run before, Run after) {
        int from = before.otherTo();
        int to = after.otherFrom();
        return before.other().at() == after.other().at()
                && from <= to
                && misprint.explains(
                        block.chars(), before.to(), after.from(), after.other().chars(), from, to);
    }

    private static boolean hasWords(Block block, int from, int to) {
        return block.chars().substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private List<Copy> copies(ClauseIndex index) {
        List<Copy> copies = new ArrayList<>();
        for (List<Block> same : byWords.values()) {
            Block block = same.get(0);
            if (isKept(block)) {
                same.stream()
                        .skip(1)
                        .forEach(other ->
                                copies.add(new Copy(block, 0, block.piece().length(), other, 0)));
                continue;
            }
            for (Run run : index.runs(block, this::isKept)) {
                same.forEach(
                        other -> copies.add(new Copy(run.other(), run.otherFrom(), run.otherTo(), other, run.from())));
            }
        }
        return copies;
    }
}
