package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.qiaodu.lexicon.Template;

/** The ways in which the members of a match's enumerations go together. */
final class Choices {
    private Choices() {}

    /**
     * One choice of fillers for each combination of members; slots that are zipped go together one by one, and where they are
     * several each, but not as many, none: who has which is not known.
     *
     * @param parties the members that slots take over from before the match
     */
    static List<Map<String, Filler>> of(CompiledRule rule, Match match, Map<String, List<Filler>> parties) {
        List<Map<String, Filler>> choices = new ArrayList<>();
        if (sizes(rule, match).filter(n -> n > 1).distinct().count() > 1 || isUntold(rule, match)) {
            return choices;
        }
        choices.add(new HashMap<>());
        Set<String> zipped = zipped(rule, match);
        if (!zipped.isEmpty()) {
            choices.clear();
            int size = match.fillers(zipped.iterator().next()).size();
            for (int i = 0; i < size; i++) {
                Map<String, Filler> choice = new HashMap<>();
                for (String slot : zipped) {
                    choice.put(slot, match.fillers(slot).get(i));
                }
                choices.add(choice);
            }
        }
        for (Slot slot : rule.pattern().slots()) {
            if (!zipped.contains(slot.name()) && !match.fillers(slot.name()).isEmpty()) {
                choices = times(choices, slot.name(), match.fillers(slot.name()));
            }
        }
        for (Map.Entry<String, List<Filler>> slot : new TreeMap<>(parties).entrySet()) {
            choices = times(choices, slot.getKey(), slot.getValue());
        }
        return choices;
    }

    /** Whether several values go with one thing that they are of, which then is only the last of a list: of what the others are is not known. */
    private static boolean isUntold(CompiledRule rule, Match match) {
        return sizes(rule, match).anyMatch(n -> n > 1)
                && rule.rule().zip().stream()
                        .filter(slot -> match.fillers(slot).size() == 1 && !slot.equals("indicator"))
                        .anyMatch(slot -> rule.rule().claims().stream()
                                .anyMatch(t -> t instanceof Template.Observation o
                                        && o.indicator().get(0).contains("{" + slot + "}")));
    }

    private static Set<String> zipped(CompiledRule rule, Match match) {
        boolean alike = sizes(rule, match).distinct().count() == 1;
        return alike ? new TreeSet<>(rule.rule().zip()) : Set.of();
    }

    /** How many members each zipped slot has. */
    private static IntStream sizes(CompiledRule rule, Match match) {
        return rule.rule().zip().stream().mapToInt(n -> match.fillers(n).size());
    }

    private static List<Map<String, Filler>> times(
            List<Map<String, Filler>> choices, String slot, List<Filler> fillers) {
        List<Map<String, Filler>> more = new ArrayList<>();
        for (Map<String, Filler> choice : choices) {
            for (Filler filler : fillers) {
                Map<String, Filler> next = new HashMap<>(choice);
                next.put(slot, filler);
                more.add(next);
            }
        }
        return more;
    }
}
