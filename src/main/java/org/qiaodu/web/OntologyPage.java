package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.qiaodu.store.GraphStore;

/** {@code /ontology}: the terms of the graph, each at its fragment; as data, the whole ontology. */
final class OntologyPage implements PageServlet.Content {
    /** Where it is. */
    static final String PATH = "/ontology";

    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        return store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            String title = visit.say("本体", "Ontology");
            Html terms = Html.of(
                    terms(facts, visit.say("类", "Classes"), "owl:Class"),
                    terms(facts, visit.say("关系与角色", "Relations and roles"), "owl:ObjectProperty"),
                    terms(facts, visit.say("数值与文字", "Values and texts"), "owl:DatatypeProperty"),
                    terms(facts, visit.say("取值", "Fixed values"), "owl:NamedIndividual"));
            return Optional.of(new PageServlet.View(title, Html.of(tag("h1", title), terms), List.of(), visit.iri()));
        });
    }

    private static Html terms(Facts facts, String title, String type) {
        List<Html> terms = facts.subjects("rdf:type", facts.node(type)).stream()
                .filter(term -> term.isURI() && facts.object(term, "rdfs:isDefinedBy") != null)
                .sorted(Comparator.comparing(Facts::local))
                .map(term -> term(facts, term))
                .toList();
        return tag("section", tag("h2", title), tag("dl", terms));
    }

    private static Html term(Facts facts, Node term) {
        String example = facts.say(term, "skos:example");
        return Html.of(
                tag(
                        "dt",
                        at("id", Facts.local(term)),
                        tag("strong", facts.label(term)),
                        " ",
                        tag("code", "qd:" + Facts.local(term)),
                        facts.objects(term, "rdfs:subClassOf").stream()
                                .filter(Node::isURI)
                                .map(above -> Html.of(" ⊂ ", facts.link(above)))),
                tag(
                        "dd",
                        facts.say(term, "skos:definition"),
                        example.isEmpty() ? null : Html.of(" ", tag("small", example))));
    }
}
