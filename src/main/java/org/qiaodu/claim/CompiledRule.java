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
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Values;

/**
 * A rule with its pattern made ready.
 *
 * @param rule as it stands in the seeds
 * @param pattern its pattern
 * @param needs what a sentence must hold for the pattern to match
 * @param after what must stand before that in the sentence; null where nothing need
 * @param alphabet the types of chunks
 */
record CompiledRule(
        Rule rule,
        PatternParser.Parsed pattern,
        Needs.Of needs,
        PatternParser.@Nullable Parsed after,
        Alphabet alphabet) {
    private static final Pattern SEPARATORS = Pattern.compile(PatternParser.BETWEEN + "|[和与及]");

    /** How many members of a chain of places are taken. */
    private static final int CHAINED = 3;

    /** What joins the last two members of an enumeration. */
    private static final String JOINTS = "和及";

    /**
     * Every place in a sentence where the pattern matches, left to right, not overlapping. Where the words of a match are not
     * what the rule wants, one that begins after its beginning may still be.
     */
    List<Match> matches(AnnotatedPassage passage, Encoded sentence, Values values) {
        List<Match> found = new ArrayList<>();
        boolean elsewhere = !rule.passages().isEmpty()
                && !rule.passages().contains(passage.passage().kind());
        if (elsewhere || !sentence.meets(needs)) {
            return found;
        }
        Matcher matcher = pattern.expression().matcher(sentence.chars());
        for (int at = 0; at <= sentence.chars().length() && found(sentence, matcher, at); ) {
            Map<String, List<Filler>> slots = new HashMap<>();
            for (Slot slot : pattern.slots()) {
                if (matcher.group(slot.name()) != null) {
                    slots.put(slot.name(), wanted(slot, fillers(slot, passage, sentence, matcher), passage));
                }
            }
            Match match = new Match(passage, values, sentence.range(matcher.start(), matcher.end()), slots);
            boolean filled = slots.values().stream().noneMatch(List::isEmpty);
            boolean wanted =
                    matcher.end() > matcher.start() && filled && holds(match) && follows(sentence, matcher.start());
            if (wanted) {
                found.add(match);
            }
            at = wanted && !rule.overlap() ? matcher.end() : matcher.start() + 1;
        }
        found.addAll(insideNames(passage, sentence, values));
        return found;
    }

    /** A pattern that is just one slot reads the names inside names too: 江西省人大 in 江西省人大会议. */
    private List<Match> insideNames(AnnotatedPassage passage, Encoded sentence, Values values) {
        List<Match> found = new ArrayList<>();
        if (!isOneSlot(rule.pattern())) {
            return found;
        }
        Slot slot = pattern.slots().get(0);
        for (Chunk chunk : sentence.chunks()) {
            for (Mention inner : chunk instanceof Mention outer ? outer.nested() : List.<Mention>of()) {
                if (alphabet.isOneOf(inner.type().name(), slot.types()) && rule.wants(slot.name(), inner.name())) {
                    found.add(new Match(
                            passage,
                            values,
                            inner.range(),
                            Map.of(slot.name(), List.of(new Filler.Recognised(inner)))));
                }
            }
        }
        return found;
    }

    private static boolean isOneSlot(String pattern) {
        return pattern.startsWith("{")
                && pattern.indexOf('}') == pattern.length() - 1
                && pattern.indexOf('+') < 0
                && pattern.indexOf('>') < 0;
    }

    /** Looks for the next match from {@code from} on: where every match begins with a word, only where one stands. */
    private boolean found(Encoded sentence, Matcher matcher, int from) {
        Need lead = needs.lead();
        if (lead == null) {
            return matcher.find(from);
        }
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int[] places = sentence.places(lead);
        for (int i = 0; i < places.length; i += 2) {
            int start = places[i];
            if (start > 0 && !sentence.hasAll(needs.needs(), start)) {
                return false;
            }
            while (start > from && PatternParser.QUOTE.indexOf(sentence.chars().charAt(start - 1)) >= 0) {
                start--;
            }
            for (int at = Math.max(start, from); at <= places[i]; at++) {
                if (matches(sentence, matcher, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matches(Encoded sentence, Matcher matcher, int at) {
        return matcher.region(at, sentence.chars().length()).lookingAt();
    }

    private boolean follows(Encoded sentence, int start) {
        return after == null
                || after.expression().matcher(sentence.chars()).region(0, start).find();
    }

    /** Of free words those that have in them what the rule wants. */
    private List<Filler> wanted(Slot slot, List<Filler> fillers, AnnotatedPassage passage) {
        return fillers.stream()
                .filter(f -> slot.wordsAs() == null
                        || rule.wants(
                                slot.name(), f.range().of(passage.passage().chars())))
                .toList();
    }

    /** Whether the words of every slot that the pattern fills have in them what the rule wants. */
    private boolean holds(Match match) {
        return rule.where().keySet().stream()
                .filter(slot -> !match.fillers(slot).isEmpty())
                .allMatch(slot -> match.fillers(slot).stream().anyMatch(f -> rule.wants(slot, match.words(f.range()))));
    }

    /**
     * What fills a slot of a matched pattern, in order of the text; of a chain of places the three innermost, as the wider ones
     * follow from these.
     */
    static List<Filler> fillers(Slot slot, AnnotatedPassage passage, Encoded sentence, Matcher matcher) {
        int start = matcher.start(slot.name());
        int end = matcher.end(slot.name());
        List<Filler> fillers = new ArrayList<>();
        if (slot.wordsAs() == null) {
            int from = sentence.range(start, end).from();
            List<Chunk> chunks = sentence.chunks(start, end).stream()
                    .filter(c ->
                            !isAside(passage.passage().chars(), from, c.range().from()))
                    .toList();
            for (int i = 0; i < chunks.size(); i++) {
                if (!slot.many() || i + 1 == chunks.size() || !adjoin(chunks.get(i), chunks.get(i + 1))) {
                    fillers.add(new Filler.Recognised(chunks.get(i)));
                }
            }
            return slot.many() ? fillers : fillers.subList(Math.max(fillers.size() - CHAINED, 0), fillers.size());
        }
        String text = passage.passage().chars();
        for (TextRange range : parts(sentence.range(start, end), text, slot)) {
            if (slot.takes(range.of(text))) {
                fillers.add(filler(range, text, new EntityClass(slot.wordsAs()), sentence.chunks(start, end)));
            }
        }
        return fillers;
    }

    /** Whether what stands at a place is in brackets that open before it in an enumeration: 福州(不含平潭)、龙岩. */
    private static boolean isAside(String text, int from, int at) {
        String before = text.substring(from, at);
        return before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    /** Whether the first is only the place before the other: 湖南省 in 湖南省茶陵县、攸县. */
    private static boolean adjoin(Chunk first, Chunk other) {
        return first.range().to() == other.range().from();
    }

    /** The name that free words are, where they are just one; else the words. */
    private static Filler filler(TextRange range, String text, EntityClass type, List<Chunk> chunks) {
        for (Chunk chunk : chunks) {
            if (chunk instanceof Mention m
                    && m.form() == Mention.Form.NAME
                    && m.range().equals(range)) {
                return new Filler.Recognised(chunk);
            }
        }
        List<Mention> inside = chunks.stream()
                .filter(c -> c instanceof Mention && range.contains(c.range()))
                .map(Mention.class::cast)
                .toList();
        return new Filler.Words(range, range.of(text), type, inside);
    }

    /**
     * The members of an enumeration of free words: 、 separates, since 与 and 和 may stand inside one, but the last
     * 、 is followed by two (A、B和C). Where members must end in certain words, all of these separate after such a
     * word, and nothing does elsewhere (最有潜力、活力的增长极和枢纽).
     */
    private static List<TextRange> parts(TextRange range, String text, Slot slot) {
        List<TextRange> parts = new ArrayList<>();
        int from = range.from();
        Matcher between = (slot.endings().isEmpty() ? PatternParser.BETWEEN : SEPARATORS)
                .matcher(text)
                .region(range.from(), range.to());
        while (slot.many() && between.find()) {
            if (slot.takes(text.substring(from, between.start()))) {
                parts.add(new TextRange(from, between.start()));
                from = between.end();
            }
        }
        boolean quoted = from > range.from() && PatternParser.QUOTE.indexOf(text.charAt(from - 1)) >= 0;
        int joint = slot.endings().isEmpty() && !parts.isEmpty() && !quoted ? lastJoint(text, from, range.to()) : -1;
        if (joint >= 0) {
            parts.add(new TextRange(from, joint));
            from = joint + 1;
        }
        parts.add(new TextRange(from, range.to()));
        return parts.stream().filter(r -> r.length() > 0).toList();
    }

    /** Place of the only 和 or 及 in the last of several members, with words on both sides; -1 where there is none. */
    private static int lastJoint(String text, int from, int to) {
        int joint = -1;
        for (int i = from + 2; i + 2 < to; i++) {
            if (JOINTS.indexOf(text.charAt(i)) >= 0) {
                if (joint >= 0) {
                    return -1;
                }
                joint = i;
            }
        }
        return joint;
    }
}
