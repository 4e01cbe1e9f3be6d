package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Correction;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Entity;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Rank;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Ruling;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;
import org.qiaodu.model.StatementId;

/** Applies rulings to what was read: ranks follow them, what was read stays. */
public final class Curator {
    private static final Pattern QUALIFIER = Pattern.compile("\\([^()]*\\)\\z");

    private final Curation curation;
    private final Function<String, @Nullable Entity> known;

    /**
     * @param curation the rulings
     * @param known the entity of an id that is known beforehand; null where none is
     */
    public Curator(Curation curation, Function<String, @Nullable Entity> known) {
        this.curation = curation;
        this.known = known;
    }

    /** The rulings on a document. */
    public List<Correction> rulings(DocumentId document) {
        return curation.of(document.name());
    }

    /** The document with its rulings applied, each with what became of it. */
    public ReadDocument apply(ReadDocument read) {
        List<Correction> corrections = curation.of(read.document().id().name());
        if (corrections.isEmpty()) {
            return read;
        }
        Work work = new Work(read, known);
        corrections.forEach(c -> work.rulings.add(work.apply(c)));
        return read.curated(work.entities, List.copyOf(work.statements.values()), work.findings, work.rulings);
    }

    /** A document being curated. */
    private static final class Work {
        private final Targets targets;
        private final Function<String, @Nullable Entity> known;
        private final Map<StatementId, Statement> statements = new LinkedHashMap<>();
        private final List<Ruling> rulings = new ArrayList<>();
        private List<Entity> entities;
        private List<Finding> findings;

        Work(ReadDocument read, Function<String, @Nullable Entity> known) {
            this.known = known;
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
            List<Statement> found = targets.statements(c, statements.values());
            found.forEach(s -> put(s, rank, c));
            settle(found, rank == Rank.PREFERRED);
            return found.isEmpty() ? none(c) : ruling(c, found, List.of());
        }

        /**
         * Who rules on a doubted statement rules on the doubt: it is confirmed, unless it is about accepted statements
         * alone.
         */
        private void settle(List<Statement> ruled, boolean accepted) {
            Set<StatementId> ids = ruled.stream().map(Statement::id).collect(Collectors.toSet());
            findings = findings.stream()
                    .map(f -> f.status() != Finding.Status.OPEN || Collections.disjoint(f.statements(), ids)
                            ? f
                            : f.with(
                                    accepted && ids.containsAll(f.statements())
                                            ? Finding.Status.DISMISSED
                                            : Finding.Status.CONFIRMED))
                    .toList();
        }

        private void put(Statement s, Rank rank, Correction c) {
            Statement now = statements.getOrDefault(s.id(), s);
            statements.put(s.id(), now.with(now.references().ranked(rank, c.signed())));
        }

        private Ruling correct(Correction c) {
            List<Statement> found = targets.statements(c, statements.values());
            if (found.isEmpty()) {
                return none(c);
            }
            List<Statement> changed = new ArrayList<>();
            for (Statement s : found) {
                Statement other = Changes.of(s, c);
                if (other == null) {
                    return Ruling.orphaned(
                            c,
                            "这样的陈述没有可取“" + c.value() + "”的“" + c.field() + "” | no field '" + c.field()
                                    + "' of such a statement takes '" + c.value() + "'");
                }
                replace(s, other);
                put(s, Rank.DEPRECATED, c);
                put(other, Rank.PREFERRED, c);
                changed.add(other);
            }
            settle(found, false);
            return ruling(c, found, changed);
        }

        /** Makes known the entity one statement has in the place of another's, as of the same class. */
        private void replace(Statement old, Statement other) {
            for (int i = 0; i < Math.min(old.entities().size(), other.entities().size()); i++) {
                know(other.entities().get(i), old.entities().get(i));
            }
        }

        private void know(String entity, String like) {
            if (!has(entity) && DocumentId.ofEntity(like) == null) {
                learn(entity, entity(like).type());
            }
        }

        /** Makes an entity known that the document does not name, as the gazetteer has it, else of a class. */
        private void learn(String id, EntityClass type) {
            Entity known = this.known.apply(id);
            String label = QUALIFIER.matcher(id).replaceFirst("");
            entities = plus(
                    entities, known != null ? known : new Entity(id, type, label, null, List.of(), false, List.of()));
        }

        /** Whether an entity is in the document, in the gazetteer, or made one by the ruling, which says its class. */
        private boolean canKnow(String id, Map<String, EntityClass> classes) {
            Entity known = this.known.apply(id);
            EntityClass type = known == null ? classes.get(id) : known.type();
            if (!has(id) && type != null) {
                learn(id, type);
            }
            return has(id);
        }

        private Entity entity(String id) {
            return entities.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
        }

