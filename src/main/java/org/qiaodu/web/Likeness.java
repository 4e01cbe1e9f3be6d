package org.qiaodu.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiaodu.store.Spelling;

/** How like a name is to words, from 0 to 1; 1 only where they are the same but for script, width, case and marks. */
final class Likeness {
    private static final double SAME_SOUND = 0.9;
    private static final double BEGINS_SO = 0.8;
    private static final double SAME_INITIALS = 0.6;

    private final String words;
    private final boolean latin;

    Likeness(String words) {
        this.words = bare(words);
        this.latin = this.words.matches("[a-z]+");
    }

    /** What is compared: letters and digits alone. */
    static String bare(String text) {
        return Spelling.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    double of(String name) {
        String other = bare(name);
        if (words.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (words.equals(other)) {
            return 1;
        }
        return Math.max(shared(other), latin ? sound(other) : 0);
    }

    /** Dice's measure over pairs of neighbouring characters; below 1 for any two that differ. */
    private double shared(String other) {
        Set<String> mine = pairs(words);
        Set<String> theirs = pairs(other);
        double all = mine.size() + theirs.size();
        mine.retainAll(theirs);
        return Math.min(0.99, 2 * mine.size() / all);
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        int[] characters = ("^" + text + "$").codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }

    private double sound(String other) {
        List<String> syllables = Spelling.syllables(other);
        String sound = String.join("", syllables);
        if (sound.equals(words)) {
            return SAME_SOUND;
        }
        if (sound.startsWith(words)) {
            return BEGINS_SO * words.length() / sound.length();
        }
        String initials = syllables.stream().map(s -> s.substring(0, 1)).collect(Collectors.joining());
        return initials.equals(words) && initials.length() > 1 ? SAME_INITIALS : 0;
    }
}
