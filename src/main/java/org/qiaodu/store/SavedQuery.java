package org.qiaodu.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bilingual;

/**
 * A query of {@code queries/}: SPARQL with a header that says what it answers.
 *
 * @param folder {@code questions}, {@code checks}, {@code explore} or {@code export}
 * @param name the file name without {@code .rq}; what it is called by
 * @param question what it answers
 * @param parameters the variables that can be given a value
 * @param expect rows it returns on the golden graph, variable to value; null where the header promises nothing
 * @param unanswered why the golden graph does not give those rows yet; null where it does
 * @param sparql the whole file, header included; valid SPARQL as it is
 */
public record SavedQuery(
        String folder,
        String name,
        Bilingual question,
        List<Parameter> parameters,
        @Nullable List<Map<String, String>> expect,
        @Nullable String unanswered,
        String sparql) {
    /** What a parameter's value is. */
    public enum Type {
        /** An IRI, full or with one of the graph's prefixes ({@code id:江门市}). */
        IRI,
        /** Text; matched as it is. */
        STRING,
        /** Text in Chinese: {@code "…"@zh}. */
        TEXT_ZH,
        INTEGER,
        DECIMAL,
        DATE,
        BOOLEAN
    }

    /**
     * A variable of the query that can be given a value.
     *
     * @param name without the {@code ?}
     * @param type what its value is
     * @param defaultValue the value where none is given; null leaves the variable free
     */
    public record Parameter(
            String name, Type type, @Nullable String defaultValue) {}

    public SavedQuery {
        parameters = List.copyOf(parameters);
        expect = expect == null ? null : List.copyOf(expect);
    }

    /** {@code folder/name}. */
    public String path() {
        return folder + "/" + name;
    }
}
