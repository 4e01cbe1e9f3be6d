package org.qiaodu.check;

import java.util.List;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/**
 * A sentence with what was recognised in it.
 *
 * @param in its passage
 * @param range where it stands
 * @param quantities in order
 * @param times in order
 * @param indicators in order
 * @param mentions in order
 */
record Sentence(
        AnnotatedPassage in,
        TextRange range,
        List<Quantity> quantities,
        List<TimeExpression> times,
        List<IndicatorTerm> indicators,
        List<Mention> mentions) {
    static Sentence of(AnnotatedPassage in, TextRange range) {
        return new Sentence(
                in,
                range,
                only(Quantity.class, in, range),
                only(TimeExpression.class, in, range),
                only(IndicatorTerm.class, in, range),
                only(Mention.class, in, range));
    }

    private static <T extends Chunk> List<T> only(Class<T> kind, AnnotatedPassage in, TextRange range) {
        return in.chunks().stream()
                .filter(c -> range.contains(c.range()) && kind.isInstance(c))
                .map(kind::cast)
                .toList();
    }

    String chars() {
        return range.of(in.passage().chars());
    }

    Stretch stretch(TextRange words) {
        return new Stretch(in, words);
    }

    Stretch stretch() {
        return new Stretch(in, range);
    }

    /** The words between two places of the passage. */
    String between(int from, int to) {
        return from < to ? in.passage().chars().substring(from, to) : "";
    }
}
