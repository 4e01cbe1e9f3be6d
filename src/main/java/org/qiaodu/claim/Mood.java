package org.qiaodu.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Issued;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;
import org.qiaodu.model.When;
import org.qiaodu.text.WordTrie;

/** Tells plans from facts, and what is reported or denied from what is stated, by the words around a match. */
final class Mood {
    /** Most characters beside its time of a clause that only says until when something is aimed at: 力争到…, 确保到…末,. */
    private static final int SHORT_AIM = 6;

    /** Most characters beside an indicator and its value in a clause that tells no more: 达, and the comma. */
    private static final int SHORT_FRAME = 3;

    /** Words right before the time until which something is aimed at. */
    private static final Search AIMS = Search.of("(到|至|力争|争取|确保|力争在|争取在|确保在)$");

    /** Words of what has come about, or is so now. */
    private static final Search DONE = Search.of("已|了|(目前|当前)(?![^,]*[到至])|现有|同比|累计|仍|曾");

    private final WordTrie<String> planned;
    private final WordTrie<String> negated;
    private final WordTrie<String> says;
    private final WordTrie<String> announces;
    private final Discourse discourse;
    private final Goals goals;
    private final @Nullable Issued issued;

    /** @param issued when the document was published; null where nothing tells */
    Mood(Triggers triggers, Discourse discourse, @Nullable Issued issued) {
        this.issued = issued;
        this.planned = words(triggers.words("planned"));
        this.negated = words(triggers.words("negation"));
        this.says = words(triggers.words("says"));
        this.announces = words(triggers.words("speaker"));
        this.discourse = discourse;
        this.goals = new Goals(discourse);
    }

    private static WordTrie<String> words(List<String> words) {
        return new WordTrie<>(words.stream().distinct().collect(Collectors.toMap(w -> w, w -> w)));
    }

    /**
     * Planned where a word of plans (力争, 计划, 将) stands in the clause up to the match's end, or in the clause before
     * that a series of targets goes on from (…到2015年达…, 到2020年达…), or in what announces the sentence (今年的预期目标是:…).
     */
    Modality modality(Match match) {
        int passage = match.passage().passage().index();
        Clause clause = discourse.clauseAt(passage, match.range().from());
        int from = clause.range().from();
        String text = match.passage().passage().chars();
        List<Clause> all = discourse.clauses(passage);
        for (int i = all.indexOf(clause);
                i > 0
                        && text.startsWith("到", all.get(i).range().from())
                        && all.get(i - 1).sentence() == clause.sentence();
                i--) {
            from = all.get(i - 1).range().from();
        }
        return plans(match.passage(), new TextRange(from, match.range().to()))
                        || isAnnounced(clause)
                        || isAimedAt(clause, match.range().to())
                        || goesOn(clause)
                ? Modality.PLANNED
                : Modality.ACTUAL;
    }

    /**
     * Whether a clause goes on with what is aimed at before it until some time: with little more than that (力争到2025年,…,建成10个…), or
     * with a first aim (计划到2025年企业达300家,新增园区3个), where it tells no other time and, up to {@code to}, nothing that has come
     * about.
     */
    private boolean isAimedAt(Clause clause, int to) {
        String text = discourse.chars(clause.passage());
        String told =
                text.substring(clause.range().from(), Math.max(clause.range().from(), to));
        boolean further = !DONE.isIn(told) && times(clause).isEmpty();
        return discourse.stretch(clause).stream().anyMatch(c -> {
            int time = times(c).stream().mapToInt(t -> t.range().length()).sum();
            boolean only = time > 0 && c.range().length() - time <= SHORT_AIM;
            return (only || (further && isUntil(c, text))) && plans(c);
        });
    }

    private static List<Chunk> times(Clause clause) {
        return clause.chunks().stream().filter(TimeExpression.class::isInstance).toList();
    }

    /** Whether a clause tells until when something is aimed at. */
    private static boolean isUntil(Clause clause, String text) {
        return times(clause).stream()
                .anyMatch(t -> AIMS.isIn(
                        text.substring(clause.range().from(), t.range().from())));
    }

