package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.SavedQuery;
import org.qiaodu.store.Server;

/** {@code /sparql}: an editor for queries, with the saved ones in a menu; a plain form where scripts do not run. */
final class EditorPage implements PageServlet.Content {
    private static final String FIRST = """
            PREFIX qd: <https://w3id.org/qiaodu/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            SELECT ?period ?indicatorName ?stated ?quote WHERE {
              ?observation qd:indicator/rdfs:label ?indicatorName ; qd:statedAs ?stated ;
                prov:wasDerivedFrom/oa:hasSelector/oa:exact ?quote .
              OPTIONAL { ?observation qd:period ?period }
              FILTER (lang(?indicatorName) = "zh")
            } ORDER BY ?period ?indicatorName LIMIT 50
            """;

    private final SavedQueries queries;

    EditorPage(SavedQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        String query = visit.parameter("query").isEmpty() ? FIRST : visit.parameter("query");
        String prefixes = store.prefixes().entrySet().stream()
                .map(e -> e.getKey() + ": <" + e.getValue() + ">")
                .collect(Collectors.joining("\n"));
        return Optional.of(new PageServlet.View(
                visit.say("SPARQL查询", "SPARQL query"),
                Html.of(
                        tag(
                                "link",
                                at("rel", "stylesheet"),
                                at("href", "/assets/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.css")),
                        tag("h1", visit.say("SPARQL查询", "SPARQL query")),
                        tag(
                                "label",
                                visit.say("已存的查询 ", "Saved queries "),
                                tag(
                                        "select",
                                        at("id", "saved"),
                                        tag("option", at("value", ""), visit.say("选一个…", "choose …")),
                                        queries.all().stream().map(q -> option(q, visit)))),
                        tag(
                                "div",
                                at("id", "yasgui"),
                                at("data-endpoint", Server.SPARQL),
                                at("data-prefixes", prefixes),
                                at("data-chart", visit.say("图表", "Chart")),
                                at("data-graph-name", visit.say("关系图", "Graph")),
                                at("data-base", store.base())),
                        tag(
                                "form",
                                at("id", "plain"),
                                at("action", Server.SPARQL),
                                tag("label", at("for", "query"), visit.say("查询", "Query")),
                                tag("textarea", at("id", "query"), at("name", "query"), at("rows", 16), query),
                                tag("input", at("type", "hidden"), at("name", "format"), at("value", "csv")),
                                tag("button", visit.say("运行", "Run")))),
                List.of(
                        "webjars/cytoscape/3.33.1/dist/cytoscape.min.js",
                        "webjars/zazuko__yasgui/4.5.0/build/yasgui.min.js",
                        "results.js",
                        "editor.js"),
                ""));
    }

    private static Html option(SavedQuery query, Visit visit) {
        return tag(
                "option",
                at("value", query.sparql()),
                visit.say(query.question().zh(), query.question().en()));
    }
}
