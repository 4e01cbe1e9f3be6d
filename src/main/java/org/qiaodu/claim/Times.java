package org.qiaodu.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;
import org.qiaodu.model.When;

/** The time a claim takes over: of its clause, of earlier clauses, of earlier sentences, of the heading, in that order. */
final class Times {
    /** Most characters beside the time in a clause that tells nothing else: 期间 and the comma. */
    private static final int LONGEST_FRAME = 3;

    /** A clause that begins so (从…,到…) has left the time of the clause before it. */
    private static final Pattern UP_TO = Pattern.compile("到(?![校位账访场期岗站港会任帐货])");

    /** A figure that a change began with: 人均生产总值由66元. */
    private static final Search STARTS = Search.of("[由从][约近不足]{0,2}[0-9][0-9.,]*[^0-9]{0,5}$");

    /** What makes a time one of a single word: 去年以来的发展势头, 去年同期水平, 2016年以来连续18个月. */
    private static final Search OF_A_WORD = Search.of("(以来)?((同期)?的?[^,。;:]{0,4}(水平|势头|态势|趋势|基础上|目标|规模(?!以上))|连续|的?最)");

    /** Words of a change that is told by the year. */
    private static final Search YEARLY = Search.of("年均|年平均|平均每年|每年平均");

    /** A change, in a figure's words or right after them: such a figure is of months or more, never of the day it was told on. */
    private static final Search CHANGE =
            Search.of("[^,;。]*?(增长|下降|增速|增幅)|[^,;。]*+,(同比|环比|比上年|比去年)?[^,;。]{0,4}(增长|下降|增速|增幅)");

    private static final Pattern YEARS_END = Pattern.compile("(年|期|季|月|岁)[末底]");

    private static final Search PRESENT = Search.of("现有|现拥有|现设|现辖|现下辖|现占地|现为|现已");

    /** Most passages between a heading and its text. */
    private static final int FEW = 3;

    private final Discourse discourse;
    private final Mood mood;
    private final EventTimes events;

    Times(Discourse discourse, Mood mood) {
        this.discourse = discourse;
        this.mood = mood;
        this.events = new EventTimes(discourse, mood);
    }

    /**
     * The time that the words of {@code matched} take over; null where none is known. The time of a plan (计划2025年运行) is
     * not that of a fact told after it.
     *
     * @param far whether earlier sentences and headings count, and not just the sentence
     */
    @Nullable
    When of(Match matched, boolean far) {
        int passage = matched.passage().passage().index();
        TextRange match = matched.range();
        Clause own = discourse.clauseAt(passage, match.from());
        TimeExpression near = nearest(own, match, discourse.chars(passage));
        if (near != null) {
            When goals = ofGoals(near, passage);
            return goals != null ? goals : new When(near.value(), near.basis());
        }
        if (far && isAtPresent(own, match, discourse.chars(passage))) {
            return null;
        }
        boolean days = !isChange(matched);
        Sort sort = new Sort(mood.modality(matched) == Modality.ACTUAL, days, !far);
        boolean starts = STARTS.isIn(match.of(discourse.chars(passage)));
        for (Clause clause : discourse.backwards(own)) {
            TimeExpression time = starts ? start(clause) : null;
            time = time == null ? last(clause, sort) : time;
            if (time != null) {
                return inherited(time, passage, "sentence");
            } else if (UP_TO.matcher(clause.range().of(discourse.chars(passage)))
                    .lookingAt()) {
                return null;
            }
        }
        if (!far) {
            return null;
        }
        When goals = mood.ofGoals(own);
        When earlier = ofEarlierSentences(own, sort, goals != null);
        if (earlier != null) {
            return earlier;
        }
        When heading = goals != null ? goals : ofHeading(passage);
        return heading != null || days ? heading : ofEarlierPassages(passage);
    }

    /** The last time that an earlier sentence of the passage tells; among goals none that is only of one far off. */
    private @Nullable When ofEarlierSentences(Clause own, Sort sort, boolean goals) {
        String text = discourse.chars(own.passage());
        return discourse.fromEarlierSentences(
                own,
                clause -> {
                    TimeExpression time = last(clause, sort);
                    boolean passed = time != null && (isYearsEnd(time, text) || (goals && Goals.isUpTo(time, text)));
                    return passed ? null : time;
                },
                (p, time, how) -> inherited(time, p, how));
    }

    /** The time that the clause of a match tells, or the years that its sentence begins with (2019年至2022年,…); null where neither does. */
    @Nullable
    When inClause(Match matched) {
        int passage = matched.passage().passage().index();
        TextRange match = matched.range();
        Clause own = discourse.clauseAt(passage, match.from());
        TimeExpression near = nearest(own, match, discourse.chars(passage));
        near = near == null ? years(own) : near;
        return near == null ? null : new When(near.value(), near.basis());
    }

