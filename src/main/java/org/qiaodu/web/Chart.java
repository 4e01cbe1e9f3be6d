package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * The values of one indicator of one thing over time, as SVG: a dot is exact, a hollow dot about, an arrow a bound that
 * points to where the value lies; planned values are dashed, disputed ones ringed.
 */
final class Chart {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int LEFT = 70;
    private static final int RIGHT = 30;
    private static final int TOP = 26;
    private static final int BOTTOM = 28;

    /** Fewer points than this are no series. */
    private static final int LEAST = 2;

    /** Days in a year, on average. */
    private static final double YEAR = 365.25;

    /**
     * A value in the chart.
     *
     * @param year its first day, as a fraction of years
     */
    private record Point(double year, double value, Shown statement, String bound, boolean planned) {}

    private final String title;
    private final String unit;
    private final List<Point> points;
    private final Facts facts;
    private final double low;
    private final double high;
    private final double first;
    private final double last;

    private Chart(String title, String unit, List<Point> points, Facts facts) {
        this.title = title;
        this.unit = unit;
        this.points = points;
        this.facts = facts;
        this.low = Math.min(0, points.stream().mapToDouble(Point::value).min().orElse(0));
        this.high = Math.max(0, points.stream().mapToDouble(Point::value).max().orElse(1));
        this.first = points.get(0).year;
        this.last = points.get(points.size() - 1).year;
    }

    /** A chart for every series with two points in time or more; how long things took is no series. */
    static Html of(List<Shown> statements, Facts facts, Visit visit) {
        Map<String, List<Shown>> series = new TreeMap<>();
        for (Shown s : statements) {
            String value = facts.text(s.node(), "qd:value");
            boolean measured = s.kind().equals("Observation")
                    && !facts.text(s.node(), "qd:statistic").equals("Duration");
            if (measured && !s.start().isEmpty() && !value.isEmpty()) {
                series.computeIfAbsent(title(s, facts), k -> new ArrayList<>()).add(s);
            }
        }
        List<Html> charts = new ArrayList<>();
        series.forEach((title, all) -> {
            List<Point> points = all.stream().map(s -> point(s, facts)).toList();
            if (points.stream().mapToDouble(Point::year).distinct().count() >= LEAST) {
                String unit = facts.text(all.get(0).node(), "qd:unitCode");
                charts.add(new Chart(title, unit, points, facts).draw(visit));
            }
        });
        return Html.of(charts);
    }

    private static String title(Shown s, Facts facts) {
        Node of = facts.object(s.node(), "qd:of");
        Node statistic = facts.object(s.node(), "qd:statistic");
        List<String> parts = new ArrayList<>();
        if (of != null) {
            parts.add(facts.label(of));
        }
        parts.add(facts.label(s.group()));
        if (statistic != null) {
            parts.add(facts.label(statistic));
        }
        parts.add(facts.text(s.node(), "qd:unitCode").replaceAll("[{}]", ""));
        return String.join(" · ", parts);
    }

    private static Point point(Shown s, Facts facts) {
        LocalDate start = LocalDate.parse(s.start());
        double year = start.getYear() + (start.getDayOfYear() - 1) / YEAR;
        return new Point(
                year,
                new BigDecimal(facts.text(s.node(), "qd:value")).doubleValue(),
                s,
                facts.text(s.node(), "qd:bound"),
                facts.text(s.node(), "qd:modality").equals("Planned"));
    }

    private Html draw(Visit visit) {
        List<Html> marks = new ArrayList<>();
        Point before = null;
        for (Point p : points) {
            if (before != null && before.year < p.year) {
                marks.add(line(x(before), y(before.value), x(p), y(p.value), p.planned ? "planned" : "series"));
            }
            before = p;
        }
        points.forEach(p -> marks.add(mark(p)));
        return tag(
                "figure",
                tag("figcaption", title),
                tag(
                        "svg",
                        at("viewBox", "0 0 " + WIDTH + " " + HEIGHT),
                        at("role", "group"),
                        at("aria-label", title + visit.say("：", ": ") + points.size() + visit.say(" 个值", " values")),
                        axes(),
                        marks));
    }

    private Html axes() {
        List<Html> parts = new ArrayList<>();
        for (double value : new double[] {low, (low + high) / 2, high}) {
            parts.add(line(LEFT, y(value), WIDTH - RIGHT, y(value), "grid"));
            parts.add(text(LEFT - 6, y(value) + 4, "end", brief(value)));
        }
        int years = (int) Math.max(1, Math.ceil((last - first) / 6));
        for (int year = (int) Math.floor(first); year <= last; year += years) {
            if (year >= first - 0.01) {
                parts.add(text(x(year), HEIGHT - 8, "middle", Integer.toString(year)));
            }
        }
        return Html.of(parts);
    }

    /** A number in units of 亿 or thousands, short enough for an axis. */
    private String brief(double value) {
        if (Math.abs(value) >= 1e8) {
            return String.format(Locale.ROOT, "%,.0f", value / 1e8)
                    + facts.language().say("亿", "×10⁸");
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 100 || value == 0 ? "%,.0f" : "%,.2f", value);
    }

    private Html mark(Point p) {
        double x = x(p);
        double y = y(p.value);
        String stated = facts.text(p.statement.node(), "qd:statedAs");
        List<Html> shapes = new ArrayList<>();
        if (p.statement.disputed()) {
            shapes.add(circle(x, y, 10, "disputed"));
        }
        boolean more = p.bound.equals("MoreThan");
        if (more || p.bound.equals("LessThan")) {
            double tip = y + (more ? -16 : 16);
            double wing = tip + (more ? 6 : -6);
            shapes.add(line(x - 6, y, x + 6, y, "bound"));
            shapes.add(line(x, y, x, tip, "bound"));
            shapes.add(line(x - 4, wing, x, tip, "bound"));
            shapes.add(line(x + 4, wing, x, tip, "bound"));
        } else {
            shapes.add(circle(x, y, 5, p.bound.equals("Approximate") || p.planned ? "about" : "exact"));
        }
        return tag(
                "a",
                at("href", facts.path(p.statement.node())),
                at("aria-label", p.statement.period() + " " + stated + " " + p.bound),
                tag("title", p.statement.period(), " · ", stated, " · ", unit),
                shapes,
                points.size() <= 8 ? text(x, y - (more ? 20 : 10), "middle", stated) : null);
    }

    private double x(Point p) {
        return x(p.year);
    }

    private double x(double year) {
        return LEFT + 20 + (year - first) / Math.max(1e-9, last - first) * (WIDTH - LEFT - RIGHT - 50);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (value - low) / Math.max(1e-9, high - low) * (HEIGHT - TOP - BOTTOM - 14);
    }

    private static Html line(double x1, double y1, double x2, double y2, String kind) {
        return tag("line", at("x1", n(x1)), at("y1", n(y1)), at("x2", n(x2)), at("y2", n(y2)), at("class", kind));
    }

    private static Html circle(double x, double y, int radius, String kind) {
        return tag("circle", at("cx", n(x)), at("cy", n(y)), at("r", radius), at("class", kind));
    }

    private static Html text(double x, double y, String anchor, String words) {
        return tag("text", at("x", n(x)), at("y", n(y)), at("text-anchor", anchor), words);
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
