package org.qiaodu.lexicon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Values known from elsewhere, each with its source, to hold statements against.
 *
 * @param founded when things were founded, set up or opened
 * @param events when congresses and great events were held
 * @param campaigns when campaigns ran
 * @param plans when national plans run
 * @param lives when people lived; the end is null for the living
 * @param earliest before when a term cannot have been used of what it names
 * @param occasions when what everybody knows happened; the names are patterns for the words of a text
 * @param codes code by name of the divisions of the industrial classification, such as C17
 * @param figures values of an indicator for a time
 * @param limits what figures of a sort cannot exceed
 * @param dimensions which units figures of a sort can have
 * @param numbers of what everybody knows how many there are
 */
public record ReferenceValues(
        List<Period> founded,
        List<Period> events,
        List<Period> campaigns,
        List<Period> plans,
        List<Period> lives,
        List<Period> earliest,
        List<Period> occasions,
        Map<String, String> codes,
        List<Figure> figures,
        List<Limit> limits,
        List<Dimension> dimensions,
        List<KnownNumber> numbers) {
    private static final String FOLDER = "reference";
    /** Words by which something is told to have become world heritage. */
    private static final String INSCRIBED = "(?:被|成功|正式|一起|共同|整体)*(?:列入|入选|列为|成为|载入)[^,;。\\d]{0,8}"
            + "世界(?:(?:文化|自然|文化[与和]自然双重?|双|文化景观)?遗产)(?:名录|地)?+》?+(?![》]?[\\d一二三四五六七八九十]|[^,;。]{0,2}预备|的?第|整整|已|还有|以?来|后|前|\\p{IsHan}{0,2}周年)";

    private static final int YEAR = "yyyy".length();
    private static final int MONTH = "yyyy-mm".length();

    /**
     * When something was or began.
     *
     * @param name of what
     * @param first first day, inclusive; the first it can be where only a year or month is known
     * @param last last day, inclusive; null where open
     * @param source where it is known from
     */
    public record Period(
            String name, LocalDate first, @Nullable LocalDate last, String source) {}

    /**
     * A value of an indicator.
     *
     * @param subject of what
     * @param indicator label of the indicator
     * @param value in base units
     * @param first first day it holds for, inclusive
     * @param last last day it holds for, inclusive; null where it still holds
     * @param source where it is known from
     */
    public record Figure(
            String subject,
            String indicator,
            BigDecimal value,
            LocalDate first,
            @Nullable LocalDate last,
            String source) {}

    /**
     * What figures of a sort cannot exceed.
     *
     * @param words for what stands before the figure, up to it
     * @param unit UCUM or ISO 4217 text
     * @param most in the unit, inclusive
     * @param source where it is known from
     */
    public record Limit(Search words, String unit, BigDecimal most, String source) {}

    /**
     * Which units figures of a sort can have.
     *
     * @param words for what stands before the figure, up to it
     * @param units UCUM text of each
     */
    public record Dimension(Search words, List<String> units) {
        public Dimension {
            units = List.copyOf(units);
        }
    }

    /**
     * How many there are of what everybody knows the number of.
     *
     * @param words for it; its group n is the number
     * @param values those it can be, the usual one first
     * @param source where it is known from
     */
    public record KnownNumber(Search words, List<BigDecimal> values, String source) {
        public KnownNumber {
            values = List.copyOf(values);
        }
    }

    public ReferenceValues {
        founded = List.copyOf(founded);
        events = List.copyOf(events);
        campaigns = List.copyOf(campaigns);
        plans = List.copyOf(plans);
        lives = List.copyOf(lives);
        earliest = List.copyOf(earliest);
        occasions = List.copyOf(occasions);
        codes = Map.copyOf(codes);
        figures = List.copyOf(figures);
        limits = List.copyOf(limits);
        dimensions = List.copyOf(dimensions);
        numbers = List.copyOf(numbers);
    }

    /** Reads {@code reference/*.csv}; mistakes go to {@code problems}. */
    public static ReferenceValues load(Seeds seeds, Problems problems) {
        List<Figure> figures = new ArrayList<>(figures(seeds, "industry-classification.csv", problems));
        figures.addAll(figures(seeds, "growth.csv", problems));
        List<Period> occasions =
                new ArrayList<>(periods(seeds, "occasions.csv", List.of("words", "start", "end", "source"), problems));
        occasions.addAll(heritage(seeds, problems));
        return new ReferenceValues(
                points(seeds, "founding.csv", List.of("subject", "date", "source"), problems),
                periods(seeds, "congresses.csv", List.of("event", "start", "end", "source"), problems),
                periods(seeds, "campaigns.csv", List.of("campaign", "start", "end", "source"), problems),
                periods(seeds, "plans.csv", List.of("plan", "start", "end", "source"), problems),
                periods(seeds, "life-dates.csv", List.of("person", "born", "died", "source"), problems),
                points(seeds, "earliest.csv", List.of("term", "date", "source"), problems),
                occasions,
                codes(seeds, problems),
                figures,
                limits(seeds, problems),
                dimensions(seeds, problems),
                numbers(seeds, problems));
    }

    /** When sites became world heritage; the names are patterns for the words that tell so. */
    private static List<Period> heritage(Seeds seeds, Problems problems) {
        return periods(seeds, "heritage.csv", List.of("site", "start", "end", "source"), problems).stream()
                .map(p -> new Period(inscribed("(?:" + p.name() + ")"), p.first(), p.last(), p.source()))
                .toList();
    }

    private static String inscribed(String site) {
        return site + "(?:(?!申报|申请|预备)[^,;。、的\\d]){0,8}" + INSCRIBED;
    }

    private static List<KnownNumber> numbers(Seeds seeds, Problems problems) {
        return read(
                seeds,
                "numbers.csv",
                List.of("words", "values", "source"),
                problems,
                (row, out) -> out.add(new KnownNumber(
                        Search.of(row.get("words")),
                        row.list("values").stream().map(BigDecimal::new).toList(),
                        row.get("source"))));
    }

    private static Map<String, String> codes(Seeds seeds, Problems problems) {
        Map<String, String> codes = new HashMap<>();
        SeedTable.read(seeds, FOLDER, "industry-codes.csv", List.of("code", "name", "source"), problems)
                .forEach(row -> codes.put(row.get("name"), row.get("code")));
        return codes;
    }

    private static List<Period> points(Seeds seeds, String file, List<String> columns, Problems problems) {
        return read(seeds, file, columns, problems, (row, out) -> {
            LocalDate[] days = days(row.get("date"));
            out.add(new Period(row.get(columns.get(0)), days[0], days[1], row.get("source")));
        });
    }

    private static List<Period> periods(Seeds seeds, String file, List<String> columns, Problems problems) {
        return read(seeds, file, columns, problems, (row, out) -> {
            String end = row.get(columns.get(2));
            out.add(new Period(
                    row.get(columns.get(0)),
                    days(row.get(columns.get(1)))[0],
                    end.isEmpty() ? null : days(end)[1],
                    row.get("source")));
        });
    }

    private static List<Figure> figures(Seeds seeds, String file, Problems problems) {
        List<String> columns =
                SeedTable.columns("subject", "indicator", "value", "unit", "validFrom", "validTo", "source", "note");
        return read(seeds, file, columns, problems, (row, out) -> {
            String end = row.get("validTo");
            out.add(new Figure(
                    row.get("subject"),
                    row.get("indicator"),
                    new BigDecimal(row.get("value")),
                    days(row.get("validFrom"))[0],
                    end.isEmpty() ? null : days(end)[1],
                    row.get("source")));
        });
    }

    private static List<Limit> limits(Seeds seeds, Problems problems) {
        return read(
                seeds,
                "limits.csv",
                List.of("words", "unit", "most", "source"),
                problems,
                (row, out) -> out.add(new Limit(
                        upTo(row.get("words")), row.get("unit"), new BigDecimal(row.get("most")), row.get("source"))));
    }

    private static List<Dimension> dimensions(Seeds seeds, Problems problems) {
        return read(
                seeds,
                "dimensions.csv",
                List.of("words", "units", "note"),
                problems,
                (row, out) -> out.add(new Dimension(upTo(row.get("words")), row.list("units"))));
    }

    /** Words up to a figure, with what may stand between. */
    private static Search upTo(String words) {
        return Search.of("(?:" + words + ")[达为至是约仅在到高有了出的上升提降]*\\z");
    }

    private static <T> List<T> read(
            Seeds seeds,
            String file,
            List<String> columns,
            Problems problems,
            BiConsumer<SeedTable.Row, List<T>> each) {
        List<T> out = new ArrayList<>();
        for (SeedTable.Row row : SeedTable.read(seeds, FOLDER, file, columns, problems)) {
            try {
                each.accept(row, out);
            } catch (DateTimeParseException | NumberFormatException | PatternSyntaxException e) {
                problems.add(
                        row.file(),
                        row.line(),
                        e.getMessage()
                                + ". Dates are year, year-month or year-month-day, values plain numbers, words patterns.");
            }
        }
        return out;
    }

    /** First and last day of a year, a month or a day. */
    private static LocalDate[] days(String date) {
        if (date.length() == YEAR) {
            Year year = Year.parse(date);
            return new LocalDate[] {year.atDay(1), year.atMonth(12).atEndOfMonth()};
        }
        if (date.length() == MONTH) {
            YearMonth month = YearMonth.parse(date);
            return new LocalDate[] {month.atDay(1), month.atEndOfMonth()};
        }
        LocalDate day = LocalDate.parse(date);
        return new LocalDate[] {day, day};
    }
}
