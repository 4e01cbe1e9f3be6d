package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.AnnotatedPassage;

/** Points told in a paragraph each: 一是…, (二)…, 第三,…. */
final class Paragraphs {
    /** Fewest points that are told so not by chance. */
    private static final int SEVERAL = 3;

    /** What a point begins with. */
    private static final Pattern POINT = Pattern.compile("(?:第|\\()?([一二三四五六七八九十]+)(?:[是要、]|,|\\))[^,;。:]{0,12}");

    /** After a number whose points are the next paragraphs. */
    private static final Pattern LEADS = Pattern.compile("[^,;。:]{0,6}[:。]?");

    private Paragraphs() {}

    /**
     * How the next paragraphs begin, as far as they are numbered from the first on; empty where the sentence goes on after
     * {@code from}, is not the last of its passage, or few are.
     */
    static List<String> numbered(Page page, Sentence s, int from) {
        List<AnnotatedPassage> all = page.passages();
        List<Sentence> own = page.sentences(s.in());
        boolean opens = own.get(own.size() - 1).equals(s)
                && LEADS.matcher(s.between(from, s.range().to())).matches();
        List<String> points = new ArrayList<>();
        for (int at = all.indexOf(s.in()) + 1; opens && at < all.size(); at++) {
            Matcher m = POINT.matcher(all.get(at).passage().chars());
            if (!m.lookingAt() || Numerals.whole(m.group(1)) != points.size() + 1) {
                break;
            }
            points.add(m.group());
        }
        return points.size() < SEVERAL ? List.of() : points;
    }
}
