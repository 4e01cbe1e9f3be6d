package org.qiaodu.check;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** An arithmetic term over named figures, such as {@code (b-a)/a*100}; letters are names. */
final class Term {
    private final String term;
    private int at;
    private Map<String, Interval> values = Map.of();

    private Term(String term) {
        this.term = term;
    }

    /**
     * The values a term can have.
     *
     * @param term letters, numerals, {@code + - * / ^} and parentheses
     * @throws IllegalArgumentException where it is none, or names what {@code values} lacks
     */
    static Interval evaluate(String term, Map<String, Interval> values) {
        Term reader = new Term(term);
        reader.values = values;
        Interval result = reader.sum();
        if (reader.at != term.length()) {
            throw new IllegalArgumentException("'" + term + "' cannot be read from place " + reader.at);
        }
        return result;
    }

    /** The term with every name replaced by the words it stands for, as people write sums. */
    static String print(String term, Function<String, String> words) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            printed.append(
                    switch (c) {
                        case '+' -> "＋";
                        case '-' -> "－";
                        case '*' -> "×";
                        case '/' -> "÷";
                        default -> Character.isLetter(c) ? words.apply(String.valueOf(c)) : String.valueOf(c);
                    });
        }
        return printed.toString();
    }

    private Interval sum() {
        Interval left = product();
        while (at < term.length() && "+-".indexOf(term.charAt(at)) >= 0) {
            boolean plus = term.charAt(at++) == '+';
            Interval right = product();
            left = plus ? left.plus(right) : left.minus(right);
        }
        return left;
    }

    private Interval product() {
        Interval left = factor();
        while (at < term.length() && "*/".indexOf(term.charAt(at)) >= 0) {
            boolean times = term.charAt(at++) == '*';
            Interval right = factor();
            left = times ? left.times(right) : left.by(right);
        }
        return left;
    }

    private Interval factor() {
        Interval base = single();
        if (at < term.length() && term.charAt(at) == '^') {
            at++;
            return base.to(single());
        }
        return base;
    }

    private Interval single() {
        char c = at < term.length() ? term.charAt(at) : ' ';
        if (c == '(') {
            at++;
            Interval inner = sum();
            if (at == term.length() || term.charAt(at++) != ')') {
                throw new IllegalArgumentException("'" + term + "' lacks a closing parenthesis");
            }
            return inner;
        }
        int from = at;
        if (Character.isLetter(c)) {
            at++;
            String name = term.substring(from, at);
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("'" + term + "' names " + name + ", which the pattern does not");
            }
            return Objects.requireNonNull(values.get(name));
        }
        while (at < term.length() && (Character.isDigit(term.charAt(at)) || term.charAt(at) == '.')) {
            at++;
        }
        if (from == at) {
            throw new IllegalArgumentException("'" + term + "' cannot be read from place " + at);
        }
        double number = Double.parseDouble(term.substring(from, at));
        return new Interval(number, number);
    }
}
