package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Rank;
import org.qiaodu.model.Statement;
import org.qiaodu.model.StatementId;

/** Says which of the comparable statements to prefer. What a grave open finding doubts is never preferred. */
public final class Ranker {
    private static final Bilingual UNDISPUTED =
            new Bilingual("可比的陈述中惟此没有疑问", "the only one of the comparable statements that is not in doubt");
    private static final Bilingual SUPPORTED =
            new Bilingual("可比的陈述中证据最多、最确定", "the best supported of the comparable statements");
    private static final double MARGIN = 0.05;

    /** The statements with their ranks. */
    public List<Statement> rank(List<Statement> statements, List<Finding> findings) {
        Set<StatementId> doubted = new HashSet<>();
        for (Finding f : findings) {
            if (f.doubts()) {
                doubted.addAll(f.statements());
            }
        }
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        for (Statement s : statements) {
            if (s.references().rank() != Rank.DEPRECATED) {
                groups.computeIfAbsent(question(s), k -> new ArrayList<>()).add(s);
            }
        }
        Map<StatementId, Bilingual> preferred = new LinkedHashMap<>();
        groups.values().stream().filter(Ranker::isUndecided).forEach(g -> prefer(g, doubted, preferred));
        return statements.stream().map(s -> ranked(s, preferred)).toList();
    }

    /** Whether there is a choice that nobody has made yet. */
    private static boolean isUndecided(List<Statement> group) {
        return group.size() > 1 && group.stream().noneMatch(s -> s.references().rank() == Rank.PREFERRED);
    }

    private static Statement ranked(Statement s, Map<StatementId, Bilingual> preferred) {
        Bilingual why = preferred.get(s.id());
        return why == null ? s : s.with(s.references().ranked(Rank.PREFERRED, why));
    }

    /** What a statement answers; statements that answer the same are comparable. */
    private static String question(Statement s) {
        String time = s.references().when() == null
                ? ""
                : s.references().when().value().edtf();
        if (s instanceof Statement.Observation o) {
            return String.join("\n", "o", o.of(), o.indicator(), o.statistic().term(), o.unit(), "" + o.scope(), time);
        }
        if (s instanceof Statement.Relation r) {
            return String.join("\n", "r", r.subject(), r.predicate(), r.object());
        }
        return s.id().hash();
    }

    private static void prefer(List<Statement> group, Set<StatementId> doubted, Map<StatementId, Bilingual> preferred) {
        List<Statement> sound =
                group.stream().filter(s -> !doubted.contains(s.id())).toList();
        if (sound.size() == 1) {
            preferred.put(sound.get(0).id(), sound.size() < group.size() ? UNDISPUTED : SUPPORTED);
            return;
        }
        List<Statement> best = sound.stream()
                .sorted((a, b) -> Double.compare(support(b), support(a)))
                .toList();
        if (best.size() > 1 && support(best.get(0)) > support(best.get(1)) + MARGIN) {
            preferred.put(best.get(0).id(), SUPPORTED);
        }
    }

    /** How well a statement is supported: its confidence, places it stands at, and an exact value over a bound. */
    private static double support(Statement s) {
        double places = Math.min(5, s.references().evidence().size()) * 0.1;
        double exact = s instanceof Statement.Observation o && o.bound() == Bound.EXACT ? 0.2 : 0;
        return s.references().confidence() + places + exact;
    }
}
