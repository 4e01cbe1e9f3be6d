package org.qiaodu.lexicon;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wording with {@code {slot}} where a slot's words go. */
public final class Wording {
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)(?:\\.([a-z]+))?\\}");

    private Wording() {}

    /** The names of the slots in a wording, in order. */
    public static List<String> slots(String wording) {
        return SLOT.matcher(wording).results().map(r -> r.group(1)).toList();
    }

    /**
     * The wording with its slots filled.
     *
     * @param words gives the words for {@code slot} or {@code slot.part}
     */
    public static String fill(String wording, Function<String, String> words) {
        return SLOT.matcher(wording).replaceAll((MatchResult r) -> {
            String name = r.group(2) == null ? r.group(1) : r.group(1) + "." + r.group(2);
            return Matcher.quoteReplacement(words.apply(name));
        });
    }
}
