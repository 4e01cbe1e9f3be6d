package org.qiaodu.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown marks of a line, which are passed over when it is read.
 *
 * @param level of a heading, 1 to 6; 0 for other lines
 * @param quietChars the {@code char}s of the line that are marks and not words
 */
record Markup(int level, BitSet quietChars) {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(?=\\S)|(?:>\\s*)+|[-*+]\\s+(?=\\S)");
    private static final Pattern CLOSING = Pattern.compile("\\s+#+$");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern LINK = Pattern.compile("(!?\\[)([^\\]\\[]*)(\\]\\([^()\\s]*(?:\\s\"[^\"]*\")?\\))");

    /** Finds the marks of one line. */
    static Markup of(String line) {
        BitSet quiet = new BitSet();
        int level = 0;
        Matcher heading = HEADING.matcher(line);
        if (heading.lookingAt()) {
            quiet.set(0, heading.end());
            level = heading.group(1) == null ? 0 : heading.group(1).length();
        }
        Matcher closing = CLOSING.matcher(line);
        if (level > 0 && closing.find()) {
            quiet.set(closing.start(), closing.end());
        }
        Matcher strong = STRONG.matcher(line);
        while (strong.find()) {
            quiet.set(strong.start(1), strong.end(1));
            quiet.set(strong.end(2), strong.end());
        }
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            quiet.set(link.start(1), link.end(1));
            quiet.set(link.start(3), link.end(3));
        }
        return new Markup(level, quiet);
    }

    /** Whether the line opens a block of its own: a heading, quotation or list entry. */
    static boolean opensBlock(String line) {
        return HEADING.matcher(line).lookingAt();
    }
}
