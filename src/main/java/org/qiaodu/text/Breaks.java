package org.qiaodu.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weighs whether a paragraph breaks off in mid-sentence, and whether another one goes on from there. */
final class Breaks {
    /** Shortest paragraph that can break off, in {@code char}s; shorter lines without an end mark are labels. */
    private static final int SHORTEST = 20;

    private static final double STRONG = 3;
    private static final double WEAK = 1;
    private static final double AGAINST = -2;

    /** A paragraph cannot begin with these. */
    private static final Pattern MIDWAY = Pattern.compile("[,、;:。)”’》%].*|的(?!确).*", Pattern.DOTALL);
    /** Paragraphs like to begin with these: a time, an order, a connective, a quotation or list mark. */
    private static final Pattern FRESH = Pattern.compile(
            "(?:公元)?\\d{2,4}(?:年|世纪)|[去今前明同当次]年|近年|如今|今后|目前|近日|日前|近期|截至|随着|据|数据显示|此外|同时|另外|其中|然而|但是|不过|因此|"
                    + "首先|其次|最后|第[一二三四五六七八九十]|[一二三四五六七八九十]是|\\(?[一二三四五六七八九十\\d]+[)、.]|[●■◆▲★▶]|记者");
    /** Words that open a frame, and the words that close it: 在…方面, 从…到. */
    private static final Pattern OPENED = Pattern.compile("(?:在|从|自|对|以|把|将|与|为)[^,;。!?:、]{0,20}$");

    private static final Pattern CLOSED = Pattern.compile("^[^。!?;]{0,60}?(?:等?方面|之中|过程中|基础上|背景下|以来|之间|的同时|期间)");
    private static final Pattern OPENER = Pattern.compile("[在从自对以随]");

    private final KnownWords words;

    Breaks(KnownWords words) {
        this.words = words;
    }

    /** Whether a block is running text that ends in mid-sentence. */
    boolean breaksOff(Block block) {
        String chars = block.chars();
        if (!block.isText() || chars.length() < SHORTEST || Marks.isFinished(chars)) {
            return false;
        }
        int last = chars.codePointBefore(chars.length());
        return endsOpen(chars) || (Marks.isProse(chars) && (Marks.isHan(last) || Character.isDigit(last)));
    }

    private static boolean endsOpen(String chars) {
        char last = chars.charAt(chars.length() - 1);
        return last == ',' || last == '、' || Marks.OPENERS.indexOf(last) >= 0;
    }

    /** Whether a block's own words show that it begins in mid-sentence. */
    boolean goesOn(Block block) {
        String chars = block.chars();
        return MIDWAY.matcher(chars).matches() || unopened(chars) >= 0 || closesFrame(chars);
    }

    /** What speaks for {@code next} going on where {@code open} breaks off; negative where it begins afresh. */
    double evidence(Block open, Block next) {
        String before = open.chars();
        String after = next.chars();
        double evidence = 0;
        if (MIDWAY.matcher(after).matches()) {
            evidence += STRONG;
        }
        int closer = unopened(after);
        if (closer >= 0 && unclosed(before, Marks.OPENERS.charAt(closer))) {
            evidence += STRONG;
        }
        if (OPENED.matcher(before).find() && closesFrame(after)) {
            evidence += STRONG;
        }
        if (words.knows(before.substring(before.length() - 1) + after.charAt(0))) {
            evidence += WEAK;
        }
        return FRESH.matcher(after).lookingAt() ? evidence + AGAINST : evidence;
    }

    private static boolean closesFrame(String chars) {
        Matcher closed = CLOSED.matcher(chars);
        return closed.find() && !OPENER.matcher(closed.group()).find();
    }

    /** Which closing mark comes first without its opening mark, as an index into the closers; -1 for none. */
    private static int unopened(String chars) {
        int[] open = new int[Marks.CLOSERS.length()];
        for (int i = 0; i < chars.length(); i++) {
            int opener = Marks.OPENERS.indexOf(chars.charAt(i));
            int closer = Marks.CLOSERS.indexOf(chars.charAt(i));
            if (opener >= 0) {
                open[opener]++;
            } else if (closer >= 0 && --open[closer] < 0) {
                return closer;
            }
        }
        return -1;
    }

    private static boolean unclosed(String chars, char opener) {
        char closer = Marks.CLOSERS.charAt(Marks.OPENERS.indexOf(opener));
        return chars.lastIndexOf(opener) > chars.lastIndexOf(closer);
    }
}
