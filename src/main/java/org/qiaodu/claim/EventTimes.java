package org.qiaodu.claim;

import java.util.List;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.TimeExpression;

/** Times at which something only happened or was told (近日, 成立于2003年8月, 10月26日召开新闻发布会): the figures told next are not of then. */
final class EventTimes {
    /** Most characters beside the time in a clause that tells nothing else: 期间 and the comma. */
    private static final int LONGEST_FRAME = 3;

    /** Days that are only told as recent: what is told after them is not of them. */
    private static final Pattern LATELY = Pattern.compile("近日|日前|近期|最近|连日来|不久前");

    private static final String AT = "于";

    private static final String BEGINS = "(成立|创立|创办|创建|组建|设立|始建|诞生|建校|建厂|注册)";

    /** How a time is told at which a thing came to be: 成立于2003年8月, 2003年8月正式成立. */
    private static final Pattern BORN = Pattern.compile(BEGINS + AT + "$");

    /** A clause that only says at which meeting something was told: 在2023年工作会议上,. */
    private static final Pattern AT_MEETING = Pattern.compile("[在于][^,;。]*(会|仪式|论坛|典礼)上?[,:]?");

    private static final Search BIRTH = Search.of("[^,。;]{0,6}" + BEGINS + "(?=[,;。(]|$)");

    private final Discourse discourse;
    private final Mood mood;

    EventTimes(Discourse discourse, Mood mood) {
        this.discourse = discourse;
        this.mood = mood;
    }

    /** Whether a time is only that of an event: 近日, 成立于2003年8月, 10月26日召开新闻发布会. */
    boolean isOfEvent(Clause clause, TimeExpression time) {
        String text = discourse.chars(clause.passage());
        return LATELY.matcher(time.range().of(text)).matches()
                || (TimeUses.isDay(time) && isOfAnnouncement(clause, time))
                || AT_MEETING.matcher(clause.range().of(text)).matches()
                || (text.startsWith(AT, time.range().from() - 1)
                        && BORN.matcher(text.substring(0, time.range().from())).find())
                || BIRTH.at(text, time.range().to()) != null;
    }

    /** Whether something is told on a day: in the day's clause, or, where that tells no more, in the next (10月26日,在某发布会上,…). */
    private boolean isOfAnnouncement(Clause clause, TimeExpression day) {
        if (mood.announces(clause)) {
            return true;
        }
        List<Clause> clauses = discourse.clauses(clause.passage());
        int next = clauses.indexOf(clause) + 1;
        return clause.range().length() <= day.range().length() + LONGEST_FRAME
                && next < clauses.size()
                && clauses.get(next).sentence() == clause.sentence()
                && (mood.announces(clauses.get(next))
                        || AT_MEETING
                                .matcher(clauses.get(next).range().of(discourse.chars(clause.passage())))
                                .matches());
    }
}
