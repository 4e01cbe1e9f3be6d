package org.qiaodu.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.LinkTable;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Link;

/** Looks for the items of entities that the table has not decided on, parents before what lies in them. */
public final class Linker {
    /** Texts speak of these in another sense than items do: of an economy, not of land or water. */
    private static final Set<EntityClass> CLOSE = Set.of(new EntityClass("Region"));

    private final Map<String, List<Link>> decided;
    private final Gate gate;
    private final String source;

    /**
     * @param table what was decided before; decided entities are not looked for
     * @param source where items are looked up
     */
    public Linker(LinkTable table, Gate gate, String source) {
        this.decided = table.links().stream().collect(Collectors.groupingBy(Link::entity));
        this.gate = gate;
        this.source = source;
    }

    /**
     * What was decided on one entity.
     *
     * @param wanted the entity
     * @param decision null where the table had decided before
     */
    public record Outcome(Wanted wanted, @Nullable Decision decision) {}

    /** Decides on entities, in the order parents first, then by id. */
    public List<Outcome> link(List<Wanted> entities) {
        Map<String, String> linked = new HashMap<>();
        decided.values()
                .forEach(links -> links.stream()
                        .filter(l -> l.status() == Link.Status.CONFIRMED)
                        .forEach(l -> linked.putIfAbsent(l.entity(), l.item())));
        List<Outcome> outcomes = new ArrayList<>();
        for (Wanted wanted : parentsFirst(entities)) {
            outcomes.add(new Outcome(wanted, isSettled(wanted.entity()) ? null : decide(wanted, linked)));
        }
        return outcomes;
    }

    private boolean isSettled(String entity) {
        return decided.getOrDefault(entity, List.of()).stream()
                .anyMatch(l -> l.status() == Link.Status.CONFIRMED || l.status() == Link.Status.NO_ITEM);
    }

    private Decision decide(Wanted wanted, Map<String, String> linked) {
        Set<String> rejected = new HashSet<>();
        decided.getOrDefault(wanted.entity(), List.of()).stream()
                .filter(l -> l.status() == Link.Status.REJECTED)
                .forEach(l -> rejected.add(l.item()));
        String parent = wanted.parent() == null ? null : linked.get(wanted.parent());
        Decision decision = gate.decide(wanted, parent, rejected);
        if (decision instanceof Decision.Linked link) {
            if (linked.containsValue(link.item().id())) {
                return new Decision.Review(
                        List.of(link.item()),
                        new Bilingual("条目已链接到另一实体", "the item is linked to another entity already"));
            }
            linked.put(wanted.entity(), link.item().id());
        }
        return decision;
    }

    private static List<Wanted> parentsFirst(List<Wanted> entities) {
        Map<String, Wanted> byId = new HashMap<>();
        entities.forEach(w -> byId.put(w.entity(), w));
        Map<String, Integer> depths = new HashMap<>();
        entities.forEach(w -> depths.put(w.entity(), depth(w, byId)));
        return entities.stream()
                .sorted(Comparator.<Wanted>comparingInt(w -> depths.getOrDefault(w.entity(), 0))
                        .thenComparing(Wanted::entity))
                .toList();
    }

    private static int depth(Wanted wanted, Map<String, Wanted> byId) {
        Set<String> seen = new HashSet<>();
        Wanted at = wanted;
        while (at != null && seen.add(at.entity())) {
            at = at.parent() == null ? null : byId.get(at.parent());
        }
        return seen.size();
    }

    /** The rows that links make in the table, confirmed ones alone. */
    public List<Link> confirmed(List<Outcome> outcomes, LocalDate date) {
        List<Link> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.decision() instanceof Decision.Linked l) {
                rows.add(row(outcome.wanted(), l.item(), l.key(), date, l.method(), Link.Status.CONFIRMED, ""));
            }
        }
        return rows;
    }

    /** The rows to look through: one for each item that could be an entity, with the reason why it was not taken. */
    public List<Link> review(List<Outcome> outcomes, LocalDate date) {
        List<Link> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.decision() instanceof Decision.Review r) {
                String why = r.reason().zh() + " " + r.reason().en();
                r.candidates()
                        .forEach(item -> rows.add(
                                row(outcome.wanted(), item, "", date, Link.Method.LABEL, Link.Status.CANDIDATE, why)));
            }
        }
        return rows;
    }

    private Link row(
            Wanted wanted, Item item, String key, LocalDate date, Link.Method method, Link.Status status, String note) {
        return new Link(
                wanted.entity(),
                item.id(),
                CLOSE.contains(wanted.type()) ? Link.Match.CLOSE : Link.Match.EXACT,
                item.label(),
                key,
                source,
                date,
                method,
                status,
                note);
    }
}
