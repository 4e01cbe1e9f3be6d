package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;

/** Finds a character that makes no word where it stands, while one that looks or sounds like it would make a long one. */
final class OddCharacters implements Check {
    /** Characters of a word that is known by all others of it, and of one that is where its middle is the odd one. */
    private static final int LONG = 4;

    private static final int MIDDLE = 3;

    /** How many times likelier a text is with the character that is meant, as a logarithm, and how often its word was counted at least. */
    private static final double LIKELIER = 17;

    private static final int COMMON = 5;

    private static final String NUMERALS = "一二三四五六七八九十百千万亿两半";

    private final CheckWords words;

    OddCharacters(CheckWords words) {
        this.words = words;
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            for (Token token : passage.tokens()) {
                int at = token.range().from();
                if (token.range().length() == 1 && words.isOdd(chars, at)) {
                    right(chars, at)
                            .or(() -> likelier(passage, at))
                            .filter(range -> !inName(passage, range.range()))
                            .ifPresent(range -> found.add(finding(page, new Stretch(passage, range.range()), range)));
                }
            }
        }
        return found;
    }

    /** A stretch that would be a word with another character in it. */
    private record Repair(TextRange range, String word) {}

    /** Whether one range overlaps another without lying in it. */
    private static boolean isCut(TextRange one, TextRange by) {
        return one.overlaps(by) && !by.contains(one);
    }

    private Optional<Repair> right(String chars, int at) {
        char odd = chars.charAt(at);
        String others = words.mistaken(odd).replace(String.valueOf(odd), "");
        for (int from = Math.max(0, at - LONG + 1); from <= at; from++) {
            Optional<Repair> word = fitting(chars, at, from, from + LONG, others);
            if (word.isPresent()) {
                return word;
            }
        }
        return fitting(chars, at, at - 1, at - 1 + MIDDLE, others);
    }

    /** A common word, with a character that looks like the odd one, that makes what stands there much likelier: 普杳对象. */
    private Optional<Repair> likelier(AnnotatedPassage passage, int at) {
        String chars = passage.passage().chars();
        String others = words.lookAlikes().getOrDefault(chars.charAt(at), "");
        return others.chars()
                .mapToObj(c -> String.valueOf((char) c))
                .filter(other -> chars.charAt(at) != other.charAt(0))
                .flatMap(other -> common(chars, at, other)
                        .filter(r -> passage.tokens().stream().noneMatch(t -> isCut(t.range(), r.range())))
                        .filter(r -> words.likely().gain(chars, at, other) >= LIKELIER)
                        .stream())
                .findFirst();
    }

    /** The longest word, if it is common, that another character would make with those beside it. */
    private Optional<Repair> common(String chars, int at, String other) {
        for (int length = LONG; length > 1; length--) {
            for (int from = Math.max(0, at - length + 1); from <= at && from + length <= chars.length(); from++) {
                String word = chars.substring(from, at) + other + chars.substring(at + 1, from + length);
                if (words.likely().counted(word) >= COMMON && word.chars().noneMatch(c -> NUMERALS.indexOf(c) >= 0)) {
                    return Optional.of(new Repair(new TextRange(from, from + length), word));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Repair> fitting(String chars, int at, int from, int to, String others) {
        if (from < 0 || to > chars.length()) {
            return Optional.empty();
        }
        String before = chars.substring(from, at);
        String after = chars.substring(at + 1, to);
        int fitting = words.fitting().first(before, others, after);
        return fitting < 0
                ? Optional.empty()
                : Optional.of(new Repair(new TextRange(from, to), before + others.charAt(fitting) + after));
    }

    /** Whether words stand in a name, or in part in one that is known. */
    private static boolean inName(AnnotatedPassage passage, TextRange words) {
        return passage.chunks().stream()
                .anyMatch(c -> c instanceof Mention m
                        && (c.range().contains(words)
                                || (m.source().equals(Mention.GAZETTEER)
                                        && c.range().from() < words.to()
                                        && words.from() < c.range().to())));
    }

    private static Finding finding(Page page, Stretch printed, Repair repair) {
        return new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.MEDIUM)
                .at(printed)
                .suggest(repair.word())
                .because(
                        "“" + printed.words() + "”当作“" + repair.word() + "”：形近或音近而误",
                        "'" + printed.words() + "' should be '" + repair.word()
                                + "': one character was mistaken for another that looks or sounds like it");
    }
}