    /** Whether a clause of nothing but a figure goes on with one that plans: …力争实现100亿元,税收20亿元. */
    private boolean goesOn(Clause clause) {
        for (Clause c : discourse.backwards(clause)) {
            boolean announces = discourse.chars(c.passage()).charAt(c.range().to() - 1) == ':';
            if (!c.equals(clause) && !announces && plans(c)) {
                return true;
            } else if (announces || !isFigure(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isFigure(Clause clause) {
        int told = clause.chunks().stream()
                .filter(c -> c instanceof IndicatorTerm || c instanceof Quantity)
                .mapToInt(c -> c.range().length())
                .sum();
        return told >= clause.range().length() - SHORT_FRAME;
    }

    /** Whether plans are announced with a colon before a clause of the same sentence, or goals before it. */
    private boolean isAnnounced(Clause clause) {
        if (goals.announcing(clause) != null) {
            return true;
        }
        String text = discourse.chars(clause.passage());
        return discourse.backwards(clause).stream()
                .anyMatch(c -> !c.equals(clause)
                        && text.charAt(c.range().to() - 1) == ':'
                        && plans(c)
                        && !Goals.areReached(c.range().of(text)));
    }

    /** The time of the goals that a clause tells: where they were announced, or else the document's year; null where it tells none. */
    @Nullable
    When ofGoals(Clause clause) {
        Clause announcing = goals.announcing(clause);
        if (announcing == null) {
            return null;
        }
        for (Chunk chunk : announcing.chunks()) {
            if (chunk instanceof TimeExpression t) {
                return new When(t.value(), t.range().of(discourse.chars(announcing.passage())) + " (goals)");
            }
        }
        LocalDate today = issued == null ? null : issued.time().end();
        return today == null
                ? null
                : new When(TimeValue.year(today.getYear()), "goals announced in " + today.getYear());
    }

    /** Whether a time begins after the document was published: what is told of it is a plan, whatever the words. */
    boolean isToCome(@Nullable When when) {
        LocalDate start = when == null ? null : when.value().start();
        LocalDate today = issued == null ? null : issued.time().end();
        return start != null && today != null && start.isAfter(today);
    }

    /** Whether a clause says that something was told: 10月26日召开新闻发布会. */
    boolean announces(Clause clause) {
        return !announces
                .in(clause.range().of(discourse.chars(clause.passage())))
                .isEmpty();
    }

    /** Whether a clause has a word of plans. */
    boolean plans(Clause clause) {
        return plans(discourse.passages().get(clause.passage()), clause.range());
    }

    private boolean plans(AnnotatedPassage passage, TextRange range) {
        return planned.in(range.of(passage.passage().chars())).stream().anyMatch(hit -> {
            TextRange at = new TextRange(
                    range.from() + hit.range().from(),
                    range.from() + hit.range().to());
            return !insideName(passage.chunks(), at.from()) && (at.length() > 1 || isWord(passage, at));
        });
    }

    /** Whether a character is a word of its own: 将, but not in 即将到来; 待, but not in 接待. */
    private static boolean isWord(AnnotatedPassage passage, TextRange at) {
        return passage.tokens().stream().anyMatch(t -> t.range().equals(at));
    }

    /** Whether a word is part of a name: 计划 in “倍增计划”. */
    private static boolean insideName(List<Chunk> chunks, int at) {
        return chunks.stream()
                .anyMatch(c -> c instanceof Mention
                        && c.range().from() <= at
                        && at < c.range().to());
    }

    /** Reported inside quoted speech, denied where a negation stands among the matched words, else stated. */
    Assertion assertion(Match match) {
        if (!negated.in(match.words(match.range())).isEmpty()) {
            return Assertion.DENIED;
        }
        String text = match.passage().passage().chars();
        int open = text.lastIndexOf('“', match.range().from());
        int close = text.lastIndexOf('”', match.range().from());
        int end = text.indexOf('”', match.range().to());
        if (open > close && end >= 0 && speech(text, open, end)) {
            return Assertion.REPORTED;
        }
        return Assertion.STATED;
    }

    /** Whether the quotation is what somebody says: said before it, or after it. */
    private boolean speech(String text, int open, int end) {
        int before = Math.max(0, open - 12);
        int after = Math.min(text.length(), end + 14);
        TextRange lead = new TextRange(before, open);
        TextRange tail = new TextRange(end + 1, after);
        return !says.in(lead.of(text)).isEmpty() || !says.in(tail.of(text)).isEmpty();
    }
}
