package org.qiaodu.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Prefixes;

/**
 * A query that can be run: parsed, with values for its parameters.
 *
 * @param query the parsed query
 * @param values of its variables, by name
 */
public record ReadyQuery(Query query, Map<String, Node> values) {
    /** What every saved query's prefixes begin with, replaced where a store has another base. */
    private static final String VOCABULARY = "ontology";

    public ReadyQuery {
        values = Map.copyOf(values);
    }

    /**
     * A query of the user's own; the graph's prefixes need not be declared.
     *
     * @param place where it stands, for the message
     * @throws UserMistake at a syntax error, with line and column
     */
    public static ReadyQuery of(String place, String sparql, Names names) {
        Query query = new Query();
        Prefixes.of(names).forEach(query::setPrefix);
        try {
            return new ReadyQuery(QueryFactory.parse(query, sparql, names.base(), null), Map.of());
        } catch (QueryException e) {
            throw SyntaxError.of(place, e);
        }
    }

    /**
     * A saved query with values for its parameters.
     *
     * @param given by name; a parameter not given keeps its default
     * @throws UserMistake at an unknown parameter or a value of the wrong type
     */
    public static ReadyQuery of(SavedQuery saved, Map<String, String> given, Names names) {
        String sparql = saved.sparql();
        if (!names.equals(Names.standard())) {
            sparql = sparql.replaceAll(
                    Names.DEFAULT_BASE + "(?!" + VOCABULARY + ")", Matcher.quoteReplacement(names.base()));
        }
        Query query = of("queries/" + saved.path() + ".rq", sparql, names).query();
        Map<String, Node> values = new LinkedHashMap<>();
        for (SavedQuery.Parameter parameter : saved.parameters()) {
            String value = given.getOrDefault(parameter.name(), orEmpty(parameter.defaultValue()));
            if (!value.isEmpty()) {
                values.put(parameter.name(), node(saved, parameter, value, query));
            }
        }
        for (String name : given.keySet()) {
            if (saved.parameters().stream().noneMatch(p -> p.name().equals(name))) {
                throw new UserMistake("query " + saved.name() + " has no parameter '" + name + "'; it has "
                        + (saved.parameters().isEmpty()
                                ? "none"
                                : saved.parameters().stream()
                                        .map(SavedQuery.Parameter::name)
                                        .collect(Collectors.joining(", ")))
                        + ".");
            }
        }
        return new ReadyQuery(query, values);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Node node(SavedQuery saved, SavedQuery.Parameter parameter, String value, Query query) {
        return switch (parameter.type()) {
            case IRI -> iri(saved, parameter, value, query);
            case STRING -> NodeFactory.createLiteralString(value);
            case TEXT_ZH -> NodeFactory.createLiteralLang(value, "zh");
            case INTEGER -> literal(saved, parameter, value, XSDDatatype.XSDinteger);
            case DECIMAL -> literal(saved, parameter, value, XSDDatatype.XSDdecimal);
            case DATE -> literal(saved, parameter, value, XSDDatatype.XSDdate);
            case BOOLEAN -> literal(saved, parameter, value, XSDDatatype.XSDboolean);
        };
    }

    private static Node iri(SavedQuery saved, SavedQuery.Parameter parameter, String value, Query query) {
        String expanded = query.getPrefixMapping().expandPrefix(value);
        if (!expanded.matches("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+") || !expanded.contains("/")) {
            throw wrong(saved, parameter, value, "an IRI such as id:江门市 or http://…");
        }
        return NodeFactory.createURI(expanded);
    }

    private static Node literal(SavedQuery saved, SavedQuery.Parameter parameter, String value, RDFDatatype type) {
        if (!type.isValid(value)) {
            throw wrong(saved, parameter, value, "a value of " + type.getURI().replaceFirst(".*#", "xsd:"));
        }
        return NodeFactory.createLiteralDT(value, type);
    }

    private static UserMistake wrong(SavedQuery saved, SavedQuery.Parameter parameter, String value, String wanted) {
        return new UserMistake("query " + saved.name() + ": parameter " + parameter.name() + " is '" + value
                + "', it must be " + wanted + ".");
    }
}
