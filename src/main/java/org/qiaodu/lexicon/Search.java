package org.qiaodu.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is looked for in many texts and found in few: a text is first read for the
 * {@link NecessaryWords} of the expression, the rarest first, which takes a small part of the time. Threads may share it.
 */
public final class Search {
    /** No text is so long: its matchers find nothing, at once. */
    private static final Pattern NEVER = Pattern.compile("[^\\s\\S]{2000000000}");

    private final Pattern pattern;
    private final List<Words> necessary;
    /** What every match begins with; null where that is not known. */
    private final @Nullable Words lead;

    private Search(Pattern pattern, List<Words> necessary, @Nullable Words lead) {
        this.pattern = pattern;
        this.necessary = necessary;
        this.lead = lead;
    }

    /**
     * Makes an expression ready.
     *
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    public static Search of(String expression) {
        Pattern pattern = Pattern.compile(expression);
        NecessaryWords needs = NecessaryWords.of(expression, "", name -> List.of());
        return new Search(
                pattern,
                Stream.concat(needs.inOrder().stream(), needs.besides().stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(NecessaryWords::frequency))
                        .map(Words::new)
                        .toList(),
                needs.lead() == null ? null : new Words(needs.lead()));
    }

    /** A matcher as the expression's own; where the text lacks what the expression needs it finds nothing, at once. */
    public Matcher matcher(String text) {
        return (mayBeIn(text) ? pattern : NEVER).matcher(text);
    }

    /** Whether the expression is found in a text. */
    public boolean isIn(String text) {
        return mayBeIn(text) && pattern.matcher(text).find();
    }

    /**
     * What is found from a character of a text on; what stands before it may be looked back at.
     *
     * @return null where nothing is, and at the text's end
     */
    public @Nullable Matcher at(String text, int at) {
        if (at >= text.length() || (lead != null && !lead.areAt(text, at))) {
            return null;
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).region(at, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private boolean mayBeIn(String text) {
        for (Words words : necessary) {
            if (!words.areIn(text)) {
                return false;
            }
        }
        return true;
    }

    /** The expression as it was written. */
    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** Words of which a text must hold one. */
    private static final class Words {
        private static final int BITS = 1024;

        private final List<String> words;
        /** The characters that they begin with, modulo {@link #BITS}: most places of a text are passed over by these. */
        private final long[] first = new long[BITS / Long.SIZE];

        Words(List<String> words) {
            this.words = words;
            words.forEach(word -> first[place(word.charAt(0))] |= 1L << word.charAt(0));
        }

        private static int place(char c) {
            return c % BITS / Long.SIZE;
        }

        boolean areIn(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (areAt(text, i)) {
                    return true;
                }
            }
            return false;
        }

        boolean areAt(String text, int at) {
            char c = text.charAt(at);
            if ((first[place(c)] >>> c & 1) == 0) {
                return false;
            }
            for (String word : words) {
                if (text.startsWith(word, at)) {
                    return true;
                }
            }
            return false;
        }
    }
}