    /** Several years that the sentence of a clause begins with, in a clause of their own, and that no other tells away; else null. */
    private @Nullable TimeExpression years(Clause own) {
        List<Clause> before = discourse.backwards(own);
        Clause first = before.get(before.size() - 1);
        boolean others = before.stream()
                .filter(c -> !c.equals(first))
                .flatMap(c -> c.chunks().stream())
                .anyMatch(TimeExpression.class::isInstance);
        return !others
                        && first.chunks().size() == 1
                        && first.chunks().get(0) instanceof TimeExpression t
                        && first.range().length() <= t.range().length() + LONGEST_FRAME
                        && t.value().start() != null
                        && t.value().end() != null
                        && t.value().start().getYear() < t.value().end().getYear()
                ? t
                : null;
    }

    /** For a change, which is of some months: the last months or year told before, since the heading; null where none are. */
    private @Nullable When ofEarlierPassages(int passage) {
        for (int p = passage - 1; p >= 0; p--) {
            if (discourse.passages().get(p).passage().kind().isHeading()) {
                return null;
            }
            List<Clause> clauses = discourse.clauses(p);
            for (int i = clauses.size() - 1; i >= 0; i--) {
                TimeExpression time = last(clauses.get(i), Sort.LONG);
                if (time != null && isOfAYear(time.value())) {
                    return inherited(time, p, "document");
                }
            }
        }
        return null;
    }

    private static boolean isOfAYear(TimeValue time) {
        return time.start() != null
                && time.end() != null
                && !time.end().isAfter(time.start().plusYears(1));
    }

    /**
     * The last single day that an earlier sentence of the text tells of, none of plans; null where none does, or where the text
     * has since told of later years.
     */
    @Nullable
    When lastDay(Match matched) {
        Clause own = discourse.clauseAt(
                matched.passage().passage().index(), matched.range().from());
        LocalDate since = LocalDate.MIN;
        for (int passage = own.passage(); passage >= 0; passage--) {
            List<Clause> clauses = discourse.clauses(passage);
            for (int i = clauses.size() - 1; i >= 0; i--) {
                Clause clause = clauses.get(i);
                boolean before = passage < own.passage()
                        || clause.range().from() < own.range().from();
                TimeExpression time = before ? last(clause, Sort.FACT) : null;
                LocalDate start = time == null ? null : time.value().start();
                if (time != null && start != null && start.equals(time.value().end())) {
                    return since.isAfter(start)
                            ? null
                            : inherited(time, passage, passage == own.passage() ? "passage" : "document");
                }
                since = start != null && start.isAfter(since) ? start : since;
            }
        }
        return null;
    }

    /** For the year as a whole (全年) among goals, the year they are of; null for another time. */
    private @Nullable When ofGoals(TimeExpression time, int passage) {
        return Goals.isWholeYear(time, discourse.chars(passage))
                ? mood.ofGoals(discourse.clauseAt(passage, time.range().from()))
                : null;
    }

    private When inherited(TimeExpression time, int passage, String how) {
        When goals = ofGoals(time, passage);
        if (goals != null) {
            return goals;
        }
        String words = time.range().of(discourse.chars(passage));
        String basis = time.basis() == null ? words : time.basis();
        return new When(time.value(), basis + " (" + how + ")");
    }

    private @Nullable When ofHeading(int passage) {
        boolean nearest = true;
        for (AnnotatedPassage heading : discourse.headings(passage)) {
            for (Chunk chunk : heading.chunks()) {
                if (chunk instanceof TimeExpression t) {
                    return inherited(t, heading.passage().index(), "heading");
                }
            }
            When opening = nearest ? ofOpening(heading.passage().index() + 1, passage) : null;
            if (opening != null) {
                return opening;
            }
            nearest = false;
        }
        return null;
    }

    /** The time that the first sentences of a section begin with (2025年是…), for the passages after it; null where they begin otherwise. */
    private @Nullable When ofOpening(int first, int passage) {
        int at = first;
        while (at < passage
                && at < first + FEW
                && isBeforeText(discourse.passages().get(at).passage())) {
            at++;
        }
        return at < passage
                        && discourse.passages().get(at).passage().kind() == PassageKind.BODY
                        && !discourse.passages().get(at).chunks().isEmpty()
                        && discourse.passages().get(at).chunks().get(0) instanceof TimeExpression t
                        && t.range().from() == 0
                        && !isYearsEnd(t, discourse.chars(at))
                ? inherited(t, at, "passage")
                : null;
    }

    /** Whether a passage dates or signs the text, or addresses those it is read to (各位代表:). */
    private static boolean isBeforeText(Passage passage) {
        return passage.kind() == PassageKind.DATELINE
                || passage.kind() == PassageKind.BYLINE
                || passage.chars().endsWith(":");
    }

