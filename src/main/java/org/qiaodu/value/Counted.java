package org.qiaodu.value;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words counted: the noun phrase right after a number and its classifier. */
final class Counted {
    private static final int LONGEST = 24;
    private static final String ENDS = ",。;:!?、()《》…—\n ";
    private final Segment segment =
            HanLP.newSegment().enableOffset(true).enableCustomDictionary(false).enableNameRecognize(false);

    /** The noun phrase that begins at {@code at}; null where there is none. */
    @Nullable
    String at(String text, int at) {
        int to = at;
        while (to < text.length() && to - at < LONGEST && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        if (to == at) {
            return null;
        }
        String tail = text.substring(at, to);
        List<Term> terms = segment.seg(tail);
        int end = 0;
        for (int i = 0; i < terms.size() && ofPhrase(terms, i); i++) {
            end = terms.get(i).offset + terms.get(i).word.length();
        }
        String phrase = balanced(tail.substring(0, end));
        return phrase.isBlank() ? null : phrase;
    }

    private static boolean ofPhrase(List<Term> terms, int at) {
        String tag = terms.get(at).nature.toString();
        String word = terms.get(at).word;
        if (word.equals("“") || word.equals("”")) {
            return true;
        }
        if (tag.startsWith("v") && !tag.equals("vn")) {
            return at + 1 < terms.size()
                    && word.length() > 1
                    && isNoun(terms.get(at + 1).nature.toString());
        }
        return isNoun(tag) || tag.startsWith("a") || tag.startsWith("b");
    }

    private static boolean isNoun(String tag) {
        return tag.startsWith("n") || tag.startsWith("g") || tag.equals("vn") || tag.equals("j") || tag.equals("x");
    }

    /** Without a quotation mark that has no partner. */
    private static String balanced(String phrase) {
        int open = phrase.lastIndexOf('“');
        int close = phrase.lastIndexOf('”');
        if (open > close) {
            return phrase.substring(0, open);
        }
        return open < 0 && close >= 0 ? phrase.substring(0, phrase.indexOf('”')) : phrase;
    }
}
