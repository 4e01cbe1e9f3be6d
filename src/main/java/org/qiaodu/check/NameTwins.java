package org.qiaodu.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/** Finds two names of one sort that differ in one character, neither known beforehand: one thing misnamed once, or two? */
final class NameTwins implements Check {
    private static final int SHORTEST = 4;
    /** Sorts of which a text seldom names two so much alike. */
    private static final Set<String> SORTS = Set.of(
            "Company",
            "Factory",
            "University",
            "School",
            "Laboratory",
            "Organisation",
            "IndustrialPark",
            "Brand",
            "Hospital");

    /** Where a name is printed, and what sort of thing it names. */
    private record Named(String type, List<Stretch> places, List<Sentence> sentences) {}

    @Override
    public List<Finding> check(Page page) {
        Map<String, Named> names = new LinkedHashMap<>();
        for (Sentence s : page.sentences()) {
            s.mentions().stream().filter(NameTwins::isTelling).forEach(m -> {
                Named named = names.computeIfAbsent(
                        m.name(), k -> new Named(m.type().name(), new ArrayList<>(), new ArrayList<>()));
                named.places().add(s.stretch(m.range()));
                named.sentences().add(s);
            });
        }
        List<Finding> found = new ArrayList<>();
        List<String> all = List.copyOf(names.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (String other : all.subList(i + 1, all.size())) {
                Named one = names.get(all.get(i));
                Named two = names.get(other);
                if (one != null && two != null && isTwin(all.get(i), other) && isOne(one, two)) {
                    found.add(finding(page, one, two));
                }
            }
        }
        return found;
    }

    private static boolean isTelling(Mention m) {
        return m.form() == Mention.Form.NAME
                && !m.source().equals("gazetteer")
                && SORTS.contains(m.type().name())
                && m.name().length() >= SHORTEST
                && m.name().codePoints().allMatch(Character::isIdeographic);
    }

    /** Whether both are of one sort, one of them is printed once only, and no sentence lists both. */
    private static boolean isOne(Named one, Named other) {
        return one.type().equals(other.type())
                && Math.min(one.places().size(), other.places().size()) == 1
                && one.sentences().stream().noneMatch(other.sentences()::contains);
    }

    private static boolean isTwin(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int apart = -1;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                if (apart >= 0) {
                    return false;
                }
                apart = i;
            }
        }
        return apart >= 0
                && NearNames.TELLING.indexOf(one.charAt(apart)) < 0
                && NearNames.TELLING.indexOf(other.charAt(apart)) < 0;
    }

    private static Finding finding(Page page, Named one, Named other) {
        Stretch odd = (one.places().size() < other.places().size() ? one : other)
                .places()
                .get(0);
        Stretch usual = (one.places().size() < other.places().size() ? other : one)
                .places()
                .get(0);
        return new Draft(page, Finding.Kind.IDENTITY_DOUBT, Finding.Severity.HIGH)
                .at(odd)
                .words(odd.clause())
                .words(usual)
                .suggest(one.places().size() == other.places().size() ? null : usual.words())
                .because(
                        "“" + odd.words() + "”与文中别处的“" + usual.words() + "”只差一字：是一物还是两物？",
                        "'" + odd.words() + "' is one character away from '" + usual.words()
                                + "' elsewhere on the page: one thing or two?");
    }
}
