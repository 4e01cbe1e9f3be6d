package org.qiaodu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.store.Directory;

/**
 * The Lucene index behind {@code text:query}: names and aliases (the field asked where no property is named) and quotes.
 * It holds all that the store holds and may hold more, what a reader of before still needs or a killed writer left; every
 * hit is looked up in the graph as the reader sees it, so that index and graph never disagree.
 */
final class TextSearch extends TextIndexLucene implements AutoCloseable {
    /** Raised whenever text is cut otherwise; an index of before is then built again. */
    static final int VERSION = 1;

    /** What is indexed. */
    static final Set<Node> PROPERTIES = Set.of(RDFS.label.asNode(), SKOS.altLabel.asNode(), OA.exact.asNode());

    private static final String NAME = "name";
    private static final String UID = "uid";

    /** What makes a query one in Lucene's syntax; without any of it every word must be found as it stands. */
    private static final Pattern SYNTAX = Pattern.compile("[\"*?~^\\\\]|(?<!\\S)[-+(/]|\\b(AND|OR|NOT)\\b|\\w:\\S");

    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private final Directory directory;
    private final DatasetGraph data;

    TextSearch(Directory directory, DatasetGraph data) {
        super(directory, config());
        this.directory = directory;
        this.data = data;
    }

    private static TextIndexConfig config() {
        EntityDefinition fields = new EntityDefinition("uri", NAME);
        fields.set(NAME, RDFS.label.asNode());
        fields.set(NAME, SKOS.altLabel.asNode());
        fields.set("quote", OA.exact.asNode());
        fields.setAnalyzer(NAME, new ChineseAnalyzer(ChineseAnalyzer.Of.NAMES));
        fields.setLangField("lang");
        fields.setUidField(UID);
        TextIndexConfig config = new TextIndexConfig(fields);
        config.setAnalyzer(new ChineseAnalyzer(ChineseAnalyzer.Of.QUOTES));
        config.setQueryAnalyzer(new ChineseAnalyzer(ChineseAnalyzer.Of.QUERIES));
        config.setValueStored(true);
        return config;
    }

    /** Puts triples in, those that are there already once more; kept with the next {@link #commit}. */
    void add(Collection<Triple> triples) {
        change(triples, true);
    }

    /** Takes triples out; kept with the next {@link #commit}. */
    void remove(Collection<Triple> triples) {
        change(triples, false);
    }

    private void change(Collection<Triple> triples, boolean add) {
        try {
            for (Triple triple : triples) {
                Entity entity = entity(triple);
                String field = getDocDef().getField(triple.getPredicate());
                Term uid = new Term(
                        UID, entity.getChecksum(field, triple.getObject().getLiteralLexicalForm()));
                if (add) {
                    getIndexWriter().updateDocument(uid, doc(entity));
                } else {
                    getIndexWriter().deleteDocuments(uid);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entity entity(Triple triple) {
        Node literal = triple.getObject();
        Entity entity = new Entity(
                triple.getSubject().getURI(), "", literal.getLiteralLanguage(), literal.getLiteralDatatype());
        entity.put(getDocDef().getField(triple.getPredicate()), literal.getLiteralLexicalForm());
        return entity;
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String words,
            String graph,
            String lang,
            int limit,
            String mark) {
        try {
            List<TextHit> hits = super.query(subject, properties, asSyntax(words), graph, lang, limit, mark);
            return hits.stream().filter(hit -> isThere(hit, mark == null)).toList();
        } catch (TextIndexException e) {
            if (e.getCause() instanceof IOException) {
                throw e;
            }
            throw new TextIndexParseException(words, String.valueOf(e.getCause()), e);
        }
    }

    /**
     * What is called like this, the nearest first: some of its characters or words, or how it sounds as far as typed.
     *
     * @param most hits, a thing once for each of its names
     */
    List<TextHit> like(String words, int most) {
        String folded = Spelling.fold(words);
        String plain = QueryParserBase.escape(folded);
        String begun =
                LATIN.matcher(folded).results().map(word -> word.group() + "*").collect(Collectors.joining(" "));
        String query = "(" + quoted(folded) + ")^4 " + plain + " " + begun;
        return super.query((String) null, List.of(), query, null, null, most, null).stream()
                .filter(hit -> isThere(hit, true))
                .toList();
    }

    private static String asSyntax(String words) {
        return SYNTAX.matcher(words).find() ? words : quoted(words);
    }

    private static String quoted(String words) {
        return Arrays.stream(words.strip().split("\\s+"))
                .map(word -> '"' + QueryParserBase.escape(word) + '"')
                .collect(Collectors.joining(" AND "));
    }

    /** Whether the reader's graph says so. */
    private boolean isThere(TextHit hit, boolean whole) {
        Node literal = whole ? Objects.requireNonNull(hit.getLiteral()) : Node.ANY;
        return getDocDef().getPredicates(getDocDef().getField(hit.getProp())).stream()
                .anyMatch(property -> data.contains(Node.ANY, hit.getNode(), property, literal));
    }

    @Override
    public void close() {
        super.close();
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
