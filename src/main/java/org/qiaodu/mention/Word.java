package org.qiaodu.mention;

import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/**
 * A word of a passage, or a name, value or indicator already recognised there and seen as one word.
 *
 * @param text its characters
 * @param range where it stands
 * @param tag part of speech in HanLP's tag set; of a chunk's first token where it is one
 * @param chunk what was recognised; null for a plain word
 */
record Word(
        String text, TextRange range, String tag, @Nullable Chunk chunk) {
    int from() {
        return range.from();
    }

    int to() {
        return range.to();
    }

    boolean plain() {
        return chunk == null;
    }

    /** The mention it is; null where it is none. */
    @Nullable
    Mention mention() {
        return chunk instanceof Mention m ? m : null;
    }

    /** Whether it is a character that is no word of its own: part of one that no dictionary has. */
    boolean fragment() {
        return plain() && text.length() == 1 && (tag.equals("x") || (tag.length() < 3 && tag.endsWith("g")));
    }

    /** Whether the tag is a noun's or may be one's: nouns, verbal nouns, distinguishing words, abbreviations, roots. */
    boolean nominal() {
        if (tag.equals("nx") && !Character.isLetter(text.charAt(0))) {
            return false;
        }
        return switch (tag.charAt(0)) {
            case 'n', 'b', 'j', 'g', 'k', 'h' -> true;
            default -> tag.equals("vn") || tag.equals("an") || tag.endsWith("g");
        };
    }
}
