package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NecessaryWords;

/** Rules by the rarest of what they need, so that a sentence is shown only to those that may match it. */
final class RuleIndex {
    private final List<CompiledRule> rules;
    /** For the number of a need the numbers of the rules whose rarest need it is. */
    private final Map<Integer, BitSet> byNeed = new HashMap<>();
    /** The numbers of the needs that are the rarest of some rule. */
    private final BitSet asked = new BitSet();
    /** The rules that need nothing. */
    private final BitSet anywhere = new BitSet();

    /** @param rules in the order in which they are tried */
    RuleIndex(List<CompiledRule> rules) {
        this.rules = rules;
        for (int i = 0; i < rules.size(); i++) {
            Need rarest = rarest(rules.get(i).needs());
            if (rarest == null) {
                anywhere.set(i);
            } else {
                byNeed.computeIfAbsent(rarest.number(), need -> new BitSet()).set(i);
                asked.set(rarest.number());
            }
        }
    }

    private static @Nullable Need rarest(Needs.Of needs) {
        return Stream.concat(needs.needs().stream(), needs.besides().stream())
                .min(Comparator.comparingInt(need -> NecessaryWords.frequency(need.words())))
                .orElse(null);
    }

    /** The rules that may match a sentence, in their order. */
    List<CompiledRule> mayMatch(Encoded sentence) {
        BitSet numbers = (BitSet) anywhere.clone();
        BitSet met = (BitSet) asked.clone();
        met.and(sentence.met());
        met.stream().forEach(need -> numbers.or(Objects.requireNonNull(byNeed.get(need))));
        List<CompiledRule> may = new ArrayList<>();
        numbers.stream().forEach(i -> may.add(rules.get(i)));
        return may;
    }
}
