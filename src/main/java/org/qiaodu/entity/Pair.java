package org.qiaodu.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Statement.Relation;
import org.qiaodu.model.TextRange;

/**
 * Two entities of a document that may be related: one sentence mentions both, or a rule relates them.
 *
 * @param first id of the one that is mentioned first where they stand nearest; the subject where {@code place} is null
 * @param other id of the other
 * @param classes the class of the first, then that of the other
 * @param place where they stand nearest; null where no sentence has both, or has both far from each other
 * @param read what rules read between them, either way round, nothing denied, by id
 * @param features what tells whether they are related, each at most once
 */
public record Pair(
        String first,
        String other,
        String classes,
        @Nullable Place place,
        List<Relation> read,
        List<String> features) {
    /**
     * Where both are mentioned.
     *
     * @param passage index of the passage
     * @param words from the beginning of the first mention to the end of the last
     * @param inside whether one is part of the other's name: 江门 in 江门双碳实验室
     */
    public record Place(int passage, TextRange words, boolean inside) {}

    public Pair {
        read = List.copyOf(read);
        features = List.copyOf(features);
    }
}
