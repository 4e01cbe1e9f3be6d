package org.qiaodu.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ValueLexicon;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Issued;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeValue;

/** Finds when a document was published: where it is printed, else in its name, else from what it says. */
final class IssueDates {
    private static final String DATE = "((?:19|20)\\d{2})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})(?!\\d)日?";
    private static final Pattern LABELLED =
            Pattern.compile("(?:发布时间|发布日期|发稿时间|发表时间|更新时间|出版日期|刊发日期|成文日期|印发日期|日期|时间|来源)[^\\d\\n]{0,20}" + DATE);
    private static final Pattern WHOLE =
            Pattern.compile("\\D{0,16}" + DATE + "(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?\\D{0,16}");
    private static final Pattern ANYWHERE = Pattern.compile(DATE);
    private static final Pattern DISPATCH = Pattern.compile(
            "(?:本报|新华社|中新社|中新网|新华网|人民网|记者|讯|报)[^。\\n\\d]{0,12}((?:19|20)\\d{2})年(\\d{1,2})月(\\d{1,2})日(?:电|讯|报道)");
    private static final Pattern YEARLESS_DISPATCH =
            Pattern.compile("(?:本报|新华社|中新社|中新网|新华网|人民网)[^。\\n\\d]{0,12}(\\d{1,2})月(\\d{1,2})日(?:电|讯|报道)");
    private static final Pattern NAMED =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:[-_.]?(0[1-9]|1[0-2])(?:[-_.]?([0-3]\\d))?)?(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])((?:19|20)\\d{2})年");
    private static final int HEAD = 8;
    private static final int TAIL = 3;
    private static final int SHORT = 60;
    private final ValueLexicon lexicon;
    private final Anniversaries anniversaries;

    IssueDates(ValueLexicon lexicon, NumeralReader numerals) {
        this.lexicon = lexicon;
        this.anniversaries = new Anniversaries(lexicon, numerals);
    }

    /** When the document was published; null where nothing tells. */
    @Nullable
    Issued of(List<Passage> passages, @Nullable String title, @Nullable String name) {
        Issued printed = printed(passages);
        if (printed != null) {
            return printed;
        }
        Issued inferred = name == null ? null : named(name);
        if (inferred == null) {
            inferred = anniversaries.of(passages, latestYear(passages));
        }
        if (inferred == null) {
            inferred = latest(passages, title);
        }
        return dispatched(passages, inferred);
    }

    private static @Nullable Issued printed(List<Passage> passages) {
        for (Passage passage : edges(passages)) {
            String text = passage.chars();
            Matcher labelled = LABELLED.matcher(text);
            Matcher dispatch = DISPATCH.matcher(text);
            Matcher whole = WHOLE.matcher(text);
            boolean line = text.length() < SHORT && whole.matches();
            if (passage.kind() == PassageKind.DATELINE) {
                whole = ANYWHERE.matcher(text);
                line = whole.find();
            }
            Matcher found = labelled.find() ? labelled : dispatch.find() ? dispatch : line ? whole : null;
            TimeValue day = found == null ? null : day(found.group(1), found.group(2), found.group(3));
            if (found != null && day != null) {
                return issued(
                        day,
                        false,
                        "印在文中：" + found.group(),
                        "printed in the document: " + found.group(),
                        span(passage, found.start(1), found.end(3)));
            }
        }
        return null;
    }

    /** The first passages and the last, where a date line stands. */
    private static List<Passage> edges(List<Passage> passages) {
        List<Passage> edges = new ArrayList<>(passages.subList(0, Math.min(HEAD, passages.size())));
        edges.addAll(passages.subList(Math.max(edges.size(), passages.size() - TAIL), passages.size()));
        return edges;
    }

    private static @Nullable TimeValue day(String year, String month, String day) {
        try {
            return Periods.day(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Span span(Passage passage, int from, int to) {
        return passage.text().spans(new TextRange(from, to)).stream()
                .findFirst()
                .orElse(null);
    }

    static Issued issued(TimeValue time, boolean assumed, String zh, String en, @Nullable Span span) {
        return new Issued(time, assumed, new Bilingual(zh, en), span);
    }

    private static @Nullable Issued named(String name) {
        Matcher found = NAMED.matcher(name);
        if (!found.find()) {
            return null;
        }
        int year = Integer.parseInt(found.group(1));
        TimeValue time = Periods.year(year);
        if (found.group(2) != null) {
            TimeValue day = found.group(3) == null ? null : day(found.group(1), found.group(2), found.group(3));
            time = day == null ? Periods.month(year, Integer.parseInt(found.group(2))) : day;
        }
        return issued(time, true, "文件名中的日期：" + name, "the date in the document's name: " + name, null);
    }

    /** A dispatch line (本报9月30日讯) makes an inferred year a day. */
    private static @Nullable Issued dispatched(List<Passage> passages, @Nullable Issued inferred) {
        Integer year = inferred == null ? null : Periods.yearOf(inferred.time());
        if (inferred == null || year == null) {
            return inferred;
        }
        for (Passage passage : edges(passages)) {
            Matcher found = YEARLESS_DISPATCH.matcher(passage.chars());
            TimeValue day = found.find() ? day(String.valueOf(year), found.group(1), found.group(2)) : null;
            if (day != null) {
                return issued(
                        day,
                        true,
                        "电头“" + found.group() + "”；年份：" + inferred.reason().zh(),
                        "dispatch line '" + found.group() + "'; the year: "
                                + inferred.reason().en(),
                        span(passage, found.start(), found.end()));
            }
        }
        return inferred;
    }

    private int latestYear(List<Passage> passages) {
        Mentioned latest = latestMention(passages);
        return latest == null ? Integer.MIN_VALUE : latest.year();
    }

    private record Mentioned(int year, Passage passage, int from, int to) {}

    /** The latest year that is not spoken of as lying ahead; null where there is none. */
    private @Nullable Mentioned latestMention(List<Passage> passages) {
        List<Mentioned> all = new ArrayList<>();
        for (Passage passage : passages) {
            Line line = new Line(passage.chars(), passage.sentences(), new Discourse(null));
            Matcher year = YEAR.matcher(passage.chars());
            while (year.find()) {
                if (!lexicon.contexts().planned(line.clauseBefore(year.start()))) {
                    all.add(new Mentioned(Integer.parseInt(year.group(1)), passage, year.start(), year.end()));
                }
            }
        }
        return all.stream().max(Comparator.comparingInt(Mentioned::year)).orElse(null);
    }

    private @Nullable Issued latest(List<Passage> passages, @Nullable String title) {
        Matcher inTitle = YEAR.matcher(title == null ? "" : title);
        Mentioned latest = latestMention(passages);
        if (inTitle.find() && (latest == null || Integer.parseInt(inTitle.group(1)) >= latest.year())) {
            return issued(
                    Periods.year(Integer.parseInt(inTitle.group(1))),
                    true,
                    "标题中的年份：" + inTitle.group(),
                    "the year in the title: " + inTitle.group(1),
                    null);
        }
        return latest == null
                ? null
                : issued(
                        Periods.year(latest.year()),
                        true,
                        "文中所说的最近一年：" + latest.year(),
                        "the latest year the document speaks of: " + latest.year(),
                        span(latest.passage(), latest.from(), latest.to()));
    }
}
