package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/**
 * The words of a passage in which each figure is one character that says its sort, so that one pattern fits all figures.
 *
 * <p>In a pattern {@code {a} {b} {c}} are amounts of one thing, {@code {m} {y} {z}} amounts counted or measured as these are, {@code {e} {f} {g}} amounts of any kind,
 * {@code {p} {q} {i}} percentages, {@code {r}} a multiple, {@code {x}} a difference of percentages, {@code {s} {v}} places in an order, {@code {d} {h} {k}} lengths of time,
 * {@code {t} {u}} times told in numerals, {@code {w}} any such time, and {@code {_}} any figure; {@code <rise>} is any word of that class of
 * {@code lexicon/wordings.csv};
 * {@code …} stands for up to sixteen characters of the sentence without an amount or a share, {@code ‥} for up to thirty
 * without an amount, {@code ·} for up to eight of the clause without a figure, {@code ¬} for one of those.
 */
record Template(AnnotatedPassage in, String chars, List<Chunk> chunks, List<Integer> places) {
    private static final Pattern PASSED = Pattern.compile("(突破|跨越|跨过|迈过|冲破|越过|迈上).*");
    private static final char AMOUNT = '\uE001';
    private static final char PERCENT = '\uE002';
    /** Words of a template that end with a clause telling from which rate another one came. */
    static final Pattern FROM_RATE = Pattern.compile(".*[由从][^,;。]*" + PERCENT + "[^,;。]*");

    private static final char RATIO = '\uE003';
    private static final char DURATION = '\uE004';
    private static final char POINTS = '\uE005';
    private static final char OTHER = '\uE006';
    private static final char RANK = '\uE007';
    private static final char TIME = '\uE008';
    private static final Pattern HOLE = Pattern.compile("\\{([a-z_])}");
    private static final Pattern CLASS = Pattern.compile("<([a-z]+)>");

    static Template of(AnnotatedPassage in) {
        String words = in.passage().chars();
        StringBuilder chars = new StringBuilder();
        List<Chunk> chunks = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (Chunk chunk : in.chunks()) {
            char sort = sort(chunk);
            if (sort != 0 && chunk.range().from() >= from) {
                chars.append(words, from, chunk.range().from());
                places.add(chars.length());
                chunks.add(chunk);
                chars.append(sort);
                from = chunk.range().to();
            }
        }
        chars.append(words, from, words.length());
        return new Template(in, chars.toString(), chunks, places);
    }

    private static char sort(Chunk chunk) {
        if (!(chunk instanceof Quantity q)) {
            return chunk instanceof TimeExpression t ? sort(t) : 0;
        }
        return switch (q.kind()) {
            case MONEY, MEASURE, COUNT -> isTold(q) ? AMOUNT : OTHER;
            case PERCENT -> q.upTo() == null && q.value().signum() > 0 ? PERCENT : OTHER;
            case RATIO -> q.upTo() == null ? RATIO : OTHER;
            case DURATION -> q.upTo() == null ? DURATION : OTHER;
            case POINTS -> POINTS;
            case RANK -> q.bound() == Bound.EXACT ? RANK : OTHER;
            case NUMBER -> OTHER;
        };
    }

    /** Words that point to a time, such as 去年, stay words. */
    private static char sort(TimeExpression time) {
        boolean inNumerals = time.basis() == null && time.value().edtf().matches("\\d{4}.*");
        return time.length() != null ? DURATION : inNumerals ? TIME : 0;
    }

    /** Whether it is one value; a threshold that is passed tells none. */
    private static boolean isTold(Quantity q) {
        return q.upTo() == null
                && q.value().signum() > 0
                && !PASSED.matcher(q.statedAs()).matches();
    }

    /**
     * A pattern for the characters of templates.
     *
     * @param classes words by the name of their class, as an alternation
     */
    static Search pattern(String written, Map<String, String> classes) {
        Matcher hole = HOLE.matcher(CLASS.matcher(written).replaceAll(m -> words(m.group(1), classes)));
        StringBuilder regex = new StringBuilder();
        while (hole.find()) {
            hole.appendReplacement(regex, Matcher.quoteReplacement(hole(hole.group(1))));
        }
        hole.appendTail(regex);
        return Search.of(regex.toString()
                .replace("…", "[^;。\uE001-\uE003]{0,16}?")
                .replace("‥", "[^;。\uE001]{0,30}?")
                .replace("·", "[^,;。\uE001-\uE006]{0,8}?")
                .replace("¬", "[^,;。\uE001-\uE007]"));
    }

    private static String words(String name, Map<String, String> classes) {
        String words = classes.get(name);
        if (words == null) {
            throw new IllegalArgumentException("<" + name + "> is no class of words. Use " + classes.keySet() + ".");
        }
        return Matcher.quoteReplacement("(?:" + words + ")");
    }

    private static String hole(String name) {
        if (name.equals("_") || name.equals("w")) {
            return name.equals("w") ? String.valueOf(TIME) : "[\uE001-\uE007]";
        }
        return "(?<" + name + ">" + sort(name) + ")";
    }

    private static char sort(String name) {
        return switch (name.charAt(0)) {
            case 'a', 'b', 'c', 'm', 'y', 'z', 'e', 'f', 'g' -> AMOUNT;
            case 'p', 'q', 'i' -> PERCENT;
            case 'r' -> RATIO;
            case 'd', 'h', 'k' -> DURATION;
            case 'x' -> POINTS;
            case 's', 'v' -> RANK;
            case 't', 'u' -> TIME;
            default ->
                throw new IllegalArgumentException(
                        "{" + name + "} is no figure. Use a b c, m y z, e f g, p q, r, x, s v, d h k, t u or _.");
        };
    }

    /** Whether it has figures for all names of a pattern, as many of each sort. */
    boolean has(List<String> names) {
        int[] left = new int[TIME + 1 - AMOUNT];
        places.forEach(place -> left[chars.charAt(place) - AMOUNT]++);
        for (String name : names) {
            left[sort(name) - AMOUNT]--;
        }
        return Arrays.stream(left).allMatch(more -> more >= 0);
    }

    /** The figure that stands at a place of the template; null where there is none. */
    @Nullable
    Chunk at(int place) {
        int index = places.indexOf(place);
        return index < 0 ? null : chunks.get(index);
    }

    /** The year of the last time between two places of the template; null where none is told there. */
    @Nullable
    Integer year(int from, int to) {
        Integer year = null;
        for (int i = 0; i < places.size(); i++) {
            boolean between = places.get(i) >= from && places.get(i) < to;
            year = between && chunks.get(i) instanceof TimeExpression t ? Times.year(t.value()) : year;
        }
        return year;
    }

    /** Where the figures between two places of the template stand in the passage. */
    TextRange range(int from, int to) {
        List<TextRange> ranges = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) >= from && places.get(i) < to) {
                ranges.add(chunks.get(i).range());
            }
        }
        return ranges.get(0).cover(ranges.get(ranges.size() - 1));
    }
}
