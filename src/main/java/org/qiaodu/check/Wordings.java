package org.qiaodu.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiaodu.lexicon.Search;

/** The classes of words of {@code lexicon/wordings.csv}, each an alternation. */
final class Wordings {
    /** Classes whose words do not say what is measured. */
    private static final Set<String> PLAIN =
            Set.of("plain", "sort", "rise", "fall", "to", "past", "now", "is", "times");

    private final Map<String, Search> classes;
    private static final Search NONE = Search.of("(?!)");

    private final Pattern plain;

    /** @param classes an alternation for each class */
    Wordings(Map<String, String> classes) {
        this.classes =
                classes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Search.of(e.getValue())));
        plain = Pattern.compile(PLAIN.stream()
                .sorted()
                .map(name -> classes.getOrDefault(name, "(?!)"))
                .collect(Collectors.joining("|")));
    }

    /** Whether a word says nothing of what is measured. */
    boolean isPlain(String word) {
        return plain.matcher(word).matches();
    }

    /** Whether a text has a word of a class. */
    boolean has(String name, String text) {
        return classes.getOrDefault(name, NONE).isIn(text);
    }

    /** The words of a class that a text has. */
    Set<String> all(String name, String text) {
        Set<String> found = new TreeSet<>();
        Matcher m = matcher(name, text);
        while (m.find()) {
            found.add(m.group());
        }
        return found;
    }

    private Matcher matcher(String name, String text) {
        return classes.getOrDefault(name, NONE).matcher(text);
    }
}
