package org.qiaodu.model;

import java.util.List;

/**
 * A passage with everything recognised in it.
 *
 * @param passage the passage
 * @param tokens its words, in order, without gaps but for white space
 * @param chunks mentions, quantities, times and indicator terms, in order; they do not overlap
 */
public record AnnotatedPassage(Passage passage, List<Token> tokens, List<Chunk> chunks) {
    public AnnotatedPassage {
        tokens = List.copyOf(tokens);
        chunks = List.copyOf(chunks);
    }
}
