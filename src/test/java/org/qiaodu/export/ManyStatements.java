package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.SKOS;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Span;
import org.qiaodu.rdf.Hash;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.rdf.Vocabulary;
import org.qiaodu.store.GraphStore;

/**
 * A store of as many statements as one likes, of the shape that reading gives: relations, observations, events, the plain
 * triples of the relations, findings, and links of some entities to Wikidata.
 */
final class ManyStatements {
    private static final Names NAMES = Names.standard();
    /** Statements of one document. */
    private static final int OF_DOCUMENT = 500;
    /** Statements read from the same words. */
    private static final int OF_SPAN = 2;
    /** Entities are shared: one for so many statements. */
    private static final int OF_ENTITY = 10;
    /** One statement in so many is in a finding. */
    private static final int OF_FINDING = 50;
    /** One entity in so many is linked. */
    private static final int OF_LINK = 5;

    private final StreamRDF out;
    private final int statements;
    private Node graph = NodeFactory.createURI("urn:none");

    private ManyStatements(StreamRDF out, int statements) {
        this.out = out;
        this.statements = statements;
    }

    /** Makes a store with the ontology and so many statements. */
    static void store(Path folder, int statements) throws Exception {
        try (GraphStore store = GraphStore.openOrCreate(folder, NAMES)) {
            store.publish("ontology", Ontology.triples());
        }
        Path database = Files.createDirectories(folder.resolve("tdb2"));
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(database.toString()));
        DataLoader loader = LoaderFactory.parallelLoader(data, (format, arguments) -> {});
        loader.startBulk();
        new ManyStatements(loader.stream(), statements).write();
        loader.finishBulk();
        TDBInternal.expel(data);
    }

    private void write() {
        Node document = NodeFactory.createURI("urn:none");
        for (int i = 0; i < statements; i++) {
            if (i % OF_DOCUMENT == 0) {
                DocumentId id = new DocumentId("d" + i / OF_DOCUMENT);
                document = NAMES.document(id);
                graph = NAMES.sourceGraph(id);
                add(document, Vocabulary.TYPE, qd("Document"));
                add(document, Vocabulary.TITLE, zh("第" + i + "篇"));
            }
            statement(i, document);
        }
        for (int i = 0; i <= statements / OF_ENTITY; i++) {
            DocumentId id = new DocumentId("d" + (long) i * OF_ENTITY / OF_DOCUMENT);
            graph = NAMES.sourceGraph(id);
            add(entity(i), Vocabulary.TYPE, qd(i % 3 == 0 ? "City" : "Company"));
            add(entity(i), Vocabulary.LABEL, zh("第" + i + "号实体"));
            add(entity(i), qd("mentionedIn"), NAMES.document(id));
            if (i % OF_LINK == 0) {
                graph = NAMES.graph("links");
                Node item = NodeFactory.createURI("http://www.wikidata.org/entity/Q" + (i + 1));
                add(entity(i), SKOS.exactMatch.asNode(), item);
            }
        }
    }

    /** What lies outside the documents' graphs: the relation's plain triple, a finding. */
    private void derived(int i, Node statement) {
        Node source = graph;
        if (i % 4 < 2) {
            graph = NAMES.graph("direct");
            add(entity(i / OF_ENTITY), predicate(i), object(i));
        }
        if (i % OF_FINDING == 0) {
            graph = NAMES.graph("checks");
            Node finding = NodeFactory.createURI(NAMES.base() + "finding/" + i);
            add(finding, Vocabulary.TYPE, qd("ValueDisagreement"));
            add(finding, qd("involves"), statement);
        }
        graph = source;
    }

    private static Node predicate(int i) {
        return qd(i % 8 == 0 ? "partOf" : "locatedIn");
    }

    private Node object(int i) {
        return entity((int) (i * 31L % (statements / OF_ENTITY + 1)));
    }

    private void statement(int i, Node document) {
        Node node =
                NodeFactory.createURI(NAMES.base() + "st/" + Hash.of("s" + i).substring(0, 32));
        switch (i % 4) {
            case 0, 1 -> {
                add(node, Vocabulary.TYPE, qd("Relation"));
                add(node, Vocabulary.SUBJECT, entity(i / OF_ENTITY));
                add(node, Vocabulary.PREDICATE, predicate(i));
                add(node, Vocabulary.OBJECT, object(i));
            }
            case 2 -> {
                add(node, Vocabulary.TYPE, qd("Observation"));
                add(node, qd("of"), entity(i / OF_ENTITY));
                add(node, qd("indicator"), NAMES.indicator(i % 40 == 2 ? "地区生产总值" : "指标" + i % 40));
                add(node, qd("statistic"), qd("Level"));
                add(node, qd("value"), NodeFactory.createLiteralDT(i + ".25", XSDDatatype.XSDdecimal));
                add(node, qd("unitCode"), text("CNY"));
                add(node, qd("bound"), qd("Exact"));
                add(node, qd("statedAs"), text(i + ".25元"));
            }
            default -> {
                add(node, Vocabulary.TYPE, qd("Event"));
                add(node, Vocabulary.LABEL, zh("第" + i + "号事件"));
                add(node, qd("eventType"), qd("Founding"));
                add(node, qd("agent"), entity(i / OF_ENTITY));
            }
        }
        references(i, node, document);
        derived(i, node);
    }

    private void references(int i, Node node, Node document) {
        int year = 1949 + i % 70;
        add(node, qd("rule"), text("bench." + i % 100));
        add(node, qd("rank"), qd("Normal"));
        add(node, qd("confidence"), NodeFactory.createLiteralDT("0.9", XSDDatatype.XSDdecimal));
        add(node, qd("modality"), qd("Actual"));
        add(node, qd("assertion"), qd("Stated"));
        add(node, qd("period"), text(Integer.toString(year)));
        add(node, qd("periodStart"), NodeFactory.createLiteralDT(year + "-01-01", XSDDatatype.XSDdate));
        add(node, qd("periodEnd"), NodeFactory.createLiteralDT(year + "-12-31", XSDDatatype.XSDdate));
        int start = i % OF_DOCUMENT / OF_SPAN * 20;
        Node span = NAMES.span(new DocumentId(local(document)), new Span(start, start + 20));
        add(node, Vocabulary.DERIVED_FROM, span);
        if (i % OF_SPAN == 0) {
            Node quote = NodeFactory.createURI(document.getURI() + "/quote/" + start + "-" + (start + 20));
            add(span, Vocabulary.HAS_SOURCE, document);
            add(span, Vocabulary.HAS_SELECTOR, quote);
            add(quote, Vocabulary.TYPE, OA.TextQuoteSelector.asNode());
            add(quote, Vocabulary.EXACT, text("第" + i + "句说了这些话，共二十个字左右"));
        }
    }

    private static String local(Node node) {
        return Described.local(node.getURI());
    }

    private static Node entity(int number) {
        return NAMES.entity("第" + number + "号实体");
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node zh(String text) {
        return NodeFactory.createLiteralLang(text, "zh");
    }

    private void add(Node subject, Node property, Node object) {
        out.quad(Quad.create(graph, subject, property, object));
    }
}
