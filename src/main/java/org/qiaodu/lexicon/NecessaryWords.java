package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that a text must hold for a regular expression to be found in it. That can be asked before the expression is
 * tried, since it is cheap and most texts fail at it. What is not understood is not asked for.
 *
 * @param inOrder each a list of words of which one must be there, in this order, not overlapping
 * @param besides each a list of words of which one must be somewhere: what is looked at, and what named groups must end in
 * @param lead the words of which every match begins with one, what may be skipped apart; null where that is not known
 */
public record NecessaryWords(
        List<List<String>> inOrder,
        List<List<String>> besides,
        @Nullable List<String> lead) {
    private static final NecessaryWords NONE = new NecessaryWords(List.of(), List.of(), null);

    /** The first character of those that stand for what was recognised, which is common. */
    public static final char RECOGNISED = '\uE000';

    /** About how much oftener something recognised of some sort stands in a sentence than a given word of two characters. */
    private static final int RECOGNISED_FREQUENCY = 100;

    private static final int CHARACTER_FREQUENCY = 20;

    /** Characters that most sentences have. */
    private static final String COMMON = "0123456789一的,。、";

    private static final int COMMON_FREQUENCY = 100;

    /** How the expression of something recognised of some sorts begins. */
    private static final String OF_SORT = RECOGNISED + "[";

    /** Most characters of a range that are taken one by one. */
    private static final int RANGE = 128;

    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    /**
     * The necessary words of an expression that compiles.
     *
     * @param skipped an expression that may stand before a match's first word and is not counted as its beginning; may be empty
     * @param endings the words of which a named group must end in one; empty where it need not
     */
    public static NecessaryWords of(String expression, String skipped, Function<String, List<String>> endings) {
        Reader reader = new Reader(expression, skipped, endings);
        NecessaryWords words = reader.alternatives();
        return reader.understood ? words : NONE;
    }

    /** About how often one of some words stands in a sentence, by their number and length. */
    public static int frequency(List<String> words) {
        int sum = 0;
        for (String word : words) {
            sum += frequency(word);
        }
        return sum;
    }

    private static int frequency(String word) {
        if (word.charAt(0) >= RECOGNISED) {
            return RECOGNISED_FREQUENCY;
        }
        return word.length() > 1 ? 1 : COMMON.contains(word) ? COMMON_FREQUENCY : CHARACTER_FREQUENCY;
    }

    /** The rarest of all; null where there are none. */
    public @Nullable List<String> rarest() {
        return Stream.concat(inOrder.stream(), besides.stream())
                .min(Comparator.comparingInt(NecessaryWords::frequency))
                .orElse(null);
    }

    /** How often an element of an expression stands there. */
    private enum Times {
        ONCE,
        OFTEN,
        PERHAPS
    }

    /** What a sequence begins with, as far as it is read: perhaps some elements, then one that must be there. */
    private static final class Lead {
        private final Set<String> words = new LinkedHashSet<>();
        private boolean known = true;
        private boolean open = true;
        /** The number of the need that spells the element which must be there; -1 where none does. */
        private int spelt = -1;

        /** Whether nothing that must be there was read yet. */
        boolean isOpen() {
            return open;
        }

        /** @param next the number of the need that comes next */
        void goesOn(String literal, @Nullable List<String> lead, Times times, int next) {
            if (!open) {
                return;
            }
            open = times == Times.PERHAPS;
            if (!literal.isEmpty() && open) {
                words.add(literal);
            } else if (!literal.isEmpty()) {
                spelt = next;
            } else {
                known &= lead != null;
                words.addAll(lead == null ? List.of() : lead);
            }
        }

        /** The words of which the sequence begins with one; null where that is not known. */
        @Nullable
        List<String> words(List<List<String>> needs) {
            if (spelt >= 0) {
                words.addAll(needs.get(spelt));
            }
            return known && !open ? List.copyOf(words) : null;
        }
    }

    /** A reader of one expression. */
    private static final class Reader {
        private final String text;
        private final String skipped;
        private final Function<String, List<String>> endings;
        private boolean understood = true;
        private int at;

        Reader(String text, String skipped, Function<String, List<String>> endings) {
            this.text = text;
            this.skipped = skipped;
            this.endings = endings;
        }

        private boolean take(String characters) {
            boolean there = text.startsWith(characters, at);
            at += there ? characters.length() : 0;
            return there;
        }

        /** Up to the closing bracket or the end: the needs of the only alternative, or of several one need of each. */
        NecessaryWords alternatives() {
            List<NecessaryWords> all = new ArrayList<>();
            do {
                all.add(sequence());
            } while (take("|"));
            if (all.size() == 1) {
                return all.get(0);
            }
            Set<String> either = new LinkedHashSet<>();
            Set<String> leads = new LinkedHashSet<>();
            boolean inOrder = true;
            boolean led = true;
            for (NecessaryWords one : all) {
                List<String> rarest = one.rarest();
                if (rarest == null) {
                    return NONE;
                }
                either.addAll(rarest);
                inOrder &= one.inOrder().contains(rarest);
                led &= one.lead() != null;
                leads.addAll(one.lead() == null ? List.of() : one.lead());
            }
            List<List<String>> need = List.of(List.copyOf(either));
            List<List<String>> none = List.of();
            return new NecessaryWords(inOrder ? need : none, inOrder ? none : need, led ? List.copyOf(leads) : null);
        }

        private NecessaryWords sequence() {
            List<List<String>> needs = new ArrayList<>();
            List<List<String>> besides = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            Lead lead = new Lead();
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
                if (lead.isOpen() && !skipped.isEmpty() && take(skipped)) {
                    continue;
                }
                boolean looks = looks();
                String literal = literal();
                NecessaryWords element = literal.isEmpty() ? element() : NONE;
                Times times = times();
                if (times == Times.PERHAPS || literal.isEmpty()) {
                    flush(word, needs);
                }
                if (!looks) {
                    lead.goesOn(literal, element.lead(), times, needs.size());
                }
                if (times != Times.PERHAPS) {
                    word.append(literal);
                    needs.addAll(element.inOrder());
                    besides.addAll(element.besides());
                }
                if (times == Times.OFTEN) {
                    flush(word, needs);
                }
            }
            flush(word, needs);
            return new NecessaryWords(needs, besides, lead.words(needs));
        }

        /** Whether something is only looked at here, ahead or back. */
        private boolean looks() {
            int what = text.startsWith("(?<", at) ? at + 3 : at + 2;
            return text.startsWith("(?", at) && "=!".indexOf(text.charAt(what)) >= 0;
        }

        private static void flush(StringBuilder word, List<List<String>> needs) {
            if (!word.isEmpty()) {
                needs.add(List.of(word.toString()));
                word.setLength(0);
            }
        }

        /** Characters that stand for themselves; empty where something else comes. */
        private String literal() {
            char c = text.charAt(at);
            if (take("\\Q")) {
                int from = at;
                int end = text.indexOf("\\E", at);
                at = end < 0 ? text.length() : end + 2;
                return text.substring(from, end < 0 ? at : end);
            } else if (c == '\\' && !Character.isLetterOrDigit(text.charAt(at + 1))) {
                at += 2;
                return text.substring(at - 1, at);
            }
            return "([\\.^$".indexOf(c) >= 0 || text.startsWith(OF_SORT, at) ? "" : text.substring(at, ++at);
        }

        private NecessaryWords element() {
            if (take("(")) {
                return group();
            } else if (take("[")) {
                return characters("");
            } else if (take(OF_SORT)) {
                return characters(String.valueOf(RECOGNISED));
            }
            return text.charAt(at++) == '\\' ? escaped(text.charAt(at++)) : NONE;
        }

        /** What comes after a backslash and a letter or digit. */
        private NecessaryWords escaped(char what) {
            if ("pPkxN".indexOf(what) >= 0 && "{<".indexOf(text.charAt(at)) >= 0) {
                at = text.indexOf(text.charAt(at) == '{' ? '}' : '>', at) + 1;
            } else if ("pP".indexOf(what) >= 0) {
                at++;
            } else {
                understood &= "bBAGZzDsSwWhHvVRXdtnrfae123456789".indexOf(what) >= 0;
            }
            return what == 'd' ? new NecessaryWords(List.of(DIGITS), List.of(), DIGITS) : NONE;
        }

        private NecessaryWords group() {
            boolean refused = take("?!") || take("?<!");
            boolean looks = refused || take("?=") || take("?<=");
            List<String> ending = List.of();
            if (!looks && !take("?:") && !take("?>") && take("?<")) {
                int name = at;
                at = text.indexOf('>', at) + 1;
                ending = endings.apply(text.substring(name, at - 1));
            } else if (!looks && take("?")) {
                flags();
            }
            NecessaryWords elements = alternatives();
            at++;
            List<List<String>> besides = new ArrayList<>(elements.besides());
            if (!ending.isEmpty()) {
                besides.add(ending);
            }
            if (looks) {
                besides.addAll(elements.inOrder());
                return refused ? NONE : new NecessaryWords(List.of(), besides, null);
            }
            return new NecessaryWords(elements.inOrder(), besides, elements.lead());
        }

        /** Flags under which characters stand for themselves are passed over. */
        private void flags() {
            while ("):".indexOf(text.charAt(at)) < 0) {
                understood &= "smud".indexOf(text.charAt(at++)) >= 0;
            }
            take(":");
        }

        /** One of some characters, after others; no need where they are wide ranges, or given as what they are not. */
        private NecessaryWords characters(String before) {
            List<String> all = new ArrayList<>();
            boolean plain = !take("^");
            for (boolean first = true; first || text.charAt(at) != ']'; first = false) {
                if (take("[") || take("&&[")) {
                    characters("");
                    plain = false;
                } else if (take("&&") || text.startsWith("\\p", at) || text.startsWith("\\P", at)) {
                    plain = false;
                    at += text.charAt(at) == '\\' ? 2 : 0;
                } else {
                    plain &= addRange(before, all);
                }
            }
            at++;
            return plain ? new NecessaryWords(List.of(all), List.of(), all) : NONE;
        }

        /** Adds one character, or those of a range; whether they are few, and themselves. */
        private boolean addRange(String before, List<String> all) {
            boolean itself = text.charAt(at) != '\\' || !Character.isLetterOrDigit(text.charAt(at + 1));
            char from = character();
            char to = text.charAt(at) == '-' && text.charAt(at + 1) != ']' ? lastOfRange() : from;
            for (char c = from; itself && c <= to && c - from < RANGE; c++) {
                all.add(before + c);
            }
            return itself && from <= to && to - from < RANGE;
        }

        private char character() {
            at += text.charAt(at) == '\\' ? 1 : 0;
            return text.charAt(at++);
        }

        private char lastOfRange() {
            at++;
            return character();
        }

        private Times times() {
            Times times = Times.ONCE;
            if (take("?") || take("*")) {
                times = Times.PERHAPS;
            } else if (take("+")) {
                times = Times.OFTEN;
            } else if (text.startsWith("{", at)) {
                times = text.startsWith("{0", at) ? Times.PERHAPS : Times.OFTEN;
                at = text.indexOf('}', at) + 1;
            }
            if (times != Times.ONCE && !take("?")) {
                take("+");
            }
            return times;
        }
    }
}
