package org.qiaodu.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was read from one document; what becomes its graph.
 *
 * @param document the text as given
 * @param title its title; null where none was found
 * @param issued when it was published; null where neither printed nor inferable
 * @param passages its passages in reading order
 * @param entities the entities mentioned, by id
 * @param statements what it says, by id
 * @param findings what is doubtful in it
 * @param mentions where each entity is mentioned, in order of the text
 * @param skips what was passed over, rulings that found nothing among it
 * @param rulings what became of the corrections that speak of it
 */
public record ReadDocument(
        Document document,
        @Nullable String title,
        @Nullable Issued issued,
        List<Passage> passages,
        List<Entity> entities,
        List<Statement> statements,
        List<Finding> findings,
        List<EntityMention> mentions,
        List<Skip> skips,
        List<Ruling> rulings) {
    /**
     * One place where an entity is mentioned.
     *
     * @param entity its id
     * @param passage index of the passage
     * @param mention the words
     */
    public record EntityMention(String entity, int passage, Mention mention) {}

    public ReadDocument {
        passages = List.copyOf(passages);
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
        mentions = List.copyOf(mentions);
        skips = List.copyOf(skips);
        rulings = List.copyOf(rulings);
    }

    /** A document nobody has ruled on. */
    public ReadDocument(
            Document document,
            @Nullable String title,
            @Nullable Issued issued,
            List<Passage> passages,
            List<Entity> entities,
            List<Statement> statements,
            List<Finding> findings,
            List<EntityMention> mentions,
            List<Skip> skips) {
        this(document, title, issued, passages, entities, statements, findings, mentions, skips, List.of());
    }

    /** The same with its findings, and the statements ranked by them. */
    public ReadDocument checked(List<Statement> ranked, List<Finding> found) {
        return new ReadDocument(document, title, issued, passages, entities, ranked, found, mentions, skips, rulings);
    }

    /** The same with the rulings people made, and what follows from them. */
    public ReadDocument curated(List<Entity> known, List<Statement> ruled, List<Finding> judged, List<Ruling> made) {
        List<Skip> passedOver = new ArrayList<>(skips);
        made.stream()
                .filter(ruling -> !ruling.applied())
                .map(ruling -> new Skip("curation", document.id().name(), ruling.note()))
                .forEach(passedOver::add);
        return new ReadDocument(document, title, issued, passages, known, ruled, judged, mentions, passedOver, made);
    }
}
