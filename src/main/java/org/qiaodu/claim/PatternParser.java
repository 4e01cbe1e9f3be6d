package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Triggers;

/**
 * Turns a rule's pattern into a regular expression over {@link Encoded} sentences.
 *
 * <p>The language: {@code {name:Type|Type}} one chunk, {@code {name:Type+}} an enumeration of them, {@code {name:Type>}} a
 * chain of them written one after another, {@code {name:Type>+}} an enumeration whose members may have the places they are in before them, {@code {Type}} one without a name, {@code {name:Text/Class}} free words without chunks or punctuation, {@code {name:Phrase/Class}} free words that
 * may hold chunks, {@code {name:Phrase/Class<list>}} free words that end in a word of a trigger list, {@code <list>} a word of a trigger list, {@code ~} up to 12 other characters of the same clause,
 * {@code ~n} up to n, {@code ~~} up to 60 characters and chunks of the same sentence. White space means nothing.
 * Everything else is a regular expression of {@link Pattern}, without braces.
 */
final class PatternParser {
    private static final String BREAK = ",;:。!?";
    private static final String PRIVATE = Alphabet.CHUNK + "-" + Alphabet.LAST_NUMBER;
    /** What may stand around a chunk. */
    static final String QUOTE = "[“”‘’《》\"]?";
    /** Brackets after a member of an enumeration: 海光(HG)、宏达(以下简称宏达), 福州(不含平潭). What they name is no member. */
    private static final String ASIDE = "(?:\\((?:" + Alphabet.CHUNK + "..|[^()" + PRIVATE + "])*\\))?";

    private static final String SEPARATOR = "(?:、|以及|和|及|与|或|\\s+|(?<=[”》])(?=[“《]))";
    /** What parts the members of an enumeration of free words, which may each be quoted. */
    static final Pattern BETWEEN = Pattern.compile("、|[”》][、和及与][“《]");
    /** What may stand between a name and the narrower one written after it: 广东省西部的江门市. */
    private static final String WITHIN = "(?:的|境内的?|市区的?|[东西南北中]{1,2}[部侧](?:的)?)?";

    private static final List<String> DIVISIONS =
            List.of("Country", "Province", "City", "District", "CountyLevelCity", "County", "Town", "Region");

    private static final String PROJECT = "Project";

    private static final int GAP = 12;
    private static final int LONG_GAP = 60;
    private static final Pattern SLOT =
            Pattern.compile("\\{(?:([a-zA-Z]+):)?([A-Za-z|]+)(?:/([A-Za-z]+)(?:<([a-z]+)>)?)?(>?\\+|>)?\\}");
    private static final Pattern PIECE =
            Pattern.compile("\\{[^}]*\\}|<[^=!>][^>]*>|~~|~\\d*|\\s+|\\\\.|\\.|\\(\\?<?[=!:]|.", Pattern.DOTALL);

    private final Alphabet alphabet;
    private final Triggers triggers;
    /** The expressions of trigger lists by name. */
    private final Map<String, String> lists = new HashMap<>();

    PatternParser(Alphabet alphabet, Triggers triggers) {
        this.alphabet = alphabet;
        this.triggers = triggers;
    }

    /** A pattern made ready. Its expression is compiled when it is first asked for: a short text asks for few of them. */
    static final class Parsed {
        private final String pattern;
        private final String source;
        private final List<Slot> slots;
        private final List<Prefix> prefixes;
        private volatile @Nullable Pattern expression;

        /** @param prefixes its beginnings, shortest first, for explaining where it failed */
        private Parsed(String pattern, String source, List<Slot> slots, List<Prefix> prefixes) {
            this.pattern = pattern;
            this.source = source;
            this.slots = List.copyOf(slots);
            this.prefixes = List.copyOf(prefixes);
        }

        /** The expression as text. */
        String source() {
            return source;
        }

        /**
         * What is searched for.
         *
         * @throws IllegalArgumentException if it is no regular expression
         */
        Pattern expression() {
            Pattern ready = expression;
            if (ready == null) {
                try {
                    ready = Pattern.compile(source);
                } catch (PatternSyntaxException e) {
                    throw new IllegalArgumentException(
                            "pattern is no regular expression: " + e.getDescription() + ". Check its brackets.", e);
                }
                expression = ready;
            }
            return ready;
        }

        /** Its named slots, in order. */
        List<Slot> slots() {
            return slots;
        }

        /** How much of the pattern is found in a sentence that the whole of it does not match. */
        String whereItFails(Encoded sentence) {
            String found = "";
            for (Prefix prefix : prefixes) {
                String begun = pattern.substring(0, prefix.pattern());
                if (!foundIn(sentence, source.substring(0, prefix.source()))) {
                    String rest = begun.substring(found.length()).strip();
                    return found.isEmpty() ? "no " + rest : "found " + found.strip() + ", but no " + rest + " after it";
                }
                found = begun;
            }
            return "not in this kind of passage";
        }

        /** Whether an expression is found in a sentence; false where it is no whole expression by itself. */
        private static boolean foundIn(Encoded sentence, String expression) {
            try {
                return Pattern.compile(expression).matcher(sentence.chars()).find();
            } catch (PatternSyntaxException e) {
                return false;
            }
        }
    }

