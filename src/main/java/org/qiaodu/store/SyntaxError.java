package org.qiaodu.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.qiaodu.model.UserMistake;

/** What is wrong with the text of a query, and where, from what Jena's parser says of it. */
final class SyntaxError {
    /** Alternatives shown before the rest is left out. */
    private static final int SHOWN = 6;

    private static final Pattern PLACE = Pattern.compile("(?i)line:? (\\d+), col(?:umn)?:? (\\d+)[.:]?");
    private static final Pattern FOUND =
            Pattern.compile("Encountered \"(?: (?:\"[^\"]*\"|<\\w+>) \"(.*?) ?\"|(<EOF>))\" at", Pattern.DOTALL);
    private static final Pattern EXPECTED = Pattern.compile("(?:\"([^\"\\s]+)\"|<(\\w+)>) \\.\\.\\.");

    private static final Pattern LETTERS =
            Pattern.compile("Lexical error.* after (?:prefix|:) \"((?:[^\"\\\\]|\\\\.)+)\"");
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: (([^:\\s]*):\\S*)");

    private SyntaxError() {}

    /**
     * The mistake behind a parser's failure.
     *
     * @param place where the query stands: a file, a parameter
     */
    static UserMistake of(String place, QueryException e) {
        String message = String.valueOf(e.getMessage());
        Matcher at = PLACE.matcher(message);
        String where = "";
        if (at.find()) {
            where = ":" + at.group(1) + ":" + at.group(2);
        } else if (e instanceof QueryParseException p && p.getLine() > 0) {
            where = ":" + p.getLine() + ":" + p.getColumn();
        }
        return new UserMistake(place + where + ": not SPARQL, " + what(message) + "; correct the query there.", e);
    }

    private static String what(String message) {
        Matcher letters = LETTERS.matcher(message);
        if (letters.find()) {
            return "it cannot be read on after '" + letters.group(1).replaceAll("\\\\(.)", "$1") + "'";
        }
        Matcher prefix = PREFIX.matcher(message);
        if (prefix.find()) {
            return "the prefix of " + prefix.group(1) + " is not declared, begin with PREFIX " + prefix.group(2)
                    + ": <…>";
        }
        Matcher found = FOUND.matcher(message);
        if (!found.find()) {
            return PLACE.matcher(message)
                    .replaceFirst("")
                    .strip()
                    .replaceAll("\\s+", " ")
                    .replaceAll("\\.+$", "");
        }
        String expected = EXPECTED.matcher(message)
                .results()
                .limit(SHOWN)
                .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
                .collect(Collectors.joining(" "));
        String word = found.group(2) == null ? found.group(1).strip() : "";
        return "found " + (word.isEmpty() || word.equals("<EOF>") ? "the end" : "'" + word + "'")
                + (expected.isEmpty() ? "" : " where one of these is allowed: " + expected + " …");
    }
}
