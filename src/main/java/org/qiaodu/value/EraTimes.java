package org.qiaodu.value;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Eras;
import org.qiaodu.lexicon.WordTable;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;

/** Reads eras, plan periods and turning points: 党的十八大以来, “十四五”时期, 新中国成立之初, 改革开放40多年来. */
final class EraTimes implements Recogniser {
    private static final Pattern OPENING = Pattern.compile("(?:自从|自|从)$");
    private static final int LONG = 20;
    private final Eras eras;
    private final Stretches stretches;

    EraTimes(Eras eras, Stretches stretches) {
        this.eras = eras;
        this.stretches = stretches;
    }

    @Override
    public boolean wokenBy(char first) {
        return first == '“' || eras.startsWith(first);
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        String text = line.text();
        boolean quoted = line.charAt(at) == '“';
        WordTable.Found<Eras.Era> era = eras.at(text, at);
        int to = era == null ? at : at + era.length();
        if (era == null && quoted) {
            era = eras.at(text, at + 1);
            to = era == null ? at : at + 1 + era.length();
            if (era == null || line.charAt(to) != '”') {
                return null;
            }
            to++;
        }
        if (era == null) {
            return null;
        }
        WordTable.Found<Eras.Meaning> suffix = eras.suffixAt(text, to);
        if (suffix != null) {
            TimeValue value = meant(era.value(), suffix.value(), line.discourse());
            return value == null ? null : found(line, at, to + suffix.length(), value, era.value());
        }
        return lasting(line, at, to, era.value());
    }

    private static Found found(Line line, int at, int to, TimeValue value, Eras.Era era) {
        Matcher opening = OPENING.matcher(line.words(line.floor(), at));
        int from = opening.find() ? line.floor() + opening.start() : at;
        String basis = line.words(from, to) + " = " + value.edtf() + " (" + era.name() + " " + era.from()
                + (era.until().isEmpty() ? "" : "/" + era.until()) + ")";
        return new Found.Time(new TimeExpression(new TextRange(from, to), value, basis, null), false);
    }

    /** 改革开放40多年来: from the era's start to the document. */
    private @Nullable Found lasting(Line line, int at, int to, Eras.Era era) {
        Stretches.Length length = stretches.length(line, to);
        if (length == null) {
            return null;
        }
        int end = length.to() + (line.charAt(length.to()) == '以' ? 2 : 1);
        if (line.charAt(end - 1) != '来') {
            return null;
        }
        TimeValue value = untilNow(era, line.discourse());
        String basis = line.words(at, end) + " = " + value.edtf() + " (" + era.name() + " " + era.from() + "; "
                + Stamp.document(line.discourse()) + ")";
        return new Found.Time(
                new TimeExpression(new TextRange(at, end), value, basis, stretches.quantity(line, length)), false);
    }

    private static @Nullable TimeValue meant(Eras.Era era, Eras.Meaning meaning, Discourse discourse) {
        TimeValue start = time(era.from(), era.start());
        LocalDate end = era.end();
        return switch (meaning) {
            case WHOLE -> end == null ? Periods.since(start) : Periods.between(start, time(era.until(), end));
            case SINCE, AFTER ->
                Periods.since(end != null && meaning == Eras.Meaning.AFTER ? time(era.until(), end) : start);
            case BEFORE -> Periods.until(start);
            case FIRST -> isLong(era) ? null : TimeValue.year(era.start().getYear());
            case LAST -> end == null || isLong(era) ? null : TimeValue.year(end.getYear());
            case NOW -> untilNow(era, discourse);
        };
    }

    /** From the era's start to the document, no more precisely than both are known. */
    private static TimeValue untilNow(Eras.Era era, Discourse discourse) {
        TimeValue start = time(era.from(), era.start());
        TimeValue issued = discourse.issued();
        Integer year = discourse.issuedYear();
        if (issued == null || issued.end() == null || issued.end().isBefore(era.start())) {
            return Periods.since(start);
        }
        return year != null && issued.equals(TimeValue.year(year))
                ? Periods.years(era.start().getYear(), year)
                : Periods.between(start, issued);
    }

    /** Whether the beginning of an era cannot be told to be its first year. */
    private static boolean isLong(Eras.Era era) {
        return era.end() != null && era.end().getYear() - era.start().getYear() > LONG;
    }

    private static TimeValue time(String stated, LocalDate day) {
        return switch (stated.length()) {
            case 4 -> TimeValue.year(day.getYear());
            case 7 -> Periods.month(day.getYear(), day.getMonthValue());
            default -> Periods.day(day);
        };
    }
}
