package org.qiaodu.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.Template;
import org.qiaodu.lexicon.Wording;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Claim;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.Reading;
import org.qiaodu.model.Statistic;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;
import org.qiaodu.model.When;

/** Makes the observations of one match: one for each quantity, two for a range. */
final class Observations {
    /** An interval of whole years as EDTF. */
    private static final Pattern YEARS = Pattern.compile("\\d{4}/\\d{4}");

    /** Words before a figure that was come to, bound words included. */
    private static final Pattern REACHED =
            Pattern.compile("(达到?|[增升]至|[^从由]到|超过?|突破|逾|[接逼]近|迈[上过])了?[约近超]?[0-9一二三四五六七八九十百千两]");

    /** After a figure that was passed on the way: 突破3万亿元、达3.6万亿元. */
    private static final Pattern FURTHER = Pattern.compile("[、,](达|增至|升至)");

    /** Words before a figure that a change began with. */
    private static final Pattern LEFT = Pattern.compile("[从由][约近不足]{0,2}[0-9]");

    /** How many characters before a figure say whether it was come to. */
    private static final int NEAR = 5;

    /** 年初 as EDTF: about January. */
    private static final Pattern BEGINNING_OF_YEAR = Pattern.compile("\\d{4}-01~");

    /** 年末 as EDTF: about December. */
    private static final Pattern YEARS_END = Pattern.compile("\\d{4}-12~");

    /** The span of a mean over several years, and the slot of their number. */
    private static final String AVERAGED = "averaged";

    private static final String LENGTH = "length";

    /** In a wording, the indicator that goes with a member of the values. */
    private static final String EACH = "{each}";

    /** Indicators of standing, whose 位 and 名 count no people: 排名上升9位. */
    private static final Pattern PLACES = Pattern.compile("(位次|排名|名次)(变化)?$");

    private static final String MOVED = "位次变化";
    private static final String PEOPLE = "{person}";
    private static final String RANK = "{rank}";

    /** Indicators that are shares of or in another, told just before: 第一产业增加值280亿元,…贡献率为4.2%. */
    private static final Set<String> DEPENDENT = Set.of("贡献率", "占比", "比重", "份额", "完成率");

    /** What holds at a time, and does not come about over it. */
    /** What holds through all the years told. */
    private static final Search HELD = Search.of("连续|一直|始终|每年|均居|都居|蝉联|长期|年来|以来");

    private static final Set<Statistic> STATES = Set.of(Statistic.LEVEL, Statistic.COUNT);

    /** What is measured from an earlier time. */
    private static final Set<Statistic> DIFFERENCES = Set.of(Statistic.CHANGE, Statistic.GROWTH_RATE);

    /** Characters of a year in EDTF. */
    private static final int YEAR = 4;

    private final Template.Observation template;
    private final Match match;
    private final Filling filling;

    Observations(Template.Observation template, Match match, Filling filling) {
        this.template = template;
        this.match = match;
        this.filling = filling;
    }

    /** The observations of one choice of fillers; empty where a slot stays empty. */
    List<Claim> of(Map<String, Filler> choice) {
        Argument of = filling.argument(template.of(), choice);
        Filler value = choice.get(template.value());
        List<Claim> claims = new ArrayList<>();
        if (of == null || value == null) {
            return claims;
        }
        for (Quantity quantity : match.quantities(value, template.kind())) {
            claims.addAll(of(of, quantity, choice));
        }
        return claims;
    }

    /** The observations of one quantity: of growth in percent, also where it is told in times (增长2倍 is 200 %). */
    private List<Claim> of(Argument told, Quantity quantity, Map<String, Filler> choice) {
        List<String> notes = new ArrayList<>(Filling.notes(Map.of(template.of(), told)));
        String named = indicator(choice, quantity, notes);
        if (named == null) {
            filling.lacks("indicator");
            return List.of();
        }
        Argument trader = filling.trader(told, named);
        Argument of = trader == null ? told : trader;
        String indicator = trader == null ? named : Trade.WITH + told.mention().name() + named;
        When when = filling.isOfWork(of, indicator) ? filling.whenInClause(choice) : filling.when(choice, true, false);
        Reading reading = filling.reading(spanned(planned(when), quantity, choice), notes);
        boolean times = template.statistic() == Statistic.GROWTH_RATE && quantity.kind() == Quantity.Kind.RATIO;
        boolean place =
                PLACES.matcher(indicator).find() && (quantity.unit().equals(PEOPLE) || indicator.endsWith(MOVED));
        String unit = times ? "%" : place ? RANK : quantity.unit();
        List<Claim> claims = new ArrayList<>();
        for (BigDecimal stated : ends(quantity)) {
            BigDecimal value = times ? stated.movePointRight(2) : stated;
            claims.add(new Claim.Observation(
                    reading,
                    of,
                    indicator,
                    template.statistic(),
                    template.sign() < 0 ? value.negate() : value,
                    unit,
                    quantity.bound(),
                    quantity.statedAs(),
                    filling.argument(template.scope(), choice),
                    quantity.statedAs().contains("唯一"),
                    filling.argument(template.comparedWith(), choice)));
        }
        return claims;
    }

