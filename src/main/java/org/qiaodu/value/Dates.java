package org.qiaodu.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.ValueContexts;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;

/** Reads dates with the words around them: 2021年至2023年, 自2023年起, 截至2021年底, 今年以来. */
final class Dates implements Recogniser {
    private static final Search YEARS =
            Search.of("([12]\\d{3})年?(?:[-—~～－]{1,2}|至|到)([12]?\\d?\\d{2})年(?:度)?(?![级历龄])");
    private static final Search JOINT = Search.of("[-—~～－]{1,2}|至|到");
    private static final Search SINCE = Search.of("以来|来(?![自到看宾访客源往])|起(?![草步来点重])|以后|之后|后(?![勤续期盾来世代台])");
    private static final Search BEFORE = Search.of("以前|之前|前(?![列期往身两三四五沿端后景夕移进\\d])");
    private static final Search AROUND = Search.of("左右|前后(?![端])");
    private static final Search NOW = Search.of("至今|到现在");
    private static final Pattern START = Pattern.compile("(?:截至|截止到|截止|自从|自|从)$");
    private final DateReader dates;
    private final ValueContexts contexts;

    Dates(DateReader dates, ValueContexts contexts) {
        this.dates = dates;
        this.contexts = contexts;
    }

    @Override
    public boolean wokenBy(char first) {
        return dates.wokenBy(first);
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        Stamp stamp = years(line, at);
        if (stamp == null) {
            stamp = dates.at(line, at);
            stamp = stamp == null ? null : interval(line, stamp);
        }
        return stamp == null ? null : around(line, stamp, contexts);
    }

    private static @Nullable Stamp years(Line line, int at) {
        Matcher years = YEARS.at(line.text(), at);
        if (years == null || Character.isDigit(line.charAt(at - 1))) {
            return null;
        }
        int first = Integer.parseInt(years.group(1));
        int last = Integer.parseInt(years.group(2));
        last = years.group(2).length() == 2 ? first / 100 * 100 + last : last;
        return last <= first || years.group(2).length() == 3
                ? null
                : new Stamp(at, years.end(), Periods.years(first, last), null);
    }

    private @Nullable Stamp interval(Line line, Stamp first) {
        Matcher joint = JOINT.at(line.text(), first.to());
        TimeValue start = first.value();
        if (joint == null || start == null || start.start() == null) {
            return first;
        }
        line.discourse().note(start, line.sentence(first.from()));
        Stamp last = dates.at(line, joint.end());
        TimeValue end = last == null ? null : last.value();
        if (last == null || end == null || end.end() == null || end.end().isBefore(start.start())) {
            return first;
        }
        String basis = first.basis() == null ? last.basis() : first.basis();
        return new Stamp(first.from(), last.to(), Periods.between(start, end), basis);
    }

    /** 自1985年建厂以来: words stand between the time and 以来. */
    private static boolean isSince(Line line, Stamp stamp) {
        boolean opened = "自从".indexOf(line.charAt(stamp.from() - 1)) >= 0 && stamp.from() > line.floor();
        return opened && line.clauseAfter(stamp.to()).contains("以来");
    }

    /** Whether 以来 after some months of a year speaks of these months: 上半年以来. */
    private static boolean isOver(Matcher since, TimeValue value) {
        boolean months = value.start() != null
                && value.end() != null
                && value.end().isAfter(value.start().plusMonths(1))
                && value.end().isBefore(value.start().plusMonths(11));
        return months && since.group().endsWith("以来");
    }

    /** The time with what 自 起 以来 至今 前 后 左右 make of it. */
    static Found around(Line line, Stamp stamp, ValueContexts contexts) {
        TimeValue value = stamp.value();
        Matcher opening = START.matcher(line.words(line.floor(), stamp.from()));
        if (value == null) {
            String words = line.words(stamp.from(), stamp.to());
            String why = stamp.basis() == null ? "没有这样的日期 | there is no such date" : stamp.basis();
            return new Found.Passed(
                    new TextRange(stamp.from(), stamp.to()), "‘" + words + "’ 未能确定 | not resolved: " + why);
        }
        int to = stamp.to();
        Matcher since = SINCE.at(line.text(), to);
        Matcher before = BEFORE.at(line.text(), to);
        Matcher about = AROUND.at(line.text(), to);
        Matcher now = NOW.at(line.text(), to);
        TimeValue issued = line.discourse().issued();
        if (about != null) {
            value = Periods.about(value);
            to = about.end();
        } else if (now != null
                && issued != null
                && issued.end() != null
                && value.start() != null
                && !issued.end().isBefore(value.start())) {
            value = Periods.between(value, issued);
            to = now.end();
        } else if (since == null && isSince(line, stamp) && value.start() != null) {
            value = Periods.since(value);
        } else if (since != null && value.start() != null) {
            value = isOver(since, value) ? value : Periods.since(value);
            to = since.end();
        } else if (before != null && value.end() != null) {
            value = Periods.until(value);
            to = before.end();
        }
        boolean opened = opening.find() && (since != null || opening.group().startsWith("截"));
        int from = opened ? line.floor() + opening.start() : stamp.from();
        String lead = line.words(line.floor(), from);
        boolean compared = contexts.endsComparing(lead)
                || (lead.matches("(?s).*[由从自]") && line.text().startsWith("的", to));
        String words = line.words(from, to);
        String basis = stamp.basis() == null ? null : words + " = " + value.edtf() + " (" + stamp.basis() + ")";
        return new Found.Time(new TimeExpression(new TextRange(from, to), value, basis, null), compared);
    }
}
