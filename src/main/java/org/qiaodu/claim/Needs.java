package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiaodu.text.WordTrie;

/**
 * Finds out what a sentence must hold for a regular expression to be found in it. That is asked before the expression is
 * tried, since it is cheap and most rules fail at it. What it does not understand it does not ask for.
 */
final class Needs {
    private final Map<List<String>, Need> known = new HashMap<>();

    /**
     * What a sentence must hold for an expression to be found in it.
     *
     * @param needs all must hold, one after the other; empty where it may be found anywhere
     * @param lead whether every match begins with the first of them, a quotation mark before it apart
     */
    record Of(List<Need> needs, boolean lead) {}

    /** The needs of an expression that compiles. */
    Of of(String expression) {
        Elements elements = new Reader(expression).alternatives();
        List<Need> needs = new ArrayList<>();
        for (List<String> words : elements.needs()) {
            Need need = known.get(words);
            if (need == null) {
                need = new Need(known.size(), words);
                known.put(words, need);
            }
            needs.add(need);
        }
        return new Of(needs, elements.lead() && !needs.isEmpty());
    }

    /** The words of all needs, each with the needs that it meets. */
    WordTrie<List<Need>> words() {
        Map<String, List<Need>> words = new HashMap<>();
        for (Need need : known.values()) {
            for (String word : need.words()) {
                words.computeIfAbsent(word, w -> new ArrayList<>()).add(need);
            }
        }
        return new WordTrie<>(words);
    }

    /** How often an element of an expression stands there. */
    private enum Times {
        ONCE,
        OFTEN,
        PERHAPS
    }

    /**
     * What a part of an expression needs.
     *
     * @param needs each a list of words of which one must be there, in this order
     * @param lead whether the part begins with the first of them
     */
    private record Elements(List<List<String>> needs, boolean lead) {
        static final Elements NONE = new Elements(List.of(), false);
    }

    /** A reader of one expression. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        private boolean take(String characters) {
            boolean there = text.startsWith(characters, at);
            at += there ? characters.length() : 0;
            return there;
        }

        /** Up to the closing bracket or the end: the needs of the only alternative, or of several one need of each. */
        Elements alternatives() {
            List<Elements> all = new ArrayList<>();
            do {
                all.add(sequence());
            } while (take("|"));
            if (all.size() == 1) {
                return all.get(0);
            }
            List<String> either = new ArrayList<>();
            boolean lead = true;
            for (Elements one : all) {
                if (one.needs().isEmpty()) {
                    return Elements.NONE;
                }
                either.addAll(one.needs().stream()
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow());
                lead &= one.lead() && one.needs().size() == 1;
            }
            return new Elements(List.of(either.stream().distinct().toList()), lead);
        }

        private Elements sequence() {
            List<List<String>> needs = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            boolean lead = false;
            boolean first = true;
            take(PatternParser.QUOTE);
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
                boolean looks = looks();
                String literal = literal();
                Elements element = literal.isEmpty() ? element() : Elements.NONE;
                Times times = times();
                if (times == Times.PERHAPS || literal.isEmpty()) {
                    flush(word, needs);
                }
                if (times != Times.PERHAPS) {
                    word.append(literal);
                    needs.addAll(element.needs());
                }
                if (times == Times.OFTEN) {
                    flush(word, needs);
                }
                lead = first ? times != Times.PERHAPS && (!literal.isEmpty() || element.lead()) : lead;
                first &= looks;
            }
            flush(word, needs);
            return new Elements(needs, lead);
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
            return "([\\.^$".indexOf(c) >= 0 ? "" : text.substring(at, ++at);
        }

        private Elements element() {
            if (take("(")) {
                return group();
            } else if (take("[")) {
                return characters();
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
            return Elements.NONE;
        }

        private Elements group() {
            boolean looks = take("?=") || take("?!") || take("?<=") || take("?<!");
            if (!looks && !take("?:") && take("?<")) {
                at = text.indexOf('>', at) + 1;
            }
            Elements elements = alternatives();
            at++;
            return looks ? Elements.NONE : elements;
        }

        /** One of some characters; no need where they are ranges, but for types, or given as what they are not. */
        private Elements characters() {
            List<String> all = new ArrayList<>();
            boolean plain = text.charAt(at) != '^';
            for (boolean first = true; first || text.charAt(at) != ']'; first = false) {
                plain &= "\\-&[".indexOf(text.charAt(at)) < 0;
                char from = character();
                char to = text.charAt(at) == '-' && text.charAt(at + 1) != ']' ? lastOfRange() : from;
                plain &= from == to || Alphabet.isType(to);
                for (char c = from; plain && c <= to; c++) {
                    all.add(String.valueOf(c));
                }
            }
            at++;
            return plain ? new Elements(List.of(all), true) : Elements.NONE;
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
