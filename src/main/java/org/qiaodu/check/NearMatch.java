package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.TextRange;

/** Finds words that are a known phrase but for one character lost, added or changed. */
final class NearMatch {
    private static final int ANCHOR = 2;
    /** How many places the table of phrases has for each. */
    private static final int SPARSE = 8;
    /** Length from which a phrase is usually known by its end alone. */
    private static final int KNOWN_BY_END = 7;

    private final int knownByEnd;
    /** The phrases by the {@link #pair} of the two characters that they begin or end with. */
    private final @Nullable Anchored[] anchors;

    /** The phrases that begin with two characters, and those that end with them; some with others of the same number. */
    private record Anchored(List<String> begun, List<String> ended) {}

    /**
     * Words near a phrase.
     *
     * @param range where they stand
     * @param phrase what they are near to
     * @param at the character of the phrase that is lost or changed, or before which one is added; from 0
     * @param change characters more than the phrase has: -1 lost, 0 changed, 1 added
     */
    record Near(TextRange range, String phrase, int at, int change) {}

    /** @param phrases three characters or more, of which the last only is looked at in one of three; shorter ones are passed over */
    NearMatch(Collection<String> phrases) {
        this(phrases, KNOWN_BY_END);
    }

    /** @param knownByEnd length from which a phrase is known by its end alone */
    NearMatch(Collection<String> phrases, int knownByEnd) {
        this.knownByEnd = knownByEnd;
        this.anchors = new Anchored[Integer.highestOneBit(SPARSE * phrases.size() + 1)];
        for (String phrase : phrases) {
            if (phrase.length() > ANCHOR) {
                anchored(phrase.substring(0, ANCHOR)).begun().add(phrase);
                anchored(phrase.substring(phrase.length() - ANCHOR)).ended().add(phrase);
            }
        }
    }

    private Anchored anchored(String anchor) {
        int pair = pair(anchor, 0);
        Anchored anchored = anchors[pair];
        if (anchored == null) {
            anchored = new Anchored(new ArrayList<>(), new ArrayList<>());
            anchors[pair] = anchored;
        }
        return anchored;
    }

    /** A number of the two characters at a place, which few others have. */
    private int pair(String text, int at) {
        return (text.charAt(at) * 31 ^ text.charAt(at + 1)) & (anchors.length - 1);
    }

    /** What stands near a phrase in a text, in order of where it begins or ends. */
    List<Near> in(String text) {
        List<Near> found = new ArrayList<>();
        for (int i = 0; i + ANCHOR <= text.length(); i++) {
            Anchored here = anchors[pair(text, i)];
            if (here != null) {
                for (String phrase : here.begun()) {
                    fromStart(text, i, phrase, found);
                }
                for (String phrase : here.ended()) {
                    fromEnd(text, i + ANCHOR, phrase, found);
                }
            }
        }
        return found;
    }

    private void fromStart(String text, int from, String phrase, List<Near> found) {
        int same = 0;
        while (same < phrase.length()
                && from + same < text.length()
                && text.charAt(from + same) == phrase.charAt(same)) {
            same++;
        }
        boolean last = same == phrase.length() - 1 && from + same < text.length();
        if (last) {
            int added = text.startsWith(phrase.substring(same), from + same + 1) ? 1 : 0;
            found.add(new Near(new TextRange(from, from + phrase.length() + added), phrase, same, added));
        }
        if (same < ANCHOR || same >= phrase.length() - 1) {
            return;
        }
        for (int change = -1; change <= 1; change++) {
            int rest = change == 1 ? same : same + 1;
            int at = from + same + (change == -1 ? 0 : 1);
            if (text.regionMatches(at, phrase, rest, phrase.length() - rest)) {
                found.add(new Near(new TextRange(from, at + phrase.length() - rest), phrase, same, change));
                return;
            }
        }
    }

    /** An error in the first two characters: one of them changed. */
    private void fromEnd(String text, int to, String phrase, List<Near> found) {
        int from = to - phrase.length();
        if (from < 0 || phrase.length() < knownByEnd) {
            return;
        }
        boolean first = text.charAt(from) == phrase.charAt(0);
        boolean second = text.charAt(from + 1) == phrase.charAt(1);
        boolean known = first ? !second : second && phrase.length() >= KNOWN_BY_END;
        if (known && text.regionMatches(from + ANCHOR, phrase, ANCHOR, phrase.length() - ANCHOR)) {
            found.add(new Near(new TextRange(from, to), phrase, first ? 1 : 0, 0));
        }
    }
}