    /** The value, or both ends of a range. */
    private static List<BigDecimal> ends(Quantity quantity) {
        return quantity.upTo() == null ? List.of(quantity.value()) : List.of(quantity.value(), quantity.upTo());
    }

    /** For a plan made as a year begins (去年年初提出力推…), the year: that is what it is for. */
    private @Nullable When planned(@Nullable When when) {
        if (when == null
                || filling.modality() == Modality.ACTUAL
                || !BEGINNING_OF_YEAR.matcher(when.value().edtf()).matches()) {
            return when;
        }
        int year = Integer.parseInt(when.value().edtf().substring(0, 4));
        return new When(TimeValue.year(year), "planned at the beginning of " + year + ", for the year");
    }

    /**
     * For a length of years, the years themselves: 用6年时间 said of 2013 is 2007/2013, 连续4年 is 2010/2013. A length whose
     * years are not told has no time: one year is no period of many.
     */
    private @Nullable When spanned(@Nullable When when, Quantity length, Map<String, Filler> choice) {
        if (when != null && AVERAGED.equals(template.span())) {
            return averaged(when, choice.get(LENGTH));
        }
        if (when != null && (DIFFERENCES.contains(template.statistic()) || filling.isYearly())) {
            return sinceBase(when);
        }
        if (when != null && STATES.contains(template.statistic())) {
            return reached(when, length);
        }
        if (when != null && template.statistic() == Statistic.RANK) {
            return attained(when);
        }
        if (when == null
                || template.statistic() != Statistic.DURATION
                || !length.unit().equals("a")) {
            return when;
        } else if (template.span() == null) {
            return withinOneYear(when.value()) && !isTime(choice.get(template.value())) ? null : when;
        }
        LocalDate end = when.value().end();
        int years = length.value().intValue() - (template.span().equals("running") ? 1 : 0);
        if (end == null || years < 1 || years > end.getYear()) {
            return when;
        }
        int first = end.getYear() - years;
        TimeValue value = new TimeValue(first + "/" + end.getYear(), LocalDate.of(first, 1, 1), end);
        return new When(value, length.statedAs() + " up to " + when.value().edtf());
    }

    /** For a place in an order told of some years, the last of them, unless it was held through all (连续18年居第一). */
    private When attained(When when) {
        LocalDate end = when.value().end();
        if (end == null || !YEARS.matcher(when.value().edtf()).matches()) {
            return when;
        }
        String words = match.words(new TextRange(
                Math.max(0, match.range().from() - NEAR), match.range().to()));
        return HELD.isIn(words)
                ? when
                : new When(
                        TimeValue.year(end.getYear()),
                        "the last year of " + when.value().edtf());
    }

    /** For a level that was come to over some years (五年来,…达3.6万亿元), the last of them; for the one it began with, the first. */
    private When reached(When when, Quantity level) {
        LocalDate start = when.value().start();
        LocalDate end = when.value().end();
        if (start == null || end == null || !YEARS.matcher(when.value().edtf()).matches()) {
            return when;
        }
        int from = level.range().from();
        String words = match.words(
                new TextRange(Math.max(0, from - NEAR), level.range().to()));
        if (LEFT.matcher(words).find()) {
            return new When(
                    TimeValue.year(start.getYear()),
                    "the first year of " + when.value().edtf());
        }
        boolean further = FURTHER.matcher(match.passage().passage().chars())
                .region(level.range().to(), match.passage().passage().chars().length())
                .lookingAt();
        return REACHED.matcher(words).find() && !further
                ? new When(
                        TimeValue.year(end.getYear()),
                        "the last year of " + when.value().edtf())
                : when;
    }

