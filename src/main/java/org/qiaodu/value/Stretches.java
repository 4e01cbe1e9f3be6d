package org.qiaodu.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;

/** Reads times told by their length: 75年来, 近5年, 4年后, 100年前, 往后20年, 10年内. */
final class Stretches implements Recogniser {
    private static final Search OPENING = Search.of("(近|最近|过去的?|这)|(此后的?|往后|其后的?|之后的?|随后的?)|(未来|今后|接下来的?)");
    private static final String OPENINGS = "近最过这此往其之随未今接";
    private static final Search UNIT = Search.of("年|载|个月|月|天|日");
    private static final Search ENDING = Search.of(
            "(以来|来(?![自到看宾访客源华往]))|(以后|之后|后(?![勤续期盾来世代卫]))" + "|(以前|之前|前(?![列往身进三沿端移]))|(之内|以内|内(?![部外地容涵陆]))");
    private static final Search LENGTH_ONLY = Search.of("(?:的)?(?:历史|历程|时间|之久|左右|积累|沉淀|光阴)");
    private static final Search FILLING = Search.of("以来|来(?![自到看宾访客源华往])|间|里|内(?![部外地容涵陆])");
    private static final Pattern LASTING = Pattern.compile("(?:经过|历经|历时|耗时|用时|长达|为期|用了)$");
    private static final int LONGEST = 9999;
    /** Years of a term that reports look back on when it is over: 五年来, told in January. */
    private static final int TERM = 5;

    private final NumeralReader numerals;

    Stretches(NumeralReader numerals) {
        this.numerals = numerals;
    }

    /** A length of time; its code is {@code a}, {@code mo} or {@code d}. */
    record Length(int from, int to, BigDecimal number, Bound bound, String code) {
        /** {@code day} and this length, {@code times} over. */
        LocalDate from(LocalDate day, int times) {
            int n = number.intValue() * times;
            return switch (code) {
                case "a" -> day.plusYears(n);
                case "mo" -> day.plusMonths(n);
                default -> day.plusDays(n);
            };
        }

        /** Whether it is told less than exactly: 10多年, 十来年. */
        boolean loose() {
            return bound != Bound.EXACT;
        }

        boolean years() {
            return code.equals("a");
        }
    }

    @Override
    public boolean wokenBy(char first) {
        return NumeralReader.startsNumber(first) || OPENINGS.indexOf(first) >= 0;
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        Matcher opening = OPENING.at(line.text(), at);
        if (opening != null) {
            Length length = length(line, opening.end());
            return length == null ? null : opened(line, at, opening, length);
        }
        Length length = length(line, at);
        Matcher ending = length == null ? null : ENDING.at(line.text(), length.to());
        return length == null || ending == null ? null : ended(line, length, ending);
    }

    /** The length of time at {@code at}, in whole years, months or days; null where there is none. */
    @Nullable
    Length length(Line line, int at) {
        boolean half = line.text().startsWith("半年", at);
        Numeral number = half ? null : numerals.at(line.text(), at);
        if (half) {
            return new Length(at, at + 2, BigDecimal.valueOf(6), Bound.EXACT, "mo");
        }
        Matcher unit = number == null ? null : UNIT.at(line.text(), number.to());
        boolean whole = number != null && number.value().stripTrailingZeros().scale() <= 0 && number.upTo() == null;
        if (number == null
                || unit == null
                || !whole
                || number.value().signum() == 0
                || number.value().intValue() > LONGEST
                || number.round()) {
            return null;
        }
        boolean date = unit.group().equals("日") || unit.group().equals("月");
        String code = unit.group().endsWith("月") ? "mo" : "年载".contains(unit.group()) ? "a" : "d";
        return date ? null : new Length(at, unit.end(), number.value(), number.bound(), code);
    }

    /** The length as a quantity. */
    Quantity quantity(Line line, Length length) {
        return quantity(line, length, length.bound());
    }

    private static Quantity quantity(Line line, Length length, Bound bound) {
        return new Quantity(
                new TextRange(length.from(), length.to()),
                Quantity.Kind.DURATION,
                length.number(),
                null,
                length.code(),
                bound,
                line.words(length.from(), length.to()),
                null);
    }

    private @Nullable Found opened(Line line, int at, Matcher opening, Length length) {
        Matcher filling = FILLING.at(line.text(), length.to());
        boolean lasting = filling == null
                && (!length.years() || LASTING.matcher(line.clauseBefore(at)).find());
        if (lasting && opening.group().equals("近")) {
            return null;
        }
        int to = filling == null ? length.to() : filling.end();
        if (filling == null && LENGTH_ONLY.at(line.text(), length.to()) != null) {
            return null;
        }
        Discourse discourse = line.discourse();
        TimeValue issued = discourse.issued();
        if (opening.group(2) != null) {
            TimeValue last = discourse.last();
            return last == null ? null : ahead(line, at, to, length, last, Stamp.context(last));
        }
        if (opening.group(3) != null) {
            return issued == null
                    ? unknown(line, at, to)
                    : ahead(line, at, to, length, issued, Stamp.document(discourse));
        }
        TimeValue same = discourse.lastIn(line.sentence(at));
        boolean here = opening.group().endsWith("近") && same != null && Discourse.yearWithin(same) != null;
        boolean over = opening.group().startsWith("过去") && length.years() && discourse.looksBack();
        Integer year = discourse.issuedYear();
        TimeValue anchor = here ? same : over && year != null ? TimeValue.year(year - 1) : issued;
        if (anchor == null) {
            return unknown(line, at, to);
        }
        String basis = here ? Stamp.context(anchor) : Stamp.document(discourse);
        int counted = over || opening.group().endsWith("近") ? 1 : 0;
        return back(line, new TextRange(at, to), length, anchor, counted, basis);
    }

