package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.link;
import static org.qiaodu.web.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.SavedQuery;

/** {@code /queries}: the saved queries and what they answer; {@code /queries/NAME}: one, asked and answered. */
final class QueriesPage implements PageServlet.Content {
    private final SavedQueries queries;

    QueriesPage(SavedQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        String name = visit.request().getPathInfo() == null
                ? ""
                : visit.request().getPathInfo().replaceFirst("^/", "");
        if (name.isEmpty()) {
            return Optional.of(list(visit));
        }
        return queries.all().stream()
                .filter(q -> q.name().equals(name))
                .findFirst()
                .map(q -> one(q, visit, store));
    }

    private PageServlet.View list(Visit visit) {
        String title = visit.say("问题", "Questions");
        List<Html> sections = new ArrayList<>();
        for (String folder : SavedQueries.FOLDERS) {
            List<SavedQuery> here = queries.all().stream()
                    .filter(q -> q.folder().equals(folder))
                    .toList();
            if (!here.isEmpty()) {
                sections.add(tag(
                        "section",
                        tag("h2", heading(folder, visit)),
                        tag("ul", here.stream().map(q -> row(q, visit)))));
            }
        }
        return new PageServlet.View(
                title,
                Html.of(
                        tag("h1", title),
                        tag(
                                "p",
                                visit.say(
                                        "每个问题都是一个已存的查询，也可由程序调用：",
                                        "Each question is a saved query that programs can call too: "),
                                link("/api/queries", tag("code", "/api/queries")),
                                " · ",
                                link("/openapi.json", "OpenAPI 3.1")),
                        sections));
    }

    private static String heading(String folder, Visit visit) {
        return switch (folder) {
            case "questions" -> visit.say("研究问题", "Research questions");
            case "explore" -> visit.say("浏览", "Exploring");
            case "checks" -> visit.say("查验", "Checks");
            default -> visit.say("导出", "Export");
        };
    }

    private static Html row(SavedQuery query, Visit visit) {
        return tag(
                "li",
                link(
                        "/queries/" + query.name(),
                        visit.say(query.question().zh(), query.question().en())),
                " ",
                tag(
                        "small",
                        link(
                                "/sparql?query=" + Paths.encode(query.sparql()),
                                visit.say("在编辑器中打开", "open in the editor"))));
    }

    private static PageServlet.View one(SavedQuery query, Visit visit, GraphStore store) {
        String title = visit.say(query.question().zh(), query.question().en());
        boolean rows = !query.folder().equals("export");
        return new PageServlet.View(
                title,
                Html.of(
                        tag("h1", title),
                        query.parameters().isEmpty() ? null : form(query, visit),
                        tag(
                                "p",
                                at("class", "names"),
                                link("/api/queries/" + query.name() + "?" + with(visit, "format", "csv"), "CSV"),
                                link("/api/queries/" + query.name() + "?" + with(visit, "format", "json"), "JSON"),
                                link(
                                        "/sparql?query=" + Paths.encode(query.sparql()),
                                        visit.say("在编辑器中打开", "Open in the editor"))),
                        rows
                                ? table(Answer.of(query, visit, store, Answer.ON_PAGE), visit, store)
                                : tag("pre", query.sparql())));
    }

    private static Html form(SavedQuery query, Visit visit) {
        return tag(
                "form",
                at("class", "filter"),
                query.parameters().stream()
                        .map(p -> tag(
                                "label",
                                p.name(),
                                " ",
                                tag(
                                        "input",
                                        at("name", p.name()),
                                        at(
                                                "type",
                                                switch (p.type()) {
                                                    case INTEGER, DECIMAL -> "number";
                                                    case DATE -> "date";
                                                    default -> "text";
                                                }),
                                        at("step", p.type() == SavedQuery.Type.DECIMAL ? "any" : null),
                                        at(
                                                "value",
                                                visit.parameter(p.name()).isEmpty()
                                                        ? p.defaultValue()
                                                        : visit.parameter(p.name()))))),
                tag("button", visit.say("查询", "Ask")));
    }

    private static Html table(Answer answer, Visit visit, GraphStore store) {
        return store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            return Html.of(
                    tag(
                            "p",
                            at("role", "status"),
                            visit.say("共 ", ""),
                            answer.rows().size(),
                            visit.say(" 行", " rows"),
                            answer.more() ? "+" : ""),
                    tag(
                            "div",
                            at("class", "wide"),
                            at("tabindex", "0"),
                            at("role", "region"),
                            at("aria-label", visit.say("结果", "Results")),
                            tag(
                                    "table",
                                    tag(
                                            "thead",
                                            tag(
                                                    "tr",
                                                    answer.columns().stream()
                                                            .map(c -> tag("th", at("scope", "col"), c.getVarName())))),
                                    tag(
                                            "tbody",
                                            answer.rows().stream()
                                                    .map(r -> tag(
                                                            "tr",
                                                            answer.columns().stream()
                                                                    .map(c -> cell(r, c, facts))))))),
                    answer.more() ? tag("p", link("?" + next(visit, answer), visit.say("后面的", "More"))) : null);
        });
    }

    private static Html cell(Binding row, Var column, Facts facts) {
        Node value = row.get(column);
        if (value == null) {
            return tag("td");
        }
        boolean number = value.isLiteral() && value.getLiteralLexicalForm().matches("-?\\d+(\\.\\d+)?");
        return tag("td", at("class", number ? "number" : null), value.isURI() ? facts.link(value) : Facts.text(value));
    }

    /** The query string of the page that follows. */
    static String next(Visit visit, Answer answer) {
        return with(visit, "offset", Integer.toString(answer.offset() + answer.limit()));
    }

    private static String with(Visit visit, String name, String value) {
        String query =
                visit.request().getQueryString() == null ? "" : visit.request().getQueryString();
        String rest = query.replaceAll("(^|&)" + name + "=[^&]*", "").replaceFirst("^&", "");
        return (rest.isEmpty() ? "" : rest + "&") + name + "=" + Paths.encode(value);
    }
}
