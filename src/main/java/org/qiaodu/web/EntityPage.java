package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.link;
import static org.qiaodu.web.Html.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.qiaodu.store.GraphStore;

/** {@code /id/NAME} and {@code /indicator/LABEL}: all that is said of a thing, and the words it was read from. */
final class EntityPage implements PageServlet.Content {
    /** Statements under one heading before the rest is folded. */
    private static final int OPEN = 20;

    /** Statements on one page; charts and timeline are of these. */
    private static final int SHOWN = 300;

    /** Edges of the small picture. */
    private static final int DRAWN = 300;

    /** Documents named as those that mention it. */
    private static final int DOCUMENTS = 30;

    /** Findings before the rest is folded. */
    private static final int DOUBTS = 5;

    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        Node thing = NodeFactory.createURI(visit.iri());
        return store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            return facts.isKnown(thing) ? Optional.of(new Entity(thing, facts, visit).view()) : Optional.empty();
        });
    }

    private record Entity(Node thing, Facts facts, Visit visit, Part<Shown> part, List<Shown> statements) {
        Entity(Node thing, Facts facts, Visit visit) {
            this(thing, facts, visit, new Statements(facts).about(thing, visit.from(), SHOWN));
        }

        Entity(Node thing, Facts facts, Visit visit, Part<Shown> part) {
            this(thing, facts, visit, part, part.shown());
        }

        PageServlet.View view() {
            List<Node> findings = new Statements(facts).findings(statements);
            Html charts = Chart.of(statements, facts, visit);
            return new PageServlet.View(
                    facts.label(thing),
                    Html.of(
                            tag("h1", facts.label(thing)),
                            names(),
                            findings.isEmpty() ? null : findings(findings),
                            charts.markup().isEmpty()
                                    ? null
                                    : tag("section", tag("h2", visit.say("指标", "Series")), charts),
                            timeline(),
                            groups(),
                            neighbourhood()),
                    List.of("webjars/cytoscape/3.33.1/dist/cytoscape.min.js", "graph.js"),
                    thing.getURI());
        }

        private Html names() {
            List<Html> names = new ArrayList<>();
            for (Node type : facts.objects(thing, "rdf:type")) {
                names.add(tag("span", at("class", "mark"), facts.label(type)));
            }
            for (Node name : facts.objects(thing, "rdfs:label")) {
                names.add(name(name));
            }
            facts.objects(thing, "skos:altLabel").forEach(name -> names.add(name(name)));
            List<Node> documents = facts.objects(thing, "qd:mentionedIn");
            List<Html> links = links();
            return Html.of(
                    tag("p", at("class", "names"), names),
                    documents.isEmpty() ? null : mentions(documents),
                    links.isEmpty() ? null : tag("p", spaced(links)));
        }

        private Html mentions(List<Node> documents) {
            int more = documents.size() - DOCUMENTS;
            return tag(
                    "p",
                    visit.say("见于 ", "Mentioned in "),
                    spaced(documents.stream().limit(DOCUMENTS).map(facts::link).toList()),
                    more > 0 ? visit.say("和另外 " + more + " 篇", "and " + more + " more") : null);
        }

        /** The Wikidata items it is, or is near to, each with how that was decided. */
        private List<Html> links() {
            List<Html> links = new ArrayList<>();
            for (String match : List.of("skos:exactMatch", "skos:closeMatch", "skos:broadMatch")) {
                for (Node item : facts.objects(thing, match)) {
                    links.add(link(item.getURI(), at("rel", "external"), "Wikidata ", Facts.local(item)));
                    facts.subjects("rdf:object", item).stream()
                            .filter(l -> facts.isA(l, "qd:Link") && thing.equals(facts.object(l, "rdf:subject")))
                            .forEach(l -> links.add(tag("small", grounds(match, l))));
                }
            }
            return links;
        }

        private String grounds(String match, Node link) {
            String near = switch (match) {
                case "skos:closeMatch" -> visit.say("相近；", "near in meaning; ");
                case "skos:broadMatch" -> visit.say("上位概念；", "a wider concept; ");
                default -> "";
            };
            String key = facts.text(link, "qd:key");
            return "(" + near + facts.text(link, "qd:method") + (key.isEmpty() ? "" : " " + key) + ", "
                    + facts.text(link, "qd:date") + ")";
        }

        static List<Object> spaced(List<Html> parts) {
            List<Object> all = new ArrayList<>();
            parts.forEach(p -> {
                all.add(p);
                all.add(" ");
            });
            return all;
        }

        private static Html name(Node name) {
            return tag("span", at("lang", name.getLiteralLanguage()), name.getLiteralLexicalForm());
        }

        private Html findings(List<Node> findings) {
            List<Html> items = findings.stream()
                    .map(f -> tag("li", link(FindingsPage.place(f, facts), facts.say(f, "qd:explanation"))))
                    .toList();
            return tag(
                    "aside",
                    at("class", "doubts"),
                    at("aria-label", visit.say("存疑之处", "Findings")),
                    tag("h2", visit.say("存疑之处 ", "Findings "), tag("small", items.size())),
                    tag("ul", items.stream().limit(DOUBTS)),
                    items.size() <= DOUBTS ? null : rest(items.subList(DOUBTS, items.size())));
        }

        private Html timeline() {
            List<Shown> dated = statements.stream()
                    .filter(s -> s.kind().equals("Event") && !s.start().isEmpty())
                    .toList();
            if (dated.isEmpty()) {
                return Html.NONE;
            }
            return tag(
                    "section",
                    tag("h2", visit.say("时间线", "Timeline")),
                    tag(
                            "ol",
                            at("class", "timeline"),
                            dated.stream()
                                    .map(s -> tag(
                                            "li",
                                            tag("time", s.period()),
                                            " ",
                                            link("#s-" + s.id(), facts.label(s.group())),
                                            " ",
                                            facts.say(s.node(), "rdfs:label")))));
        }

        private Html groups() {
            Map<Node, List<Shown>> groups = new LinkedHashMap<>();
            statements.forEach(s ->
                    groups.computeIfAbsent(s.group(), k -> new ArrayList<>()).add(s));
            if (groups.isEmpty()) {
                return tag("p", visit.say("文本没有对它作任何陈述。", "No statement speaks of it."));
            }
            List<Html> sections = new ArrayList<>();
            groups.forEach((group, all) -> sections.add(section(group, all)));
            return Html.of(
                    tag("h2", visit.say("陈述 ", "Statements "), tag("small", part.size())), sections, part.more(visit));
        }

        private Html section(Node group, List<Shown> all) {
            List<Html> items = all.stream()
                    .map(s -> s.item(facts, visit, at("id", "s-" + s.id())))
                    .toList();
            return tag(
                    "section",
                    tag("h3", facts.label(group), " ", tag("small", all.size())),
                    tag("ul", at("class", "statements"), items.stream().limit(OPEN)),
                    items.size() <= OPEN ? null : rest(items.subList(OPEN, items.size())));
        }

        private Html rest(List<Html> items) {
            return tag(
                    "details",
                    tag("summary", visit.say("其余 ", "The other "), items.size()),
                    tag("ul", at("class", "statements"), items));
        }

        private Html neighbourhood() {
            return tag(
                    "section",
                    tag("h2", visit.say("邻近", "Neighbourhood")),
                    tag(
                            "div",
                            at("class", "graph small"),
                            at("role", "img"),
                            at(
                                    "aria-label",
                                    visit.say(
                                            "与相邻实体的关系图；同样的关系列在上面",
                                            "Graph of its neighbours; the same relations are listed above")),
                            GraphPage.drawn(
                                    visit, "/api/graph?most=" + DRAWN + "&focus=" + Paths.encode(thing.getURI()))),
                    tag(
                            "p",
                            link(
                                    "/graph?focus=" + Paths.encode(thing.getURI()),
                                    visit.say("在图中打开", "Open in the graph"))));
        }
    }
}
