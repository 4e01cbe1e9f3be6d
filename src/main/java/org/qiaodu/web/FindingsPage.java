package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.qiaodu.store.GraphStore;

/** {@code /findings}: what does not hold together, filtered, with the words that disagree side by side. */
final class FindingsPage implements PageServlet.Content {
    private static final List<String> KINDS = List.of(
            "ValueDisagreement",
            "ScopeDisagreement",
            "TimeDisagreement",
            "ArithmeticMismatch",
            "ReferenceMismatch",
            "SuspectedMisprint",
            "IdentityDoubt");
    private static final List<String> SEVERITIES = List.of("High", "Medium", "Low");
    private static final List<String> STATUSES = List.of("Open", "Confirmed", "Dismissed");

    /** Findings on one page. */
    private static final int SHOWN = 100;

    /** Documents proposed to choose from. */
    private static final int PROPOSED = 200;

    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        return Optional.of(store.read(graphs -> view(visit, new Facts(store, graphs, visit.language()))));
    }

    private static PageServlet.View view(Visit visit, Facts facts) {
        Part<Node> found = Part.of(found(visit, facts), visit.from(), SHOWN);
        String title = visit.say("存疑之处", "Findings");
        return new PageServlet.View(
                title,
                Html.of(
                        tag("h1", title),
                        tag(
                                "p",
                                visit.say(
                                        "文本自相矛盾、算不拢、与参考值不符或疑似误印的地方。原文不因此删改。",
                                        "Where texts contradict themselves, do not add up, differ from reference values or look"
                                                + " misprinted. Nothing is deleted for it.")),
                        filter(visit, facts),
                        tag(
                                "p",
                                at("role", "status"),
                                visit.say("共 " + found.size() + " 条", found.size() + " findings")),
                        tag(
                                "ul",
                                at("class", "findings"),
                                found.shown().stream().map(f -> item(f, facts, visit))),
                        found.more(visit)));
    }

    /** The page and place of a finding: among those of its document. */
    static String place(Node finding, Facts facts) {
        return "/findings?document=" + Paths.encode(facts.text(finding, "dct:source")) + "#" + Facts.local(finding);
    }

    /** Those asked for, the most severe first, as they came into the store. */
    private static Stream<Node> found(Visit visit, Facts facts) {
        String document = visit.parameter("document");
        String kind = visit.parameter("kind");
        String wanted = visit.parameter("severity");
        return SEVERITIES.stream()
                .filter(severity -> wanted.isEmpty() || wanted.equals(severity))
                .map(severity -> facts.node("qd:" + severity))
                .flatMap(severity -> {
                    if (!document.isEmpty()) {
                        return with(severity, facts.stored("dct:source", facts.node("doc:" + document)), facts);
                    }
                    return kind.isEmpty()
                            ? facts.stored("qd:severity", severity)
                            : with(severity, facts.stored("rdf:type", facts.node("qd:" + kind)), facts);
                })
                .filter(f -> (kind.isEmpty() || facts.isA(f, "qd:" + kind)) && is(f, visit.parameter("status"), facts));
    }

    private static Stream<Node> with(Node severity, Stream<Node> findings, Facts facts) {
        return findings.filter(f -> facts.graph().contains(f, facts.node("qd:severity"), severity));
    }

    private static boolean is(Node finding, String status, Facts facts) {
        return status.isEmpty() || facts.graph().contains(finding, facts.node("qd:status"), facts.node("qd:" + status));
    }

    private static Html filter(Visit visit, Facts facts) {
        return tag(
                "form",
                at("class", "filter"),
                choice("kind", visit.say("类别", "Kind"), KINDS, visit, facts),
                choice("severity", visit.say("严重程度", "Severity"), SEVERITIES, visit, facts),
                choice("status", visit.say("状态", "Status"), STATUSES, visit, facts),
                document(visit, facts),
                tag("button", visit.say("筛选", "Filter")));
    }

    private static Html document(Visit visit, Facts facts) {
        Stream<Html> names = facts.part("rdf:type", facts.node("qd:Document"), 0, PROPOSED).shown().stream()
                .map(document -> tag("option", at("value", Facts.local(document))));
        return tag(
                "label",
                visit.say("文档", "Document"),
                " ",
                tag(
                        "input",
                        at("type", "search"),
                        at("name", "document"),
                        at("list", "documents"),
                        at("value", visit.parameter("document"))),
                tag("datalist", at("id", "documents"), names));
    }

    private static Html choice(String name, String label, List<String> values, Visit visit, Facts facts) {
        String chosen = visit.parameter(name);
        return tag(
                "label",
                label,
                " ",
                tag(
                        "select",
                        at("name", name),
                        tag("option", at("value", ""), visit.say("全部", "all")),
                        values.stream()
                                .map(v -> tag(
                                        "option",
                                        at("value", v),
                                        at("selected", v.equals(chosen) ? "" : null),
                                        facts.label(facts.node("qd:" + v))))));
    }

    /** A finding with the words that disagree side by side. */
    static Html item(Node finding, Facts facts, Visit visit) {
        facts.describe(finding);
        String kind = KINDS.stream()
                .filter(k -> facts.isA(finding, "qd:" + k))
                .findFirst()
                .orElse("Finding");
        List<Html> sides = new ArrayList<>();
        for (Node involved : facts.objects(finding, "qd:involves")) {
            if (facts.object(involved, "oa:hasSelector") != null) {
                sides.add(tag("div", Quote.of(involved, facts).show(facts, visit)));
            } else {
                Shown statement = Shown.of(involved, facts);
                if (statement != null) {
                    sides.add(tag("ul", statement.item(facts, visit)));
                }
            }
        }
        String suggestion = facts.text(finding, "qd:suggests");
        String severity = facts.text(finding, "qd:severity");
        return tag(
                "li",
                at("id", Facts.local(finding)),
                at("class", "finding " + severity.toLowerCase(java.util.Locale.ROOT)),
                tag(
                        "h3",
                        facts.label(facts.node("qd:" + kind)),
                        " ",
                        tag("span", at("class", "mark warn"), facts.label(facts.node("qd:" + severity))),
                        tag(
                                "span",
                                at("class", "mark"),
                                facts.label(facts.node("qd:" + facts.text(finding, "qd:status"))))),
                tag("p", facts.say(finding, "qd:explanation")),
                suggestion.isEmpty() ? null : tag("p", visit.say("建议读作：", "Suggested: "), tag("b", suggestion)),
                tag("div", at("class", "sides"), sides),
                new RulingForm(visit, facts).ofFinding(finding));
    }
}
