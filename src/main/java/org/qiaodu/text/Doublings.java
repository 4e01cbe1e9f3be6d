package org.qiaodu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Repair;
import org.qiaodu.model.TextRange;

/**
 * Repairs a character printed twice in a row where the same words, three characters on either side, stand elsewhere in
 * the text with the character once. What is doubled everywhere (天天, 一个个) stays.
 */
final class Doublings {
    /** Characters on either side that must agree. */
    private static final int CONTEXT = 3;

    private static final double CONFIDENCE = 0.95;

    private Doublings() {}

    /** The blocks with what was doubled repaired. */
    static List<Block> repair(List<Block> blocks) {
        Map<String, Integer> doubled = new HashMap<>();
        for (Block block : blocks) {
            for (int at : candidates(block.chars())) {
                doubled.put(once(block.chars(), at), 0);
            }
        }
        if (doubled.isEmpty()) {
            return blocks;
        }
        for (Block block : blocks) {
            String chars = block.chars();
            for (int i = 0; i + 2 * CONTEXT + 1 <= chars.length(); i++) {
                doubled.computeIfPresent(chars.substring(i, i + 2 * CONTEXT + 1), (k, n) -> n + 1);
            }
        }
        return blocks.stream().map(block -> repaired(block, doubled)).toList();
    }

    /** Where the first of two equal Chinese characters stands with enough context. */
    private static List<Integer> candidates(String chars) {
        List<Integer> found = new ArrayList<>();
        for (int i = CONTEXT; i + CONTEXT + 1 < chars.length(); i++) {
            if (chars.charAt(i) == chars.charAt(i + 1) && Marks.isHan(chars.charAt(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static String once(String chars, int at) {
        return chars.substring(at - CONTEXT, at + 1) + chars.substring(at + 2, at + 2 + CONTEXT);
    }

    private static Block repaired(Block block, Map<String, Integer> doubled) {
        Block left = block;
        int at = next(left, doubled);
        while (at >= 0) {
            left = left.with(once(left.piece(), at));
            at = next(left, doubled);
        }
        return left;
    }

    /** Where the next doubled character stands; negative where there is none. */
    private static int next(Block block, Map<String, Integer> doubled) {
        return candidates(block.chars()).stream()
                .filter(at -> doubled.getOrDefault(once(block.chars(), at), 0) > 0)
                .findFirst()
                .orElse(-1);
    }

    private static Piece once(Piece piece, int at) {
        String character = piece.chars().substring(at, at + 1);
        TextRange twice = new TextRange(at, at + 2);
        Repair repair = new Repair(
                twice,
                character + character,
                character,
                new Bilingual(
                        "“" + character + "”重印:同样的词句在文中别处只印一次",
                        "'" + character
                                + "' is printed twice; the same words stand elsewhere in the text with it once"),
                CONFIDENCE);
        return piece.with(twice, character, repair);
    }
}
