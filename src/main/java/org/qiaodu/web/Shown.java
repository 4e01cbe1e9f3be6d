package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A statement as pages show it.
 *
 * @param node the statement
 * @param kind {@code Observation}, {@code Relation} or {@code Event}
 * @param group what it is listed under: indicator, property or type of event
 * @param period EDTF; empty where it has none
 * @param start first day, ISO; empty where open or none
 * @param quotes its evidence
 * @param disputed whether an open finding involves it
 */
record Shown(Node node, String kind, Node group, String period, String start, List<Quote> quotes, boolean disputed) {
    static @Nullable Shown of(Node node, Facts facts) {
        facts.describe(node);
        String kind;
        Node group;
        if (facts.isA(node, "qd:Observation")) {
            kind = "Observation";
            group = facts.object(node, "qd:indicator");
        } else if (facts.isA(node, "qd:Relation")) {
            kind = "Relation";
            group = facts.object(node, "rdf:predicate");
        } else {
            kind = "Event";
            group = facts.object(node, "qd:eventType");
        }
        if (group == null) {
            return null;
        }
        List<Quote> quotes = new ArrayList<>();
        facts.objects(node, "prov:wasDerivedFrom").forEach(span -> quotes.add(Quote.of(span, facts)));
        quotes.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return new Shown(
                node,
                kind,
                group,
                facts.text(node, "qd:period"),
                facts.text(node, "qd:periodStart"),
                List.copyOf(quotes),
                Shown.isDisputed(node, facts));
    }

    private static boolean isDisputed(Node node, Facts facts) {
        return facts.subjects("qd:involves", node).stream()
                .anyMatch(f -> facts.text(f, "qd:status").equals("Open"));
    }

    String id() {
        return Facts.local(node);
    }

    /** Where its words begin, in code points. */
    int place() {
        return quotes.isEmpty() ? 0 : quotes.get(0).start();
    }

    /** What it says, in one line. */
    Html sentence(Facts facts) {
        return switch (kind) {
            case "Observation" -> observation(facts);
            case "Relation" ->
                Html.of(end(facts, "rdf:subject"), " ", tag("b", facts.label(group)), " ", end(facts, "rdf:object"));
            default -> event(facts);
        };
    }

    private Html observation(Facts facts) {
        Node scope = facts.object(node, "qd:scope");
        return Html.of(
                end(facts, "qd:of"),
                " · ",
                facts.link(group),
                " · ",
                term(facts, "qd:statistic"),
                " ",
                tag("b", at("class", "value"), bound(facts), facts.text(node, "qd:statedAs")),
                scope == null ? null : Html.of(" (", facts.language().say("在", "in "), facts.link(scope), ")"),
                " ",
                tag("span", at("class", "number"), number(facts)));
    }

    private Html event(Facts facts) {
        List<Html> participants = new ArrayList<>();
        for (String role : List.of("qd:agent", "qd:object", "qd:participant", "qd:place")) {
            for (Node who : facts.objects(node, role)) {
                participants.add(tag("span", at("class", "role"), facts.label(facts.node(role)), " ", facts.link(who)));
            }
        }
        return Html.of(tag("b", facts.label(group)), " ", facts.say(node, "rdfs:label"), " ", participants);
    }

    private Html end(Facts facts, String property) {
        Node other = facts.object(node, property);
        return other == null ? Html.NONE : facts.link(other);
    }

    private String term(Facts facts, String property) {
        Node term = facts.object(node, property);
        return term == null ? "" : facts.label(term);
    }

    private String bound(Facts facts) {
        return switch (facts.text(node, "qd:bound")) {
            case "MoreThan" -> "> ";
            case "LessThan" -> "< ";
            case "Approximate" -> "≈ ";
            default -> "";
        };
    }

    /** The value in base units, grouped by thousands. */
    private String number(Facts facts) {
        Node value = facts.object(node, "qd:value");
        if (value == null) {
            return "";
        }
        String unit = facts.text(node, "qd:unitCode");
        return String.format("%,.15f", new BigDecimal(value.getLiteralLexicalForm()))
                        .replaceFirst("\\.?0+$", "")
                + (unit.equals("1") ? "" : " " + unit.replaceAll("[{}]", ""));
    }

    /** A list item: sentence, time, rank, confidence, and the words it was read from. */
    Html item(Facts facts, Visit visit, @Nullable Object... more) {
        String rank = facts.text(node, "qd:rank");
        String planned = facts.text(node, "qd:modality").equals("Planned") ? term(facts, "qd:modality") : "";
        String assertion = facts.text(node, "qd:assertion").equals("Stated") ? "" : term(facts, "qd:assertion");
        return tag(
                "li",
                at(
                        "class",
                        "statement " + kind.toLowerCase(java.util.Locale.ROOT)
                                + (rank.equals("Deprecated") ? " deprecated" : "")),
                more,
                tag("div", period.isEmpty() ? null : tag("time", period), " ", sentence(facts)),
                tag(
                        "div",
                        at("class", "marks"),
                        rank.equals("Normal") ? null : tag("span", at("class", "mark"), term(facts, "qd:rank")),
                        planned.isEmpty() ? null : tag("span", at("class", "mark"), planned),
                        assertion.isEmpty() ? null : tag("span", at("class", "mark"), assertion),
                        disputed ? tag("span", at("class", "mark warn"), visit.say("存疑", "disputed")) : null,
                        tag("span", visit.say("置信度 ", "confidence "), facts.text(node, "qd:confidence")),
                        " ",
                        Html.link(facts.path(node), visit.say("陈述详情", "statement"))),
                quotes.stream().map(q -> q.show(facts, visit)));
    }
}
