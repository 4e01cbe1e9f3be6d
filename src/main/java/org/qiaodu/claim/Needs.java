package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out what a sentence must hold for a regular expression to be found in it. That is asked before the expression is
 * tried, since it is cheap and most rules fail at it. What it does not understand it does not ask for.
 */
final class Needs {
    private final Map<List<String>, Need> known = new HashMap<>();

    /** The needs of an expression that compiles, all of which must hold; empty where it may be found anywhere. */
    List<Need> of(String expression) {
        List<Need> needs = new ArrayList<>();
        for (List<String> words : new Reader(expression).alternatives()) {
            Need need = known.get(words);
            if (need == null) {
                need = new Need(known.size(), words);
                known.put(words, need);
            }
            needs.add(need);
        }
        return needs.stream().distinct().toList();
    }

    /** How often an element of an expression stands there. */
    private enum Times {
        ONCE,
        OFTEN,
        PERHAPS
    }

    /** A reader of one expression; a need is a list of words of which one must be there. */
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
        List<List<String>> alternatives() {
            List<List<List<String>>> all = new ArrayList<>();
            do {
                all.add(sequence());
            } while (take("|"));
            if (all.size() == 1) {
                return all.get(0);
            }
            List<String> either = new ArrayList<>();
            for (List<List<String>> needs : all) {
                if (needs.isEmpty()) {
                    return List.of();
                }
                either.addAll(
                        needs.stream().min(Comparator.comparingInt(List::size)).orElseThrow());
            }
            return List.of(either.stream().distinct().toList());
        }

        private List<List<String>> sequence() {
            List<List<String>> needs = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
                String literal = literal();
                List<List<String>> element = literal.isEmpty() ? element() : List.of();
                Times times = times();
                if (times == Times.PERHAPS || literal.isEmpty()) {
                    flush(word, needs);
                }
                if (times != Times.PERHAPS) {
                    word.append(literal);
                    needs.addAll(element);
                }
                if (times == Times.OFTEN) {
                    flush(word, needs);
                }
            }
            flush(word, needs);
            return needs;
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

        private List<List<String>> element() {
            if (take("(")) {
                return group();
            } else if (take("[")) {
                return characters();
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
            return List.of();
        }

        private List<List<String>> group() {
            boolean looks = take("?=") || take("?!") || take("?<=") || take("?<!");
            if (!looks && !take("?:") && take("?<")) {
                at = text.indexOf('>', at) + 1;
            }
            List<List<String>> needs = alternatives();
            at++;
            return looks ? List.of() : needs;
        }

        /** One of some characters; no need where they are given as ranges, or as what they are not. */
        private List<List<String>> characters() {
            List<String> all = new ArrayList<>();
            boolean plain = text.charAt(at) != '^';
            for (boolean first = true; first || text.charAt(at) != ']'; first = false) {
                plain &= "\\-&[".indexOf(text.charAt(at)) < 0;
                at += text.charAt(at) == '\\' ? 1 : 0;
                all.add(text.substring(at, ++at));
            }
            at++;
            return plain ? List.of(all) : List.of();
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
