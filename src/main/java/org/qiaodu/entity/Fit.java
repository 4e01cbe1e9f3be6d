package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Abbreviations;

/** How a short form can come from a longer name. */
final class Fit {
    /** A serial number, which makes a product's beginning a name: 鑫诺一号. */
    private static final Pattern SERIAL = Pattern.compile(".*[0-9一二三四五六七八九十]+号");

    private static final Pattern INSIDE_LATIN = Pattern.compile(".*[A-Za-z]\\|[A-Za-z].*");

    /** Fewest characters of an owner in front of a name: 德龙烟铁路 is not 龙烟铁路. */
    private static final int OWNER = 2;

    /** How the full name of a firm ends, of which its abbreviation need have nothing: 湖州产投. */
    private static final String FIRM = "公司";

    /** Fewest characters of such an abbreviation. */
    private static final int LONG = 4;

    private final Set<String> places;
    private final Abbreviations words;

    /** The ways a name is shortened, the surest first. */
    enum Grade {
        TAIL("省去通名", "its generic ending left out"),
        PLACE("省去地名", "the place in front left out"),
        PREFIX("取其开头", "its beginning"),
        OWNER("省去所属", "its owner in front left out"),
        ABBREVIATION("缩略", "abbreviated");

        private final String zh;
        private final String en;

        Grade(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /** @param places names of places, in every form, that may stand in front of a name */
    Fit(Set<String> places, Abbreviations words) {
        this.places = places;
        this.words = words;
    }

    /**
     * The surest way in which {@code part} is short for {@code whole}; empty if there is none.
     *
     * @param proper whether both are proper names (of companies, parks, projects) and no common nouns
     */
    Optional<Grade> grade(String part, String whole, boolean proper) {
        boolean longer = whole.length() > part.length() && whole.indexOf(part.charAt(part.length() - 1)) >= 0;
        if (part.length() < 2 || !longer) {
            return Optional.empty();
        }
        List<String> cores = cores(whole);
        for (String core : cores) {
            if (core.startsWith(part) && words.canBeLeftOut(core.substring(part.length()))) {
                return Optional.of(core.equals(part) && !whole.startsWith(part) ? Grade.PLACE : Grade.TAIL);
            }
        }
        if (cores.stream().anyMatch(core -> isBeginning(part, core, proper))) {
            return Optional.of(Grade.PREFIX);
        }
        if (proper && part.length() >= 4 && whole.length() >= part.length() + OWNER && whole.endsWith(part)) {
            return Optional.of(Grade.OWNER);
        }
        String own = withoutPlace(part);
        boolean placeAdded = own.length() >= 4
                && own.length() < part.length()
                && withoutPlace(whole).equals(whole);
        return proper
                        && (cores.stream().anyMatch(core -> isAbbreviation(part, core))
                                || (placeAdded && isAbbreviation(own, whole)))
                ? Optional.of(Grade.ABBREVIATION)
                : Optional.empty();
    }

    private boolean isBeginning(String part, String core, boolean proper) {
        return core.startsWith(part)
                && (proper ? !words.completes(part) : SERIAL.matcher(part).matches())
                && !INSIDE_LATIN
                        .matcher(part + "|" + core.substring(part.length()))
                        .matches();
    }

    private static boolean isAbbreviation(String part, String core) {
        boolean ends = part.charAt(part.length() - 1) == core.charAt(core.length() - 1)
                || (part.length() >= LONG && core.endsWith(FIRM) && !core.startsWith(part));
        return part.length() >= 3 && part.charAt(0) == core.charAt(0) && ends && Names.isSubsequence(part, core);
    }

    private String withoutPlace(String name) {
        for (int cut = name.length() - 2; cut >= 2; cut--) {
            if (places.contains(name.substring(0, cut))) {
                return name.substring(cut);
            }
        }
        return name;
    }

    /** The name, and the name without its bracketed parts and without the place in front. */
    private List<String> cores(String whole) {
        List<String> cores = new ArrayList<>(List.of(whole));
        String bare = Names.withoutBrackets(whole);
        if (!bare.equals(whole)) {
            cores.add(bare);
        }
        for (int cut = 2; cut <= bare.length() - 2; cut++) {
            if (places.contains(bare.substring(0, cut))) {
                cores.add(bare.substring(cut));
            }
        }
        return cores;
    }
}
