package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.TextRange;
import org.qiaodu.text.WordTrie;

/** A sentence in the symbols of {@link Alphabet}, with the way back to its passage; for one thread. */
final class Encoded {
    private static final int[] NOWHERE = {};

    private final String chars;
    private final int[] from;
    private final int[] to;
    private final List<Chunk> chunks;
    /** The words that meet needs, by their beginning, with the numbers of these. */
    private final List<WordTrie.Hit<BitSet>> words;
    /** The numbers of the needs that are met, here or in the sentence as it was before, what is recognised plain words. */
    private final BitSet needs = new BitSet();
    /** By the number of a need where the words that meet it begin and end, one after the other; null where not yet asked for. */
    private int[][] places = new int[256][];

    private Encoded(String sentence, String chars, int[] from, int[] to, List<Chunk> chunks, WordTrie<BitSet> wanted) {
        this.chars = chars;
        this.from = from;
        this.to = to;
        this.chunks = chunks;
        this.words = wanted.in(chars);
        words.forEach(hit -> needs.or(hit.value()));
        wanted.in(sentence).forEach(hit -> needs.or(hit.value()));
    }

    /** Where the words that meet a need begin and end, one after the other, by their beginning; empty where none stands here. */
    int[] places(Need need) {
        int number = need.number();
        if (!needs.get(number)) {
            return NOWHERE;
        }
        if (number >= places.length) {
            places = Arrays.copyOf(places, Math.max(number + 1, 2 * places.length));
        }
        if (places[number] == null) {
            places[number] = find(number);
        }
        return places[number];
    }

    private int[] find(int need) {
        int[] found = new int[2 * words.size()];
        int size = 0;
        for (WordTrie.Hit<BitSet> hit : words) {
            if (hit.value().get(need)) {
                found[size++] = hit.range().from();
                found[size++] = hit.range().to();
            }
        }
        return Arrays.copyOf(found, size);
    }

    /**
     * Writes one sentence of a passage; chunks beyond the alphabet's numbers stay plain words.
     *
     * @param wanted words with the numbers of the needs that they meet
     */
    static Encoded of(AnnotatedPassage passage, TextRange sentence, Alphabet alphabet, WordTrie<BitSet> wanted) {
        String text = passage.passage().chars();
        StringBuilder out = new StringBuilder();
        int[] from = new int[sentence.length() * 3 + 3];
        int[] to = new int[from.length];
        List<Chunk> chunks = new ArrayList<>();
        int at = sentence.from();
        for (Chunk chunk : outermost(passage.chunks(), sentence)) {
            if (chunk.range().from() < at || chunks.size() > Alphabet.LAST_NUMBER - Alphabet.FIRST_NUMBER) {
                continue;
            }
            at = plain(text, at, chunk.range().from(), out, from, to);
            int mark = out.length();
            out.append(Alphabet.CHUNK).append(alphabet.symbol(chunk)).append((char)
                    (Alphabet.FIRST_NUMBER + chunks.size()));
            for (int i = mark; i < mark + 3; i++) {
                from[i] = chunk.range().from();
                to[i] = chunk.range().to();
            }
            chunks.add(chunk);
            at = chunk.range().to();
        }
        plain(text, at, sentence.to(), out, from, to);
        return new Encoded(sentence.of(text), out.toString(), from, to, List.copyOf(chunks), wanted);
    }

    /** The chunks of a sentence that stand inside no longer one, in order. */
    private static List<Chunk> outermost(List<Chunk> chunks, TextRange sentence) {
        List<Chunk> outermost = new ArrayList<>();
        for (Chunk chunk : chunks) {
            if (!sentence.contains(chunk.range())) {
                continue;
            }
            outermost.removeIf(
                    o -> chunk.range().contains(o.range()) && !o.range().equals(chunk.range()));
            if (outermost.stream().noneMatch(o -> o.range().contains(chunk.range()))) {
                outermost.add(chunk);
            }
        }
        return outermost;
    }

    private static int plain(String text, int start, int end, StringBuilder out, int[] from, int[] to) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            from[out.length()] = i;
            to[out.length()] = i + 1;
            out.append(c >= Alphabet.CHUNK && c <= Alphabet.LAST_NUMBER ? '\uFFFD' : c);
        }
        return end;
    }

    /** Whether one of the words of a need stands in it, even inside what is recognised. */
    boolean has(Need need) {
        return needs.get(need.number());
    }

    /** The numbers of the needs of which one of the words stands in it, even inside what is recognised. */
    BitSet met() {
        return needs;
    }

    /** Whether it holds all that a rule needs. */
    boolean meets(Needs.Of needs) {
        for (Need need : needs.besides()) {
            if (!has(need)) {
                return false;
            }
        }
        return hasAll(needs.needs(), 0);
    }

    /** Whether one of the words of each need stands in it, one need after the other, none before {@code from}. */
    boolean hasAll(List<Need> needs, int from) {
        int at = from;
        for (Need need : needs) {
            at = endAfter(places(need), at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** The nearest end of what begins at {@code at} or later; -1 where nothing does. */
    private static int endAfter(int[] places, int at) {
        int end = -1;
        for (int i = 0; i < places.length; i += 2) {
            if (places[i] >= at && (end < 0 || places[i + 1] < end)) {
                end = places[i + 1];
            }
        }
        return end;
    }

    /** Its chunks, none inside another, in order. */
    List<Chunk> chunks() {
        return chunks;
    }

    /** What patterns are matched against. */
    String chars() {
        return chars;
    }

    /** Where the symbols from {@code start} inclusive to {@code end} exclusive stand in the passage. */
    TextRange range(int start, int end) {
        return start >= end ? new TextRange(0, 0) : new TextRange(from[start], to[end - 1]);
    }

    /** The chunks among the symbols from {@code start} inclusive to {@code end} exclusive, in order. */
    List<Chunk> chunks(int start, int end) {
        List<Chunk> found = new ArrayList<>();
        for (int i = start; i + 2 < end; i++) {
            if (chars.charAt(i) == Alphabet.CHUNK) {
                found.add(chunks.get(chars.charAt(i + 2) - Alphabet.FIRST_NUMBER));
            }
        }
        return found;
    }
}
