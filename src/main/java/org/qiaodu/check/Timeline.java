package org.qiaodu.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;

/**
 * The times a passage tells, in order of place, in whatever words: dates, years of a reign, the next year, a life in brackets,
 * and what lies so many years before or after the time last told (又过四年). Both ends of a span are times of their own; when the
 * text was written is none.
 *
 * @param points the times
 */
record Timeline(List<Point> points) {
    private static final double DAYS_OF_MONTH = 30.44;

    private static final double YEAR_OF_DAYS = 365.25;
    /** Years by which one told roughly may differ besides. */
    private static final double ROUGHLY = 1.5;
    /** The same where a part of one more is told: 七年多. */
    private static final double HALF = 0.5;

    private static final int YEAR = 12;

    /** Years whose multiples are told roughly. */
    private static final int TEN = 10;
    /** The year that days are taken to be of where no year is told; it has all days there are. */
    private static final int LEAP = 2000;
    /** Months by which a length in years may differ from what lies between two months, one in half years, and one in months. */
    private static final double ROUND = 9.6;

    private static final double CLOSE = 4.8;

    private static final double MONTH = 0.8;

    /** A year without its sign in brackets or quotation marks: (1902—1979), “2007”. */
    private static final Pattern BARE = Pattern.compile("(?<=[(“—–~-])(?<year>1\\d{3}|20\\d\\d)(?=[)”—–~-])");

    /** What stands before a length that leads on from the time last told, and back from it. */
    private static final Pattern ON = Pattern.compile("(?:(?:又|再|又是)(?:又|过|了)*|(?:\\A|[,;。])(?:时|相)?隔了?)\\z");

    private static final Pattern BACK = Pattern.compile("[这那此](?:以|之)?前(?:的)?\\z");

    /** A span of days, whose length is known where the year is not. */
    private static final Pattern DAYS = Pattern.compile("\\d{4}-\\d\\d-\\d\\d/\\d.*");

    /**
     * A time.
     *
     * @param range where it is told
     * @param from first day it may mean, inclusive
     * @param to last day it may mean, inclusive
     * @param aside whether it is a bare year in brackets, that of a birth or death
     * @param open whether what began then is told to go on: 自2016年起
     */
    record Point(TextRange range, LocalDate from, LocalDate to, boolean aside, boolean open) {
        static Point year(TextRange range, int year, boolean aside) {
            return new Point(range, LocalDate.of(year, 1, 1), LocalDate.of(year, YEAR, 31), aside, false);
        }

        private static Point day(TextRange range, LocalDate day) {
            return new Point(range, day, day, false, false);
        }

        /** Its year, that of its first day. */
        int year() {
            return from.getYear();
        }

        /** Whether it is a decade or more, in which something happened at some time. */
        boolean vague() {
            return to.getYear() > from.getYear();
        }

        boolean before(Point other) {
            return to.isBefore(other.from);
        }

        /** Whether no more is told than the year. */
        boolean wide() {
            return ChronoUnit.MONTHS.between(from, to) > YEAR / 2;
        }

        private Point moved(TextRange where, int months) {
            return new Point(where, from.plusMonths(months), to.plusMonths(months), false, false);
        }
    }

    /**
     * The times of a passage.
     *
     * @param dated whether it is printed when the text was written, so that 去年 tells a time
     */
    static Timeline of(AnnotatedPassage passage, List<Sentence> sentences, boolean dated) {
        List<Point> points = new ArrayList<>();
        boolean known = true;
        for (Sentence s : sentences) {
            List<Point> own = new ArrayList<>();
            int year = points.isEmpty() ? LEAP : points.get(points.size() - 1).year();
            for (TimeExpression t : s.times()) {
                boolean days = DAYS.matcher(t.value().edtf()).matches();
                known = days
                        || t.basis() == null
                        || (Times.isFromContext(t) ? known : dated || !Times.isFromDocument(t));
                if (known) {
                    told(t, year).forEach(own::add);
                } else if (t.length() != null && !own.isEmpty()) {
                    int months = months(t.length());
                    boolean back = t.range().of(passage.passage().chars()).endsWith("前");
                    own.add(own.get(own.size() - 1).moved(t.range(), back ? -months : months));
                }
            }
            Matcher bare = BARE.matcher(passage.passage().chars())
                    .region(s.range().from(), s.range().to())
                    .useTransparentBounds(true);
            while (bare.find()) {
                TextRange range = new TextRange(bare.start(), bare.end());
                if (own.stream()
                        .noneMatch(
                                p -> p.range().from() < range.to() && p.range().to() > range.from())) {
                    own.add(Point.year(range, Integer.parseInt(bare.group("year")), true));
                }
            }
            own.sort(Comparator.comparingInt(p -> p.range().from()));
            for (Quantity q : s.quantities()) {
                led(s, q, points, own).ifPresent(own::add);
                own.sort(Comparator.comparingInt(p -> p.range().from()));
            }
            points.addAll(own);
        }
        return new Timeline(List.copyOf(points));
    }

