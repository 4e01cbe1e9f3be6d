package org.qiaodu.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about statements or words that a reader should know: they disagree, do not add up, or look misprinted.
 *
 * @param key what it says and of what, stable over rebuilds; curation refers to it
 * @param kind which sort
 * @param statements the statements it involves, sorted; may be empty where {@code evidence} is not
 * @param evidence the words it involves beside those statements; may be empty where {@code statements} is not
 * @param explanation why, with the numbers computed
 * @param suggestion what to read instead; null where there is none
 * @param severity how much it matters
 * @param status open until a curator decides
 */
public record Finding(
        String key,
        Kind kind,
        List<StatementId> statements,
        List<Evidence> evidence,
        Bilingual explanation,
        @Nullable String suggestion,
        Severity severity,
        Status status) {
    /** Sorts of findings, each a class in the ontology. */
    public enum Kind {
        VALUE_DISAGREEMENT("ValueDisagreement"),
        SCOPE_DISAGREEMENT("ScopeDisagreement"),
        TIME_DISAGREEMENT("TimeDisagreement"),
        ARITHMETIC_MISMATCH("ArithmeticMismatch"),
        REFERENCE_MISMATCH("ReferenceMismatch"),
        SUSPECTED_MISPRINT("SuspectedMisprint"),
        IDENTITY_DOUBT("IdentityDoubt");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        /** Local name in the ontology. */
        public String term() {
            return term;
        }
    }

    /** How much a finding matters. */
    public enum Severity {
        LOW("Low"),
        MEDIUM("Medium"),
        HIGH("High");

        private final String term;

        Severity(String term) {
            this.term = term;
        }

        /** Local name in the ontology. */
        public String term() {
            return term;
        }
    }

    /** What a curator said of it. */
    public enum Status {
        OPEN("Open"),
        CONFIRMED("Confirmed"),
        DISMISSED("Dismissed");

        private final String term;

        Status(String term) {
            this.term = term;
        }

        /** Local name in the ontology. */
        public String term() {
            return term;
        }
    }

    public Finding {
        if (statements.isEmpty() && evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding must involve something");
        }
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
    }

    /** Whether it puts what it involves in doubt: it is grave, and nobody dismissed it. */
    public boolean doubts() {
        return severity == Severity.HIGH && status != Status.DISMISSED;
    }

    /** The same with a curator's word on it. */
    public Finding with(Status judged) {
        return new Finding(key, kind, statements, evidence, explanation, suggestion, severity, judged);
    }
}
