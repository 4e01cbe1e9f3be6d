package org.qiaodu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiaodu.model.Passage;
import org.qiaodu.model.ReadingText;
import org.qiaodu.model.Repair;
import org.qiaodu.model.Repeat;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;
import org.qiaodu.text.Repeats.Copy;

/** Makes passages of the blocks that are read: joins what belongs together and notes where it is printed again. */
final class Passages {
    private final Repeats.Printing printing;
    private final Map<Integer, Block> joined;
    private final Map<Integer, List<Copy>> copies = new HashMap<>();

    private Passages(Repeats.Printing printing, Map<Integer, Block> joined) {
        this.printing = printing;
        this.joined = joined;
        for (Copy copy : printing.copies()) {
            copies.computeIfAbsent(copy.block().at(), k -> new ArrayList<>()).add(copy);
        }
    }

    /** The passages in reading order; a joined one stands where its beginning is printed. */
    static List<Passage> of(Repeats.Printing printing, Map<Integer, Block> joined) {
        return new Passages(printing, joined).build();
    }

    private List<Passage> build() {
        Set<Integer> continuations = new HashSet<>();
        joined.values().forEach(block -> continuations.add(block.at()));
        List<Passage> passages = new ArrayList<>();
        for (Block block : printing.read()) {
            if (!continuations.contains(block.at())) {
                passages.add(passage(passages.size(), chain(block)));
            }
        }
        return passages;
    }

    private List<Block> chain(Block first) {
        List<Block> chain = new ArrayList<>();
        for (Block block = first; block != null; block = joined.get(block.at())) {
            chain.add(block);
        }
        return chain;
    }

    private Passage passage(int index, List<Block> chain) {
        int length = chain.stream().mapToInt(block -> block.piece().length()).sum();
        StringBuilder chars = new StringBuilder(length);
        int[] starts = new int[length];
        int[] ends = new int[length];
        int[] breaks = new int[chain.size() - 1];
        List<Repair> repairs = new ArrayList<>();
        List<Repeat> repeats = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Block block = chain.get(i);
            int offset = chars.length();
            for (int at = 0; at < block.piece().length(); at++) {
                starts[offset + at] = block.piece().start(at);
                ends[offset + at] = block.piece().end(at);
            }
            if (i > 0) {
                breaks[i - 1] = offset;
            }
            block.piece().repairs().forEach(repair -> repairs.add(shifted(repair, offset)));
            copies.getOrDefault(block.at(), List.of()).forEach(copy -> addRepeats(copy, offset, repeats));
            chars.append(block.chars());
        }
        ReadingText text = new ReadingText(chars.toString(), starts, ends, breaks, repairs);
        Block head = chain.get(0);
        return new Passage(index, head.kind(), head.level(), text, Sentences.of(text.chars()), repeats);
    }

    private static Repair shifted(Repair repair, int offset) {
        TextRange range =
                new TextRange(repair.range().from() + offset, repair.range().to() + offset);
        return new Repair(range, repair.printed(), repair.readAs(), repair.reason(), repair.confidence());
    }

    /** A copy as repeats that are char for char: where one printing has white space or a misprint more, it is cut. */
    private static void addRepeats(Copy copy, int offset, List<Repeat> repeats) {
        Piece piece = copy.block().piece();
        Piece other = copy.other().piece();
        int shift = copy.otherFrom() - copy.from();
        for (int from = copy.from(); from < copy.to(); ) {
            int to = from + 1;
            while (to < copy.to() && inStep(piece, to, other, to + shift)) {
                to++;
            }
            if (piece.end(from) - piece.start(from) == other.end(from + shift) - other.start(from + shift)) {
                Span place = new Span(other.start(from + shift), other.end(to - 1 + shift));
                repeats.add(new Repeat(new TextRange(offset + from, offset + to), place));
            }
            from = to;
        }
    }

    /** Whether both printings go on from the {@code char} before by as many code points, and are as long. */
    private static boolean inStep(Piece piece, int at, Piece other, int otherAt) {
        return piece.start(at) - piece.start(at - 1) == other.start(otherAt) - other.start(otherAt - 1)
                && piece.end(at) - piece.start(at) == other.end(otherAt) - other.start(otherAt);
    }
}
