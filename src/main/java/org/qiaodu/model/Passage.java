package org.qiaodu.model;

import java.util.List;
import java.util.TreeSet;

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

    /**
     * Where the words of a range are printed again, in order; where a range runs over a column break, the places of each
     * of its pieces.
     */
    public List<Span> printedAgain(TextRange range) {
        TreeSet<Span> places = new TreeSet<>();
        for (Span words : text.spans(range)) {
            for (Repeat repeat : repeats) {
                Span first = text.spans(repeat.covers()).get(0);
                if (first.start() <= words.start() && words.end() <= first.end()) {
                    int shift = repeat.place().start() - first.start();
                    places.add(new Span(words.start() + shift, words.end() + shift));
                }
            }
        }
        return List.copyOf(places);
    }
}
