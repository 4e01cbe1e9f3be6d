package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Rule;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Values;

/**
 * A rule with its pattern made ready.
 *
 * @param rule as it stands in the seeds
 * @param pattern its pattern
 * @param after what must be found before a match in its sentence; null where nothing must
 */
record CompiledRule(Rule rule, PatternParser.Parsed pattern, @Nullable Pattern after) {
    /** Every place in a sentence where the pattern matches, left to right, not overlapping. */
    List<Match> matches(AnnotatedPassage passage, Encoded sentence, Values values) {
        List<Match> found = new ArrayList<>();
        boolean elsewhere = !rule.passages().isEmpty()
                && !rule.passages().contains(passage.passage().kind());
        if (elsewhere || !sentence.hasAll(pattern.needs())) {
            return found;
        }
        Matcher matcher = pattern.expression().matcher(sentence.chars());
        for (int at = 0; at <= sentence.chars().length() && matcher.find(at); at = next(matcher)) {
            Map<String, List<Filler>> slots = new HashMap<>();
            for (Slot slot : pattern.slots()) {
                if (matcher.group(slot.name()) != null) {
                    slots.put(slot.name(), fillers(slot, passage, sentence, matcher));
                }
            }
            Match match = new Match(passage, values, sentence.range(matcher.start(), matcher.end()), slots);
            if (matcher.end() > matcher.start() && follows(sentence, matcher.start()) && holds(match)) {
                found.add(match);
            }
        }
        return found;
    }

    private boolean follows(Encoded sentence, int start) {
        return after == null
                || after.matcher(sentence.chars()).region(0, start).find();
    }

    /** Whether the words of every slot that the pattern fills have in them what the rule wants. */
    private boolean holds(Match match) {
        return rule.where().keySet().stream()
                .filter(slot -> !match.fillers(slot).isEmpty())
                .allMatch(slot -> match.fillers(slot).stream().anyMatch(f -> rule.wants(slot, match.words(f.range()))));
    }

    private int next(Matcher matcher) {
        return rule.overlap() ? matcher.start() + 1 : Math.max(matcher.end(), matcher.start() + 1);
    }

    /** What fills a slot of a matched pattern, in order of the text. */
    static List<Filler> fillers(Slot slot, AnnotatedPassage passage, Encoded sentence, Matcher matcher) {
        int start = matcher.start(slot.name());
        int end = matcher.end(slot.name());
        List<Filler> fillers = new ArrayList<>();
        if (slot.wordsAs() == null) {
            for (Chunk chunk : sentence.chunks(start, end)) {
                fillers.add(new Filler.Recognised(chunk));
            }
            return fillers;
        }
        for (TextRange range :
                parts(sentence.range(start, end), passage.passage().chars(), slot.many())) {
            fillers.add(new Filler.Words(range, range.of(passage.passage().chars()), new EntityClass(slot.wordsAs())));
        }
        return fillers;
    }

    /** The members of an enumeration of free words: only 、 separates, since 与 and 和 may stand inside one. */
    private static List<TextRange> parts(TextRange range, String text, boolean many) {
        List<TextRange> parts = new ArrayList<>();
        int from = range.from();
        for (int i = range.from(); many && i < range.to(); i++) {
            if (text.charAt(i) == '、') {
                parts.add(new TextRange(from, i));
                from = i + 1;
            }
        }
        parts.add(new TextRange(from, range.to()));
        return parts.stream().filter(r -> r.length() > 0).toList();
    }
}
