package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Correction;
import org.qiaodu.model.Entity;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Rank;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.References;
import org.qiaodu.model.Ruling;
import org.qiaodu.model.Statement;
import org.qiaodu.model.StatementId;

/** Applies rulings to what was read: ranks follow them, what was read stays. */
public final class Curator {
    private final Curation curation;

    public Curator(Curation curation) {
        this.curation = curation;
    }

    /** The document with its rulings applied, each with what became of it. */
    public ReadDocument apply(ReadDocument read) {
        List<Correction> corrections = curation.of(read.document().id().name());
        if (corrections.isEmpty()) {
            return read;
        }
        Work work = new Work(read);
        corrections.forEach(c -> work.rulings.add(work.apply(c)));
        return read.curated(work.entities, List.copyOf(work.statements.values()), work.findings, work.rulings);
    }

    /** A document being curated. */
    private static final class Work {
        private final ReadDocument read;
        private final Targets targets;
        private final Map<StatementId, Statement> statements = new LinkedHashMap<>();
        private final List<Ruling> rulings = new ArrayList<>();
        private List<Entity> entities;
        private List<Finding> findings;

        Work(ReadDocument read) {
            this.read = read;
            this.targets = new Targets(read);
            this.entities = read.entities();
            this.findings = read.findings();
            read.statements().forEach(s -> statements.put(s.id(), s));
        }

        Ruling apply(Correction c) {
            return switch (c.action()) {
                case ACCEPT -> rank(c, Rank.PREFERRED);
                case REJECT -> rank(c, Rank.DEPRECATED);
                case CORRECT -> correct(c);
                case ADD -> add(c);
                case MERGE -> rename(c, false);
                case SPLIT -> rename(c, true);
                case CONFIRM -> status(c, Finding.Status.CONFIRMED);
                case DISMISS -> status(c, Finding.Status.DISMISSED);
                case REPAIR -> repair(c);
            };
        }

        private Ruling rank(Correction c, Rank rank) {
            List<Statement> found = targets.statements(c);
            found.forEach(s -> put(s, rank, c));
            return found.isEmpty() ? none(c) : ruling(c, found, List.of());
        }

        private void put(Statement s, Rank rank, Correction c) {
            Statement now = statements.getOrDefault(s.id(), s);
            statements.put(s.id(), now.with(now.references().ranked(rank, reason(c))));
        }

        private static Bilingual reason(Correction c) {
            return new Bilingual(
                    c.author() + "（" + c.date() + "）：" + c.reason(), c.author() + " (" + c.date() + "): " + c.reason());
        }

        private Ruling correct(Correction c) {
            List<Statement> found = targets.statements(c);
            if (found.isEmpty()) {
                return none(c);
            }
            List<Statement> changed = new ArrayList<>();
            for (Statement s : found) {
                Statement other = Changes.of(s, c);
                if (other == null) {
                    return Ruling.orphaned(
                            c, "no field '" + c.field() + "' of such a statement takes '" + c.value() + "'");
                }
                if (!isKnown(other)) {
                    return Ruling.orphaned(c, "'" + c.value() + "' is no entity of this document");
                }
                put(s, Rank.DEPRECATED, c);
                put(other, Rank.PREFERRED, c);
                changed.add(other);
            }
            return ruling(c, found, changed);
        }

        private boolean isKnown(Statement s) {
            if (s instanceof Statement.Relation r) {
                return has(r.subject()) && has(r.object());
            }
            return !(s instanceof Statement.Observation o) || has(o.of());
        }

        private boolean has(String entity) {
            return entity.equals(read.document().id().name())
                    || entities.stream().anyMatch(e -> e.id().equals(entity));
        }

        private Ruling add(Correction c) {
            Evidence evidence = targets.evidence(c.quote());
            if (evidence == null) {
                return Ruling.orphaned(c, "the document does not print '" + c.quote() + "'");
            }
            Statement made = Changes.added(c, evidence);
            if (made == null || !isKnown(made)) {
                return Ruling.orphaned(
                        c,
                        "'" + c.meaning()
                                + "' is no subject|predicate|object or of|indicator|Statistic|value|unit|time of"
                                + " entities in this document");
            }
            statements.put(made.id(), made);
            return ruling(c, List.of(), List.of(made));
        }

        /** Merge: what is said of one entity is said of another. Split: only what the quote says is. */
        private Ruling rename(Correction c, boolean split) {
            if (!has(c.meaning()) || c.value().isBlank()) {
                return none(c);
            }
            if (!has(c.value())) {
                Entity like = entities.stream()
                        .filter(e -> e.id().equals(c.meaning()))
                        .findFirst()
                        .orElseThrow();
                entities = plus(
                        entities, new Entity(c.value(), like.type(), c.value(), null, List.of(), false, List.of()));
            }
            List<Statement> old = new ArrayList<>();
            List<Statement> made = new ArrayList<>();
            for (Statement s : List.copyOf(statements.values())) {
                Statement other =
                        !split || targets.quotes(s, c.quote()) ? Changes.renamed(s, c.meaning(), c.value()) : s;
                if (!other.id().equals(s.id())) {
                    put(s, Rank.DEPRECATED, c);
                    put(other, Rank.PREFERRED, c);
                    old.add(s);
                    made.add(other);
                }
            }
            return split && old.isEmpty()
                    ? none(c)
                    : new Ruling(c, "", ids(old), List.of(), List.of(c.meaning()), ids(made), List.of(c.value()));
        }

        private static List<Entity> plus(List<Entity> entities, Entity more) {
            List<Entity> all = new ArrayList<>(entities);
            all.add(more);
            all.sort(java.util.Comparator.comparing(Entity::id));
            return all;
        }

        private Ruling status(Correction c, Finding.Status status) {
            List<String> keys = targets.findings(c);
            findings = findings.stream()
                    .map(f -> keys.contains(f.key()) ? f.with(status) : f)
                    .toList();
            return keys.isEmpty() ? none(c) : new Ruling(c, "", List.of(), keys, List.of(), List.of(), List.of());
        }

        /** The statements read from the misprinted words are marked as read otherwise. */
        private Ruling repair(Correction c) {
            List<Statement> found = statements.values().stream()
                    .filter(s -> targets.quotes(s, c.quote()))
                    .toList();
            for (Statement s : found) {
                References r = s.references();
                List<Evidence> repaired =
                        r.evidence().stream().map(e -> targets.readAs(e, c)).toList();
                statements.put(s.id(), s.with(r.readFrom(repaired)));
            }
            List<String> keys = targets.findings(c);
            findings = findings.stream()
                    .map(f -> keys.contains(f.key()) ? f.with(Finding.Status.CONFIRMED) : f)
                    .toList();
            return found.isEmpty() && keys.isEmpty()
                    ? none(c)
                    : new Ruling(c, "", ids(found), keys, List.of(), List.of(), List.of());
        }

        private static Ruling none(Correction c) {
            return Ruling.orphaned(c, "nothing here is read as '" + c.meaning() + "' from '" + c.quote() + "'");
        }

        private static Ruling ruling(Correction c, List<Statement> statements, List<Statement> made) {
            return new Ruling(c, "", ids(statements), List.of(), List.of(), ids(made), List.of());
        }

        private static List<StatementId> ids(List<Statement> statements) {
            return statements.stream().map(Statement::id).toList();
        }
    }

    /** Values as corrections write them. */
    static BigDecimal number(String value) {
        return new BigDecimal(value.replace(",", ""));
    }
}
