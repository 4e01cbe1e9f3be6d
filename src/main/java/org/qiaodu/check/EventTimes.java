package org.qiaodu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Statement.Event;
import org.qiaodu.model.TimeValue;
import org.qiaodu.model.When;

/** Finds one event, of a kind that happens once to a thing, told with two times that cannot both hold. */
final class EventTimes implements Check {
    private static final Set<String> ONCE = Set.of("Founding", "Listing", "Closure");

    @Override
    public List<Finding> check(Page page) {
        List<Event> events = page.only(Event.class).stream()
                .filter(e -> ONCE.contains(e.type()) && Page.isFact(e) && time(e) != null && object(e) != null)
                .filter(e -> e.references().inherited().stream().allMatch(EventTimes::isNear))
                .toList();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            for (Event other : events.subList(i + 1, events.size())) {
                if (sameEvent(events.get(i), other) && apart(time(events.get(i)), time(other))) {
                    found.add(finding(page, events.get(i), other));
                }
            }
        }
        return found;
    }

    /** Whether what a verb does not tell stands in its own clause. */
    private static boolean isNear(String inherited) {
        return inherited.endsWith(": clause");
    }

    /** The time that the event's own words say; null where it was taken over or worked out. */
    private static @Nullable TimeValue time(Event event) {
        When when = event.references().when();
        return when == null || when.basis() != null ? null : when.value();
    }

    /** What it happened to; null where that is nothing or more than one thing. */
    private static @Nullable String object(Event event) {
        List<String> objects = event.participants().stream()
                .filter(p -> p.role().equals("object"))
                .map(p -> p.entity())
                .toList();
        return objects.size() == 1 ? objects.get(0) : null;
    }

    private static boolean sameEvent(Event one, Event other) {
        String object = object(one);
        return one.label().equals(other.label()) && object != null && object.equals(object(other));
    }

    private static boolean apart(@Nullable TimeValue one, @Nullable TimeValue other) {
        return one != null && other != null && (before(one, other) || before(other, one));
    }

    private static boolean before(TimeValue one, TimeValue other) {
        LocalDate end = one.end();
        LocalDate start = other.start();
        return end != null && start != null && end.isBefore(start);
    }

    private static Finding finding(Page page, Event one, Event other) {
        String times = edtf(one) + " / " + edtf(other);
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .about(one)
                .about(other)
                .because(
                        "“" + one.label() + "”一处在" + edtf(one) + "，一处在" + edtf(other) + "，不能同真",
                        "'" + one.label() + "' is told with two times that cannot both hold: " + times);
    }

    private static String edtf(Event event) {
        TimeValue time = time(event);
        return time == null ? "" : time.edtf();
    }
}
