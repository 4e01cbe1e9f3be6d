package org.qiaodu.web;

import org.apache.jena.graph.Node;

/**
 * Words of a document.
 *
 * @param document where they stand
 * @param start first code point
 * @param end after the last code point
 * @param exact the words as printed
 * @param prefix words before, to show the place
 * @param suffix words after
 * @param readAs what they were read as; empty where as printed
 */
record Quote(Node document, int start, int end, String exact, String prefix, String suffix, String readAs) {
    static Quote of(Node span, Facts facts) {
        facts.describe(span);
        String exact = "";
        String prefix = "";
        String suffix = "";
        int start = 0;
        int end = 0;
        for (Node selector : facts.objects(span, "oa:hasSelector")) {
            facts.describe(selector);
            if (facts.object(selector, "oa:exact") != null) {
                exact = facts.text(selector, "oa:exact");
                prefix = facts.text(selector, "oa:prefix");
                suffix = facts.text(selector, "oa:suffix");
            } else {
                start = facts.number(selector, "oa:start");
                end = facts.number(selector, "oa:end");
            }
        }
        Node document = facts.object(span, "oa:hasSource");
        return new Quote(
                document == null ? span : document, start, end, exact, prefix, suffix, facts.text(span, "qd:readAs"));
    }

    /** The words with what stands around them; leads to their place in the document. */
    Html show(Facts facts, Visit visit) {
        Object read = readAs.isEmpty()
                ? null
                : Html.tag("span", Html.at("class", "read-as"), visit.say("读作：", "read as: "), readAs);
        return Html.tag(
                "blockquote",
                Html.tag("span", Html.at("class", "around"), "…", prefix),
                Html.link(place(facts), Html.tag("mark", exact)),
                Html.tag("span", Html.at("class", "around"), suffix, "…"),
                read,
                Html.tag("cite", facts.label(document), " ", start + "–" + end));
    }

    /** The page and place of the words. */
    String place(Facts facts) {
        return facts.path(document) + "#at-" + start;
    }
}
