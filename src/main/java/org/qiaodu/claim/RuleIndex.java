package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.qiaodu.lexicon.NecessaryWords;

/** Rules by the rarest of what they need, so that a sentence is shown only to those that may match it. */
final class RuleIndex {
    private final List<CompiledRule> rules;
    /** For the number of a need the numbers of the rules whose rarest need it is; none for others. */
    private final List<BitSet> byNeed = new ArrayList<>();
    /** The numbers of the needs that are the rarest of some rule. */
    private final BitSet asked = new BitSet();
    /** The rules that need nothing. */
    private final BitSet anywhere = new BitSet();
    /** By the number of a rule the numbers of all that it needs. */
    private final int[][] needed;

    /** @param rules in the order in which they are tried */
    RuleIndex(List<CompiledRule> rules) {
        this.rules = rules;
        this.needed = new int[rules.size()][];
        for (int i = 0; i < rules.size(); i++) {
            needed[i] = rarestFirst(rules.get(i).needs());
            if (needed[i].length == 0) {
                anywhere.set(i);
            } else {
                int rarest = needed[i][0];
                while (byNeed.size() <= rarest) {
                    byNeed.add(new BitSet());
                }
                byNeed.get(rarest).set(i);
                asked.set(rarest);
            }
        }
    }

    private static int[] rarestFirst(Needs.Of needs) {
        return Stream.concat(needs.needs().stream(), needs.besides().stream())
                .sorted(Comparator.comparingInt(need -> NecessaryWords.frequency(need.words())))
                .mapToInt(Need::number)
                .toArray();
    }

    private static boolean holds(BitSet met, int[] needed) {
        for (int need : needed) {
            if (!met.get(need)) {
                return false;
            }
        }
        return true;
    }

    /** The rules that may match a sentence, in their order. */
    List<CompiledRule> mayMatch(Encoded sentence) {
        BitSet numbers = (BitSet) anywhere.clone();
        BitSet met = (BitSet) asked.clone();
        met.and(sentence.met());
        for (int need = met.nextSetBit(0); need >= 0; need = met.nextSetBit(need + 1)) {
            numbers.or(byNeed.get(need));
        }
        List<CompiledRule> may = new ArrayList<>();
        for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
            if (holds(sentence.met(), needed[i])) {
                may.add(rules.get(i));
            }
        }
        return may;
    }
}
