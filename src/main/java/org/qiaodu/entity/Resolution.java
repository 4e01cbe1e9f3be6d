package org.qiaodu.entity;

import java.util.List;
import org.qiaodu.model.Entity;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Skip;
import org.qiaodu.model.Statement;

/**
 * A document's mentions and claims as entities and statements.
 *
 * @param entities by id
 * @param statements by id
 * @param mentions where each entity is mentioned, in order of the text
 * @param skips mentions that point nowhere and claims that lost a slot by it
 */
public record Resolution(
        List<Entity> entities,
        List<Statement> statements,
        List<ReadDocument.EntityMention> mentions,
        List<Skip> skips) {
    public Resolution {
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        mentions = List.copyOf(mentions);
        skips = List.copyOf(skips);
    }
}
