package org.qiaodu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.qiaodu.model.TextRange;

/** Finds where words of one block stand in others, by the clauses they share; linear in the size of the text. */
final class ClauseIndex {
    /** Shortest clause worth looking up, in {@code char}s. */
    private static final int SHORTEST = 6;
    /** Places remembered of one clause; a phrase that recurs more often tells nothing. */
    private static final int MOST_PLACES = 12;

    /** A stretch of a block that stands, char for char, in another. */
    record Run(int from, int to, Block other, int otherFrom) {
        int length() {
            return to - from;
        }

        int otherTo() {
            return otherFrom + length();
        }
    }

    private record Place(Block block, int at) {}

    private final Map<String, List<Place>> places = new HashMap<>();

    ClauseIndex(List<Block> blocks) {
        for (Block block : blocks) {
            for (TextRange clause : clauses(block.chars())) {
                List<Place> known = places.computeIfAbsent(clause.of(block.chars()), k -> new ArrayList<>(1));
                if (known.size() < MOST_PLACES) {
                    known.add(new Place(block, clause.from()));
                }
            }
        }
    }

    /** The longest runs of {@code block} in other blocks, in order, none overlapping. */
    List<Run> runs(Block block, Predicate<Block> among) {
        List<Run> runs = new ArrayList<>();
        int done = 0;
        for (TextRange clause : clauses(block.chars())) {
            if (clause.from() < done) {
                continue;
            }
            Run longest = null;
            for (Place place : places.getOrDefault(clause.of(block.chars()), List.of())) {
                if (place.block.at() != block.at() && among.test(place.block)) {
                    Run run = extend(block.chars(), clause, place, done);
                    longest = longest == null || run.length() > longest.length() ? run : longest;
                }
            }
            if (longest != null) {
                runs.add(longest);
                done = longest.to();
            }
        }
        return runs;
    }

    private static Run extend(String chars, TextRange clause, Place place, int done) {
        String other = place.block.chars();
        int back = 0;
        while (clause.from() - back > done
                && place.at > back
                && chars.charAt(clause.from() - back - 1) == other.charAt(place.at - back - 1)) {
            back++;
        }
        int to = clause.to();
        int otherTo = place.at + clause.length();
        while (to < chars.length() && otherTo < other.length() && chars.charAt(to) == other.charAt(otherTo)) {
            to++;
            otherTo++;
        }
        boolean halfFirst = back > 0 && Character.isLowSurrogate(chars.charAt(clause.from() - back));
        boolean halfLast = to > clause.to() && Character.isHighSurrogate(chars.charAt(to - 1));
        back -= halfFirst ? 1 : 0;
        return new Run(clause.from() - back, halfLast ? to - 1 : to, place.block, place.at - back);
    }

    private static List<TextRange> clauses(String chars) {
        List<TextRange> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= chars.length(); i++) {
            if (i == chars.length() || Marks.endsClause(chars.charAt(i))) {
                if (i - from >= SHORTEST) {
                    clauses.add(new TextRange(from, i));
                }
                from = i + 1;
            }
        }
        return clauses;
    }
}
