package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.qiaodu.store.GraphStore;

/** {@code /doc/NAME}: the text as it was given, what was read in it marked, and the statements beside it. */
final class DocumentPage implements PageServlet.Content {
    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        Node document = NodeFactory.createURI(visit.iri());
        return store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            return facts.isA(document, "qd:Document") ? Optional.of(view(document, facts, visit)) : Optional.empty();
        });
    }

    private static PageServlet.View view(Node document, Facts facts, Visit visit) {
        List<Shown> statements = new Statements(facts)
                .of(document).stream()
                        .sorted(Comparator.comparingInt(Shown::place).thenComparing(Shown::id))
                        .toList();
        return new PageServlet.View(
                facts.label(document),
                Html.of(
                        tag("h1", facts.label(document)),
                        about(document, facts, visit),
                        legend(visit),
                        tag(
                                "div",
                                at("class", "reading"),
                                new MarkedText(document, statements, facts, visit).show(),
                                tag(
                                        "aside",
                                        at("class", "beside"),
                                        at("tabindex", "0"),
                                        at("aria-label", visit.say("陈述", "Statements")),
                                        tag("h2", visit.say("陈述 ", "Statements "), tag("small", statements.size())),
                                        tag(
                                                "ul",
                                                at("class", "statements"),
                                                statements.stream()
                                                        .map(s -> s.item(facts, visit, at("id", "s-" + s.id()))))))),
                List.of("document.js"),
                document.getURI());
    }

    private static Html about(Node document, Facts facts, Visit visit) {
        String issued = facts.text(document, "dct:issued");
        String assumed = facts.text(document, "qd:assumedIssued");
        return tag(
                "p",
                at("class", "marks"),
                issued.isEmpty() ? null : tag("span", visit.say("发表于 ", "issued "), tag("time", issued)),
                assumed.isEmpty()
                        ? null
                        : tag(
                                "span",
                                visit.say("推定发表于 ", "assumed to be issued "),
                                tag("time", assumed),
                                " (",
                                facts.say(document, "qd:issuedBasis"),
                                ")"),
                tag("span", facts.text(document, "qd:length"), visit.say(" 字", " characters")),
                tag("span", facts.text(document, "qd:charset")),
                tag(
                        "span",
                        "SHA-256 ",
                        tag("code", facts.text(document, "qd:sha256").replaceFirst("(.{12}).*", "$1…"))));
    }

    private static Html legend(Visit visit) {
        return tag(
                "p",
                at("class", "legend"),
                tag("span", at("class", "span observation"), visit.say("观测", "observation")),
                tag("span", at("class", "span relation"), visit.say("关系", "relation")),
                tag("span", at("class", "span event"), visit.say("事件", "event")),
                tag("span", at("class", "span disputed"), visit.say("存疑", "disputed")),
                tag("del", visit.say("印作", "printed")),
                tag("ins", visit.say("读作", "read")),
                tag("span", at("class", "joint"), visit.say("↷ 断栏相接", "↷ broken column")));
    }
}