    private @Nullable Found ended(Line line, Length length, Matcher ending) {
        Discourse discourse = line.discourse();
        TimeValue issued = discourse.issued();
        TextRange range = new TextRange(length.from(), ending.end());
        if (ending.group(2) != null) {
            return later(line, range, length, discourse.last());
        }
        if (issued == null) {
            return ending.group(4) != null ? null : unknown(line, range.from(), range.to());
        }
        String basis = Stamp.document(discourse);
        if (ending.group(1) != null) {
            Integer year = discourse.issuedYear();
            boolean over = length.years() && length.number().intValue() <= TERM && discourse.isYearJustBegun();
            return over && year != null
                    ? back(line, range, length, TimeValue.year(year - 1), 1, basis)
                    : back(line, range, length, issued, 0, basis);
        }
        if (ending.group(4) != null) {
            return ahead(line, range.from(), range.to(), length, issued, basis);
        }
        return ago(line, range, length, issued, basis);
    }

    private static Found unknown(Line line, int from, int to) {
        return new Found.Passed(
                new TextRange(from, to),
                "‘" + line.words(from, to) + "’ 未能确定 | not resolved: 文章日期不明 | the document's date is not known");
    }

    /** 75年来, 近5年: up to the anchor; {@code counted} is 1 where the anchor is the last of the units counted. */
    private static @Nullable Found back(
            Line line, TextRange range, Length length, TimeValue anchor, int counted, String basis) {
        LocalDate end = anchor.end();
        if (end == null) {
            return null;
        }
        LocalDate start = length.from(end, -1);
        TimeValue value = length.years()
                ? Periods.years(start.getYear() + counted, end.getYear())
                : Periods.between(
                        length.code().equals("mo")
                                ? Periods.month(start.getYear(), start.getMonthValue())
                                : Periods.day(start),
                        anchor);
        return time(line, range, value, length, Bound.EXACT, basis);
    }

    /** 往后20年, 10年内: from the anchor on. */
    private static @Nullable Found ahead(Line line, int from, int to, Length length, TimeValue anchor, String basis) {
        LocalDate start = anchor.start();
        if (start == null) {
            return null;
        }
        LocalDate end = length.from(start, 1);
        TimeValue value = length.years()
                ? Periods.years(start.getYear(), end.getYear())
                : Periods.between(anchor, Periods.month(end.getYear(), end.getMonthValue()));
        boolean within = line.words(from, to).endsWith("内");
        return time(line, new TextRange(from, to), value, length, within ? Bound.LESS_THAN : Bound.EXACT, basis);
    }

    /** 4年后: after the time spoken of before, as precisely as that was told; null where there is none. */
    private static @Nullable Found later(Line line, TextRange range, Length length, @Nullable TimeValue last) {
        LocalDate end = last == null ? null : last.end();
        if (last == null || end == null) {
            return null;
        }
        LocalDate month = Discourse.dayWithin(last);
        TimeValue value;
        if (length.years()) {
            value = TimeValue.year(length.from(end, 1).getYear());
        } else if (length.code().equals("mo") && month != null) {
            LocalDate then = length.from(month, 1);
            value = Periods.month(then.getYear(), then.getMonthValue());
        } else if (length.code().equals("d") && end.equals(last.start())) {
            value = Periods.day(length.from(end, 1));
        } else {
            return null;
        }
        return time(
                line, range, length.loose() ? Periods.about(value) : value, length, Bound.EXACT, Stamp.context(last));
    }

    /** 100年前: before the document, about. */
    private static @Nullable Found ago(Line line, TextRange range, Length length, TimeValue issued, String basis) {
        LocalDate end = issued.end();
        if (end == null) {
            return null;
        }
        LocalDate then = length.from(end, -1);
        TimeValue value =
                length.years() ? TimeValue.year(then.getYear()) : Periods.month(then.getYear(), then.getMonthValue());
        return time(line, range, Periods.about(value), length, Bound.APPROXIMATE, basis);
    }

    private static @Nullable Found time(
            Line line, TextRange range, TimeValue value, Length length, Bound bound, String basis) {
        try {
            Bound told = length.loose() ? length.bound() : bound;
            String words = range.of(line.text()) + " = " + value.edtf() + " (" + basis + ")";
            return new Found.Time(new TimeExpression(range, value, words, quantity(line, length, told)), false);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
