package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Passage;
import org.qiaodu.model.ReadingText;
import org.qiaodu.model.Repeat;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;

/** Leads words of a passage back to the characters of the document. */
final class Witness {
    private Witness() {}

    /** The evidence that words of a passage give. */
    static Evidence of(Passage passage, List<TextRange> ranges) {
        List<Span> spans = ranges.stream()
                .flatMap(r -> passage.text().spans(r).stream())
                .distinct()
                .toList();
        return new Evidence(spans, readAs(passage, ranges), repeats(passage, ranges));
    }

    private static @Nullable String readAs(Passage passage, List<TextRange> ranges) {
        boolean repaired = passage.text().repairs().stream()
                .anyMatch(repair -> ranges.stream().anyMatch(range -> touches(repair.range(), range)));
        return repaired ? ranges.stream().map(r -> r.of(passage.chars())).collect(Collectors.joining(" … ")) : null;
    }

    /** Whether a repair changed words of the range; a dropped word counts where it stood inside. */
    private static boolean touches(TextRange repair, TextRange range) {
        return repair.length() == 0
                ? range.from() < repair.from() && repair.from() < range.to()
                : repair.overlaps(range);
    }

    private static List<Span> repeats(Passage passage, List<TextRange> ranges) {
        List<Span> places = new ArrayList<>();
        for (Repeat repeat : passage.repeats()) {
            for (TextRange range : ranges) {
                if (repeat.covers().contains(range)) {
                    places.addAll(at(passage.text(), repeat, range));
                }
            }
        }
        return places.stream().distinct().sorted().toList();
    }

    /** Where a range stands in another printing: as far behind its start as it stands behind the start of the words covered. */
    private static List<Span> at(ReadingText text, Repeat repeat, TextRange range) {
        int before = length(text, new TextRange(repeat.covers().from(), range.from()));
        int own = length(text, range);
        int start = repeat.place().start() + before;
        int end = Math.min(start + own, repeat.place().end());
        return start < end ? List.of(new Span(start, end)) : List.of();
    }

    private static int length(ReadingText text, TextRange range) {
        return text.spans(range).stream().mapToInt(Span::length).sum();
    }
}