    /**
     * The beginning of a pattern.
     *
     * @param pattern its length as it is written
     * @param source its length as a regular expression, perhaps not a whole one
     */
    private record Prefix(int pattern, int source) {}

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Parsed parse(String pattern) {
        StringBuilder expression = new StringBuilder();
        List<Slot> slots = new ArrayList<>();
        List<Prefix> prefixes = new ArrayList<>();
        int depth = 0;
        Matcher piece = PIECE.matcher(pattern);
        while (piece.find()) {
            String p = piece.group();
            expression.append(translate(p, slots));
            depth += p.startsWith("(") ? 1 : p.equals(")") ? -1 : 0;
            if (depth == 0 && !p.isBlank()) {
                prefixes.add(new Prefix(piece.end(), expression.length()));
            }
        }
        return new Parsed(pattern, expression.toString(), slots, prefixes);
    }

    private String translate(String piece, List<Slot> slots) {
        if (piece.isBlank()) {
            return "";
        }
        return switch (piece.charAt(0)) {
            case '{' -> slot(piece, slots);
            case '<' -> list(piece.substring(1, piece.length() - 1));
            case '~' -> gap(piece);
            case '.' -> "[^" + PRIVATE + "]";
            default -> piece;
        };
    }

    private static String gap(String piece) {
        if (piece.equals("~~")) {
            return "(?:" + Alphabet.CHUNK + "..|[^" + PRIVATE + ";。!?]){0," + LONG_GAP + "}?";
        }
        int most = piece.length() == 1 ? GAP : Integer.parseInt(piece.substring(1));
        return "[^" + PRIVATE + BREAK + "]{0," + most + "}?";
    }

    private String list(String name) {
        return lists.computeIfAbsent(name, list -> anyOf(words(list)));
    }

    private List<String> words(String list) {
        List<String> words = triggers.words(list);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("unknown trigger list <" + list + ">. Known: "
                    + triggers.lists().keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return words;
    }

    private static String anyOf(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    private String slot(String piece, List<Slot> slots) {
        Matcher m = SLOT.matcher(piece);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "'" + piece + "' is no slot. Write {name:Type}, {name:Type+},"
                            + " {name:Type>}, {name:Type>+}, {name:Text/Class}, {name:Phrase/Class} or {name:Phrase/Class<list>}.");
        }
        boolean many = String.valueOf(m.group(5)).endsWith("+");
        boolean words = m.group(2).equals("Text") || m.group(2).equals("Phrase");
        List<String> types = words ? List.of() : List.of(m.group(2).split("\\|"));
        List<String> endings = m.group(4) == null ? List.of() : words(m.group(4));
        check(words && m.group(3) != null ? List.of(m.group(3)) : types);
        String one = words ? words(m.group(2).equals("Phrase")) : alphabet.expression(types);
        String all = all(one, words, String.valueOf(m.group(5))) + ended(endings);
        if (m.group(1) == null) {
            return QUOTE + made(types) + "(?:" + all + ")" + QUOTE;
        }
        slots.add(new Slot(m.group(1), types, words ? m.group(3) : null, endings, many));
        return QUOTE + made(types) + "(?<" + m.group(1) + ">" + all + ")" + QUOTE;
    }

    /** What a project is to make (年产20万吨), which stands before what it is called. */
    private String made(List<String> types) {
        if (!alphabet.isOneOf(PROJECT, types)) {
            return "";
        }
        String output = alphabet.expression(List.of("Indicator"));
        String measure = alphabet.expression(List.of("Measure"));
        String amount = alphabet.expression(List.of("Measure", "Count"));
        String project = alphabet.expression(List.of(PROJECT));
        return "(?:(?:" + measure + "|" + output + amount + ")(?=" + project + "))?";
    }

    /** That what stands before ends in one of these words, or in a name or indicator, which may. */
    private String ended(List<String> endings) {
        return endings.isEmpty()
                ? ""
                : "(?<=" + anyOf(endings) + "|" + alphabet.expression(List.of("Entity", "Indicator")) + ")";
    }

    /** One, an enumeration (+), one of chains (>+), or a chain (>). */
    private String all(String one, boolean words, String how) {
        String member = how.equals(">+") ? "(?:" + alphabet.expression(DIVISIONS) + "(?=" + one + "))*+" + one : one;
        return switch (how) {
            case ">" -> one + "(?:" + WITHIN + one + ")*+";
            case "+", ">+" ->
                words
                        ? one + "(?:(?:" + BETWEEN + ")" + one + ")*"
                        : member + "(?:" + QUOTE + ASIDE + SEPARATOR + QUOTE + member + ")*+";
            default -> one;
        };
    }

    private static String words(boolean withChunks) {
        String one = "[^" + PRIVATE + BREAK + "、“”《》()]";
        return withChunks ? "(?:" + Alphabet.CHUNK + "..|" + one + "){1,30}?" : one + "{2,20}?";
    }

    private void check(List<String> types) {
        for (String type : types) {
            if (alphabet.typesOf(type) == null) {
                throw new IllegalArgumentException(
                        "unknown type '" + type + "' in a slot. Known: " + String.join(", ", alphabet.names()) + ".");
            }
        }
    }
}
