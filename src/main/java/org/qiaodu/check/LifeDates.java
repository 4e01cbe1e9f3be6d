package org.qiaodu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Statement;
import org.qiaodu.model.When;

/** Finds deeds dated before a person's birth or after their death. */
final class LifeDates implements Check {
    private static final Set<String> DEEDS = Set.of(
            "visited",
            "inscribed",
            "attended",
            "holdsPosition",
            "leads",
            "proposedBy",
            "initiated",
            "foundedBy",
            "coFoundedBy",
            "developed",
            "praisedBy");

    private final Map<String, Period> lives = new HashMap<>();

    /** What somebody did at a time. */
    private record Deed(Period who, String time) {}

    LifeDates(ReferenceValues reference) {
        reference.lives().forEach(life -> lives.put(life.name(), life));
    }

    @Override
    public List<Finding> check(Page page) {
        Map<Deed, List<Statement>> byPersonAndTime = new LinkedHashMap<>();
        for (Statement statement : page.read().statements()) {
            Period life = doer(statement);
            When when = statement.references().when();
            if (life != null && when != null && isOutside(life, when)) {
                Deed deed = new Deed(life, when.value().edtf());
                byPersonAndTime.computeIfAbsent(deed, k -> new ArrayList<>()).add(statement);
            }
        }
        List<Finding> found = new ArrayList<>();
        byPersonAndTime.forEach((deed, statements) -> found.add(finding(page, deed, statements)));
        return found;
    }

    private @Nullable Period doer(Statement statement) {
        if (!Page.isFact(statement)) {
            return null;
        }
        if (statement instanceof Statement.Event event) {
            return event.participants().stream()
                    .filter(p -> p.role().equals("agent") && lives.containsKey(p.entity()))
                    .map(p -> lives.get(p.entity()))
                    .findFirst()
                    .orElse(null);
        }
        if (statement instanceof Statement.Relation relation && DEEDS.contains(relation.predicate())) {
            return relation.predicate().endsWith("By") ? lives.get(relation.object()) : lives.get(relation.subject());
        }
        return null;
    }

    private static boolean isOutside(Period life, When when) {
        LocalDate start = when.value().start();
        LocalDate end = when.value().end();
        boolean after = start != null && life.last() != null && start.isAfter(life.last());
        return after || (end != null && end.isBefore(life.first()));
    }

    private static Finding finding(Page page, Deed deed, List<Statement> statements) {
        Draft draft = new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH);
        statements.forEach(draft::about);
        Period life = deed.who();
        String years = life.first().getYear() + "—"
                + (life.last() == null ? "" : String.valueOf(life.last().getYear()));
        return draft.because(
                life.name() + "（" + years + "）不可能在" + deed.time() + "做此事",
                life.name() + " (" + years + ") cannot have done this in " + deed.time());
    }
}
