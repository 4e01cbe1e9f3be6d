package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What two tellings have in common, as features of a {@link Retelling}: shares and numbers go by steps. */
final class Likeness {
    /** Characters after a figure or a time that are looked at most closely. */
    static final int NEAR = 8;

    /** Sentences between two tellings from which on they are far apart. */
    private static final int FAR = 8;

    private static final int STEPS = 5;

    private static final Pattern OTHER = Pattern.compile("[^\\p{IsHan}]");

    /** Characters of grammar and of numbers, which any two clauses may share. */
    private static final String COMMON = "的了在于是和与及为以其中由从至到后前共达已约有个年月日一二三四五六七八九十第并将被等国省市县区全本该";

    private final List<String> features = new ArrayList<>();

    /** Adds a feature. */
    Likeness is(String name, Object value) {
        features.add(name + "=" + value);
        return this;
    }

    /** Adds a feature where it holds. */
    Likeness is(String name, boolean holds) {
        if (holds) {
            features.add(name);
        }
        return this;
    }

    /** Adds a number, {@code most} standing for more. */
    Likeness number(String name, long number, int most) {
        return is(name, Math.min(number, most));
    }

    /** Adds the share of the smaller of two sets that is in the other, in steps. */
    Likeness share(String name, Set<?> one, Set<?> other) {
        int least = Math.min(one.size(), other.size());
        return is(name, least == 0 ? 0 : Math.round((double) STEPS * common(one, other) / least));
    }

    /** Adds which of two sets are empty, and if none is, whether they {@code agree}. */
    Likeness sets(String name, Set<?> one, Set<?> other, boolean agree) {
        String value = one.isEmpty() && other.isEmpty()
                ? "none"
                : one.isEmpty() ? "second" : other.isEmpty() ? "first" : agree ? "agree" : "apart";
        return is(name, value);
    }

    /** Adds where in the text two sentences stand to each other. */
    Likeness places(Page page, Sentence one, Sentence other) {
        int apart = page.place(other) - page.place(one);
        return is("passage", one.in().equals(other.in()))
                .is("title", page.passages().indexOf(one.in()) == 0)
                .is("next", apart == 1)
                .is("far", apart > FAR);
    }

    /** Hands on every two of some tellings that stand in two sentences, the one told first before the other. */
    static <T> void pairs(List<T> all, Function<T, Sentence> in, BiConsumer<T, T> use) {
        for (int i = 0; i < all.size(); i++) {
            T one = all.get(i);
            for (T other : all.subList(i + 1, all.size())) {
                if (!in.apply(one).equals(in.apply(other))) {
                    use.accept(one, other);
                }
            }
        }
    }

    List<String> features() {
        return List.copyOf(features);
    }

    /** How many are in both. */
    static int common(Set<?> one, Set<?> other) {
        Set<Object> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    /** Whether both are words, the same ones. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && !one.isEmpty() && one.equals(other);
    }

    /** The pairs of Chinese characters that stand side by side, those of {@link #COMMON} alone left out. */
    static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            String pair = words.substring(i, i + 2);
            boolean han = !OTHER.matcher(pair).find();
            if (han && !(isCommon(pair.charAt(0)) && isCommon(pair.charAt(1)))) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** The Chinese characters, those of {@link #COMMON} left out. */
    static Set<Character> characters(String words) {
        Set<Character> characters = new HashSet<>();
        for (char c : OTHER.matcher(words).replaceAll("").toCharArray()) {
            if (!isCommon(c)) {
                characters.add(c);
            }
        }
        return characters;
    }

    private static boolean isCommon(char c) {
        return COMMON.indexOf(c) >= 0;
    }

    /** The first {@code length} characters, or all. */
    static String first(String words, int length) {
        return words.substring(0, Math.min(length, words.length()));
    }

    /** The last {@code length} characters, or all. */
    static String last(String words, int length) {
        return words.substring(Math.max(0, words.length() - length));
    }

    /** The last two, or the first two, Chinese characters; empty where there are fewer. */
    static String two(String words, boolean atEnd) {
        String han = OTHER.matcher(words).replaceAll("");
        return han.length() < 2 ? "" : atEnd ? last(han, 2) : first(han, 2);
    }
}
