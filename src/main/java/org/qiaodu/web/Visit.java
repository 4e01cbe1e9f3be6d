package org.qiaodu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.qiaodu.store.GraphStore;

/**
 * A request for a page.
 *
 * @param request as it came
 * @param language of the answer
 * @param iri what the graph calls the thing at this path
 * @param desk takes rulings, or is closed
 * @param token for the forms of the page; empty where the desk is closed
 */
record Visit(HttpServletRequest request, Language language, String iri, Desk desk, String token) {
    static Visit of(HttpServletRequest request, GraphStore store) {
        return of(request, store, Desk.closed(), "");
    }

    static Visit of(HttpServletRequest request, GraphStore store, Desk desk, String token) {
        return new Visit(
                request,
                Language.of(request),
                Paths.iri(store.base(), request.getRequestURI().substring(1)),
                desk,
                token);
    }

    /** The words of the page's language. */
    String say(String zh, String en) {
        return language.say(zh, en);
    }

    /** A parameter; empty where not given. */
    String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    /** Where in a long list the page begins, from 0. */
    int from() {
        return number("from", 0, Integer.MAX_VALUE, 0);
    }

    /** A parameter that is a number within bounds; {@code otherwise} where it is not given or none. */
    int number(String name, int least, int most, int otherwise) {
        String text = parameter(name);
        return text.matches("\\d{1,9}") ? Math.max(least, Math.min(most, Integer.parseInt(text))) : otherwise;
    }
}