        private boolean has(String entity) {
            return DocumentId.ofEntity(entity) != null || entities.stream().anyMatch(e -> e.id().equals(entity));
        }

        private Ruling add(Correction c) {
            Evidence evidence = targets.evidence(c.quote());
            if (evidence == null) {
                return unprinted(c);
            }
            Statement made = Changes.added(c, evidence);
            if (made == null) {
                return Ruling.orphaned(
                        c,
                        "“" + c.meaning() + "”不是 subject|predicate|object 或 of|indicator|Statistic|value|unit|time | '"
                                + c.meaning()
                                + "' is no subject|predicate|object or of|indicator|Statistic|value|unit|time");
            }
            Map<String, EntityClass> classes = c.classes();
            for (String id : made.entities()) {
                if (!canKnow(id, classes)) {
                    return Ruling.orphaned(
                            c,
                            "文中、名录中都没有“" + id + "”，裁定也没有说它的类（" + id
                                    + "=Company）| neither this document nor the gazetteer has '" + id
                                    + "', and the ruling does not say its class (" + id + "=Company)");
                }
            }
            statements.put(made.id(), made);
            return ruling(c, List.of(), List.of(made));
        }

        /** Merge: what is said of one entity is said of another. Split: only what the quote says is. */
        private Ruling rename(Correction c, boolean split) {
            if (!has(c.meaning())) {
                return Ruling.orphaned(
                        c, "文中没有实体“" + c.meaning() + "” | this document has no entity '" + c.meaning() + "'");
            }
            List<Statement> old = new ArrayList<>();
            List<Statement> made = new ArrayList<>();
            know(c.value(), c.meaning());
            for (Statement s : List.copyOf(statements.values())) {
                boolean meant = s.references().rank() != Rank.DEPRECATED && (!split || targets.quotes(s, c.quote()));
                Statement other = meant ? Changes.renamed(s, c.meaning(), c.value()) : s;
                if (!other.id().equals(s.id())) {
                    put(other, s.references().rank(), c);
                    put(s, Rank.DEPRECATED, c);
                    old.add(s);
                    made.add(other);
                }
            }
            if (split && old.isEmpty()) {
                return none(c);
            }
            if (!split) {
                Entity merged = entity(c.meaning());
                entities = entities.stream()
                        .map(e -> e.id().equals(c.value()) ? alsoCalled(e, merged) : e)
                        .toList();
            }
            return new Ruling(c, "", ids(old), List.of(), List.of(c.meaning()), ids(made), List.of(c.value()));
        }

        private static Entity alsoCalled(Entity e, Entity other) {
            TreeSet<String> names = new TreeSet<>(e.altLabels());
            names.add(other.label());
            names.addAll(other.altLabels());
            names.remove(e.label());
            return new Entity(e.id(), e.type(), e.label(), e.labelEn(), List.copyOf(names), e.known(), e.reasons());
        }

        private static List<Entity> plus(List<Entity> entities, Entity more) {
            List<Entity> all = new ArrayList<>(entities);
            all.add(more);
            all.sort(Comparator.comparing(Entity::id));
            return all;
        }

        private Ruling status(Correction c, Finding.Status status) {
            List<String> keys = targets.findings(c);
            findings = findings.stream()
                    .map(f -> keys.contains(f.key()) ? f.with(status) : f)
                    .toList();
            return keys.isEmpty() ? none(c) : new Ruling(c, "", List.of(), keys, List.of(), List.of(), List.of());
        }

        /** The page was read as the ruling says; here is what came of it. */
        private Ruling repair(Correction c) {
            List<Span> places = targets.repaired(c);
            if (places.isEmpty()) {
                return unprinted(c);
            }
            List<Statement> read = statements.values().stream()
                    .filter(s -> Targets.touches(s, places))
                    .toList();
            List<String> keys = findings.stream()
                    .filter(f -> f.evidence().stream().anyMatch(e -> Targets.touches(e, places)))
                    .map(Finding::key)
                    .toList();
            return new Ruling(c, "", List.of(), keys, List.of(), ids(read), List.of());
        }

        private static Ruling unprinted(Correction c) {
            return Ruling.orphaned(c, "文中未印“" + c.quote() + "” | the document does not print '" + c.quote() + "'");
        }

        private static Ruling none(Correction c) {
            return Ruling.orphaned(
                    c,
                    "没有从“" + c.quote() + "”读出“" + c.meaning() + "” | nothing is read as '" + c.meaning() + "' from '"
                            + c.quote() + "'");
        }

        private static Ruling ruling(Correction c, List<Statement> statements, List<Statement> made) {
            return new Ruling(c, "", ids(statements), List.of(), List.of(), ids(made), List.of());
        }

        private static List<StatementId> ids(List<Statement> statements) {
            return statements.stream().map(Statement::id).toList();
        }
    }
}
