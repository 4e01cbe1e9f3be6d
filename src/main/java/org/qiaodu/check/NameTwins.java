package org.qiaodu.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/** Finds two names of one sort that differ in one character, neither known beforehand: one thing misnamed once, or two? */
final class NameTwins implements Check {
    private static final int SHORTEST = 3;
    /** Characters of the name of a place that has no like by chance. */
    private static final int LONG = 8;
    /** Characters of a name from which it may stand for a longer one that begins so. */
    private static final int BRIEF = 5;
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

    private static final int LONGEST_PART = 3;

    /** What is added to a place's name for a part of it or what is named after it. */
    private static final Pattern PART = Pattern.compile("区|镇|村|站|街道|码头|大桥|新区|景区|风景区|保护区|水库");

    /** Before a new name. */
    private static final String RENAMED = "(?:[更改]名|改称|易名|定名|改制|改组|升格|扩建)[为成]?[^,;。:和与]{0,6}";

    private final CheckWords words;

    NameTwins(CheckWords words) {
        this.words = words;
    }

    /** Where a name is printed, what sort of thing it names, and whether that is known beforehand. */
    private record Named(String name, String type, boolean known, List<Stretch> places, List<Sentence> sentences) {}

    @Override
    public List<Finding> check(Page page) {
        Map<String, Named> names = new LinkedHashMap<>();
        for (Sentence s : page.sentences()) {
            s.mentions().stream().filter(NameTwins::isTelling).forEach(m -> {
                boolean known = m.source().equals(Mention.GAZETTEER);
                Named named = names.computeIfAbsent(
                        m.name(), k -> new Named(k, m.type().name(), known, new ArrayList<>(), new ArrayList<>()));
                named.places().add(s.stretch(m.range()));
                named.sentences().add(s);
            });
        }
        List<Finding> found = new ArrayList<>();
        List<Named> all = List.copyOf(names.values());
        for (int i = 0; i < all.size(); i++) {
            for (Named other : all.subList(i + 1, all.size())) {
                if (isTwin(page, all.get(i), other)) {
                    found.add(finding(page, all.get(i), other));
                }
            }
        }
        return found;
    }

    private static boolean isTelling(Mention m) {
        return m.form() == Mention.Form.NAME
                && !m.type().name().equals("Person")
                && m.name().length() >= SHORTEST;
    }

    /** Whether one of them is printed once only, and no sentence lists both. */
    private static boolean isOne(Named one, Named other, boolean alike) {
        return Math.min(one.places().size(), other.places().size()) == 1
                && one.sentences().stream()
                        .noneMatch(s -> other.sentences().contains(s) && (!alike || isList(s, one, other)));
    }

    /** Whether a sentence tells of both as of two: side by side, or once each. */
    private static boolean isList(Sentence s, Named one, Named other) {
        boolean once = one.places().size() == other.places().size();
        return once
                || one.places().stream().anyMatch(p -> other.places().stream().anyMatch(o -> isBeside(s, p, o)));
    }

    private static boolean isBeside(Sentence s, Stretch one, Stretch other) {
        int from = Math.min(one.range().to(), other.range().to());
        int to = Math.max(one.range().from(), other.range().from());
        return one.in().equals(other.in()) && s.between(from, to).matches("[^,;。]{0,4}[、和与及]?[^,;。]{0,4}");
    }

    /** Whether two names, not both known, differ in one character that was taken for the other, or tells no two things of their sort apart. */
    private boolean isTwin(Page page, Named one, Named other) {
        int apart = apart(brief(one, other), brief(other, one));
        if (apart < 0 || (one.known() && other.known())) {
            return false;
        }
        char here = one.name().charAt(apart);
        char there = other.name().charAt(apart);
        int brief = Math.min(one.name().length(), other.name().length());
        boolean whole = one.name().length() == other.name().length() || (brief >= BRIEF && apart < 2);
        boolean sort = whole
                && (SORTS.contains(one.type())
                        || (one.type().equals("Place") && one.name().length() >= LONG))
                && one.type().equals(other.type())
                && !one.known()
                && !other.known()
                && one.name().length() > SHORTEST
                && one.name().codePoints().allMatch(Character::isIdeographic);
        boolean end = brief == SHORTEST && apart == SHORTEST - 1;
        boolean alike = words.alike(here, there) && !end;
        boolean twin = (alike && isOne(one, other, true))
                || (sort
                        && isOne(one, other, false)
                        && NearNames.TELLING.indexOf(here) < 0
                        && NearNames.TELLING.indexOf(there) < 0);
        return twin && !isRenamed(page, one, other) && !isRenamed(page, other, one);
    }

    /** Whether one is told to be the new name of what is called by the other before that only. */
    private static boolean isRenamed(Page page, Named named, Named old) {
        Pattern renamed = Pattern.compile(RENAMED + Pattern.quote(named.name()));
        return page.sentences().stream()
                .filter(s -> renamed.matcher(s.chars()).find())
                .anyMatch(s -> old.sentences().stream()
                        .allMatch(o ->
                                page.sentences().indexOf(o) < page.sentences().indexOf(s)));
    }

    /** As much of the name of a body or a part as a shorter name has: 恒信电缆 of 恒信电缆集团, 石臼港 of 石臼港区. */
    private static String brief(Named named, Named shorter) {
        int length = shorter.name().length();
        int more = named.name().length() - length;
        if (more <= 0 || (more > LONGEST_PART && !SORTS.contains(named.type()))) {
            return named.name();
        }
        boolean brief = (SORTS.contains(named.type()) && length > SHORTEST)
                || PART.matcher(named.name().substring(length)).matches();
        return brief ? named.name().substring(0, length) : named.name();
    }

    /** The only character in which two texts differ; -1 where there is none, or several. */
    private static int apart(String one, String other) {
        int apart = -1;
        for (int i = 0; i < one.length() && one.length() == other.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                if (apart >= 0) {
                    return -1;
                }
                apart = i;
            }
        }
        return apart;
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