    /** For a change up to a year's end, that year; for one measured from a year before the last (比2012年增加…), all the years from then on. */
    private When sinceBase(When told) {
        When when = upToYearsEnd(told);
        When years = filling.yearsUpTo(when);
        if (years != null) {
            return years;
        }
        Integer base = filling.baseYear();
        LocalDate end = when.value().end();
        if (base == null || end == null || base >= end.getYear() - 1) {
            return when;
        }
        TimeValue value = new TimeValue(base + "/" + when.value().edtf(), LocalDate.of(base, 1, 1), end);
        return when.value().edtf().length() == YEAR
                ? new When(value, "since " + base + ", up to " + when.value().edtf())
                : when;
    }

    /** For the end of a year, the year. */
    private static When upToYearsEnd(When when) {
        String edtf = when.value().edtf();
        return YEARS_END.matcher(edtf).matches()
                ? new When(TimeValue.year(Integer.parseInt(edtf.substring(0, YEAR))), "over the year up to " + edtf)
                : when;
    }

    /** 两年平均: of a year, that and as many before it as are averaged with it; of months, those themselves, compared with the same months. */
    private When averaged(When when, @Nullable Filler filler) {
        LocalDate end = when.value().end();
        List<Quantity> lengths = filler == null ? List.of() : match.quantities(filler, null);
        if (end == null || lengths.isEmpty() || when.value().edtf().length() != YEAR) {
            return when;
        }
        Quantity years = lengths.get(0);
        int first = end.getYear() - years.value().intValue() + 1;
        return new When(
                new TimeValue(first + "/" + end.getYear(), LocalDate.of(first, 1, 1), end),
                years.statedAs() + " up to " + end.getYear());
    }

    /** Whether the length is that of a time (100年前), which then is its own. */
    private static boolean isTime(@Nullable Filler filler) {
        return filler instanceof Filler.Recognised r && r.chunk() instanceof TimeExpression;
    }

    private static boolean withinOneYear(TimeValue time) {
        LocalDate start = time.start();
        LocalDate end = time.end();
        return start != null && end != null && start.getYear() == end.getYear();
    }

    /** Whether an indicator that is only carried on is given in such a unit at all. */
    private boolean isMeasuredIn(String label, Quantity quantity) {
        return !STATES.contains(template.statistic()) || filling.allows(label, quantity.unit());
    }

    /** The first wording of the indicator that can be filled; null where none can. */
    private @Nullable String indicator(Map<String, Filler> choice, Quantity quantity, List<String> notes) {
        Filler named = choice.get("indicator");
        if (named != null && STATES.contains(template.statistic()) && filling.contradicts(named, quantity.unit())) {
            return null;
        }
        for (String wording : template.indicator()) {
            String carried = wording;
            if (wording.contains("{indicator}") && !choice.containsKey("indicator")) {
                Discourse.Carried found = filling.indicator();
                if (found == null || !isMeasuredIn(found.label(), quantity)) {
                    continue;
                }
                notes.add("indicator: " + found.how());
                carried = wording.replace("{indicator}", found.label());
            }
            if (carried.contains(EACH)) {
                Filler member = choice.get(template.value());
                String label = member == null ? null : filling.each(template.value(), member);
                if (label == null) {
                    continue;
                }
                carried = carried.replace(EACH, label);
            }
            if (carried.contains("{value.counted}") && quantity.counted() == null) {
                continue;
            }
            String told = Wording.fill(
                    carried,
                    slot -> slot.equals("value.counted")
                            ? String.valueOf(quantity.counted())
                            : filling.words(slot, choice));
            return dependsOn(told, named, notes) + told.replace("比重比重", "比重");
        }
        return null;
    }

    /** The indicator of the same sentence that a share is of; empty where the words tell it, or nothing does. */
    private String dependsOn(String told, @Nullable Filler named, List<String> notes) {
        Discourse.Carried whole = named != null
                        && DEPENDENT.contains(told)
                        && named instanceof Filler.Recognised r
                        && r.chunk() instanceof IndicatorTerm
                ? filling.indicatorBefore(named.range())
                : null;
        if (whole == null) {
            return "";
        }
        notes.add("indicator: " + whole.how());
        return whole.label();
    }
}
