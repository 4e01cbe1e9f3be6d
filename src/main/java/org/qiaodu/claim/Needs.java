package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.text.WordTrie;

/**
 * Finds out what a sentence must hold for a regular expression to be found in it. That is asked before the expression is
 * tried, since it is cheap and most rules fail at it. What it does not understand it does not ask for.
 */
final class Needs {
    /** How the expression of a chunk of some types begins. */
    private static final String CHUNK_OF_TYPE = Alphabet.CHUNK + "[";

    private final Map<List<String>, Need> known = new HashMap<>();

    /**
     * What a sentence must hold for an expression to be found in it.
     *
     * @param needs all must hold, one after the other; empty where it may be found anywhere
     * @param besides all must hold somewhere, in what is recognised too: what is looked at, and what free words must end in
     * @param lead what every match begins with, quotation marks before it apart; null where that is not known
     */
    record Of(
            List<Need> needs, List<Need> besides, @Nullable Need lead) {}

    /**
     * The needs of an expression that compiles.
     *
     * @param slots its named groups
     */
    Of of(String expression, List<Slot> slots) {
        Elements elements = new Reader(expression, slots).alternatives();
        return new Of(
                elements.needs().stream().map(this::need).toList(),
                elements.besides().stream().map(this::need).toList(),
                elements.lead() == null ? null : need(elements.lead()));
    }

    private Need need(List<String> words) {
        Need need = known.get(words);
        if (need == null) {
            need = new Need(known.size(), words);
            known.put(words, need);
        }
        return need;
    }

    /** The words of all needs, each with the numbers of the needs that it meets. */
    WordTrie<BitSet> words() {
        Map<String, BitSet> words = new HashMap<>();
        for (Need need : known.values()) {
            for (String word : need.words()) {
                words.computeIfAbsent(word, w -> new BitSet()).set(need.number());
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
     * @param besides each a list of words of which one must be somewhere
     * @param lead the words of which the part begins with one, quotation marks before it apart; null where that is not known
     */
    private record Elements(
            List<List<String>> needs,
            List<List<String>> besides,
            @Nullable List<String> lead) {
        static final Elements NONE = new Elements(List.of(), List.of(), null);

        /** The rarest of its needs; null where it has none. */
        @Nullable
        List<String> rarest() {
            return Stream.concat(needs.stream(), besides.stream())
                    .min(Comparator.comparingInt(Need::frequency))
                    .orElse(null);
        }
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
        private final List<Slot> slots;
        private int at;

        Reader(String text, List<Slot> slots) {
            this.text = text;
            this.slots = slots;
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
            Set<String> either = new LinkedHashSet<>();
            Set<String> leads = new LinkedHashSet<>();
            boolean inOrder = true;
            boolean led = true;
            for (Elements one : all) {
                List<String> rarest = one.rarest();
                if (rarest == null) {
                    return Elements.NONE;
                }
                either.addAll(rarest);
                inOrder &= one.needs().contains(rarest);
                led &= one.lead() != null;
                leads.addAll(one.lead() == null ? List.of() : one.lead());
            }
            List<List<String>> need = List.of(List.copyOf(either));
            List<List<String>> none = List.of();
            return new Elements(inOrder ? need : none, inOrder ? none : need, led ? List.copyOf(leads) : null);
        }

        private Elements sequence() {
            List<List<String>> needs = new ArrayList<>();
            List<List<String>> besides = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            Lead lead = new Lead();
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
                if (lead.isOpen() && take(PatternParser.QUOTE)) {
                    continue;
                }
                boolean looks = looks();
                String literal = literal();
                Elements element = literal.isEmpty() ? element() : Elements.NONE;
                Times times = times();
                if (times == Times.PERHAPS || literal.isEmpty()) {
                    flush(word, needs);
                }
                if (!looks) {
                    lead.goesOn(literal, element.lead(), times, needs.size());
                }
                if (times != Times.PERHAPS) {
                    word.append(literal);
                    needs.addAll(element.needs());
                    besides.addAll(element.besides());
                }
                if (times == Times.OFTEN) {
                    flush(word, needs);
                }
            }
            flush(word, needs);
            return new Elements(needs, besides, lead.words(needs));
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
            return "([\\.^$".indexOf(c) >= 0 || text.startsWith(CHUNK_OF_TYPE, at) ? "" : text.substring(at, ++at);
        }

        private Elements element() {
            if (take("(")) {
                return group();
            } else if (take("[")) {
                return characters("");
            } else if (take(CHUNK_OF_TYPE)) {
                return characters(String.valueOf(Alphabet.CHUNK));
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
            return Elements.NONE;
        }

        private Elements group() {
            boolean refused = take("?!") || take("?<!");
            boolean looks = refused || take("?=") || take("?<=");
            List<String> endings = List.of();
            if (!looks && !take("?:") && take("?<")) {
                int name = at;
                at = text.indexOf('>', at) + 1;
                endings = endings(text.substring(name, at - 1));
            }
            Elements elements = alternatives();
            at++;
            List<List<String>> besides = new ArrayList<>(elements.besides());
            if (!endings.isEmpty()) {
                besides.add(endings);
            }
            if (looks) {
                besides.addAll(elements.needs());
                return refused ? Elements.NONE : new Elements(List.of(), besides, null);
            }
            return new Elements(elements.needs(), besides, elements.lead());
        }

        private List<String> endings(String name) {
            return slots.stream()
                    .filter(slot -> slot.name().equals(name))
                    .flatMap(slot -> slot.endings().stream())
                    .toList();
        }

        /** One of some characters, after others; no need where they are ranges, but for types, or given as what they are not. */
        private Elements characters(String before) {
            List<String> all = new ArrayList<>();
            boolean plain = text.charAt(at) != '^';
            for (boolean first = true; first || text.charAt(at) != ']'; first = false) {
                plain &= "\\-&[".indexOf(text.charAt(at)) < 0;
                char from = character();
                char to = text.charAt(at) == '-' && text.charAt(at + 1) != ']' ? lastOfRange() : from;
                plain &= from == to || Alphabet.isType(to);
                for (char c = from; plain && c <= to; c++) {
                    all.add(before + c);
                }
            }
            at++;
            return plain ? new Elements(List.of(all), List.of(), all) : Elements.NONE;
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
