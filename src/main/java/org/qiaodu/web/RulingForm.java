package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.qiaodu.model.Correction;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Keyed;

/** What was ruled on a finding or statement, and, where the desk is open, the form to rule on it. */
final class RulingForm {
    private final Visit visit;
    private final Facts facts;

    RulingForm(Visit visit, Facts facts) {
        this.visit = visit;
        this.facts = facts;
    }

    Html ofFinding(Node finding) {
        String document = facts.text(finding, "dct:source");
        String key = facts.text(finding, "qd:key");
        List<Correction> waiting = waiting()
                .filter(c -> c.document().equals(document) && c.meaning().endsWith(key))
                .toList();
        return Html.of(
                ruled(finding, waiting),
                form(
                        finding,
                        visit.request().getRequestURI(),
                        button("confirm", visit.say("属实", "Confirm")),
                        button("dismiss", visit.say("不成立", "Dismiss"))));
    }

    Html ofStatement(Node statement, GraphStore store) {
        List<Correction> waiting = waiting().toList();
        if (!waiting.isEmpty()) {
            Keyed keyed = Keyed.of(store, statement.getURI());
            waiting = waiting.stream()
                    .filter(c -> c.document().equals(keyed.document())
                            && c.quote().equals(keyed.quote())
                            && c.meaning().equals(keyed.meaning()))
                    .toList();
        }
        return Html.of(
                ruled(statement, waiting),
                form(
                        statement,
                        visit.request().getRequestURI(),
                        button("accept", visit.say("采纳", "Accept")),
                        button("reject", visit.say("驳回", "Reject"))));
    }

    /** The rulings that no build has seen. */
    private Stream<Correction> waiting() {
        return visit.desk().rulings().stream().filter(c -> !isBuilt(c));
    }

    private boolean isBuilt(Correction c) {
        Node key = NodeFactory.createLiteralString(c.quote() + "|" + c.meaning());
        return facts.subjects("qd:key", key).stream()
                .anyMatch(
                        node -> facts.text(node, "qd:action").equals(c.action().term())
                                && facts.text(node, "qd:author").equals(c.author())
                                && facts.text(node, "qd:date").equals(c.date().toString()));
    }

    private Html ruled(Node target, List<Correction> waiting) {
        Stream<Html> built = facts.subjects("qd:corrects", target).stream()
                .map(c -> tag(
                        "p",
                        at("class", "ruled"),
                        tag("span", at("class", "mark"), facts.label(facts.node("qd:" + facts.text(c, "qd:action")))),
                        said(facts.text(c, "qd:author"), facts.text(c, "qd:date"), facts.text(c, "qd:reason"))));
        Stream<Html> pending = waiting.stream()
                .map(c -> tag(
                        "p",
                        at("class", "ruled"),
                        tag(
                                "span",
                                at("class", "mark"),
                                facts.label(facts.node("qd:" + c.action().term())),
                                visit.say("，下次建图生效", ", from the next build")),
                        said(c.author(), c.date().toString(), c.reason())));
        return Html.of(built, pending);
    }

    private Html said(String author, String date, String reason) {
        return Html.of(author, visit.say("（", " ("), date, visit.say("）：", "): "), reason);
    }

    private Html form(Node target, String back, Html... buttons) {
        if (!visit.desk().isOpen()) {
            return Html.NONE;
        }
        String query = visit.request().getQueryString();
        return tag(
                "details",
                at("class", "rule"),
                tag("summary", visit.say("裁定", "Rule on this")),
                tag(
                        "form",
                        at("class", "filter"),
                        at("method", "post"),
                        at("action", "/curate"),
                        hidden("target", target.getURI()),
                        hidden("token", visit.token()),
                        hidden("back", back + (query == null ? "" : "?" + query)),
                        tag(
                                "label",
                                visit.say("理由 ", "Reason "),
                                tag("input", at("name", "reason"), at("required", ""), at("maxlength", 1000))),
                        buttons));
    }

    private static Html hidden(String name, String value) {
        return tag("input", at("type", "hidden"), at("name", name), at("value", value));
    }

    private static Html button(String action, String label) {
        return tag("button", at("name", "action"), at("value", action), label);
    }
}
