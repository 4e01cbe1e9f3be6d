package org.qiaodu.claim;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NecessaryWords;
import org.qiaodu.text.WordTrie;

/** Numbers what sentences must hold for the expressions of rules to be found in them, so that each is looked for once. */
final class Needs {
    private final Map<List<String>, Need> known = new HashMap<>();

    /**
     * What a sentence must hold for an expression to be found in it.
     *
     * @param needs all must hold, one after the other; empty where it may be found anywhere
     * @param besides all must hold somewhere, in what is recognised too: what is looked at, and what free words must end in
     * @param lead what every match begins with, quotation marks before it apart; null where that is not known
     */
    record Of(
            List<Need> needs, List<Need> besides, @Nullable Need lead) {}

    /**
     * The needs of an expression that compiles.
     *
     * @param slots its named groups
     */
    Of of(String expression, List<Slot> slots) {
        NecessaryWords words = NecessaryWords.of(expression, PatternParser.QUOTE, name -> endings(name, slots));
        return new Of(
                words.inOrder().stream().map(this::need).toList(),
                words.besides().stream().map(this::need).toList(),
                words.lead() == null ? null : need(words.lead()));
    }

    private static List<String> endings(String name, List<Slot> slots) {
        return slots.stream()
                .filter(slot -> slot.name().equals(name))
                .flatMap(slot -> slot.endings().stream())
                .toList();
    }

    private Need need(List<String> words) {
        Need need = known.get(words);
        if (need == null) {
            need = new Need(known.size(), words);
            known.put(words, need);
        }
        return need;
    }

    /** The words of all needs, each with the numbers of the needs that it meets. */
    WordTrie<BitSet> words() {
        Map<String, BitSet> words = new HashMap<>();
        for (Need need : known.values()) {
            for (String word : need.words()) {
                words.computeIfAbsent(word, w -> new BitSet()).set(need.number());
            }
        }
        return new WordTrie<>(words);
    }
}
