package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/**
 * Finds a day or a month that is told again with another year, month or day, whatever words it is told again with: how much these
 * speak for one time is weighed by a {@link RetellingModel}.
 */
final class RetoldTimes implements Check {
    /** Least odds of two days, and where one is a month; by what 400 texts without an error raise. */
    private static final double LEAST = -3.5;

    private static final double LEAST_OF_MONTHS = -2.5;

    /** Years by which a misprinted year is off, unless one digit of it is. */
    private static final int YEARS = 2;

    private static final int AFTER = 18;
    private static final int BEFORE = 14;
    private static final int SHORT = 20;

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d(?:-\\d\\d)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern KNOWN =
            Pattern.compile("[^,;。]{0,10}(?:那[一]?[天年刻场张台份次个]|时|之初|之日|以来|算起|的情景|当天|[之以]?后(?=,))");
    private static final Pattern RECALLED = Pattern.compile("(?:自从?|回望|回首|回忆起?|回到|记得|铭记|难忘|定格在|距)\\z");
    private static final Pattern QUOTED = Pattern.compile("[“:]\\p{IsHan}?\\z");

    /** What makes two times two, told in much the same words: an anniversary, another stage, the day of the text. */
    private static final Pattern APART =
            Pattern.compile("周年|[一二三四五六七八九十\\d]+年(?:后|前|来|间|之际)|整整|次年|翌年|同年|[次翌]日|本报|记者|来源|责任编辑|编辑:");

    private final RetellingModel model;

    RetoldTimes(CheckWords words) {
        this.model = words.retellings();
    }

    /**
     * A time with the words it is told with.
     *
     * @param time year, month and, where told, day
     * @param rest the words after it up to the next time of its sentence
     */
    private record Told(Sentence in, TextRange range, List<String> time, String rest) {
        static Told of(Sentence in, TimeExpression time) {
            int next = in.times().stream()
                    .map(t -> t.range().from())
                    .filter(from -> from > time.range().to())
                    .findFirst()
                    .orElse(in.range().to());
            List<String> parts = List.of(time.value().edtf().split("-"));
            return new Told(in, time.range(), parts, in.between(time.range().to(), next));
        }

        String lead() {
            return in.between(in.range().from(), range.from());
        }

        /** How many of the parts that both tell differ. */
        int apart(Told other) {
            int apart = 0;
            for (int i = 0; i < Math.min(time.size(), other.time.size()); i++) {
                apart += time.get(i).equals(other.time.get(i)) ? 0 : 1;
            }
            return apart;
        }

        boolean isDay() {
            return time.size() > 2;
        }

        /** The things its sentence names before it. */
        Set<String> things() {
            return names(m -> m.range().to() <= range.from()
                    && Telling.THINGS.contains(m.type().name()));
        }

        /** All that its sentence names. */
        Set<String> names() {
            return names(m -> true);
        }

        private Set<String> names(Predicate<Mention> some) {
            return in.mentions().stream()
                    .filter(m -> m.form() == Mention.Form.NAME && some.test(m))
                    .map(Mention::name)
                    .collect(Collectors.toSet());
        }

        Telling telling() {
            return Telling.of(in, range, Likeness.first(rest.strip(), 2), time);
        }
    }

    @Override
    public List<Finding> check(Page page) {
        if (model.isEmpty(Retelling.Kind.TIME)) {
            return List.of();
        }
        List<Told> told = told(page);
        List<Finding> found = new ArrayList<>();
        Likeness.pairs(told, Told::in, (one, other) -> {
            if (isSlip(one, other) && isAlone(one, other, told) && !isApart(one, other) && isRetold(page, one, other)) {
                found.add(finding(page, one, other));
            }
        });
        return found;
    }

    /** Every two times of a page that may be one. */
    static List<Retelling> all(Page page) {
        List<Retelling> all = new ArrayList<>();
        Likeness.pairs(
                told(page),
                Told::in,
                (one, other) ->
                        all.add(new Retelling(Retelling.Kind.TIME, one.apart(other) == 0, features(page, one, other))));
        return all;
    }

