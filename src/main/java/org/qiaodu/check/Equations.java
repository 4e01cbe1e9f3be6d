package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Finding;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/** Holds figures told together against the equations that their wording makes of them. */
final class Equations implements Check {
    /** Words that make a growth one at constant prices, which levels at current prices need not show. */
    private static final String REAL = "(?s).*(生产总值|GDP|增加值(?!能耗)|可比|不变价).*";
    /** Percentage points by which such growth may differ. */
    private static final double PRICES = 15;

    private static final double MEAN_PRICES = 4;

    private static final String MEAN = "年均";
    /** Characters before a rate that say what rate it is. */
    private static final int NEAR = 8;

    private static final double MAGNITUDE = 1e4;

    /** The names of amounts in an equation. */
    private static final List<String> AMOUNTS = List.of("a", "b", "c", "m", "y", "z");

    /** Characters before the wording that say what is measured. */
    private static final int LEAD = 30;

    /** What stands before the last part of a list. */
    private static final Pattern LISTED = Pattern.compile("其中[^,;。]*、[^,;。、]{0,12}$");

    private final List<CheckWords.Equation> equations;

    Equations(CheckWords words) {
        this.equations = words.equations();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Template template : page.templates()) {
            for (CheckWords.Equation equation : equations) {
                if (!template.has(equation.names())) {
                    continue;
                }
                Matcher m = equation.pattern().matcher(template.chars());
                while (m.find()) {
                    consider(page, template, equation, m, found);
                    m.region(m.start() + 1, template.chars().length());
                }
            }
        }
        return found;
    }

    private static void consider(
            Page page, Template template, CheckWords.Equation equation, Matcher m, List<Finding> found) {
        Map<String, Chunk> figures = new HashMap<>();
        Map<String, Interval> values = new HashMap<>();
        for (String name : equation.names()) {
            Chunk chunk = m.start(name) < 0 ? null : template.at(m.start(name));
            Interval value = chunk == null ? null : value(chunk);
            if (chunk == null || value == null) {
                return;
            }
            figures.put(name, chunk);
            values.put(name, value);
        }
        boolean real = isReal(template.chars(), m);
        if (alike(figures)
                && (areComparable(figures) || isMagnitudeSlip(equation, values))
                && !isChange(template, figures.get("a"))
                && figures.values().stream().noneMatch(f -> isMark(template, f))
                && !isOfList(template, m)
                && !isChange(template, figures.get("b"))
                && !isMean(template, equation, m)
                && !isOfOther(template, equation, m)
                && !isOfOtherYear(template, equation, m)
                && sameThing(template, figures)
                && equation.terms().stream().noneMatch(t -> holds(equation, t, values, real))) {
            found.add(finding(page, template, equation, figures, values));
        }
    }

    /** Whether the words of a growth, from the last full stop on, make it one at constant prices. */
    private static boolean isReal(String chars, Matcher m) {
        int stop = chars.lastIndexOf('。', m.start());
        String words = chars.substring(Math.max(stop + 1, Math.max(0, m.start() - LEAD)), m.end());
        return words.matches(REAL);
    }

    /** Whether what is taken for a level is told as how much more or less there is: 比去年多收6万吨. */
    private static boolean isChange(Template template, @Nullable Chunk level) {
        return level != null && Comparison.isChange(new Stretch(template.in(), level.range()).before(4));
    }

    /** Whether an amount is a mark that is passed: 跨过3000亿元台阶. */
    private static boolean isMark(Template template, Chunk level) {
        Stretch words = new Stretch(template.in(), level.range());
        return PairedAmounts.MARK
                .matcher(words.words().replaceAll(".*[元吨人]", "") + words.after(PairedAmounts.MARKED))
                .lookingAt();
    }

    /** Whether the words before tell the parts of what the share is of: 1300万千瓦,其中风电…、光伏…、光热16万千瓦,占…的56%. */
    private static boolean isOfList(Template template, Matcher m) {
        return LISTED.matcher(template.chars().substring(Math.max(0, m.start() - LEAD), m.start()))
                .find();
    }

    /** Whether the rate is one a year, and the wording none of such rates. */
    private static boolean isMean(Template template, CheckWords.Equation equation, Matcher m) {
        int at = equation.stated().equals("p") ? m.start("p") : 0;
        boolean told = equation.pattern().toString().contains(MEAN);
        return !told && template.chars().substring(Math.max(0, at - NEAR), at).matches(".*(年均|年平均|每年|逐年)[^,;。]*");
    }

    /** Whether the rate is what another rate came to: 由7830人上升为13960人,文盲率由4.2%下降为2.1%. */
    private static boolean isOfOther(Template template, CheckWords.Equation equation, Matcher m) {
        int at = equation.stated().equals("p") ? m.start("p") : 0;
        return Template.FROM_RATE
                .matcher(template.chars().substring(Math.max(0, at - LEAD), at))
                .matches();
    }

    /** Whether the multiple is told of another year than the level it is held against: 2008年跨越…,是1949年的591倍. */
    private static boolean isOfOtherYear(Template template, CheckWords.Equation equation, Matcher m) {
        if (!equation.stated().equals("r") || !equation.names().contains("a")) {
            return false;
        }
        int clause = template.chars().lastIndexOf(',', m.start("r"));
        Integer told = template.year(clause, m.start("r"));
        Integer level = template.year(m.start("a") - LEAD, m.start("a"));
        return told != null && level != null && !told.equals(level);
    }

    private static @Nullable Interval value(Chunk chunk) {
        if (chunk instanceof Quantity q) {
            return Interval.of(q);
        }
        TimeExpression time = (TimeExpression) chunk;
        return time.length() == null ? year(time) : Interval.of(time.length());
    }

    /** The year a time begins in; null where it is not known. */
    private static @Nullable Interval year(TimeExpression time) {
        return time.value().start() == null
                ? null
                : Interval.around(time.value().start().getYear(), 0);
    }

    private static List<Quantity> amounts(Map<String, Chunk> figures) {
        List<Quantity> amounts = new ArrayList<>();
        for (String name : AMOUNTS) {
            if (figures.get(name) instanceof Quantity q) {
                amounts.add(q);
            }
        }
        return amounts;
    }

    private static boolean alike(Map<String, Chunk> figures) {
        List<Quantity> amounts = amounts(figures);
        return amounts.stream().allMatch(q -> Amounts.alike(q, amounts.get(0)));
    }

    private static boolean areComparable(Map<String, Chunk> figures) {
        List<Quantity> amounts = amounts(figures);
        return amounts.stream().allMatch(q -> isComparable(q, amounts.get(0)));
    }

    /** Whether the equation holds with 万 for 亿 in one of the amounts, or 亿 for 万. */
    private static boolean isMagnitudeSlip(CheckWords.Equation equation, Map<String, Interval> values) {
        for (String name : equation.atLeast() ? List.<String>of() : AMOUNTS) {
            for (double factor : List.of(MAGNITUDE, 1 / MAGNITUDE)) {
                Interval value = values.get(name);
                if (value == null) {
                    continue;
                }
                Map<String, Interval> mended = new HashMap<>(values);
                mended.put(name, new Interval(value.low() * factor, value.high() * factor));
                if (equation.terms().stream().anyMatch(t -> holds(equation, t, mended, false))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether no indicator between two levels, a and b, says that the second is one of another thing than the first. */
    private static boolean sameThing(Template template, Map<String, Chunk> figures) {
        Chunk one = figures.get("a");
        Chunk other = figures.get("b");
        if (one == null || other == null) {
            return true;
        }
        TextRange both = one.range().cover(other.range());
        Set<String> between = new TreeSet<>();
        String before = null;
        for (Chunk chunk : template.in().chunks()) {
            boolean whole = new Stretch(template.in(), chunk.range()).before(1).equals("占");
            if (chunk instanceof IndicatorTerm term && !whole && chunk.range().to() <= both.to()) {
                boolean inside = chunk.range().from() >= both.from();
                before = inside ? before : term.label();
                between.addAll(inside ? Set.of(term.label()) : Set.of());
            }
        }
        String label = before;
        return label == null
                ? between.size() < 2
                : between.stream().allMatch(b -> label.endsWith(b) || b.endsWith(label));
    }

    /** Whether two amounts are of an order of magnitude that is told side by side. */
    private static boolean isComparable(Quantity one, Quantity other) {
        double ratio = Figures.ratio(one.value(), other.value());
        return ratio < MAGNITUDE && ratio > 1 / MAGNITUDE;
    }

    private static boolean holds(
            CheckWords.Equation equation, String term, Map<String, Interval> values, boolean real) {
        Interval stated = Objects.requireNonNull(values.get(equation.stated()));
        Interval computed = Term.evaluate(term, values);
        double slack = Math.abs(computed.middle()) * equation.slack() / 100;
        boolean growth = equation.stated().equals("p") && real;
        return equation.atLeast()
                ? stated.high() >= computed.low() - slack
                : computed.wider(growth ? slack + prices(equation) : slack).meets(stated);
    }

    /** Percentage points by which growth at constant prices may differ: a mean one over years by less. */
    private static double prices(CheckWords.Equation equation) {
        return equation.pattern().toString().contains(MEAN) ? MEAN_PRICES : PRICES;
    }

    private static Finding finding(
            Page page,
            Template template,
            CheckWords.Equation equation,
            Map<String, Chunk> figures,
            Map<String, Interval> values) {
        Map<String, Interval> points = new HashMap<>();
        figures.forEach((name, chunk) -> {
            double value = chunk instanceof Quantity q
                    ? q.value().doubleValue()
                    : Objects.requireNonNull(values.get(name)).middle();
            points.put(name, new Interval(value, value));
        });
        String term = equation.terms().stream()
                .filter(t -> Term.evaluate(t, points).middle() > 0)
                .findFirst()
                .orElse(equation.terms().get(0));
        double computed = Term.evaluate(term, points).middle();
        Chunk stated = Objects.requireNonNull(figures.get(equation.stated()));
        String should = stated instanceof Quantity q ? Figures.like(computed, q) : Figures.plain(computed);
        String words = stated.range().of(template.in().passage().chars());
        String sum = Term.print(
                        term,
                        name -> Objects.requireNonNull(figures.get(name))
                                .range()
                                .of(template.in().passage().chars()))
                + "＝" + should;
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH);
        figures.values().stream()
                .sorted((x, y) -> x.range().from() - y.range().from())
                .forEach(c -> draft.at(new Stretch(template.in(), c.range()).clause()));
        return draft.suggest(should).sum(sum, words);
    }
}
