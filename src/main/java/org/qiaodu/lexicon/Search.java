package org.qiaodu.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A regular expression that is looked for in many texts and found in few: a text is first read for the
 * {@link NecessaryWords} of the expression, the rarest first, which takes a small part of the time. Threads may share it.
 */
public final class Search {
    /** No text is so long: its matchers find nothing, at once. */
    private static final Pattern NEVER = Pattern.compile("[^\\s\\S]{2000000000}");

    private final Pattern pattern;
    private final List<Words> necessary;

    private Search(Pattern pattern, List<Words> necessary) {
        this.pattern = pattern;
        this.necessary = necessary;
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
                        .toList());
    }

    /** A matcher as the expression's own; where the text lacks what the expression needs it finds nothing, at once. */
    public Matcher matcher(String text) {
        return (mayBeIn(text) ? pattern : NEVER).matcher(text);
    }

    /** Whether the expression is found in a text. */
    public boolean isIn(String text) {
        return mayBeIn(text) && pattern.matcher(text).find();
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
                char c = text.charAt(i);
                if ((first[place(c)] >>> c & 1) != 0 && isOneAt(text, i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isOneAt(String text, int at) {
            for (String word : words) {
                if (text.startsWith(word, at)) {
                    return true;
                }
            }
            return false;
        }
    }
}
