package org.qiaodu.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qiaodu.claim.Attempt;
import org.qiaodu.entity.Weighing;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Entity;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Passage;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.Repair;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.run.Explanation;

/** Prints how a sentence was read, for a person who asks why. */
final class ExplanationPrinter {
    private final PrintWriter out;
    private final boolean brief;

    /** @param brief whether rules that did not fire are left out */
    ExplanationPrinter(PrintWriter out, boolean brief) {
        this.out = out;
        this.brief = brief;
    }

    void print(Explanation e) {
        sentence(e);
        found(e);
        heading("分句 clauses");
        e.clauses().forEach(clause -> out.println("  " + clause.of(text(e))));
        heading("实体 entities");
        e.entities().forEach(this::entity);
        heading("陈述 statements");
        e.statements().forEach(this::statement);
        if (!e.weighings().isEmpty()) {
            heading("归属 owners, by the model");
            e.weighings().forEach(this::weighing);
        }
        heading("规则 rules");
        e.attempts().stream().filter(Attempt::fired).forEach(a -> out.println("  ✓ " + a.rule() + ": " + a.detail()));
        if (!brief) {
            e.attempts().stream()
                    .filter(a -> !a.fired())
                    .forEach(a -> out.println("  ✗ " + a.rule() + ": " + a.detail()));
        }
        out.println();
    }

    private static String text(Explanation e) {
        return e.passage().passage().chars();
    }

    private void sentence(Explanation e) {
        Passage passage = e.passage().passage();
        String spans = passage.text().spans(e.sentence()).stream()
                .map(ExplanationPrinter::place)
                .collect(Collectors.joining(" + "));
        out.println("句 sentence [" + spans + "]");
        out.println("  " + e.sentence().of(text(e)));
        for (Repair repair : passage.text().repairs()) {
            if (e.sentence().contains(repair.range())) {
                out.println("  修补 repaired: " + repair.printed() + " → " + repair.readAs() + " ("
                        + repair.reason().zh() + ")");
            }
        }
    }

    private void found(Explanation e) {
        heading("词 tokens");
        out.println("  "
                + e.passage().tokens().stream()
                        .filter(t -> e.sentence().contains(t.range()))
                        .map(t -> t.range().of(text(e)) + "/" + t.tag())
                        .collect(Collectors.joining(" ")));
        heading("所见 mentions, values, indicators");
        e.passage().chunks().stream()
                .filter(c -> e.sentence().contains(c.range()))
                .forEach(c -> out.println("  " + c.range().of(text(e)) + "  " + describe(c)));
    }

    private void heading(String text) {
        out.println(text);
    }

    private static String place(Span span) {
        return "char=" + span.start() + "," + span.end();
    }

    private static String describe(Chunk chunk) {
        if (chunk instanceof Mention m) {
            return m.type() + " " + m.name() + " (" + m.source() + ", " + m.confidence() + ")";
        } else if (chunk instanceof Quantity q) {
            return q.kind() + " " + q.value().toPlainString() + " " + q.unit() + " "
                    + q.bound().term();
        } else if (chunk instanceof TimeExpression t) {
            return "TIME " + t.value().edtf() + (t.basis() == null ? "" : " (" + t.basis() + ")");
        } else if (chunk instanceof IndicatorTerm i) {
            return "INDICATOR " + i.label() + (i.known() ? "" : " (new)");
        }
        return "";
    }

    private void entity(Entity entity) {
        out.println("  " + entity.type() + " id:" + entity.id());
        entity.reasons()
                .forEach(r -> out.println("    " + (r.merged() ? "= " : "≠ ") + r.surface() + ": "
                        + r.reason().zh() + " | " + r.reason().en()));
    }

    private void weighing(Weighing w) {
        out.println("  " + w.figure().claim().indicator() + " "
                + w.figure().claim().statedAs() + ": " + w.figure().read().entity() + " → "
                + w.owner().entity());
        w.reasons().forEach(r -> out.printf(Locale.ROOT, "    %+.2f %s%n", r.weight(), r.feature()));
    }

    private void statement(Statement statement) {
        String what = "";
        if (statement instanceof Statement.Observation o) {
            what = o.of() + " · " + o.indicator() + " · " + o.statistic().term() + " = "
                    + o.value().toPlainString() + " " + o.unit();
        } else if (statement instanceof Statement.Relation r) {
            what = r.subject() + " · " + r.predicate() + " · " + r.object();
        } else if (statement instanceof Statement.Event e) {
            what = e.type() + " · " + e.label();
        }
        var when = statement.references().when();
        out.println("  st:" + statement.id() + " " + what
                + (when == null ? "" : " @" + when.value().edtf()));
        out.println("    " + String.join(", ", statement.references().rules()));
        statement.references().inherited().forEach(slot -> out.println("    承前 inherited " + slot));
    }
}
