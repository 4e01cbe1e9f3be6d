package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.link;
import static org.qiaodu.web.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.Server;

/** {@code /}: what this graph is, what it holds, and the questions it answers. */
final class HomePage implements PageServlet.Content {
    private final SavedQueries queries;
    private final Holdings holdings;

    HomePage(GraphStore store, SavedQueries queries) {
        this.holdings = new Holdings(store);
        this.queries = queries;
    }

    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        if (!visit.request().getRequestURI().equals("/")) {
            return Optional.empty();
        }
        Holdings.Held held = holdings.now();
        return Optional.of(store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            return new PageServlet.View(
                    visit.say("知识图谱", "Knowledge graph"),
                    Html.of(
                            tag("h1", visit.say("从文本读出的知识图谱", "A knowledge graph read from texts")),
                            tag(
                                    "p",
                                    at("class", "lead"),
                                    visit.say(
                                            "每个陈述都指向它所据的原文；文本自相矛盾的地方照录，并一一指出。",
                                            "Every statement points at the words it was read from; where texts contradict"
                                                    + " themselves, both sides are kept and shown.")),
                            counts(held, facts, visit),
                            documents(facts, visit),
                            questions(visit),
                            names(held, facts, visit),
                            machines(visit)));
        }));
    }

    private static Html counts(Holdings.Held held, Facts facts, Visit visit) {
        List<Html> counts = new ArrayList<>();
        held.counts()
                .forEach((type, count) ->
                        counts.add(tag("div", tag("dt", facts.label(facts.node("qd:" + type))), tag("dd", count))));
        counts.add(tag("div", tag("dt", link("/findings", visit.say("存疑", "Findings"))), tag("dd", held.findings())));
        return tag("dl", at("class", "counts"), counts);
    }

    private static Html documents(Facts facts, Visit visit) {
        Part<Node> documents = facts.part("rdf:type", facts.node("qd:Document"), 0, Holdings.NAMED);
        return tag(
                "section",
                tag("h2", visit.say("文档", "Documents")),
                tag(
                        "ul",
                        at("class", "hits"),
                        documents.shown().stream()
                                .map(d -> tag(
                                        "li",
                                        facts.link(d),
                                        " ",
                                        tag(
                                                "small",
                                                year(d, facts),
                                                facts.text(d, "qd:length"),
                                                visit.say(" 字", " characters"))))),
                documents.isLast() ? null : all("Document", visit));
    }

    private static Html all(String type, Visit visit) {
        return tag("p", link("/search?class=" + type, visit.say("全部", "All")));
    }

    private static String year(Node document, Facts facts) {
        String issued = facts.text(document, "dct:issued") + facts.text(document, "qd:assumedIssued");
        return issued.isEmpty() ? "" : issued + " · ";
    }

    /** What is measured and spoken of, by class. */
    private static Html names(Holdings.Held held, Facts facts, Visit visit) {
        return tag(
                "section",
                tag("h2", visit.say("图谱里有", "In this graph")),
                held.kinds().stream().map(kind -> ofClass(kind, facts, visit)));
    }

    private static Html ofClass(Holdings.Kind kind, Facts facts, Visit visit) {
        boolean whole = kind.first().size() == kind.all();
        return tag(
                "details",
                at("open", whole ? "" : null),
                tag("summary", facts.label(kind.type()), " ", tag("small", kind.all())),
                tag("p", at("class", "names"), kind.first().stream().map(facts::link)),
                whole ? null : all(Facts.local(kind.type()), visit));
    }

    private Html questions(Visit visit) {
        return tag(
                "section",
                tag("h2", visit.say("它能回答的问题", "Questions it answers")),
                tag(
                        "ul",
                        at("class", "columns"),
                        queries.all().stream()
                                .filter(q -> !q.folder().equals("export"))
                                .map(q -> tag(
                                        "li",
                                        link(
                                                "/queries/" + q.name(),
                                                visit.say(
                                                        q.question().zh(),
                                                        q.question().en()))))));
    }

    private static Html machines(Visit visit) {
        return tag(
                "section",
                tag("h2", visit.say("给程序", "For programs")),
                tag(
                        "p",
                        at("class", "names"),
                        tag("code", Server.SPARQL),
                        tag("code", Server.DATA),
                        link(OntologyPage.PATH, visit.say("本体", "Ontology")),
                        link("/openapi.json", "OpenAPI"),
                        link("/.well-known/void", "VoID"),
                        link("/metrics", visit.say("指标监测", "Metrics"))),
                tag(
                        "p",
                        visit.say(
                                "每样事物的网址与其IRI的路径相同；按Accept或?format=ttl|jsonld|nt|rdf给出数据。",
                                "A thing's page is at the path of its IRI; Accept or ?format=ttl|jsonld|nt|rdf gives its data.")));
    }
}
