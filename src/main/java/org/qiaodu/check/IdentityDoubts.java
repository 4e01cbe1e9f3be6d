package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/** Finds names so alike that they may mean one thing: zones of one place and kind, several "firsts" nearly the same. */
final class IdentityDoubts implements Check {
    private static final Search FIRST =
            Search.of("(?:首[个家台批座条艘套款所项届]|第一[个家台批座条艘套款所项]|唯一的?)([\\p{IsHan}“”()—]{6,24}?)(?=[,;。、]|$)");
    /** Words that begin a clause on what the text has told of before. */
    private static final Pattern RECALLED = Pattern.compile("作为|身为|这|该|也|它|其");

    private static final Search PLACED = Search.of("(.+)(\\(.+?\\))(.{6,})");
    /** Share of the shorter name's characters that must stand in the longer one in order. */
    private static final double ALIKE = 0.8;

    private static final double ALIKE_ONLY = 0.65;

    @Override
    public List<Finding> check(Page page) {
        List<Stretch> firsts = new ArrayList<>();
        List<Stretch> placed = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            Matcher m = FIRST.matcher(passage.passage().chars());
            while (m.find()) {
                firsts.add(Stretch.of(passage, m.start(1), m.end(1)));
            }
            passage.chunks().stream()
                    .filter(c -> c instanceof Mention
                            && PLACED.matcher(c.range().of(passage.passage().chars()))
                                    .matches())
                    .forEach(c -> placed.add(new Stretch(passage, c.range())));
        }
        List<Finding> found = new ArrayList<>();
        pairs(page, firsts, found);
        zones(page, placed, firsts, found);
        return found;
    }

    private static void pairs(Page page, List<Stretch> firsts, List<Finding> found) {
        Set<Set<String>> done = new HashSet<>();
        for (int i = 0; i < firsts.size(); i++) {
            for (int j = i + 1; j < firsts.size(); j++) {
                Stretch one = firsts.get(i);
                Stretch other = firsts.get(j);
                double alike = alike(one.words(), other.words());
                if (!one.words().startsWith(other.words())
                        && !other.words().startsWith(one.words())
                        && alike >= ALIKE
                        && !RECALLED.matcher(one.clause().words()).lookingAt()
                        && !RECALLED.matcher(other.clause().words()).lookingAt()
                        && done.add(Set.of(one.words(), other.words()))) {
                    found.add(
                            new Draft(page, Finding.Kind.IDENTITY_DOUBT, Finding.Severity.MEDIUM)
                                    .at(one.clause())
                                    .at(other.clause())
                                    .because(
                                            "“" + one.words() + "”与“" + other.words() + "”都称第一，名称相近：是一物还是两物？",
                                            "'" + one.words() + "' and '" + other.words()
                                                    + "' are both called the first and have nearly one name: one thing or two?"));
                }
            }
        }
    }

    /** 中欧(江门)…合作区 and 中国—东盟(江门)…合作区, and what is called the only one of the kind. */
    private static void zones(Page page, List<Stretch> placed, List<Stretch> firsts, List<Finding> found) {
        for (int i = 0; i < placed.size(); i++) {
            for (int j = i + 1; j < placed.size(); j++) {
                Matcher one = PLACED.matcher(placed.get(i).words());
                Matcher other = PLACED.matcher(placed.get(j).words());
                boolean alike = one.matches()
                        && other.matches()
                        && !one.group(1).equals(other.group(1))
                        && one.group(2).equals(other.group(2))
                        && one.group(3).equals(other.group(3));
                if (alike) {
                    found.add(zone(page, placed.get(i), placed.get(j), firsts));
                }
            }
        }
    }

    private static Finding zone(Page page, Stretch one, Stretch other, List<Stretch> firsts) {
        boolean oneKnown = isKnown(one);
        boolean otherKnown = isKnown(other);
        Draft draft = new Draft(page, Finding.Kind.IDENTITY_DOUBT, Finding.Severity.HIGH)
                .at(one.clause())
                .at(other.clause());
        firsts.stream()
                .filter(f ->
                        alike(f.words(), one.words()) >= ALIKE_ONLY || alike(f.words(), other.words()) >= ALIKE_ONLY)
                .forEach(f -> draft.at(f.clause()));
        return draft.suggest(oneKnown == otherKnown ? null : (oneKnown ? one : other).words())
                .because(
                        "“" + one.words() + "”与“" + other.words() + "”同地同类，只有前半不同：当是一处，其一有误",
                        "'" + one.words() + "' and '" + other.words()
                                + "' are of one place and kind and differ in their beginning: probably one, misnamed once");
    }

    private static boolean isKnown(Stretch name) {
        return name.in().chunks().stream()
                .anyMatch(c -> c instanceof Mention m
                        && m.range().equals(name.range())
                        && m.source().equals(Mention.GAZETTEER));
    }

    /** Share of the shorter text's characters that stand in the longer one in the same order. */
    private static double alike(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < other.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = one.charAt(i) == other.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[other.length()] / (double) Math.max(1, Math.min(one.length(), other.length()));
    }
}
