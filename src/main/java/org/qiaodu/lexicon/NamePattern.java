package org.qiaodu.lexicon;

import java.util.List;
import java.util.Set;
import org.qiaodu.model.EntityClass;

/**
 * A way in which names of one class are built.
 *
 * @param id its stable id
 * @param type the class of what is named
 * @param kind where the head stands
 * @param heads the words that such a name ends in, or that follow its quotation marks
 * @param wants what must stand before the head
 * @param not words that end like a head and are none (格局 for 局)
 * @param examples sentences in which it finds the name in square brackets
 * @param counterexamples sentences in which it finds nothing
 */
public record NamePattern(
        String id,
        EntityClass type,
        Kind kind,
        List<String> heads,
        Wants wants,
        Set<String> not,
        List<String> examples,
        List<String> counterexamples) {
    /** Where the head stands. */
    public enum Kind {
        /** At the end of the name: 江门造纸厂. */
        SUFFIX,
        /** After quotation marks that belong to the name: “园区再造”工程. */
        QUOTED,
        /** Before quotation marks that hold the name: 商标“白莲”. */
        LABELLED,
        /** At the end of what stands in 《》; any title where there are no heads. */
        TITLED
    }

    /** What must stand before the head. */
    public enum Wants {
        /** A proper name or words that are in no dictionary. */
        NAME,
        /** Right before the head, a name that is not known beforehand. */
        OWN,
        /** Right before the head, a firm or a division below a province that is known. */
        KNOWN,
        /** Any words. */
        WORDS,
        /** Nothing: the head alone is a name. */
        NOTHING
    }

    public NamePattern {
        heads = List.copyOf(heads);
        not = Set.copyOf(not);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
