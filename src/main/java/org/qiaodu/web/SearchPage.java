package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.qiaodu.store.GraphStore;

/** {@code /search}: things by their names, or all of a class. */
final class SearchPage implements PageServlet.Content {
    /** Hits shown. */
    private static final int MOST = 500;

    private final SearchIndex index;

    SearchPage(SearchIndex index) {
        this.index = index;
    }

    /** The search box. */
    static Html form(Visit visit, String words) {
        String label = visit.say("查找名称，可用拼音", "Find a name, pinyin works too");
        return tag(
                "form",
                at("role", "search"),
                at("action", "/search"),
                tag(
                        "input",
                        at("type", "search"),
                        at("name", "q"),
                        at("value", words),
                        at("list", "names"),
                        at("autocomplete", "off"),
                        at("placeholder", label),
                        at("aria-label", label)),
                tag("datalist", at("id", "names")),
                tag("button", visit.say("查找", "Find")),
                tag("script", at("src", "/assets/suggest.js"), at("defer", "")));
    }

    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        String words = visit.parameter("q");
        String type = visit.parameter("class");
        return Optional.of(store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            boolean ofClass = type.matches("[A-Za-z]+") && words.isEmpty();
            Part<Node> found = ofClass
                    ? facts.part("rdf:type", facts.node("qd:" + type), visit.from(), MOST)
                    : Part.of(index.find(words, MOST).stream(), 0, MOST).read(SearchIndex.Hit::thing);
            String title = words.isEmpty() && !type.isEmpty()
                    ? facts.label(facts.node("qd:" + type))
                    : visit.say("查找：", "Find: ") + words;
            return new PageServlet.View(
                    title,
                    Html.of(
                            tag("h1", title),
                            tag(
                                    "p",
                                    at("role", "status"),
                                    visit.say("找到 " + found.size() + " 个", found.size() + " found")),
                            tag(
                                    "ul",
                                    at("class", "hits"),
                                    found.shown().stream().map(n -> hit(n, facts))),
                            found.more(visit)));
        }));
    }

    private static Html hit(Node thing, Facts facts) {
        Stream<Html> types = facts.objects(thing, "rdf:type").stream()
                .filter(t -> t.getURI().startsWith(facts.node("qd:").getURI()))
                .map(t -> tag("span", at("class", "mark"), facts.label(t)));
        return tag("li", facts.link(thing), " ", types);
    }
}
