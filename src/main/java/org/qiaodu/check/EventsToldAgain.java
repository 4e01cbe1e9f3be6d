package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Token;

/**
 * Finds what happens once to a thing told twice, anywhere in the text, with months or days that differ in the year alone, the
 * month alone or the day alone: such times are seldom those of two things that happened.
 */
final class EventsToldAgain implements Check {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d(?:-\\d\\d)?");

    /** Most characters between a time and what happened then. */
    private static final int FAR = 40;

    /** Words for any thing of its kind, which do not make two things one. */
    private static final Search COMMON =
            Search.of("\\A(?:项目|企业|公司|工程|单位|集团|工厂|园区|全[市省国县区]|市政府|省政府|国务院|人民政府|人民|时间|产业|工业|经济|生产|建设|正式|有限公司)\\z");

    /** A day on which plans, rules and years begin or end whatever they are. */
    private static final Pattern TURN = Pattern.compile("\\d{4}-(?:01(?:-01)?|12-31|10-01|05-01|07-01)");

    /** A time with what happened once to something then. */
    private record Event(Telling telling, String edtf, int group, Set<String> nouns) {}

    private final List<Search> once;

    EventsToldAgain(CheckWords words) {
        once = words.once().stream().map(Search::of).toList();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Event> events = page.sentences().stream().flatMap(this::told).toList();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            for (Event then : events.subList(0, i)) {
                if (isOneAtTwoTimes(then, events.get(i), events)) {
                    found.add(finding(page, then.telling(), events.get(i).telling()));
                }
            }
        }
        return found;
    }

    private Stream<Event> told(Sentence s) {
        return s.times().stream()
                .filter(t -> t.basis() == null
                        && t.length() == null
                        && DATE.matcher(t.value().edtf()).matches())
                .flatMap(t -> told(s, t).stream());
    }

    private List<Event> told(Sentence s, TimeExpression t) {
        int next = s.times().stream()
                .mapToInt(o -> o.range().from())
                .filter(from -> from >= t.range().to())
                .findFirst()
                .orElse(s.range().to());
        Stretch words = s.stretch(t.range());
        String after =
                s.between(t.range().to(), Math.min(next, t.range().to() + FAR)).replaceFirst(";.*", "");
        String lead = words.lead();
        List<Event> events = new ArrayList<>();
        for (int group = 0; group < once.size(); group++) {
            Matcher m = once.get(group).matcher(after);
            if (m.find()
                    || (m = once.get(group).matcher(lead.replaceFirst("[于在]\\z", ""))).find() && lead.endsWith("于")) {
                events.add(new Event(
                        Telling.of(
                                s,
                                t.range(),
                                m.group(),
                                List.of(t.value().edtf().split("-"))),
                        t.value().edtf(),
                        group,
                        nouns(s, t, lead.length(), after.length())));
            }
        }
        return events;
    }

    /** The nouns and names around a time, no further than what happened may be told. */
    private static Set<String> nouns(Sentence s, TimeExpression t, int before, int after) {
        int from = t.range().from() - before;
        int to = t.range().to() + after;
        Set<String> nouns = new HashSet<>();
        for (Token token : s.in().tokens()) {
            if (token.range().from() >= from
                    && token.range().to() <= to
                    && token.tag().startsWith("n")) {
                nouns.add(token.range().of(s.in().passage().chars()));
            }
        }
        s.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME
                        && m.range().from() >= from
                        && m.range().to() <= to)
                .forEach(m -> nouns.add(m.name()));
        nouns.removeIf(n -> n.length() < 2 || COMMON.isIn(n));
        return nouns;
    }

    private static boolean isOneAtTwoTimes(Event one, Event other, List<Event> all) {
        boolean apart = one.group() == other.group()
                && !one.telling().in().equals(other.telling().in())
                && one.telling().apart(other.telling()) == 1
                && isTelling(one.edtf(), other.edtf())
                && !one.telling().isOther(other.telling());
        return apart
                && isOne(one, other)
                && all.stream()
                        .noneMatch(e -> e != one
                                && e != other
                                && e.group() == one.group()
                                && e.edtf().equals(one.edtf())
                                && all.stream()
                                        .anyMatch(x -> x != one
                                                && x != other
                                                && x.group() == one.group()
                                                && x.edtf().equals(other.edtf())));
    }

    private static boolean isOne(Event one, Event other) {
        Set<String> shared = new HashSet<>(one.nouns());
        shared.removeIf(n -> other.nouns().stream()
                .noneMatch(o -> o.endsWith(n) || n.endsWith(o) || o.startsWith(n) || n.startsWith(o)));
        return !shared.isEmpty() || one.telling().isLike(other.telling());
    }

    /** Whether times that differ in one part both tell the others, and are no turns of the year. */
    private static boolean isTelling(String one, String other) {
        if (one.length() != other.length() && one.substring(0, 4).equals(other.substring(0, 4))) {
            return false;
        }
        return !(TURN.matcher(one).matches() && TURN.matcher(other).matches());
    }

    private static Finding finding(Page page, Telling one, Telling other) {
        String here = one.in().stretch(one.range()).words();
        String there = other.in().stretch(other.range()).words();
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .at(one.clause())
                .at(other.clause())
                .because(
                        "“" + other.event() + "”一处在" + here + "，一处在" + there + "，不能同真",
                        "'" + other.event() + "' is told with two times that cannot both hold: " + here + " / "
                                + there);
    }
}
