package org.qiaodu.store;

import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.qiaodu.model.UserMistake;

/** What a query may not ask for: other servers, files of this machine, code. */
final class QueryRules {
    private static final Set<String> FORBIDDEN_SCHEMES = Set.of("file", "jar", "java");
    private static final String SCRIPTS = "http://jena.apache.org/ARQ/jsFunction#";

    private final Set<String> services;

    QueryRules(Limits limits) {
        this.services = limits.services();
    }

    /** @throws UserMistake if it breaks a rule */
    void check(QueryContent query) {
        query.iris().forEach(QueryRules::checkIri);
        query.services().forEach(this::checkService);
        if (query.calls()) {
            throw new UserMistake("CALL: functions chosen while a query runs are not allowed here; name them.");
        }
    }

    /** @throws UserMistake if it is of a file or of code */
    static void checkIri(String iri) {
        int colon = iri.indexOf(':');
        if (colon > 0 && FORBIDDEN_SCHEMES.contains(iri.substring(0, colon).toLowerCase(Locale.ROOT))) {
            throw new UserMistake("<" + iri + ">: IRIs of files and of Java classes are not allowed here;"
                    + " ask about the graphs this server holds.");
        }
        if (iri.startsWith(SCRIPTS)) {
            throw new UserMistake("<" + iri + ">: functions in scripts are not allowed here; use SPARQL's own.");
        }
    }

    private void checkService(Node to) {
        if (!to.isURI() || !services.contains(to.getURI())) {
            throw new UserMistake("SERVICE " + (to.isURI() ? "<" + to.getURI() + ">" : to)
                    + ": this server calls "
                    + (services.isEmpty() ? "no other server" : "only " + String.join(", ", services))
                    + "; ask that endpoint yourself and join the answers.");
        }
    }
}
