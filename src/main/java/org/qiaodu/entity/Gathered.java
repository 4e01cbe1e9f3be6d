package org.qiaodu.entity;

import java.util.LinkedHashSet;
import java.util.List;

/** Gathers features, each once; blanks and line ends of every kind are one, since those part the fields of a model, and half characters are none. */
final class Gathered {
    private final LinkedHashSet<String> all = new LinkedHashSet<>();

    void add(String kind, Object value) {
        String words = value.toString();
        StringBuilder fit = null;
        for (int i = 0; i < words.length(); i++) {
            if (isUnfit(words, i)) {
                fit = fit == null ? new StringBuilder(words) : fit;
                fit.setCharAt(i, ' ');
            }
        }
        all.add(kind + '=' + (fit == null ? words : fit));
    }

    private static boolean isUnfit(String words, int at) {
        char c = words.charAt(at);
        boolean half = (Character.isHighSurrogate(c)
                        && (at + 1 == words.length() || !Character.isLowSurrogate(words.charAt(at + 1))))
                || (Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(words.charAt(at - 1))));
        return half || Character.isWhitespace(c);
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
