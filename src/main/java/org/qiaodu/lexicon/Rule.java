package org.qiaodu.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Modality;
import org.qiaodu.model.PassageKind;

/**
 * What to look for in a sentence, and what it then claims.
 *
 * @param id stable name, {@code topic.what}; every statement names the rules that read it
 * @param about what it reads, in one line
 * @param pattern words and slots, in the language that {@code seeds/rules/README} describes
 * @param after what must be found before the match in its sentence, in the language of patterns; null where nothing must
 * @param priority the higher goes first; a quantity read by one observation rule is not read by a later one
 * @param inherit for each slot that may come from outside the pattern, the classes it may have
 * @param parties the slots among those that take over all that were named side by side (A与B、C…,三方), and not just one
 * @param reach how far away an inherited slot may be found: {@code clause}, {@code sentence}, {@code passage}, {@code heading}
 *     or {@code document}
 * @param within the slot whose thing must be known to lie in what its other slot takes over, the place that the document is about;
 *     null where nothing need be known
 * @param told whether its events are what a text goes on to tell: without a time of their own they are of the day last told of
 * @param home whether what its slots take over is rather the division that the document calls its own (我市), unless the clause names one
 * @param where for some slots, what their words, or the name taken over, must have in them
 * @param zip slots whose members go together one by one (分别); empty where each goes with each
 * @param overlap whether the search goes on just after a match's beginning and not after its end
 * @param passages the kinds of passages it reads; empty for all
 * @param confidence 0 to 1
 * @param modality what the claims speak of; null where the sentence decides
 * @param claims what it claims; at least one
 * @param examples sentences it must read; at least one
 * @param counterexamples sentences it must leave alone; at least one
 * @param file where it stands
 * @param line where it begins, counted from 1
 */
public record Rule(
        String id,
        Bilingual about,
        String pattern,
        @Nullable String after,
        int priority,
        Map<String, List<String>> inherit,
        Set<String> parties,
        String reach,
        @Nullable String within,
        boolean told,
        boolean home,
        Map<String, Search> where,
        List<String> zip,
        boolean overlap,
        Set<PassageKind> passages,
        double confidence,
        @Nullable Modality modality,
        List<Template> claims,
        List<Example> examples,
        List<String> counterexamples,
        SeedFile file,
        int line) {
    /** Where an inherited slot may be found, the nearest first. */
    public static final List<String> REACHES = List.of("clause", "sentence", "passage", "heading", "document");

    public Rule {
        inherit = Map.copyOf(inherit);
        parties = Set.copyOf(parties);
        where = Map.copyOf(where);
        zip = List.copyOf(zip);
        passages = Set.copyOf(passages);
        claims = List.copyOf(claims);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** Whether a name has in it what the rule wants of a slot's words. */
    public boolean wants(String slot, String name) {
        Search wanted = where.get(slot);
        return wanted == null || wanted.isIn(name);
    }

    /** Whether a slot found {@code how} far away may be inherited. */
    public boolean reaches(String how) {
        return REACHES.indexOf(how) <= REACHES.indexOf(reach);
    }

    /**
     * A sentence a rule must read.
     *
     * @param text the sentence
     * @param claims what must come out, each a part of a claim's fields by name; at least one
     */
    public record Example(String text, List<Map<String, String>> claims) {
        public Example {
            claims = claims.stream().map(Map::copyOf).toList();
        }
    }
}
