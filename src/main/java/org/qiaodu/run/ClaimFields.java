package org.qiaodu.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Reading;

/**
 * The fields of a claim as the examples of rules write them: each with every wording that is right, a name being right as
 * it stands in the text and as the gazetteer has it.
 *
 * @param values wordings by field
 */
record ClaimFields(Map<String, Set<String>> values) {
    ClaimFields {
        values = Map.copyOf(values);
    }

    /** The fields of {@code claim}, which was read from these passages. */
    static ClaimFields of(Claim claim, List<AnnotatedPassage> passages) {
        Builder fields = new Builder(passages);
        if (claim instanceof Claim.Relation r) {
            fields.name("subject", r.subject()).put("predicate", r.predicate()).name("object", r.object());
        } else if (claim instanceof Claim.Observation o) {
            fields.name("of", o.of())
                    .put("indicator", o.indicator())
                    .put("statistic", o.statistic().term())
                    .put("value", o.value().toPlainString())
                    .put("value", o.value().stripTrailingZeros().toPlainString())
                    .put("unit", o.unit())
                    .put("bound", o.bound().term())
                    .put("only", String.valueOf(o.only()))
                    .name("scope", o.scope())
                    .name("comparedWith", o.comparedWith());
        } else if (claim instanceof Claim.Event e) {
            fields.put("type", e.type()).put("label", e.label()).name("place", e.place());
            e.participants().forEach(p -> fields.name(p.role(), p.who()).name("participant", p.who()));
        }
        return new ClaimFields(fields.reading(claim.reading()).values);
    }

    /** Whether every field wanted is there and right. */
    boolean has(Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .allMatch(w -> values.getOrDefault(w.getKey(), Set.of()).contains(w.getValue()));
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + ": " + String.join("=", e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Collects the fields. */
    private static final class Builder {
        private final List<AnnotatedPassage> passages;
        private final Map<String, Set<String>> values = new LinkedHashMap<>();

        Builder(List<AnnotatedPassage> passages) {
            this.passages = passages;
        }

        Builder put(String field, String value) {
            values.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(value);
            return this;
        }

        Builder name(String field, @Nullable Argument argument) {
            if (argument != null) {
                String text = passages.get(argument.passage()).passage().chars();
                put(field, argument.mention().name());
                put(field, argument.mention().range().of(text));
            }
            return this;
        }

        Builder reading(Reading reading) {
            put("modality", reading.modality().term());
            put("assertion", reading.assertion().term());
            return reading.when() == null
                    ? this
                    : put("period", reading.when().value().edtf());
        }
    }
}
