package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Statement.Relation;

/** Finds one thing called the first of its kind within different scopes, such as a province and the country. */
final class ScopeDisagreements implements Check {
    private final Gazetteer gazetteer;

    ScopeDisagreements(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Finding> check(Page page) {
        List<Relation> firsts = page.only(Relation.class).stream()
                .filter(r -> r.predicate().equals("firstOfKindIn") && Page.isFact(r))
                .toList();
        List<Finding> found = new ArrayList<>();
        for (Relation wide : firsts) {
            for (Relation narrow : firsts) {
                if (wide.subject().equals(narrow.subject()) && liesIn(narrow.object(), wide.object())) {
                    found.add(finding(page, wide, narrow));
                }
            }
        }
        return found;
    }

    /** Whether the gazetteer has {@code inner} in {@code outer}, however deep. */
    private boolean liesIn(String inner, String outer) {
        Gazetteer.Entry entry = gazetteer.named(inner);
        for (int depth = 0; entry != null && depth < 5; depth++) {
            String parent = entry.parent() == null ? "中国" : entry.parent();
            if (parent.equals(outer)) {
                return !inner.equals(outer);
            }
            entry = gazetteer.named(parent);
        }
        return false;
    }

    private static Finding finding(Page page, Relation wide, Relation narrow) {
        return new Draft(page, Finding.Kind.SCOPE_DISAGREEMENT, Finding.Severity.HIGH)
                .about(wide)
                .about(narrow)
                .suggest(narrow.object() + "首个")
                .because(
                        "“" + wide.subject() + "”一处称" + wide.object() + "第一，一处称" + narrow.object()
                                + "第一；前者若真则后者必真，反之不然，宜取" + narrow.object(),
                        "'" + wide.subject() + "' is the first in " + wide.object() + " in one place and in "
                                + narrow.object()
                                + " in another; the wider claim implies the narrower, not the other way"
                                + " round");
    }
}
