package org.qiaodu.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.FmtUtils;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Prefixes;

/** The forms in which answers are printed. */
enum Answers {
    TABLE,
    CSV,
    TSV,
    JSON,
    XML,
    TTL;

    /** The standard format of rows; null where there is none. */
    private @Nullable Lang standard() {
        return switch (this) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case TABLE, TTL -> null;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Runs a query and prints its answer; false where that is empty. */
    boolean write(QueryExec exec, Names names, PrintWriter out) {
        Query query = exec.getQuery();
        boolean some = true;
        if (query.isConstructType() || query.isDescribeType()) {
            Graph graph = query.isConstructType() ? exec.construct() : exec.describe();
            some = !graph.isEmpty();
            graph(graph, names, out);
        } else if (this == TTL) {
            throw new UserMistake("--format ttl: only CONSTRUCT and DESCRIBE give triples, this query gives rows;"
                    + " use table, csv, tsv, json or xml.");
        } else if (query.isAskType()) {
            truth(exec.ask(), out);
        } else {
            RowSet answer = exec.select();
            some = answer.hasNext();
            rows(answer, names, out);
        }
        out.flush();
        return some;
    }

    private void graph(Graph graph, Names names, PrintWriter out) {
        if (this != TABLE && this != TTL) {
            throw new UserMistake("--format " + this + ": this query gives triples; use ttl.");
        }
        Prefixes.of(names).forEach(graph.getPrefixMapping()::setNsPrefix);
        out.print(RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString());
    }

    private void truth(boolean answer, PrintWriter out) {
        Lang standard = standard();
        if (standard == null) {
            out.println(answer);
        } else {
            bytes(out, bytes -> writer(standard).write(bytes, answer, new Context()));
        }
    }

    private void rows(RowSet answer, Names names, PrintWriter out) {
        Lang standard = standard();
        if (standard == null) {
            table(answer, names, out);
        } else {
            bytes(out, bytes -> writer(standard).write(bytes, answer, new Context()));
        }
    }

    private static RowSetWriter writer(Lang lang) {
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    private static void bytes(PrintWriter out, Consumer<OutputStream> write) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write.accept(bytes);
        out.print(bytes.toString(StandardCharsets.UTF_8));
    }

    private static void table(RowSet answer, Names names, PrintWriter out) {
        List<String> header =
                answer.getResultVars().stream().map(Var::getVarName).toList();
        List<List<String>> cells = new ArrayList<>();
        answer.forEachRemaining(row -> cells.add(cells(row, answer.getResultVars(), names)));
        new Table(header, cells).print(out);
    }

    private static List<String> cells(Binding row, List<Var> variables, Names names) {
        return variables.stream().map(v -> cell(row.get(v), names)).toList();
    }

    /** A term as people read it: literals bare, IRIs with prefixes, lines joined. */
    private static String cell(@Nullable Node node, Names names) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().replaceAll("\\s+", " ");
        }
        if (!node.isURI()) {
            return FmtUtils.stringForNode(node);
        }
        for (Map.Entry<String, String> prefix : Prefixes.of(names).entrySet()) {
            if (node.getURI().startsWith(prefix.getValue())) {
                return prefix.getKey() + ":"
                        + node.getURI().substring(prefix.getValue().length());
            }
        }
        return "<" + node.getURI() + ">";
    }
}
