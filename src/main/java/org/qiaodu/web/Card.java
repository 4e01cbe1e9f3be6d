package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.link;
import static org.qiaodu.web.Html.tag;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** A thing, class or property in a few words, for pages of other programs. */
final class Card {
    /** Of the preview, in pixels. */
    static final int WIDTH = 430;

    /** Of the preview, in pixels. */
    static final int HEIGHT = 300;

    /** What the preview may do: be shown inside other pages, and load its style sheet. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors *";

    private static final int STATEMENTS = 3;

    private final Facts facts;
    private final Node thing;

    Card(Facts facts, Node thing) {
        this.facts = facts;
        this.thing = thing;
    }

    /** A few lines that stand in another page. */
    Html flyout() {
        return Html.of(tag("strong", facts.label(thing)), classes(), definition(), tag("p", names()));
    }

    /** A page of its own, to be shown in a frame. */
    Html page() {
        Part<Shown> statements = new Statements(facts).about(thing, 0, STATEMENTS);
        return tag(
                "html",
                at("lang", facts.language() == Language.ZH ? "zh-CN" : "en"),
                tag(
                        "head",
                        tag("meta", at("charset", "utf-8")),
                        tag("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")),
                        tag("base", at("target", "_blank")),
                        tag("title", facts.label(thing)),
                        tag("link", at("rel", "stylesheet"), at("href", "/assets/style.css")),
                        tag("link", at("rel", "icon"), at("href", "/assets/icon.svg"))),
                tag(
                        "body",
                        at("class", "card"),
                        tag(
                                "main",
                                tag("h1", link(facts.path(thing), facts.label(thing))),
                                classes(),
                                definition(),
                                tag("p", at("class", "names"), names()),
                                tag("ul", statements.shown().stream().map(this::statement)),
                                statements.isLast() ? null : more())));
    }

    private Html classes() {
        Stream<Html> classes = facts.objects(thing, "rdf:type").stream()
                .filter(type -> type.getURI().startsWith(facts.node("qd:").getURI()))
                .map(type -> tag("span", at("class", "mark"), facts.label(type)));
        return tag("p", classes);
    }

    private Html definition() {
        String definition = facts.say(thing, "skos:definition");
        return definition.isEmpty() ? Html.NONE : tag("p", definition);
    }

    private Stream<Html> names() {
        return Stream.of("rdfs:label", "skos:altLabel")
                .flatMap(property -> facts.objects(thing, property).stream())
                .filter(name -> !Facts.text(name).equals(facts.label(thing)))
                .map(name -> Html.of(tag("span", at("lang", name.getLiteralLanguage()), Facts.text(name)), " "));
    }

    private Html statement(Shown shown) {
        return tag("li", shown.period().isEmpty() ? null : tag("time", shown.period()), " ", shown.sentence(facts));
    }

    private Html more() {
        return tag("p", link(facts.path(thing), facts.language().say("全部陈述", "All statements")));
    }
}
