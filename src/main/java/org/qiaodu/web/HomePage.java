package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.link;
import static org.qiaodu.web.Html.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.Server;

/** {@code /}: what this graph is, what it holds, and the questions it answers. */
final class HomePage implements PageServlet.Content {
    /** Names listed under one heading before the rest is left to the search. */
    private static final int SHOWN = 40;

    private final SavedQueries queries;

    HomePage(SavedQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        if (!visit.request().getRequestURI().equals("/")) {
            return Optional.empty();
        }
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
                            counts(facts, visit),
                            documents(facts, visit),
                            questions(visit),
                            names(facts, visit),
                            machines(visit)));
        }));
    }

    private static Html counts(Facts facts, Visit visit) {
        List<Html> counts = new ArrayList<>();
        for (String type : List.of("Document", "Observation", "Relation", "Event", "Indicator")) {
            counts.add(tag(
                    "div",
                    tag("dt", facts.label(facts.node("qd:" + type))),
                    tag(
                            "dd",
                            facts.subjects("rdf:type", facts.node("qd:" + type)).size())));
        }
        long findings = facts.graph()
                .find(Node.ANY, facts.node("qd:severity"), Node.ANY)
                .toList()
                .size();
        counts.add(tag("div", tag("dt", link("/findings", visit.say("存疑", "Findings"))), tag("dd", findings)));
        return tag("dl", at("class", "counts"), counts);
    }

    private static Html documents(Facts facts, Visit visit) {
        List<Node> all = facts.subjects("rdf:type", facts.node("qd:Document"));
        return tag(
                "section",
                tag("h2", visit.say("文档", "Documents")),
                tag(
                        "ul",
                        at("class", "hits"),
                        all.stream()
                                .limit(SHOWN)
                                .map(d -> tag(
                                        "li",
                                        facts.link(d),
                                        " ",
                                        tag(
                                                "small",
                                                year(d, facts),
                                                facts.text(d, "qd:length"),
                                                visit.say(" 字", " characters"))))),
                all.size() > SHOWN ? tag("p", link("/search?class=Document", visit.say("全部", "All"))) : null);
    }

    private static String year(Node document, Facts facts) {
        String issued = facts.text(document, "dct:issued") + facts.text(document, "qd:assumedIssued");
        return issued.isEmpty() ? "" : issued + " · ";
    }

    /** What is measured and spoken of, by class, the most numerous first. */
    private static Html names(Facts facts, Visit visit) {
        Map<Node, List<Node>> byClass = new LinkedHashMap<>();
        facts.graph()
                .find(Node.ANY, facts.node("qd:mentionedIn"), Node.ANY)
                .mapWith(t -> t.getSubject())
                .toSet()
                .forEach(entity -> facts.objects(entity, "rdf:type")
                        .forEach(type -> byClass.computeIfAbsent(type, k -> new ArrayList<>())
                                .add(entity)));
        byClass.put(
                facts.node("qd:Indicator"), new ArrayList<>(facts.subjects("rdf:type", facts.node("qd:Indicator"))));
        return tag(
                "section",
                tag("h2", visit.say("图谱里有", "In this graph")),
                byClass.entrySet().stream()
                        .sorted(Comparator.comparingInt((Map.Entry<Node, List<Node>> e) ->
                                        -e.getValue().size())
                                .thenComparing(e -> e.getKey().getURI()))
                        .map(e -> ofClass(e.getKey(), e.getValue(), facts)));
    }

    private static Html ofClass(Node type, List<Node> things, Facts facts) {
        things.sort(Comparator.comparing(facts::label));
        return tag(
                "details",
                at("open", things.size() <= SHOWN ? "" : null),
                tag("summary", facts.label(type), " ", tag("small", things.size())),
                tag("p", at("class", "names"), things.stream().limit(SHOWN).map(facts::link)),
                things.size() > SHOWN
                        ? tag(
                                "p",
                                link(
                                        "/search?class=" + Facts.local(type),
                                        facts.language().say("全部", "All")))
                        : null);
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
