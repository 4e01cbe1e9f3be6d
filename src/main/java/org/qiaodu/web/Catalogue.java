package org.qiaodu.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.UserMistake;

/**
 * What reconciliation clients call the things of the graph: an entity by the part of its IRI after the base ({@code
 * id/江门市}), a class and a property by its name in the ontology ({@code Company}, {@code locatedIn}), a property that is
 * an indicator like the entity it is ({@code indicator/地区生产总值}).
 */
final class Catalogue {
    /** Properties that are neither a relation nor an indicator, with what they are called. */
    private static final Map<String, Bilingual> PLAIN = Map.of(
            "rdfs:label", new Bilingual("名称", "name"),
            "skos:altLabel", new Bilingual("其他名称", "other name"),
            "skos:exactMatch", new Bilingual("维基数据", "Wikidata item"),
            "qd:mentionedIn", new Bilingual("见于文档", "document"));

    private final Facts facts;
    private final String base;

    Catalogue(Facts facts, String base) {
        this.facts = facts;
        this.base = base;
    }

    /** The thing of this id or IRI; nothing where the graph knows none. */
    Optional<Node> entity(String id) {
        Node node = NodeFactory.createURI(id.startsWith(base) ? id : base + id);
        return facts.isKnown(node) ? Optional.of(node) : Optional.empty();
    }

    /** What a thing, class or property is called. */
    String id(Node node) {
        String iri = node.getURI();
        if (iri.startsWith(facts.node("qd:").getURI())) {
            return Facts.local(node);
        }
        return iri.startsWith(base) ? iri.substring(base.length()) : prefixed(node);
    }

    private String prefixed(Node node) {
        return PLAIN.keySet().stream()
                .filter(name -> facts.node(name).equals(node))
                .findFirst()
                .orElse(node.getURI());
    }

    /** Classes of things, in a fixed order. */
    List<Node> types() {
        List<Node> all = new ArrayList<>(below(facts.node("qd:Entity"), "rdfs:subClassOf"));
        all.add(facts.node("qd:Indicator"));
        all.add(facts.node("qd:Document"));
        return all;
    }

    /**
     * The class of this name or IRI.
     *
     * @throws UserMistake if there is none
     */
    Node type(String id) {
        Node type = named(id);
        if (!facts.isA(type, "owl:Class")) {
            throw new UserMistake("type '" + id + "': the graph has no such class;"
                    + " /reconcile/suggest/type?prefix= finds those it has.");
        }
        return type;
    }

    /** Properties that are neither a relation nor an indicator, in a fixed order. */
    List<Node> plain() {
        return PLAIN.keySet().stream().sorted().map(facts::node).toList();
    }

    /** What to call a property or class. */
    String label(Node node) {
        Bilingual label = PLAIN.get(prefixed(node));
        return label == null ? facts.label(node) : facts.language().say(label.zh(), label.en());
    }

    /** Relations, indicators and plain properties, in a fixed order. */
    List<Node> properties() {
        List<Node> all = new ArrayList<>();
        all.addAll(plain());
        all.addAll(below(facts.node("qd:relatedTo"), "rdfs:subPropertyOf"));
        all.addAll(facts.subjects("rdf:type", facts.node("qd:Indicator")));
        return all;
    }

    /**
     * The property of this name or IRI.
     *
     * @throws UserMistake if there is none
     */
    Node property(String id) {
        Node property = PLAIN.containsKey(id)
                ? facts.node(id)
                : id.startsWith("indicator/") ? NodeFactory.createURI(base + id) : named(id);
        if (!isPlain(property) && !isRelation(property) && !isIndicator(property)) {
            throw new UserMistake("property '" + id + "': the graph has no such relation or indicator;"
                    + " /reconcile/suggest/property?prefix= finds those it has.");
        }
        return property;
    }

    private boolean isPlain(Node property) {
        return plain().contains(property);
    }

    boolean isIndicator(Node property) {
        return facts.isA(property, "qd:Indicator");
    }

    boolean isRelation(Node property) {
        return above(property, "rdfs:subPropertyOf").contains(facts.node("qd:relatedTo"));
    }

    /** Whether a thing is of a class or of one below it. */
    boolean isOf(Node thing, Node type) {
        return facts.objects(thing, "rdf:type").stream()
                .anyMatch(t -> above(t, "rdfs:subClassOf").contains(type));
    }

    /** Writes the classes of a thing. */
    void types(Node thing, ArrayNode out) {
        for (Node type : facts.objects(thing, "rdf:type")) {
            if (type.getURI().startsWith(facts.node("qd:").getURI())) {
                out.addObject().put("id", id(type)).put("name", facts.label(type));
            }
        }
    }

    private Node named(String id) {
        return NodeFactory.createURI(
                id.contains("://") ? id : facts.node("qd:").getURI() + id.replaceFirst("^qd:", ""));
    }

    private Set<Node> above(Node node, String property) {
        Set<Node> all = new LinkedHashSet<>(List.of(node));
        for (List<Node> next = List.of(node); !next.isEmpty(); ) {
            next = next.stream()
                    .flatMap(n -> facts.objects(n, property).stream())
                    .filter(all::add)
                    .toList();
        }
        return all;
    }

    private Collection<Node> below(Node node, String property) {
        Set<Node> all = new TreeSet<>(Comparator.comparing(Node::getURI));
        for (List<Node> next = List.of(node); !next.isEmpty(); ) {
            next = next.stream()
                    .flatMap(n -> facts.subjects(property, n).stream())
                    .filter(all::add)
                    .toList();
        }
        return all;
    }
}
