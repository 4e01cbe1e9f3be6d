package org.qiaodu.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of a list, as a page shows it; the next is had with {@code ?from=}. How long a long list is nobody counts.
 *
 * @param shown in the order of the list
 * @param from the place of the first in the list
 * @param isLast whether the list ends with them
 */
record Part<T>(List<T> shown, int from, boolean isLast) {
    Part {
        shown = List.copyOf(shown);
    }

    /** At most so many of the list from a place on. */
    static <T> Part<T> of(Stream<T> list, int from, int most) {
        List<T> some = list.skip(from).limit(most + 1L).toList();
        return new Part<>(some.subList(0, Math.min(most, some.size())), from, some.size() <= most);
    }

    /** The same part of another list, of what each is read as. */
    <R> Part<R> read(Function<T, R> as) {
        return new Part<>(shown.stream().map(as).toList(), from, isLast);
    }

    /** How many there are, or which of them these are. */
    String size() {
        boolean all = from == 0 && isLast;
        return all ? "" + shown.size() : (from + 1) + "–" + (from + shown.size()) + (isLast ? "" : "…");
    }

    /** The way to the next part, if there is one. */
    Html more(Visit visit) {
        if (isLast) {
            return Html.NONE;
        }
        String query = String.valueOf(visit.request().getQueryString()).replaceAll("(^|&)from=\\d+|^null$", "");
        String link = "?" + (query.isEmpty() ? "" : query + "&") + "from=" + (from + shown.size());
        return Html.tag("p", Html.link(link, visit.say("后面的", "More")));
    }
}
