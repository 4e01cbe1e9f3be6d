package org.qiaodu.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Issued;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeValue;

/** Finds a document's date where it is printed: a labelled date, a dispatch line, when a report was given (——2026年2月3日在…), a line that is nothing but a date. */
final class PrintedDates {
    private static final String DATE =
            "(?<year>(?:19|20)\\d{2})\\s*[-年/.]\\s*(?<month>\\d{1,2})\\s*[-月/.]\\s*(?<day>\\d{1,2})(?!\\d)日?";
    private static final String PAPER = "(?:本报|本网|新华社|中新社|中新网|新华网|人民网|记者)[^。\\n\\d]{0,12}";
    private static final Pattern LABELLED =
            Pattern.compile("(?:(?:发布|发稿|发表|更新|出版|刊发|成文|印发|刊登)(?:时间|日期)|(?<!\\p{IsHan})(?:日期|时间|来源)|"
                    + "^(?i:date|published|pubdate))[^\\d\\n]{0,20}" + DATE);
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    /** As RFC 5322, section 3.3, writes a date: date: Tue, 22 Feb 2022 00:20:28 GMT. */
    private static final Pattern MAILED =
            Pattern.compile("^(?i:date|published|pubdate)[^\\d\\n]{0,12}(?<day>\\d{1,2}) (?<month>"
                    + String.join("|", MONTHS) + ") (?<year>(?:19|20)\\d{2})(?!\\d)");

    private static final Search LINE = Search.of("[\\p{IsHan}\\s|(\\[【《]{0,12}(?<![于自至到从在])" + DATE
            + "(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:[\\s)\\]】|]|星期.|第.{1,6}版(?:\\s*\\p{IsHan}{2,6}$)?)*+(?:来源.*)?");
    private static final Pattern ANYWHERE = Pattern.compile(DATE);
    private static final Pattern DISPATCH =
            Pattern.compile(PAPER + "(?<year>(?:19|20)\\d{2})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:电|讯|报道)");
    /** The dispatch line of any paper: 揭阳新闻网2022年11月9日讯(记者. */
    private static final Pattern OF_ANY_PAPER = Pattern.compile(
            "^[\\p{IsHan}·]{1,9}(?:报|网|社|台|在线|客户端|头条)[^。\\n\\d]{0,12}" + DATE + "(?:电|讯)(?=[(\\s:,]|记者|$)");

    private static final Pattern DELIVERED = Pattern.compile("^[—－-]{1,4}\\s*" + DATE + "\\s*在");
    /** (原载《…》2022年第12期): the number of a periodical that the text was taken from. */
    private static final Search NUMBER = Search.of(
            "[(\\s]*(?:原载|原刊|摘自|选自|载于?|刊于|来源:)?\\s*《[^》]{1,20}》\\s*(?<year>(?:19|20)\\d{2})年第?\\d{1,3}期[^。]{0,12}");

    /** (本刊记者 何晓,2024年10月): a month or a day in brackets at either end, with whose words or what paper's they are; not that of figures. */
    private static final Search SIGNED = Search.of(
            "\\s*\\((?![^)]*(?:截[止至]|数据|资料|统计))[^()。;\\d]{0,40}?(?<![于自至到从在])(?<year>(?:19|20)\\d{2})年(?<month>1[0-2]|0?[1-9])月(?:(?<day>[1-3]?\\d)日)?"
                    + "(?:更新|修订|整理|编印|印发|发布|稿|《[^》]{1,20}》[^()。;]{0,12}|,[^()。;\\d]{0,24})?\\)\\s*");

    private static final Search YEARLESS = Search.of(PAPER + "(\\d{1,2})月(\\d{1,2})日(?:电|讯|报道)");
    private static final int HEAD = 8;
    private static final int TAIL = 3;

    private PrintedDates() {}

    /** The printed date; null where there is none. */
    static @Nullable Issued of(List<Passage> passages) {
        for (Passage passage : edges(passages)) {
            Matcher found = find(passage);
            TimeValue day = found == null ? null : day(found.group("year"), month(found), found.group("day"));
            if (found != null && day != null) {
                return new Issued(
                        day,
                        false,
                        new Bilingual("印在文中：" + found.group(), "printed in the document: " + found.group()),
                        span(
                                passage,
                                Math.min(found.start("year"), found.start("day")),
                                Math.max(found.end("year"), found.end("day"))));
            }
        }
        return edges(passages).stream()
                .flatMap(p -> Stream.of(numbered(p), signed(p)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** The year of the number of a periodical. */
    private static Optional<Issued> numbered(Passage passage) {
        Matcher number = NUMBER.matcher(passage.chars());
        return number.matches()
                ? Optional.of(printed(
                        passage, number, TimeValue.year(Integer.parseInt(number.group("year"))), number.end("year")))
                : Optional.empty();
    }

    /** The month or day in brackets with whose words these are. */
    private static Optional<Issued> signed(Passage passage) {
        Matcher signed = SIGNED.matcher(passage.chars());
        if (!signed.matches()) {
            return Optional.empty();
        }
        String day = signed.group("day");
        TimeValue time = day == null
                ? Periods.month(Integer.parseInt(signed.group("year")), Integer.parseInt(signed.group("month")))
                : day(signed.group("year"), signed.group("month"), day);
        return time == null
                ? Optional.empty()
                : Optional.of(printed(passage, signed, time, signed.end(day == null ? "month" : "day")));
    }

    private static Issued printed(Passage passage, Matcher found, TimeValue time, int to) {
        return new Issued(
                time,
                false,
                new Bilingual("印在文中：" + found.group(), "printed in the document: " + found.group()),
                span(passage, found.start("year"), to));
    }

    /** A month as its number, though it be written as a word. */
    private static String month(Matcher date) {
        int word = MONTHS.indexOf(date.group("month"));
        return word < 0 ? date.group("month") : String.valueOf(word + 1);
    }

    private static @Nullable Matcher find(Passage passage) {
        String text = passage.chars();
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
            return line;
        }
        List<Pattern> patterns = passage.kind() == PassageKind.DATELINE
                ? List.of(LABELLED, MAILED, DISPATCH, OF_ANY_PAPER, DELIVERED, ANYWHERE)
                : List.of(LABELLED, MAILED, DISPATCH, OF_ANY_PAPER, DELIVERED);
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }

    /** A dispatch line without a year (本报9月30日讯) makes {@code year} a day; null where there is none. */
    static @Nullable Issued dispatch(List<Passage> passages, int year, Bilingual reason) {
        for (Passage passage : edges(passages)) {
            Matcher found = YEARLESS.matcher(passage.chars());
            TimeValue day = found.find() ? day(String.valueOf(year), found.group(1), found.group(2)) : null;
            if (day != null) {
                return new Issued(
                        day,
                        true,
                        new Bilingual(
                                "电头“" + found.group() + "”；年份：" + reason.zh(),
                                "dispatch line '" + found.group() + "'; the year: " + reason.en()),
                        span(passage, found.start(), found.end()));
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

    /** The day of these digits; null where there is none. */
    static @Nullable TimeValue day(String year, String month, String day) {
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
}
