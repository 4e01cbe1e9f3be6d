package org.qiaodu.rdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Span;
import org.qiaodu.model.StatementId;
import org.qiaodu.model.UserMistake;

/**
 * The IRIs of everything the graph speaks of, below one base.
 *
 * @param base an absolute http(s) IRI that ends in {@code /}
 */
public record Names(String base) {
    /** The base where none is asked for. */
    public static final String DEFAULT_BASE = "https://w3id.org/qiaodu/";

    /** Characters below U+0080 that an IRI's segment may hold beside letters and digits. */
    private static final String SEGMENT_MARKS = "-._~!$&'()*+,;=:@";

    public Names {
        if (!base.matches("https?://[^\\s<>\"{}|\\\\^`#?]+/")) {
            throw new UserMistake("base '" + base + "': must be an http or https IRI that ends in '/', such as "
                    + DEFAULT_BASE + "; correct --base.");
        }
    }

    /** The names below {@value #DEFAULT_BASE}. */
    public static Names standard() {
        return new Names(DEFAULT_BASE);
    }

    /** {@code id:NAME}, or {@code doc:NAME} where a statement speaks of a document. */
    public Node entity(String id) {
        DocumentId document = DocumentId.ofEntity(id);
        return document == null ? name("id/", id) : document(document);
    }

    /** The id of the entity that {@code id:NAME} names. */
    public String entityId(String iri) {
        String segment = iri.substring((base + "id/").length()).replace("+", "%2B");
        return URLDecoder.decode(segment, StandardCharsets.UTF_8);
    }

    /** {@code ind:LABEL}. */
    public Node indicator(String label) {
        return name("indicator/", label);
    }

    /** {@code doc:NAME}. */
    public Node document(DocumentId id) {
        return name("doc/", id.name());
    }

    /** The document that {@code doc:NAME} or {@code graph:source/NAME} names. */
    public static DocumentId documentId(String iri) {
        String segment = iri.substring(iri.lastIndexOf('/') + 1).replace("+", "%2B");
        return new DocumentId(URLDecoder.decode(segment, StandardCharsets.UTF_8));
    }

    /** {@code st:HASH}. */
    public Node statement(StatementId id) {
        return name("st/", id.hash());
    }

    /** A finding, by a hash of its document and key. */
    public Node finding(DocumentId document, String key) {
        return name("finding/", Hash.of(document.name(), key).substring(0, 32));
    }

    /** A correction, by a hash of its document and key. */
    public Node correction(DocumentId document, String key) {
        return name("correction/", Hash.of(document.name(), key).substring(0, 32));
    }

    /** The decision on whether an entity is an item; an empty {@code item} is none at all. */
    public Node link(String entity, String item) {
        return name("link/", Hash.of(entity, item).substring(0, 32));
    }

    /** One reading of one document; {@code fingerprint} says of which text and by which rules. */
    public Node run(String fingerprint) {
        return name("run/", fingerprint.substring(0, 32));
    }

    /** {@code doc:NAME#char=START,END} (RFC 5147). */
    public Node span(DocumentId document, Span span) {
        return NodeFactory.createURI(document(document).getURI() + "#char=" + span.start() + "," + span.end());
    }

    /** A selector of a span; {@code kind} is {@code position} or {@code quote}. */
    Node selector(DocumentId document, String kind, Span span) {
        return NodeFactory.createURI(document(document).getURI() + "/" + kind + "/" + span.start() + "-" + span.end());
    }

    /** A passage, by its place in reading order. */
    Node passage(DocumentId document, int index) {
        return NodeFactory.createURI(document(document).getURI() + "/passage/" + index);
    }

    /** {@code graph:source/NAME}. */
    public Node sourceGraph(DocumentId id) {
        return name("graph/source/", id.name());
    }

    /** {@code graph:NAME}: {@code direct}, {@code checks}, {@code links}, {@code curation}, ... */
    public Node graph(String name) {
        return name("graph/", name);
    }

    /** What all {@link #sourceGraph} IRIs begin with. */
    public String sourceGraphs() {
        return base + "graph/source/";
    }

    private Node name(String folder, String local) {
        return NodeFactory.createURI(base + folder + segment(local));
    }

    /** The wording as one segment of an IRI: Chinese stays as it is, what an IRI cannot hold is percent-encoded. */
    private static String segment(String wording) {
        StringBuilder out = new StringBuilder();
        wording.codePoints().forEach(c -> {
            if (stays(c)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", b & 0xff));
                }
            }
        });
        return out.toString();
    }

    /** Whether RFC 3987's {@code isegment} holds {@code c}; white space and unassigned code points are left out too. */
    private static boolean stays(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || SEGMENT_MARKS.indexOf(c) >= 0;
        }
        return c >= 0xA0
                && Character.isDefined(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.PRIVATE_USE
                && Character.getType(c) != Character.SURROGATE
                && Character.getType(c) != Character.FORMAT;
    }
}
