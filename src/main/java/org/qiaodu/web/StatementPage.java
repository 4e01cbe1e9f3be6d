package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.qiaodu.store.GraphStore;

/** {@code /st/HASH}: one statement with all its qualifiers, its words and what is doubted of it. */
final class StatementPage implements PageServlet.Content {
    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        Node node = NodeFactory.createURI(visit.iri());
        return store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            return Optional.ofNullable(facts.isKnown(node) ? Shown.of(node, facts) : null)
                    .map(statement -> view(statement, facts, visit, store));
        });
    }

    private static PageServlet.View view(Shown statement, Facts facts, Visit visit, GraphStore store) {
        String title = visit.say("陈述 ", "Statement ")
                + statement.id().substring(0, Math.min(8, statement.id().length()));
        List<Node> findings = facts.subjects("qd:involves", statement.node());
        return new PageServlet.View(
                title,
                Html.of(
                        tag("h1", title),
                        tag(
                                "p",
                                at("class", "lead"),
                                statement.period().isEmpty() ? null : tag("time", statement.period()),
                                " ",
                                statement.sentence(facts)),
                        new RulingForm(visit, facts).ofStatement(statement.node(), store),
                        tag("h2", visit.say("原文", "The words")),
                        statement.quotes().stream().map(q -> q.show(facts, visit)),
                        elsewhere(statement, facts, visit),
                        tag("h2", visit.say("限定与来历", "Qualifiers and provenance")),
                        qualifiers(statement, facts, visit),
                        findings.isEmpty()
                                ? null
                                : Html.of(
                                        tag("h2", visit.say("存疑之处", "Findings")),
                                        tag(
                                                "ul",
                                                at("class", "findings"),
                                                findings.stream().map(f -> FindingsPage.item(f, facts, visit))))),
                List.of(),
                statement.node().getURI());
    }

    private static Html elsewhere(Shown statement, Facts facts, Visit visit) {
        List<Node> repeats = facts.objects(statement.node(), "qd:repeatedAt");
        if (repeats.isEmpty()) {
            return Html.NONE;
        }
        return tag(
                "details",
                tag(
                        "summary",
                        visit.say("同样的话另见 ", "The same words also stand in "),
                        repeats.size(),
                        visit.say(" 处", " places")),
                repeats.stream().map(span -> Quote.of(span, facts).show(facts, visit)));
    }

    /** Other vocabularies' properties have no names in the graph. */
    private static String name(Node property, Facts facts, Visit visit) {
        return switch (Facts.local(property)) {
            case "type" -> visit.say("类别", "class");
            case "wasGeneratedBy" -> visit.say("由哪次运行读出", "read by the run");
            default -> facts.label(property);
        };
    }

    private static Html qualifiers(Shown statement, Facts facts, Visit visit) {
        List<Html> rows = new ArrayList<>();
        List<Triple> triples = new ArrayList<>();
        facts.graph().find(statement.node(), Node.ANY, Node.ANY).forEachRemaining(triples::add);
        triples.sort((a, b) -> a.toString().compareTo(b.toString()));
        for (Triple t : triples) {
            String name = Facts.local(t.getPredicate());
            boolean unnamed = name.equals("type")
                    && facts.say(t.getObject(), "rdfs:label").isEmpty();
            if (!unnamed && !name.equals("wasDerivedFrom") && !name.equals("repeatedAt")) {
                rows.add(tag(
                        "tr",
                        tag("th", at("scope", "row"), name(t.getPredicate(), facts, visit)),
                        tag("td", t.getObject().isURI() ? facts.link(t.getObject()) : Facts.text(t.getObject()))));
            }
        }
        return tag("table", at("class", "facts"), tag("tbody", rows));
    }
}
