package org.qiaodu;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Document;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Entity;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Issued;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.Rank;
import org.qiaodu.model.RawText;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.ReadingText;
import org.qiaodu.model.References;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;
import org.qiaodu.model.StatementId;
import org.qiaodu.model.Statistic;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeValue;
import org.qiaodu.model.When;
import org.qiaodu.rdf.Hash;

/** A document read by hand: one observation, one relation, one event, one finding. */
public final class Fixture {
    private static final String TEXT = "𩬅江门经济\n2023年，江门市地区生产总值%s亿元。1968年，新会农业机械厂位于江门市，试制手扶拖拉机。";

    private Fixture() {}

    /** The document of this name, saying that GDP was {@code gdp} hundred million yuan. */
    public static ReadDocument read(String name, String gdp) {
        Document document = document(name, TEXT.formatted(gdp));
        List<Entity> entities = List.of(
                entity("手扶拖拉机", "Product", null),
                entity("新会农业机械厂", "Factory", null),
                entity("江门市", "City", "Jiangmen"));
        return new ReadDocument(
                document,
                "江门经济",
                new Issued(
                        new TimeValue("2024", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                        true,
                        new Bilingual("上年为2023", "the year after 2023"),
                        null),
                passages(document),
                entities,
                statements(document, new BigDecimal(gdp).movePointRight(8)),
                List.of(finding(document)),
                List.of(),
                List.of());
    }

    /** A document of this name and text, nothing read. */
    public static Document document(String name, String text) {
        return new Document(new DocumentId(name), new RawText(text), sha256(text), "UTF-8", "text/plain", List.of());
    }

    private static List<Passage> passages(Document document) {
        String chars = document.text().chars();
        int cut = chars.indexOf('\n');
        return List.of(
                passage(document, 0, PassageKind.TITLE, 0, cut),
                passage(document, 1, PassageKind.BODY, cut + 1, chars.length()));
    }

    private static Passage passage(Document document, int index, PassageKind kind, int from, int to) {
        String all = document.text().chars();
        int[] starts =
                IntStream.range(from, to).map(i -> all.codePointCount(0, i)).toArray();
        int[] ends =
                IntStream.range(from, to).map(i -> all.codePointCount(0, i + 1)).toArray();
        ReadingText text = new ReadingText(all.substring(from, to), starts, ends, List.of());
        return new Passage(
                index, kind, kind == PassageKind.TITLE ? 1 : 0, text, List.of(new TextRange(0, to - from)), List.of());
    }

    private static List<Statement> statements(Document document, BigDecimal gdp) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement.Observation(
                id(document, "gdp" + gdp),
                references(document, "2023年，江门市地区生产总值", year(2023)),
                "江门市",
                "地区生产总值",
                Statistic.LEVEL,
                gdp,
                "CNY",
                Bound.EXACT,
                "亿元",
                null,
                false,
                null));
        statements.add(new Statement.Relation(
                id(document, "located"), references(document, "新会农业机械厂位于江门市", null), "新会农业机械厂", "locatedIn", "江门市"));
        statements.add(new Statement.Event(
                id(document, "tractor"),
                references(document, "试制手扶拖拉机", year(1968)),
                "Development",
                "试制手扶拖拉机",
                List.of(new Statement.Participant("agent", "新会农业机械厂"), new Statement.Participant("object", "手扶拖拉机")),
                "江门市"));
        return statements;
    }

    private static Finding finding(Document document) {
        return new Finding(
                "misprint 𩬅",
                Finding.Kind.SUSPECTED_MISPRINT,
                List.of(),
                List.of(evidence(document, "𩬅")),
                new Bilingual("“𩬅”应是多印的字", "“𩬅” looks like a stray character"),
                "江门经济",
                Finding.Severity.LOW,
                Finding.Status.OPEN);
    }

    private static Entity entity(String name, String type, @Nullable String en) {
        return new Entity(name, new EntityClass(type), name, en, List.of(), false, List.of());
    }

    private static References references(Document document, String words, @Nullable When when) {
        return new References(
                List.of(evidence(document, words)),
                List.of("by-hand"),
                Rank.NORMAL,
                null,
                0.9,
                when,
                Modality.ACTUAL,
                Assertion.STATED,
                List.of());
    }

    private static Evidence evidence(Document document, String words) {
        String chars = document.text().chars();
        int at = chars.indexOf(words);
        int start = chars.codePointCount(0, at);
        return new Evidence(List.of(new Span(start, start + words.codePointCount(0, words.length()))), null, List.of());
    }

    private static When year(int year) {
        return new When(
                new TimeValue(Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), null);
    }

    private static StatementId id(Document document, String what) {
        return new StatementId(Hash.of(document.id().name(), what).substring(0, 32));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an entity of a document is called; its id where the document has none of that id. */
    public static String label(ReadDocument read, String id) {
        return read.entities().stream()
                .filter(e -> e.id().equals(id))
                .map(Entity::label)
                .findFirst()
                .orElse(id);
    }
}
