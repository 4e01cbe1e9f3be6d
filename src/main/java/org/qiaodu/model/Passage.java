package org.qiaodu.model;

import java.util.List;

/**
 * A paragraph, heading, caption or byline, read once however often it is printed.
 *
 * @param index its place in reading order, counted from 0; the passage's key within its document
 * @param kind what it is on its page
 * @param level depth of a heading (1 is the title); 0 for everything else
 * @param text its words with the way back to the document
 * @param sentences where its sentences stand, in order, end marks included; they do not overlap
 * @param repeats where its words are printed again
 */
public record Passage(
        int index, PassageKind kind, int level, ReadingText text, List<TextRange> sentences, List<Repeat> repeats) {
    public Passage {
        sentences = List.copyOf(sentences);
        repeats = List.copyOf(repeats);
    }

    /** The words as read. */
    public String chars() {
        return text.chars();
    }
}
