package org.qiaodu.export;

import java.util.ArrayList;
import java.util.List;

/** Turtle of a few descriptions, with relative IRIs. */
final class Turtle {
    private final StringBuilder out = new StringBuilder();

    /** @param prefixes prefixes and namespaces in turn */
    Turtle(String... prefixes) {
        for (int i = 0; i < prefixes.length; i += 2) {
            out.append("PREFIX ")
                    .append(prefixes[i])
                    .append(": <")
                    .append(prefixes[i + 1])
                    .append(">\n");
        }
    }

    /** What is said of one subject. */
    final class Description {
        private final String subject;
        private final List<String> said = new ArrayList<>();

        private Description(String subject) {
            this.subject = subject;
        }

        /** Adds terms as they stand; none adds nothing. */
        Description add(String property, String... terms) {
            if (terms.length > 0) {
                said.add(property + " " + String.join(" , ", terms));
            }
            return this;
        }

        /** Ends the description. */
        void end() {
            out.append('\n')
                    .append(subject)
                    .append(' ')
                    .append(String.join(" ;\n    ", said))
                    .append(" .\n");
        }
    }

    Description about(String subject) {
        return new Description(subject);
    }

    static String iri(String iri) {
        return "<" + iri + ">";
    }

    static String literal(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r") + "\"";
    }

    static String typed(String text, String type) {
        return literal(text) + "^^" + type;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
