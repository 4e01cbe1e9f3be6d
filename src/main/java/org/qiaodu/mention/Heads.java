package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiaodu.lexicon.NamePattern;
import org.qiaodu.lexicon.NamePatterns;

/** The words that names end in. */
final class Heads {
    private final Map<Character, List<Head>> byLastCharacter = new HashMap<>();

    /** A head with its pattern. */
    record Head(String words, NamePattern pattern) {
        /** Whether {@code name} is, or ends in, something that only looks like this head. */
        boolean excludes(String name) {
            return pattern.not().stream()
                    .anyMatch(n -> name.equals(n) || (n.length() > words.length() && name.endsWith(n)));
        }
    }

    /** The heads that say of themselves what class a name is of. */
    Heads(NamePatterns patterns) {
        this(patterns, false);
    }

    /** @param known whether also those that say it only after a known name */
    Heads(NamePatterns patterns, boolean known) {
        for (NamePattern pattern : patterns.patterns()) {
            if (pattern.kind() == NamePattern.Kind.SUFFIX && (known || pattern.wants() != NamePattern.Wants.KNOWN)) {
                for (String words : pattern.heads()) {
                    byLastCharacter
                            .computeIfAbsent(words.charAt(words.length() - 1), c -> new ArrayList<>())
                            .add(new Head(words, pattern));
                }
            }
        }
        byLastCharacter
                .values()
                .forEach(h ->
                        h.sort(Comparator.comparingInt((Head x) -> -x.words().length())));
    }

    /** The heads that {@code text} has right before {@code char} {@code end}, longest first. */
    List<Head> endingAt(String text, int end) {
        List<Head> heads = byLastCharacter.get(text.charAt(end - 1));
        if (heads == null) {
            return List.of();
        }
        List<Head> found = new ArrayList<>();
        for (Head head : heads) {
            int start = end - head.words().length();
            if (start >= 0 && text.startsWith(head.words(), start)) {
                found.add(head);
            }
        }
        return found;
    }
}