    private static List<Told> told(Page page) {
        List<Told> told = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            s.times().stream()
                    .filter(t -> t.basis() == null
                            && t.length() == null
                            && MONTH.matcher(t.value().edtf()).matches()
                            && YEAR.matcher(s.stretch(t.range()).words()).find())
                    .forEach(t -> told.add(Told.of(s, t)));
        }
        return told;
    }

    /** Whether two times differ in one part that both tell, the year by a slip, or in the order of the digits of month and day. */
    private static boolean isSlip(Told one, Told other) {
        String here = one.time().get(0);
        String there = other.time().get(0);
        if (one.apart(other) > 1) {
            return here.equals(there)
                    && one.isDay()
                    && other.isDay()
                    && Digits.permuted(String.join("", one.time()), String.join("", other.time()));
        }
        return one.apart(other) == 1
                && (here.equals(there)
                        || Digits.oneSlip(here, there)
                        || Math.abs(Integer.parseInt(here) - Integer.parseInt(there)) <= YEARS);
    }

    private static boolean isAlone(Told one, Told other, List<Told> all) {
        return count(one, all) == 1 || count(other, all) == 1;
    }

    private static long count(Told one, List<Told> all) {
        return all.stream().filter(t -> t.apart(one) == 0).count();
    }

    private static boolean isApart(Told one, Told other) {
        return one.telling().isOther(other.telling())
                || Telling.isNamedApart(one.things(), other.things())
                || APART.matcher(one.in().chars()).find()
                || APART.matcher(other.in().chars()).find();
    }

    private boolean isRetold(Page page, Told one, Told other) {
        return model.odds(Retelling.Kind.TIME, features(page, one, other))
                >= (one.isDay() && other.isDay() ? LEAST : LEAST_OF_MONTHS);
    }

    private static List<String> features(Page page, Told one, Told other) {
        String here = Likeness.first(one.rest(), AFTER);
        String there = Likeness.first(other.rest(), AFTER);
        String around = Likeness.last(one.lead(), BEFORE) + " " + here;
        String round = Likeness.last(other.lead(), BEFORE) + " " + there;
        boolean heads = one.lead().isEmpty() && other.lead().isEmpty();
        return new Likeness()
                .number("pairs", Likeness.common(Likeness.pairs(here), Likeness.pairs(there)), 4)
                .number("around", Likeness.common(Likeness.pairs(around), Likeness.pairs(round)), 5)
                .share("characters", Likeness.characters(here), Likeness.characters(there))
                .number("same", Likeness.common(Likeness.characters(here), Likeness.characters(there)), 6)
                .share(
                        "sentence",
                        Likeness.pairs(one.in().chars()),
                        Likeness.pairs(other.in().chars()))
                .sets("names", one.names(), other.names(), Likeness.common(one.names(), other.names()) > 0)
                .places(page, one.in(), other.in())
                .is(
                        "head",
                        heads
                                ? "both"
                                : one.lead().isEmpty() ? "first" : other.lead().isEmpty() ? "second" : "none")
                .is("known", KNOWN.matcher(other.rest()).lookingAt())
                .is("recalled", RECALLED.matcher(other.lead()).find())
                .is("quoted", QUOTED.matcher(other.lead()).find())
                .is("of", other.rest().startsWith("的"))
                .is("short", other.in().chars().length() < SHORT)
                .is("days", one.isDay() && other.isDay())
                .features();
    }

    private static Finding finding(Page page, Told one, Told other) {
        String here = one.in().stretch(one.range()).words();
        String there = other.in().stretch(other.range()).words();
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.MEDIUM)
                .at(one.in().stretch(one.range()).clause())
                .at(other.in().stretch(other.range()).clause())
                .because(
                        "两处所说似是一事，一处在" + here + "，一处在" + there + "，不能同真",
                        "what seems to be one event is told with two times that cannot both hold: " + here + " / "
                                + there);
    }
}
