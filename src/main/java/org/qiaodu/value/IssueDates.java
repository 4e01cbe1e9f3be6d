package org.qiaodu.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.ValueContexts;
import org.qiaodu.lexicon.ValueLexicon;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Issued;
import org.qiaodu.model.Passage;
import org.qiaodu.model.Span;
import org.qiaodu.model.TimeValue;

/** Finds when a document was published: where it is printed, else in its name, else from what it says. */
final class IssueDates {
    private static final Search NAMED =
            Search.of("(?<!\\d)((?:19|20)\\d{2})(?:[-_.]?(0[1-9]|1[0-2])(?:[-_.]?([0-3]\\d))?)?(?!\\d)");
    private static final Search YEAR = Search.of("(?<![\\d.])((?:19|20)\\d{2})年");
    private static final Search AHEAD = Search.of("(?<!截)[至到]$");
    /** What makes the later years of a sentence those of a plan. */
    private static final Search PLANS = Search.of("计划|规划|拟|预计|分[两三四]期");

    private static final Pattern UP_TO = Pattern.compile("[年底末]?前(?![后几期半一二三四五六七八九十\\d])");
    private final ValueContexts contexts;
    private final Anniversaries anniversaries;

    IssueDates(ValueLexicon lexicon, NumeralReader numerals) {
        this.contexts = lexicon.contexts();
        this.anniversaries = new Anniversaries(lexicon, numerals);
    }

    /** When the document was published; null where nothing tells. */
    @Nullable
    Issued of(List<Passage> passages, @Nullable String title, @Nullable String name) {
        Issued printed = PrintedDates.of(passages);
        if (printed != null) {
            return printed;
        }
        Mentioned latest = latest(passages);
        Issued inferred = name == null ? null : named(name);
        if (inferred == null) {
            inferred = anniversaries.of(passages, latest == null ? null : latest.year());
        }
        if (inferred == null) {
            inferred = spokenOf(latest, title);
        }
        Integer year = inferred == null ? null : Periods.yearOf(inferred.time());
        Issued dispatch =
                inferred == null || year == null ? null : PrintedDates.dispatch(passages, year, inferred.reason());
        return dispatch == null ? inferred : dispatch;
    }

    private static @Nullable Issued named(String name) {
        Matcher found = NAMED.matcher(name);
        if (!found.find()) {
            return null;
        }
        int year = Integer.parseInt(found.group(1));
        TimeValue time = TimeValue.year(year);
        if (found.group(2) != null) {
            TimeValue day =
                    found.group(3) == null ? null : PrintedDates.day(found.group(1), found.group(2), found.group(3));
            time = day == null ? Periods.month(year, Integer.parseInt(found.group(2))) : day;
        }
        return new Issued(
                time, true, new Bilingual("文件名中的日期：" + name, "the date in the document's name: " + name), null);
    }

    private record Mentioned(int year, @Nullable Span span) {}

    /** The latest year that is not spoken of as lying ahead; null where there is none. */
    private @Nullable Mentioned latest(List<Passage> passages) {
        List<Mentioned> all = new ArrayList<>();
        for (Passage passage : passages) {
            Line line = new Line(passage.chars(), passage.sentences(), new Discourse(null, null));
            Matcher year = YEAR.matcher(passage.chars());
            while (year.find()) {
                if (!isAhead(line, year.start(), year.end())) {
                    all.add(new Mentioned(
                            Integer.parseInt(year.group(1)), PrintedDates.span(passage, year.start(), year.end())));
                }
            }
        }
        return all.stream().max(Comparator.comparingInt(Mentioned::year)).orElse(null);
    }

    private boolean isAhead(Line line, int from, int to) {
        String before = line.clauseBefore(from);
        String after = line.clauseAfter(to);
        return contexts.planned(before)
                || PLANS.isIn(line.sentenceBefore(from))
                || contexts.planned(after)
                || AHEAD.isIn(before)
                || UP_TO.matcher(after).lookingAt();
    }

    /** The first year that a title names; null where it names none. */
    static @Nullable Integer yearIn(@Nullable String title) {
        Matcher found = YEAR.matcher(title == null ? "" : title);
        return found.find() ? Integer.valueOf(found.group(1)) : null;
    }

    private static @Nullable Issued spokenOf(@Nullable Mentioned latest, @Nullable String title) {
        Integer year = yearIn(title);
        if (year != null && (latest == null || year >= latest.year())) {
            return new Issued(
                    TimeValue.year(year),
                    true,
                    new Bilingual("标题中的年份：" + year, "the year in the title: " + year),
                    null);
        }
        if (latest == null) {
            return null;
        }
        return new Issued(
                TimeValue.year(latest.year()),
                true,
                new Bilingual("文中所说的最近一年：" + latest.year(), "the latest year the document speaks of: " + latest.year()),
                latest.span());
    }
}
