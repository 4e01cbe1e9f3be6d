package org.qiaodu.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.claim.ClaimReader;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Claim;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Token;

/**
 * A place of words that may be worth listing.
 *
 * @param kind as {@link Suggestion}
 * @param words as {@link Suggestion}
 * @param hint as {@link Suggestion}
 * @param quote the words around it
 */
record Unknown(Suggestion.Kind kind, String words, String hint, String quote) {
    /** Characters of a quote before and after the words. */
    private static final int AROUND = 16;

    private static final int LONGEST_NAME = 16;

    /** What stands in quotation marks or brackets of titles, two characters at least. */
    private static final Pattern QUOTED = Pattern.compile("[“《]([^“”《》,。;:!?]{2,12})[”》]");

    /** Tags of words that are names by themselves, in HanLP's tag set. */
    private static final Pattern NAME_TAG = Pattern.compile("n[rst].*");

    private static final Pattern NOUN_TAG = Pattern.compile("n.*|vn");

    private static final Pattern VERB_TAG = Pattern.compile("v|vn|vi");

    /** All such places of a document, in order of the text. */
    static List<Unknown> in(RuleExamples.Sample sample) {
        List<Unknown> found = new ArrayList<>();
        for (AnnotatedPassage passage : sample.passages()) {
            List<TextRange> read = sample.claims().stream()
                    .map(Claim::reading)
                    .filter(r -> r.passage() == passage.passage().index())
                    .flatMap(r -> r.ranges().stream())
                    .toList();
            chunks(passage, found);
            quoted(passage, found);
            names(passage, found);
            for (TextRange clause : ClaimReader.clauses(passage)) {
                if (read.stream().noneMatch(clause::overlaps)) {
                    verbs(passage, clause, found);
                }
            }
        }
        return found;
    }

    /** Names and indicators that were recognised; whether they are listed is asked later. */
    private static void chunks(AnnotatedPassage passage, List<Unknown> found) {
        for (Chunk chunk : passage.chunks()) {
            if (chunk instanceof Mention m && m.form() == Mention.Form.NAME) {
                found.add(of(Suggestion.Kind.NAME, m.name(), m.type().name(), m.range(), passage));
            } else if (chunk instanceof IndicatorTerm t && !t.known()) {
                found.add(of(Suggestion.Kind.INDICATOR, t.label(), unit(passage, t), t.range(), passage));
            }
        }
    }

    private static Unknown of(
            Suggestion.Kind kind, String words, String hint, TextRange range, AnnotatedPassage passage) {
        String text = passage.passage().chars();
        int from = Math.max(0, range.from() - AROUND);
        int to = Math.min(text.length(), range.to() + AROUND);
        String quote = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return new Unknown(kind, words, hint, quote);
    }

    /** The unit of the quantity right after an indicator; empty where there is none in its clause. */
    private static String unit(AnnotatedPassage passage, IndicatorTerm term) {
        for (TextRange clause : ClaimReader.clauses(passage)) {
            for (Chunk chunk : clause.contains(term.range()) ? passage.chunks() : List.<Chunk>of()) {
                if (chunk instanceof Quantity q
                        && clause.contains(q.range())
                        && q.range().from() >= term.range().to()) {
                    return q.unit();
                }
            }
        }
        return "";
    }

    /** Words in quotation marks that nothing recognised. */
    private static void quoted(AnnotatedPassage passage, List<Unknown> found) {
        Matcher words = QUOTED.matcher(passage.passage().chars());
        while (words.find()) {
            TextRange range = new TextRange(words.start(1), words.end(1));
            if (free(passage, range)) {
                found.add(of(Suggestion.Kind.UNKNOWN, words.group(1), "", range, passage));
            }
        }
    }

    private static boolean free(AnnotatedPassage passage, TextRange range) {
        return passage.chunks().stream().noneMatch(c -> c.range().overlaps(range));
    }

    /** Runs of nouns with a name among them that nothing recognised. */
    private static void names(AnnotatedPassage passage, List<Unknown> found) {
        List<Token> run = new ArrayList<>();
        for (Token token : passage.tokens()) {
            boolean noun = NOUN_TAG.matcher(token.tag()).matches() && free(passage, token.range());
            boolean joins = run.isEmpty()
                    || run.get(run.size() - 1).range().to() == token.range().from();
            if (!noun || !joins) {
                name(passage, run, found);
                run.clear();
            }
            if (noun) {
                run.add(token);
            }
        }
        name(passage, run, found);
    }

    private static void name(AnnotatedPassage passage, List<Token> run, List<Unknown> found) {
        if (run.stream().noneMatch(t -> NAME_TAG.matcher(t.tag()).matches())) {
            return;
        }
        TextRange range = run.get(0).range().cover(run.get(run.size() - 1).range());
        String text = passage.passage().chars();
        boolean quoted = range.from() > 0 && "“《".indexOf(text.charAt(range.from() - 1)) >= 0;
        if (!quoted && range.length() > 1 && range.length() <= LONGEST_NAME) {
            found.add(of(Suggestion.Kind.UNKNOWN, range.of(text), "", range, passage));
        }
    }

    /** The verbs of a clause, where they stand between two names or before a value. */
    private static void verbs(AnnotatedPassage passage, TextRange clause, List<Unknown> found) {
        List<Chunk> inside = passage.chunks().stream()
                .filter(c -> clause.contains(c.range()) && !(c instanceof TimeExpression))
                .toList();
        for (Token token : passage.tokens()) {
            if (!clause.contains(token.range())
                    || token.range().length() < 2
                    || !VERB_TAG.matcher(token.tag()).matches()
                    || !free(passage, token.range())) {
                continue;
            }
            String before = "";
            String after = "";
            for (Chunk chunk : inside) {
                before = chunk.range().to() <= token.range().from() ? ClaimReader.typeOf(chunk) : before;
                after = after.isEmpty() && chunk.range().from() >= token.range().to()
                        ? ClaimReader.typeOf(chunk)
                        : after;
            }
            if (!before.isEmpty() && !after.isEmpty()) {
                String words = token.range().of(passage.passage().chars());
                found.add(of(Suggestion.Kind.TRIGGER, words, before + " … " + after, token.range(), passage));
            }
        }
    }
}
