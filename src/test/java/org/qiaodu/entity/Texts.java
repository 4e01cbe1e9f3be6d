package org.qiaodu.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Abbreviations;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Document;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.RawText;
import org.qiaodu.model.Reading;
import org.qiaodu.model.ReadingText;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statistic;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeValue;
import org.qiaodu.model.When;

/** A document of one passage a line, with mentions and claims put in by hand. */
final class Texts {
    private static final Seeds SEEDS = Seeds.bundled();
    private static final Problems PROBLEMS = new Problems();
    static final ClassTree CLASSES = ClassTree.load(SEEDS, PROBLEMS);
    static final Resolver RESOLVER =
            new Resolver(NameLexicon.load(SEEDS, PROBLEMS), Abbreviations.load(SEEDS, PROBLEMS), OwnerModel.empty());

    private final List<Passage> passages = new ArrayList<>();
    private final List<List<Chunk>> chunks = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Document document;

    Texts(String... lines) {
        String text = String.join("\n", lines);
        document = new Document(
                new DocumentId("page"), new RawText(text), "0".repeat(64), "UTF-8", "text/plain", List.of());
        int at = 0;
        for (String line : lines) {
            int[] starts = new int[line.length()];
            int[] ends = new int[line.length()];
            for (int i = 0; i < line.length(); i++) {
                starts[i] = at + i;
                ends[i] = at + i + 1;
            }
            passages.add(new Passage(
                    passages.size(),
                    PassageKind.BODY,
                    0,
                    new ReadingText(line, starts, ends, List.of()),
                    List.of(new TextRange(0, line.length())),
                    List.of()));
            chunks.add(new ArrayList<>());
            at += line.length() + 1;
        }
    }

    /** Marks the {@code nth} occurrence (from 0) of words in a line. */
    Argument mark(int line, String words, int nth, String type, Mention.Form form, String name) {
        String chars = passages.get(line).chars();
        int from = chars.indexOf(words);
        for (int i = 0; i < nth; i++) {
            from = chars.indexOf(words, from + 1);
        }
        Mention mention = new Mention(
                new TextRange(from, from + words.length()), new EntityClass(type), name, form, "test", 0.9, List.of());
        chunks.get(line).add(mention);
        return new Argument(line, mention, null);
    }

    Argument name(int line, String words, String type) {
        return mark(line, words, 0, type, Mention.Form.NAME, words);
    }

    Argument anaphor(int line, String words, String type) {
        return mark(line, words, 0, type, Mention.Form.ANAPHOR, words);
    }

    /** Words of a line as a reading of a rule, in a year if one is given. */
    private Reading reading(int line, String words, String rule, @Nullable String year) {
        int from = passages.get(line).chars().indexOf(words);
        When when = year == null
                ? null
                : new When(
                        new TimeValue(year, LocalDate.parse(year + "-01-01"), LocalDate.parse(year + "-12-31")), null);
        return new Reading(
                line,
                List.of(new TextRange(from, from + words.length())),
                rule,
                0.8,
                when,
                Modality.ACTUAL,
                Assertion.STATED,
                List.of());
    }

    Texts relation(String words, String rule, Argument subject, String predicate, Argument object) {
        claims.add(new Claim.Relation(reading(subject.passage(), words, rule, null), subject, predicate, object));
        return this;
    }

    Texts observation(String words, String rule, Argument of, String indicator, String value, @Nullable String year) {
        claims.add(new Claim.Observation(
                reading(of.passage(), words, rule, year),
                of,
                indicator,
                Statistic.LEVEL,
                new BigDecimal(value),
                "CNY",
                Bound.EXACT,
                value,
                null,
                false,
                null));
        return this;
    }

    Resolution resolve() {
        return RESOLVER.read(document, annotated(), claims);
    }

    /** What is read where figures are of whom a model says. */
    Resolution owned(OwnerModel model) {
        return new Resolver(NameLexicon.load(SEEDS, PROBLEMS), Abbreviations.load(SEEDS, PROBLEMS), model)
                .read(document, annotated(), claims);
    }

    private List<AnnotatedPassage> annotated() {
        List<AnnotatedPassage> annotated = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            annotated.add(new AnnotatedPassage(passages.get(i), List.of(), chunks.get(i)));
        }
        return annotated;
    }

    /** What is read with its relations weighed. */
    Resolution weighed(RelationModel model) {
        return new LikelyRelations(model).weigh(document, passages, resolve(), r -> false);
    }

    String slice(Span span) {
        return document.text().slice(span);
    }
}
