package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The ways in which the members of a match's enumerations go together. */
final class Choices {
    private Choices() {}

    /**
     * One choice of fillers for each combination of members; slots that are zipped go together one by one.
     *
     * @param parties the members that slots take over from before the match
     */
    static List<Map<String, Filler>> of(CompiledRule rule, Match match, Map<String, List<Filler>> parties) {
        List<Map<String, Filler>> choices = new ArrayList<>();
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

    private static Set<String> zipped(CompiledRule rule, Match match) {
        Set<String> names = new TreeSet<>(rule.rule().zip());
        boolean alike =
                names.stream().map(n -> match.fillers(n).size()).distinct().count() == 1;
        return alike ? names : Set.of();
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
