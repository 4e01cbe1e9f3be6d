package org.qiaodu.entity;

import java.util.LinkedHashSet;
import java.util.List;

/** Gathers features, each once; blanks and line ends of every kind are one, since those part the fields of a model, and half characters are none. */
final class Gathered {
    private final LinkedHashSet<String> all = new LinkedHashSet<>();

    void add(String kind, Object value) {
        String words = value.toString();
        for (int i = 0; i < words.length(); i++) {
            if (isUnfit(words.charAt(i))) {
                words = words.replace(words.charAt(i), ' ');
            }
        }
        all.add(kind + '=' + words);
    }

    private static boolean isUnfit(char c) {
        return Character.isWhitespace(c) || Character.isSurrogate(c);
    }

    /** Every two neighbouring characters of some words. */
    void addPairs(String kind, String words) {
        for (int i = 0; i + 2 <= words.length(); i++) {
            add(kind, words.substring(i, i + 2));
        }
    }

    List<String> list() {
        return List.copyOf(all);
    }
}
