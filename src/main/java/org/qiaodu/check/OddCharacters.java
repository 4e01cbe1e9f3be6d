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
                            .filter(range -> !inName(passage, range.range()))
                            .ifPresent(range -> found.add(finding(page, new Stretch(passage, range.range()), range)));
                }
            }
        }
        return found;
    }

    /** A stretch that would be a word with another character in it. */
    private record Repair(TextRange range, String word) {}

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
