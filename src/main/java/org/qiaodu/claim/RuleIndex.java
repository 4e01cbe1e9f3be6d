package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules by the rarest of what they need, so that a sentence is shown only to those that may match it. */
final class RuleIndex {
    /** About how much oftener a name of some class stands in a sentence than a given word of two characters. */
    private static final int CHUNKS = 100;

    private static final int CHARACTERS = 20;

    private final List<CompiledRule> rules;
    /** The numbers of the rules whose rarest need it is. */
    private final Map<Need, List<Integer>> byNeed = new HashMap<>();
    /** The rules that need nothing. */
    private final BitSet anywhere = new BitSet();

    /** @param rules in the order in which they are tried */
    RuleIndex(List<CompiledRule> rules) {
        this.rules = rules;
        for (int i = 0; i < rules.size(); i++) {
            Need rarest = rarest(rules.get(i).needs().needs());
            if (rarest == null) {
                anywhere.set(i);
            } else {
                byNeed.computeIfAbsent(rarest, need -> new ArrayList<>()).add(i);
            }
        }
    }

    private static @Nullable Need rarest(List<Need> needs) {
        Need rarest = null;
        for (Need need : needs) {
            rarest = rarest == null || frequency(need) < frequency(rarest) ? need : rarest;
        }
        return rarest;
    }

    private static int frequency(Need need) {
        int sum = 0;
        for (String word : need.words()) {
            sum += word.length() > 1 ? 1 : word.charAt(0) >= Alphabet.CHUNK ? CHUNKS : CHARACTERS;
        }
        return sum;
    }

    /** The rules that may match a sentence, in their order. */
    List<CompiledRule> mayMatch(Encoded sentence) {
        BitSet numbers = (BitSet) anywhere.clone();
        byNeed.forEach((need, all) -> {
            if (sentence.places(need).length > 0) {
                all.forEach(numbers::set);
            }
        });
        List<CompiledRule> may = new ArrayList<>();
        numbers.stream().forEach(i -> may.add(rules.get(i)));
        return may;
    }
}
