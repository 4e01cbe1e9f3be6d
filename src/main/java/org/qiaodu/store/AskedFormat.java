package org.qiaodu.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.fuseki.servlets.Responses;
import org.jspecify.annotations.Nullable;

/**
 * A query whose format is taken from {@code Accept} where its parameters name one that Fuseki has no short name for:
 * SPARQLWrapper sends {@code output=rdf+xml} beside a header that says the same as a media type. HEAD, which Fuseki's queries
 * do not know, is a GET to it; the body is left out further down.
 */
final class AskedFormat extends HttpServletRequestWrapper {
    private static final Set<String> PARAMETERS = Set.of("output", "format", "results");

    AskedFormat(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        String method = super.getMethod();
        return method.equals("HEAD") && getRequestURI().equals(Server.SPARQL) ? "GET" : method;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        return value == null || !PARAMETERS.contains(name) || isKnown(value.toLowerCase(Locale.ROOT)) ? value : null;
    }

    private static boolean isKnown(String format) {
        return format.contains("/")
                || Responses.shortNamesResultSet.containsKey(format)
                || Responses.shortNamesGraph.containsKey(format);
    }
}
