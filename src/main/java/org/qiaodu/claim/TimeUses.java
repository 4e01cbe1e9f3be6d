package org.qiaodu.claim;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/** What a time in a clause is there for, where it does not say when what is told was: to compare, to begin from, in a name. */
final class TimeUses {
    /** What a change has come to, between where it began and a figure's end. */
    private static final Pattern ARRIVED = Pattern.compile("[到至为](?=[^,;。]*[0-9])");

    /** What stands before the second of two times compared with: 较2022年全年和 before 2023年一季度. */
    private static final Pattern THAN_BOTH = Pattern.compile("[比较][^,。;]{2,12}[和与及、]$");

    private static final int LONGEST_THAN = 16;

    /** Words before a time that is only compared with: 比1-2月. */
    private static final List<String> THAN = List.of("比", "较", "比起", "相比", "与", "高于", "低于", "快于", "慢于", "好于", "优于");

    /** What makes a time part of the name of what is held: 2020年第一季度项目集中签约仪式. */
    private static final Search OF_AN_EVENT =
            Search.of("((?!举行|召开|举办|开展|启动|在|于)[^,。;:]){2,20}?(仪式|活动|大会|会议|论坛|推介会|座谈会|动员会|发布会|推进会|集中开工|集中签约)");

    /** Words before the time of a task that is done in part, and what follows it: 完成全年任务的56%. */
    private static final List<String> DOES = List.of("完成", "完成了", "实现", "达到", "占");

    /** The time of day after the date that a text was put up on, and words by which a day is that of the report. */
    private static final Search OF_REPORT = Search.of(" ?\\d{1,2}:\\d{2}(?!\\d)|,?[^,;。]{0,20}(获悉|了解到|消息,)");

    private static final Search TASK = Search.of("(预期|预定|既定|年度|总|收入|责任|的)*(任务|目标|计划|预算)");

    /** How a time of the last few years begins. */
    private static final Search RECENT = Search.of("(最近|近)[0-9一二两三四五六七八九十]");

    /** After a time that is only compared with: 是1978年(46.62亿元)的290.5倍. */
    private static final Search MULTIPLE = Search.of("(\\([^()]*\\))?的?[0-9.]+多?[倍%成]");

    /** Before a time whose figure is only the base of a share: 恢复至2019年同期的85%. */
    private static final Pattern PART_OF = Pattern.compile("(恢复[至到]|相当于|只有|仅[为有])了?$");

    private static final int LONGEST_PART = 4;

    /** The figure of a time, right after it. */
    private static final Pattern FIGURE = Pattern.compile("的[约近超]?[0-9.]+[^0-9,。;倍]{1,6}");

    private TimeUses() {}

    /** Whether a time belongs to the name of an event or to a task that is done in part, or is a day that only dates the report: 2023-07-25 10:05, 7月24日,记者获悉. */
    static boolean isOfName(TimeExpression time, String text) {
        if (isDay(time)) {
            return OF_REPORT.at(text, time.range().to()) != null;
        }
        return OF_AN_EVENT.at(text, time.range().to()) != null || isOfTask(time.range(), text);
    }

    private static boolean isOfTask(TextRange time, String text) {
        return DOES.stream().anyMatch(verb -> text.startsWith(verb, time.from() - verb.length()))
                && TASK.at(text, time.to()) != null;
    }

    /** Whether a time is the last few years told only with its verb: 近3年提升21个百分点. */
    static boolean isRecent(TimeExpression time, String text) {
        return RECENT.at(text, time.range().from()) != null
                && !text.startsWith(",", time.range().to())
                && !time.range().of(text).endsWith("来");
    }

    /** Whether brackets right after a time say what was then: 1978年(46.62亿元). */
    static boolean isExplained(TimeExpression time, TextRange match, String text) {
        int open = time.range().to();
        return text.startsWith("(", open)
                && open < match.from()
                && text.substring(open, match.from()).indexOf(')') < 0;
    }

    /** Whether a time is only where a change began (由上年729万人增加到732万人), said of figures after 到. */
    static boolean isLeft(TimeExpression time, TextRange match, String text) {
        if (!begins(time, text)) {
            return false;
        }
        String between = text.substring(time.range().to(), Math.max(time.range().to(), match.to()));
        return ARRIVED.matcher(between).find();
    }

    /** Whether a time is only what something is compared with: 比2012年, 是1978年的290.5倍. */
    static boolean isCompared(TimeExpression time, String text) {
        int end = time.range().from();
        return THAN.stream().anyMatch(than -> text.startsWith(than, end - than.length()))
                || THAN_BOTH
                        .matcher(text)
                        .region(Math.max(0, end - LONGEST_THAN), end)
                        .find()
                || (!begins(time, text) && MULTIPLE.at(text, time.range().to()) != null);
    }

    /** Whether a change began at a time: 由2012年的53.1%. */
    private static boolean begins(TimeExpression time, String text) {
        int end = time.range().from();
        return text.startsWith("由", end - 1) || text.startsWith("从", end - 1);
    }

    /** Whether the figure that ends a match is that of a time that is only compared with: 较上年的88位. */
    static boolean isOfFigure(TimeExpression time, TextRange match, String text) {
        int to = time.range().to();
        boolean part = PART_OF.matcher(text)
                .region(
                        Math.max(0, time.range().from() - LONGEST_PART),
                        time.range().from())
                .find();
        return !part
                && to < match.to()
                && FIGURE.matcher(text.substring(to, match.to())).matches();
    }

    /** Whether a time is a single day. */
    static boolean isDay(TimeExpression time) {
        return time.value().start() != null
                && Objects.equals(time.value().start(), time.value().end());
    }
}
