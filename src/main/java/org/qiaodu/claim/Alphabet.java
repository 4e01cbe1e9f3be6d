package org.qiaodu.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.NecessaryWords;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeExpression;

/**
 * The symbols in which a sentence is written for the rules: every chunk becomes three characters of a private use area
 * (a mark, its type, its number), all other characters stay. So a rule's pattern is a regular expression.
 */
final class Alphabet {
    /** Stands before every chunk. */
    static final char CHUNK = NecessaryWords.RECOGNISED;
    /** Number 0; the chunk's place in its sentence is added. */
    static final char FIRST_NUMBER = '\uE800';
    /** No chunk's number is above this. */
    static final char LAST_NUMBER = '\uF8FF';

    /** The type of 唯一: a count of one that says there is no other. */
    private static final String ONLY = "Only";

    private static final char FIRST_TYPE = '\uE100';

    /** {@code Money} for {@code MONEY}. */
    private static final Map<Quantity.Kind, String> QUANTITY_NAMES = Stream.of(Quantity.Kind.values())
            .collect(Collectors.toMap(
                    kind -> kind,
                    kind -> kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT)));

    private final Map<String, Character> types = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    /** @param classes the classes a mention can have */
    Alphabet(ClassTree classes) {
        Set<String> mentions = new TreeSet<>();
        for (EntityClass c : classes.all()) {
            mentions.add(c.name());
            Set<String> names = new TreeSet<>();
            classes.all().stream().filter(b -> classes.isA(b, c.name())).forEach(b -> names.add(b.name()));
            named.put(c.name(), names);
        }
        Set<String> quantities = new TreeSet<>();
        for (Quantity.Kind kind : Quantity.Kind.values()) {
            quantities.add(nameOf(kind));
        }
        quantities.add(ONLY);
        quantities.forEach(name -> named.put(name, Set.of(name)));
        named.put("Entity", mentions);
        named.put("Quantity", quantities);
        named.put("Time", Set.of("Time"));
        named.put("Indicator", Set.of("Indicator"));
        // in the order of the tree, so that a class with those below it is a range
        Set<String> all = new LinkedHashSet<>();
        classes.all().forEach(c -> all.add(c.name()));
        all.addAll(quantities);
        all.addAll(List.of("Time", "Indicator"));
        all.forEach(name -> types.put(name, (char) (FIRST_TYPE + types.size())));
    }

    private static String nameOf(Quantity.Kind kind) {
        return Objects.requireNonNull(QUANTITY_NAMES.get(kind));
    }

    /** The type's name as patterns write it. */
    static String typeOf(Chunk chunk) {
        if (chunk instanceof Mention m) {
            return m.type().name();
        } else if (chunk instanceof Quantity q) {
            return q.statedAs().contains("唯一") ? ONLY : nameOf(q.kind());
        }
        return chunk instanceof TimeExpression ? "Time" : "Indicator";
    }

    /** Whether a character stands for a type. */
    static boolean isType(char c) {
        return c >= FIRST_TYPE && c < FIRST_NUMBER;
    }

    /** The symbol of a chunk's type. */
    char symbol(Chunk chunk) {
        Character symbol = types.get(typeOf(chunk));
        if (symbol == null) {
            throw new IllegalStateException("no symbol for type " + typeOf(chunk));
        }
        return symbol;
    }

    /** The concrete types below a name; null where there is no such name. */
    @Nullable
    Set<String> typesOf(String name) {
        return named.get(name);
    }

    /** Whether a type is one of those below some names. */
    boolean isOneOf(String type, List<String> names) {
        for (String name : names) {
            if (named.getOrDefault(name, Set.of()).contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** Every name a pattern may use, sorted. */
    List<String> names() {
        return named.keySet().stream().sorted().toList();
    }

    /**
     * A regular expression that matches one chunk of one of these types.
     *
     * @param names known names
     */
    String expression(Collection<String> names) {
        return CHUNK + "[" + symbols(names) + "][" + FIRST_NUMBER + "-" + LAST_NUMBER + "]";
    }

    /** The symbols of all types below these names as the inside of a character class: ranges, which are matched at once. */
    private String symbols(Collection<String> names) {
        Set<Character> symbols = new TreeSet<>();
        for (String name : names) {
            for (String type : named.getOrDefault(name, Set.of())) {
                Character symbol = types.get(type);
                if (symbol != null) {
                    symbols.add(symbol);
                }
            }
        }
        StringBuilder ranges = new StringBuilder();
        for (char symbol : symbols) {
            if (!symbols.contains((char) (symbol - 1))) {
                ranges.append(symbol).append('-');
            }
            if (!symbols.contains((char) (symbol + 1))) {
                ranges.append(symbol);
            }
        }
        return ranges.toString();
    }
}
