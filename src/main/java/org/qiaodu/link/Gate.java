package org.qiaodu.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Link;
import org.qiaodu.model.Point;

/**
 * Decides which item an entity is: by an equal public identifier, or by an equal name, an allowed class, and near
 * coordinates or an already linked parent. Exactly one item, else no link: a false link costs more than a missing one.
 */
public final class Gate {
    /** How far apart coordinates of one thing may be, in kilometres, by class; 10 for anything not named here. */
    private static final Map<String, Double> NEAR =
            Map.of("Province", 200.0, "City", 60.0, "CountyLevelCity", 40.0, "District", 40.0, "County", 40.0);

    private static final double NEAR_OTHERS = 10;
    /** Steps up the classes, or up the divisions, before the search ends. */
    private static final int STEPS = 5;

    private final Items items;
    private final FoldedNames folding;
    private final Map<EntityClass, Set<String>> classes;

    /**
     * @param items where to look
     * @param classes Wikidata's classes that an item of each of ours may have
     */
    public Gate(Items items, FoldedNames folding, Map<EntityClass, Set<String>> classes) {
        this.items = items;
        this.folding = folding;
        this.classes = Map.copyOf(classes);
    }

    /**
     * Decides on one entity.
     *
     * @param parent item of what it lies in or belongs to; null where that has no link
     * @param rejected items that are known not to be it
     */
    public Decision decide(Wanted wanted, @Nullable String parent, Set<String> rejected) {
        try {
            Decision byKey = byKey(wanted, rejected);
            return byKey == null ? byName(wanted, parent, rejected) : byKey;
        } catch (Items.NoAnswer e) {
            return new Decision.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Decision byKey(Wanted wanted, Set<String> rejected) {
        for (String key : wanted.keys()) {
            List<Item> found = distinct(items.keyed(key), rejected);
            if (found.size() == 1) {
                return new Decision.Linked(found.get(0), Link.Method.KEY, key);
            }
            if (found.size() > 1) {
                return new Decision.Review(
                        found, new Bilingual("几个条目有同一标识 " + key, "several items have the identifier " + key));
            }
        }
        return null;
    }

    private Decision byName(Wanted wanted, @Nullable String parent, Set<String> rejected) {
        List<Item> named = named(wanted, rejected);
        if (named.isEmpty()) {
            return new Decision.None(new Bilingual("没有同名的条目", "no item has one of its names"));
        }
        List<Item> fitting = named.stream()
                .filter(item -> isAllowed(item, wanted.type()) && !contradicts(item, wanted))
                .toList();
        if (fitting.isEmpty()) {
            return new Decision.None(new Bilingual(
                    "同名条目的类或标识不合：" + ids(named),
                    "items of its name are of another class or identifier: " + ids(named)));
        }
        return byPlace(wanted, parent, fitting);
    }

    private Decision byPlace(Wanted wanted, @Nullable String parent, List<Item> fitting) {
        List<Decision.Linked> held = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        for (Item item : fitting) {
            Double far = distance(item.point(), wanted.point());
            boolean within = parent != null && isWithin(item, parent);
            if (far != null && far <= NEAR.getOrDefault(wanted.type().name(), NEAR_OTHERS)) {
                held.add(new Decision.Linked(item, Link.Method.LABEL_AND_PLACE, ""));
            } else if (far == null && within) {
                held.add(new Decision.Linked(item, Link.Method.LABEL_AND_PARENT, ""));
            } else if (far == null) {
                open.add(item);
            }
        }
        if (held.size() == 1 && open.isEmpty()) {
            return held.get(0);
        }
        if (held.isEmpty() && open.isEmpty()) {
            return new Decision.None(new Bilingual(
                    "同名同类的条目都太远：" + ids(fitting), "all items of its name and class are too far away: " + ids(fitting)));
        }
        held.forEach(linked -> open.add(linked.item()));
        return new Decision.Review(
                open,
                held.isEmpty()
                        ? new Bilingual(
                                "名称与类相同，坐标或上级无从比较", "same name and class, neither coordinates nor parent to compare")
                        : new Bilingual("几个条目都可能", "more than one item could be it"));
    }

    /** Items that share a Chinese name with it; by its English name only those that have no Chinese name at all. */
    private List<Item> named(Wanted wanted, Set<String> rejected) {
        List<Item> found = new ArrayList<>();
        for (String name : wanted.names()) {
            for (String form : folding.forms(name)) {
                items.named(form, form.equals(folding.fold(name)) ? name : form).stream()
                        .filter(i -> hasName(i, form, true))
                        .forEach(found::add);
            }
        }
        if (wanted.english() != null) {
            String form = folding.fold(wanted.english());
            items.named(form, wanted.english()).stream()
                    .filter(i -> i.names(true).isEmpty() && hasName(i, form, false))
                    .forEach(found::add);
        }
        return distinct(found, rejected);
    }

    private boolean hasName(Item item, String form, boolean chinese) {
        boolean own = item.names(chinese).stream().anyMatch(n -> folding.fold(n).equals(form));
        return own
                || (chinese
                        && item.names(false).stream()
                                .anyMatch(n -> folding.fold(n).equals(form) && isHan(form)));
    }

    /** Names under {@code mul} may be Chinese too. */
    private static boolean isHan(String form) {
        return form.codePoints().anyMatch(Character::isIdeographic);
    }

    private static List<Item> distinct(List<Item> found, Set<String> rejected) {
        Map<String, Item> byId = new LinkedHashMap<>();
        found.stream()
                .filter(i -> !rejected.contains(i.id()))
                .sorted(Comparator.comparing(Item::id))
                .forEach(i -> byId.putIfAbsent(i.id(), i));
        return List.copyOf(byId.values());
    }

    private boolean isAllowed(Item item, EntityClass type) {
        return reaches(item.values("P31"), classes.getOrDefault(type, Set.of()), "P279");
    }

    private boolean isWithin(Item item, String parent) {
        return reaches(item.within(), Set.of(parent), "P131");
    }

    /** Whether one of these items, or one that a property leads to step by step, is among the goals. */
    private boolean reaches(List<String> from, Set<String> goals, String property) {
        Set<String> seen = new HashSet<>();
        List<String> edge = from;
        for (int step = 0; step <= STEPS && !edge.isEmpty(); step++) {
            if (edge.stream().anyMatch(goals::contains)) {
                return true;
            }
            if (step < STEPS) {
                edge = edge.stream()
                        .filter(seen::add)
                        .map(items::get)
                        .flatMap(Optional::stream)
                        .flatMap(i -> i.values(property).stream())
                        .distinct()
                        .toList();
            }
        }
        return false;
    }

    /** Whether both have an identifier of one kind, and not the same. */
    private static boolean contradicts(Item item, Wanted wanted) {
        return wanted.keys().stream().map(Keys::folded).anyMatch(key -> {
            List<String> theirs = item.keys().stream()
                    .filter(k -> Keys.property(k).equals(Keys.property(key)))
                    .toList();
            return !theirs.isEmpty() && !theirs.contains(key);
        });
    }

    private static @Nullable Double distance(@Nullable Point a, @Nullable Point b) {
        return a == null || b == null ? null : a.kilometresTo(b);
    }

    private static String ids(List<Item> found) {
        return found.stream()
                .map(i -> String.format(Locale.ROOT, "%s %s", i.id(), i.label()))
                .limit(5)
                .collect(Collectors.joining(", "));
    }
}
