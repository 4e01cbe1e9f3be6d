package org.qiaodu.text;

import java.util.List;
import org.qiaodu.model.Correction;
import org.qiaodu.model.Repair;
import org.qiaodu.model.TextRange;

/** Reads misprinted words as people have ruled that they are to be read, wherever they are printed. */
final class RuledRepairs {
    /** A person is sure. */
    private static final double CONFIDENCE = 1;

    private RuledRepairs() {}

    /** @param rulings repairs; others are passed over */
    static List<Block> repair(List<Block> blocks, List<Correction> rulings) {
        List<Block> repaired = blocks;
        for (Correction ruling : rulings) {
            if (ruling.action() == Correction.Action.REPAIR) {
                repaired = repaired.stream()
                        .map(block -> block.with(repaired(block.piece(), ruling)))
                        .toList();
            }
        }
        return repaired;
    }

    private static Piece repaired(Piece piece, Correction ruling) {
        String quote = plain(ruling.quote());
        String words = plain(ruling.value());
        Piece left = piece;
        int at = quote.isEmpty() ? -1 : left.chars().indexOf(quote);
        while (at >= 0) {
            TextRange printed = new TextRange(at, at + quote.length());
            Repair repair = new Repair(printed, quote, ruling.value(), ruling.signed(), CONFIDENCE);
            left = left.with(printed, words, repair);
            at = left.chars().indexOf(quote, at + words.length());
        }
        return left;
    }

    /** The words as passages have them: folded, without the ends of lines. */
    private static String plain(String words) {
        return Folding.fold(words.replaceAll("\\R", "")).strip();
    }
}
