package org.qiaodu.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The findings as people read them: gravest first, each with its words, why, and what would be right. */
final class FindingsReport {
    private static final Map<String, String> GRADES =
            Map.of("High", "严重 grave", "Medium", "一般 middling", "Low", "轻微 slight");
    private static final int LONGEST_QUOTE = 90;

    private final Map<String, List<Binding>> bySeverity = new LinkedHashMap<>();

    private FindingsReport(RowSet rows) {
        rows.forEachRemaining(row -> bySeverity
                .computeIfAbsent(text(row, "severity"), k -> new ArrayList<>())
                .add(row));
    }

    static FindingsReport of(RowSet rows) {
        return new FindingsReport(rows);
    }

    private static String text(Binding row, String variable) {
        var node = row.get(Var.alloc(variable));
        return node == null
                ? ""
                : node.isLiteral() ? node.getLiteralLexicalForm().replaceAll("\\s+", " ") : node.getURI();
    }

    /** Prints it; returns whether there was anything to say. */
    boolean print(PrintWriter out) {
        int number = 0;
        for (Map.Entry<String, List<Binding>> grade : bySeverity.entrySet()) {
            out.println();
            out.println("== " + GRADES.getOrDefault(grade.getKey(), grade.getKey()) + " · "
                    + grade.getValue().size() + " ==");
            for (Binding row : grade.getValue()) {
                print(++number, row, out);
            }
        }
        out.println();
        out.println(number == 0 ? "没有存疑之处 nothing is doubtful" : "共 " + number + " 处存疑 findings in all");
        return number > 0;
    }

    private static void print(int number, Binding row, PrintWriter out) {
        String quotes = text(row, "quotes");
        out.println();
        out.println(number + ". " + text(row, "kind_zh") + " " + text(row, "kind")
                + (text(row, "status").equals("Open") ? "" : " [" + text(row, "status") + "]"));
        if (!quotes.isEmpty()) {
            out.println(
                    "   原文 " + (quotes.length() > LONGEST_QUOTE ? quotes.substring(0, LONGEST_QUOTE) + "…" : quotes));
        }
        out.println("   " + text(row, "zh"));
        out.println("   " + text(row, "en"));
        if (!text(row, "suggestion").isEmpty()) {
            out.println("   宜作 " + text(row, "suggestion"));
        }
        out.println("   " + text(row, "finding").replaceFirst(".*/", ""));
    }
}