    private static Stream<Point> told(TimeExpression t, int year) {
        TimeValue v = t.value();
        if (v.edtf().matches("XXXX-\\d\\d-\\d\\d(?:/XXXX-\\d\\d-\\d\\d)?")) {
            return Stream.of(v.edtf().split("/", -1)).map(d -> Point.day(t.range(), day(year, d)));
        }
        boolean period = t.length() != null && v.edtf().contains("/");
        LocalDate from = v.start();
        if (from == null || period) {
            return Stream.of();
        }
        LocalDate to = v.end();
        if (to != null && v.edtf().endsWith("X")) {
            return Stream.of(new Point(t.range(), from, to, false, false));
        }
        if (to != null && DAYS.matcher(v.edtf()).matches()) {
            return Stream.of(Point.day(t.range(), from), Point.day(t.range(), to));
        }
        if (to == null || ChronoUnit.MONTHS.between(from, to) > YEAR) {
            boolean years = v.edtf().matches("\\d{4}/.*");
            Point first = years ? Point.year(t.range(), from.getYear(), false) : Point.day(t.range(), from);
            return to == null
                    ? Stream.of(new Point(t.range(), first.from(), first.to(), false, true))
                    : Stream.of(first, years ? Point.year(t.range(), to.getYear(), false) : Point.day(t.range(), to));
        }
        return Stream.of(new Point(t.range(), from, to, false, false));
    }

    /** XXXX-02-29 of a year, the day before where it has none. */
    private static LocalDate day(int year, String edtf) {
        return LocalDate.parse(LEAP + edtf.substring(4)).withYear(year);
    }

    /** 又过四年, 在那之前六年: from the time last told. */
    private static Optional<Point> led(Sentence s, Quantity q, List<Point> earlier, List<Point> own) {
        int months = months(q);
        String before =
                s.between(s.range().from(), q.range().from()) + (q.statedAs().startsWith("过") ? "过" : "");
        boolean on = ON.matcher(before).find();
        boolean back = BACK.matcher(before).find();
        Point last = Stream.concat(earlier.stream(), own.stream())
                .filter(p -> p.range().to() <= q.range().from())
                .reduce((a, b) -> b)
                .orElse(null);
        return last == null || months == 0 || on == back
                ? Optional.empty()
                : Optional.of(last.moved(q.range(), on ? months : -months));
    }

    private static int months(Quantity q) {
        boolean length = q.kind() == Quantity.Kind.DURATION && q.upTo() == null;
        return !length
                ? 0
                : (int) Math.round(q.value().doubleValue()
                        * (q.unit().equals("a") ? YEAR : q.unit().equals("mo") ? 1 : 0));
    }

    /** The times but those of lives. */
    List<Point> events() {
        return points.stream().filter(p -> !p.aside()).toList();
    }

    /** Whether a length, as people count it, both ends or not, can lie between two times, the second later. */
    static boolean fits(Point one, Point two, Quantity length) {
        double stated = length.value().doubleValue();
        long days = ChronoUnit.DAYS.between(one.to(), two.from());
        long most = ChronoUnit.DAYS.between(one.from(), two.to()) + 1;
        if (length.bound() != Bound.EXACT) {
            Interval years = new Interval(days / YEAR_OF_DAYS, most / YEAR_OF_DAYS);
            boolean over = length.statedAs().endsWith("多");
            return (over
                            ? new Interval(stated - HALF, stated + 1 + HALF)
                            : Interval.of(length).wider(ROUGHLY))
                    .meets(years);
        }
        if (length.unit().equals("d")) {
            boolean span = one.range().equals(two.range());
            return stated <= most && stated >= (span ? most : days);
        }
        boolean years = length.unit().equals("a");
        boolean half = length.value().stripTrailingZeros().scale() > 0;
        int apart = two.to().getYear() - one.from().getYear();
        int least = stated % TEN == 0 ? apart - 1 : apart;
        if (years && !half && stated >= least && stated <= apart + 1) {
            return true;
        }
        if (years && one.wide() && two.wide()) {
            return false;
        }
        boolean wide = one.wide() || two.wide();
        double slack = !years ? MONTH : wide ? 1 : half ? CLOSE : ROUND;
        double months = stated * (years ? YEAR : 1);
        return months >= days / DAYS_OF_MONTH - slack && months <= most / DAYS_OF_MONTH + slack;
    }
}