    private @Nullable TimeExpression nearest(Clause clause, TextRange match, String text) {
        boolean bracketed = discourse.isBracketed(clause.passage(), match.from());
        TimeExpression after = null;
        TimeExpression before = null;
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof TimeExpression t && bracketed && TimeUses.isExplained(t, match, text)) {
                return t;
            } else if (chunk instanceof TimeExpression t
                    && (!TimeUses.isCompared(t, text) || TimeUses.isOfFigure(t, match, text))
                    && !TimeUses.isLeft(t, match, text)
                    && !TimeUses.isOfName(t, text)
                    && bracketed
                            == discourse.isBracketed(clause.passage(), t.range().from())) {
                boolean earlier = t.range().from() < match.to();
                before = earlier ? t : before;
                after = earlier || after != null ? after : t;
            }
        }
        return before != null ? before : after;
    }

    /**
     * Whether what follows is of this time too: it is not only compared with or where a change began, nor said in brackets, nor
     * what a word is of.
     */
    private boolean tells(Clause clause, TimeExpression time) {
        int passage = clause.passage();
        String text = discourse.chars(passage);
        return !TimeUses.isCompared(time, text)
                && !TimeUses.isLeft(time, clause.range(), text)
                && !TimeUses.isOfName(time, text)
                && !TimeUses.isRecent(time, text)
                && OF_A_WORD.at(text, time.range().to()) == null
                && !discourse.isBracketed(passage, time.range().from());
    }

    /** The time of a clause that a change began with (由1949年的…); null where there is none. */
    private @Nullable TimeExpression start(Clause clause) {
        String text = discourse.chars(clause.passage());
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof TimeExpression t
                    && "由从".indexOf(text.charAt(Math.max(t.range().from() - 1, 0))) >= 0) {
                return t;
            }
        }
        return null;
    }

    /**
     * What a change or a growth is measured from: the time compared with (比2012年) or left (由2012年的) in its clause; in earlier
     * clauses of the sentence the time left, and for one that is told by the year (年均增长) also the one compared with; null
     * where none is, or a clause between tells another time.
     */
    @Nullable
    TimeExpression base(Match matched) {
        int passage = matched.passage().passage().index();
        String text = discourse.chars(passage);
        Clause own = discourse.clauseAt(passage, matched.range().from());
        boolean yearly = isYearly(matched);
        for (Clause clause : discourse.backwards(own)) {
            boolean compares = yearly || clause.equals(own);
            for (Chunk chunk : clause.chunks()) {
                if (chunk instanceof TimeExpression t
                        && ((compares && TimeUses.isCompared(t, text)) || TimeUses.isLeft(t, clause.range(), text))) {
                    return t;
                }
            }
            if (!yearly && last(clause, Sort.ANY) != null) {
                return null;
            }
        }
        return null;
    }

    /** The nearest several years told before a match, in its passage or before, that end with a year; null where that is none, or none do. */
    @Nullable
    When yearsUpTo(Match matched, When last) {
        LocalDate end = last.value().end();
        int here = matched.passage().passage().index();
        When found = null;
        for (int p = here; end != null && found == null && p >= 0; p--) {
            for (Chunk chunk : discourse.passages().get(p).chunks()) {
                boolean before =
                        p < here || chunk.range().to() <= matched.range().from();
                found = before && chunk instanceof TimeExpression t && areYearsUpTo(t.value(), end.getYear())
                        ? inherited(t, p, p == here ? "passage" : "document")
                        : found;
            }
        }
        return found;
    }

    private static boolean areYearsUpTo(TimeValue time, int last) {
        return time.start() != null
                && time.end() != null
                && time.end().getYear() == last
                && time.start().getYear() < last
                && time.start().getDayOfYear() == 1;
    }

    /** Whether the clause of a match tells of every year: 年均增长. */
    boolean isYearly(Match matched) {
        int passage = matched.passage().passage().index();
        return YEARLY.isIn(
                discourse.clauseAt(passage, matched.range().from()).range().of(discourse.chars(passage)));
    }

    /** Whether a clause says before a match that it tells of the present, whatever time was spoken of before. */
    private static boolean isAtPresent(Clause own, TextRange match, String text) {
        return PRESENT.matcher(
                        text.substring(own.range().from(), Math.max(own.range().from(), match.from())))
                .find();
    }

    /** Whether a time is the end of the year told of, of which the figures of a later sentence are not: 年末常住人口…. */
    private static boolean isYearsEnd(TimeExpression time, String text) {
        return YEARS_END.matcher(time.range().of(text)).matches();
    }

    private boolean isChange(Match matched) {
        String text = discourse.chars(matched.passage().passage().index());
        return CHANGE.at(text, matched.range().from()) != null;
    }

    /**
     * Which times are taken over.
     *
     * @param fact none of a plan
     * @param days single days too
     * @param events also those of what happens: recently, when a thing came to be, when something was announced; the figures told next
     *     are not of then
     */
    private record Sort(boolean fact, boolean days, boolean events) {
        static final Sort ANY = new Sort(false, true, true);
        static final Sort FACT = new Sort(true, true, true);
        static final Sort LONG = new Sort(true, false, false);

        boolean takes(TimeExpression time) {
            return days || !TimeUses.isDay(time);
        }
    }

    /** The last time of a clause of those that are taken over. */
    private @Nullable TimeExpression last(Clause clause, Sort sort) {
        TimeExpression last = null;
        if (sort.fact() && mood.plans(clause)) {
            return null;
        }
        for (Chunk chunk : clause.chunks()) {
            last = chunk instanceof TimeExpression t
                            && sort.takes(t)
                            && tells(clause, t)
                            && (sort.events() || !events.isOfEvent(clause, t))
                    ? t
                    : last;
        }
        return last;
    }
}
